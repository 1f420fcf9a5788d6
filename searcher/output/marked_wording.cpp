#include "searcher/output/marked_wording.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace quoth::output {
namespace {

using searcher::DiffStep;
using searcher::Wording;

/// So much of a long quotation is shown on either side of the stretch that was claimed.
constexpr std::size_t kContextBytes = 120;

/// The stretch of a wording that the claim lies over.
ByteRange claimed_stretch(const Wording& wording) {
    ByteRange stretch{wording.text.size(), 0};
    for (const DiffStep& step : wording.diff) {
        if (step.kind == DiffStep::Kind::removed) continue;
        stretch.begin = std::min(stretch.begin, step.bytes.begin);
        stretch.end = std::max(stretch.end, step.bytes.end);
    }
    return stretch;
}

}  // namespace

MarkedWording::MarkedWording(const Wording& wording, std::string_view claim) {
    const ByteRange stretch = claimed_stretch(wording);
    append_before(ByteRange{0, stretch.begin}.of(wording.text));
    std::size_t shown = stretch.begin;
    for (const DiffStep& step : wording.diff) {
        if (step.kind == DiffStep::Kind::removed) {
            append_removed(step.bytes.of(claim));
            continue;
        }
        append_between(ByteRange{shown, step.bytes.begin}.of(wording.text));
        append_said(step.bytes.of(wording.text), step.kind);
        shown = step.bytes.end;
    }
    append_after(std::string_view(wording.text).substr(shown));
}

void MarkedWording::append_before(std::string_view words) {
    if (words.size() > kContextBytes) {
        const std::size_t blank = words.find(' ', words.size() - kContextBytes);
        words.remove_prefix(std::min(blank, words.size()));
        text_ += "…";
    }
    text_ += words;
}

void MarkedWording::append_after(std::string_view words) {
    const bool is_long = words.size() > kContextBytes;
    if (is_long) {
        const std::string_view whole = text::whole_characters(words, kContextBytes);
        words = whole.substr(0, whole.rfind(' '));
    }
    text_ += words;
    if (is_long) text_ += " …";
}

/// What stands between two words: blanks, marks.
void MarkedWording::append_between(std::string_view between) {
    if (between.empty() && text_.ends_with("-]")) text_ += ' ';
    text_ += between;
}

void MarkedWording::append_said(std::string_view words, DiffStep::Kind kind) {
    if (kind == DiffStep::Kind::inserted)
        append_mark("{+", words, "+}");
    else
        text_ += words;
}

void MarkedWording::append_removed(std::string_view words) {
    if (!text_.empty() && !text_.ends_with(' ')) text_ += ' ';
    append_mark("[-", words, "-]");
}

void MarkedWording::append_mark(std::string_view open, std::string_view words,
                                std::string_view close) {
    const std::size_t begin = text_.size();
    text_.append(open).append(words).append(close);
    marks_.push_back({begin, text_.size()});
}

}  // namespace quoth::output
