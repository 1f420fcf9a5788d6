#include "searcher/output/trace_output.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "searcher/output/wrapping.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::CreditedSpeaker;
using searcher::DiffStep;
using searcher::TraceResults;
using searcher::Verdict;
using searcher::Wording;

constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kDim = "\x1B[2m";
constexpr std::string_view kMark = "\x1B[1;33m";
constexpr std::string_view kReset = "\x1B[0m";

/// So much of a long quotation is shown on either side of the stretch that was claimed.
constexpr std::size_t kContextBytes = 120;

constexpr int kSchemaVersion = 1;

std::string day_of(const Wording& wording) {
    if (!wording.first.date) return "undated";
    return text::format_iso_date(std::chrono::floor<std::chrono::days>(*wording.first.date));
}

std::string name_of(const CreditedSpeaker& speaker) {
    return speaker.name.empty() ? "an unknown speaker" : text::printable(speaker.name);
}

std::string listed(const std::vector<CreditedSpeaker>& speakers) {
    std::string list;
    for (const CreditedSpeaker& speaker : speakers) {
        list += (list.empty() ? "" : ", ") + name_of(speaker);
    }
    return list;
}

std::string article_count(std::uint64_t articles) {
    return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

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

/// A wording with the differences written into it.
class MarkedText {
  public:
    MarkedText(const Wording& wording, std::string_view claim) {
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

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::vector<ByteRange>& marks() const { return marks_; }

  private:
    void append_before(std::string_view words) {
        if (words.size() > kContextBytes) {
            const std::size_t blank = words.find(' ', words.size() - kContextBytes);
            words.remove_prefix(std::min(blank, words.size()));
            text_ += "…";
        }
        text_ += words;
    }

    void append_after(std::string_view words) {
        const bool is_long = words.size() > kContextBytes;
        if (is_long) words = words.substr(0, words.rfind(' ', kContextBytes));
        text_ += words;
        if (is_long) text_ += " …";
    }

    /// What stands between two words: blanks, marks.
    void append_between(std::string_view between) {
        if (between.empty() && text_.ends_with("-]")) text_ += ' ';
        text_ += between;
    }

    void append_said(std::string_view words, DiffStep::Kind kind) {
        if (kind == DiffStep::Kind::inserted)
            append_mark("{+", words, "+}");
        else
            text_ += words;
    }

    void append_removed(std::string_view words) {
        if (!text_.empty() && !text_.ends_with(' ')) text_ += ' ';
        append_mark("[-", words, "-]");
    }

    void append_mark(std::string_view open, std::string_view words, std::string_view close) {
        const std::size_t begin = text_.size();
        text_.append(open).append(words).append(close);
        marks_.push_back({begin, text_.size()});
    }

    std::string text_;
    std::vector<ByteRange> marks_;
};

class TracePage {
  public:
    TracePage(const TraceResults& results, const std::string& claimed_speaker,
              const TextStyle& style)
        : results_(results), claimed_speaker_(text::printable(claimed_speaker)), style_(style) {}

    std::string run() {
        out_ = verdict_line() + "\n";
        for (const Wording& wording : results_.wordings) add(wording);
        if (!results_.sentences.empty()) {
            out_ += "\nNobody is credited with it, but articles say in their own words:\n";
        }
        for (const Wording& sentence : results_.sentences) add_sentence(sentence);
        const auto differs = [](const Wording& one) { return !one.is_exact; };
        if (std::any_of(results_.wordings.begin(), results_.wordings.end(), differs) ||
            std::any_of(results_.sentences.begin(), results_.sentences.end(), differs))
            out_ += "\n" + styled(kDim, "[-only claimed-]  {+left out of the claim+}") + "\n";
        return std::move(out_);
    }

  private:
    /// The wording that the verdict rests on.
    [[nodiscard]] const Wording& best() const { return results_.wordings[results_.decisive]; }

    [[nodiscard]] std::string verdict_line() const {
        switch (results_.verdict) {
            case Verdict::exact:
                return styled(kBold, "exact") + ": " + credit() + " in these words";
            case Verdict::altered:
                return styled(kBold, "altered") + ": " + credit() +
                       (is_reported() ? ", and not in these words" : ", but not in these words");
            case Verdict::other_speaker:
                return styled(kBold, "other speaker") + ": " +
                       (best().is_exact ? "these words are " : "the closest words are ") +
                       "credited to " + listed(best().speakers) + ", not to " + claimed_speaker_;
            case Verdict::not_found:
                break;
        }
        return styled(kBold, "not found") + ": no quotation comes close to these words" +
               (results_.wordings.empty() ? "" : "; the closest:");
    }

    /// In indirect speech, whose words are the reporter's.
    [[nodiscard]] bool is_reported() const { return best().kind == QuotationKind::indirect; }

    [[nodiscard]] std::string credit() const {
        const std::string names = listed(best().speakers);
        std::string line = names + (best().speakers.size() == 1 ? " is" : " are") +
                           (is_reported() ? " reported, not quoted" : " quoted");
        const bool unconfirmed = !claimed_speaker_.empty() && !best().is_by_claimed_speaker();
        return unconfirmed ? line + " (nobody is credited, so not " + claimed_speaker_ + " either)"
                           : line;
    }

    void add(const Wording& wording) {
        const MarkedText marked(wording, results_.claim);
        out_ += "\n";
        add_lines(wording, marked);
        out_ += "    " + styled(kBold, speakers_of(wording)) + "\n";
        add_first(wording);
    }

    /// Of a title, which is its text, and of other sentences alike.
    void add_sentence(const Wording& sentence) {
        out_ += "\n";
        add_lines(sentence, MarkedText(sentence, results_.claim));
        add_first(sentence);
    }

    void add_first(const Wording& wording) {
        const std::string& source = wording.first.source;
        std::string line = article_count(wording.articles) +
                           (wording.articles == 1 ? ", " : ", first ") + day_of(wording);
        if (!source.empty()) line += " · " + text::printable(source);
        line += " · " + text::printable(wording.first.id);
        out_ += "    " + styled(kDim, line) + "\n";
    }

    void add_lines(const Wording& wording, const MarkedText& marked) {
        const bool in_marks = wording.kind != QuotationKind::indirect && !wording.speakers.empty();
        constexpr std::string_view open = "“";
        std::vector<StyledRange> marks;
        if (style_.color) {
            const std::size_t before = in_marks ? open.size() : 0;
            for (const ByteRange& mark : marked.marks()) {
                marks.push_back({{mark.begin + before, mark.end + before}, kMark});
            }
        }
        const Layout layout{.width = style_.width, .style_off = kReset};
        std::string text(marked.text());
        if (in_marks) text = std::string(open) + text + "”";
        out_ += wrapped(text, marks, layout);
    }

    [[nodiscard]] std::string speakers_of(const Wording& wording) const {
        std::string line;
        for (const CreditedSpeaker& speaker : wording.speakers) {
            line += (line.empty() ? "" : ", ") + name_of(speaker);
            if (wording.speakers.size() > 1) line += " (" + article_count(speaker.articles) + ")";
        }
        if (wording.kind == QuotationKind::indirect) line += " · not in quotation marks";
        return line;
    }

    [[nodiscard]] std::string styled(std::string_view code, const std::string& text) const {
        if (!style_.color || text.empty()) return text;
        return std::string(code) + text + std::string(kReset);
    }

    const TraceResults& results_;
    std::string claimed_speaker_;
    const TextStyle& style_;
    std::string out_;
};

const char* name_of(DiffStep::Kind kind) {
    switch (kind) {
        case DiffStep::Kind::removed:
            return "removed";
        case DiffStep::Kind::inserted:
            return "inserted";
        case DiffStep::Kind::skipped:
            return "skipped";
        case DiffStep::Kind::equal:
            break;
    }
    return "equal";
}

ordered_json or_null(const std::string& value) {
    return value.empty() ? ordered_json() : ordered_json(value);
}

ordered_json wording_json(const Wording& wording) {
    ordered_json diff = ordered_json::array();
    for (const DiffStep& step : wording.diff) {
        diff.push_back({name_of(step.kind), step.bytes.begin, step.bytes.end});
    }
    ordered_json speakers = ordered_json::array();
    for (const CreditedSpeaker& speaker : wording.speakers) {
        speakers.push_back({{"name", or_null(speaker.name)},
                            {"articles", speaker.articles},
                            {"claimed", speaker.is_claimed}});
    }
    const auto& date = wording.first.date;
    return {{"text", wording.text},
            {"kind", to_string(wording.kind)},
            {"exact", wording.is_exact},
            {"closeness", wording.closeness},
            {"diff", std::move(diff)},
            {"first",
             {{"date", date ? ordered_json(text::format_iso_date(*date)) : ordered_json()},
              {"source", or_null(wording.first.source)},
              {"id", wording.first.id},
              {"title", or_null(wording.first.title)}}},
            {"articles", wording.articles},
            {"speakers", std::move(speakers)}};
}

/// Nobody's words have neither a kind nor speakers.
ordered_json sentence_json(const Wording& sentence) {
    ordered_json object = wording_json(sentence);
    for (const char* member : {"kind", "articles", "speakers"}) object.erase(member);
    return object;
}

}  // namespace

std::string trace_text(const TraceResults& results, const std::string& claimed_speaker,
                       const TextStyle& style) {
    return TracePage(results, claimed_speaker, style).run();
}

std::string trace_json(const TraceResults& results, const std::string& claimed_speaker) {
    ordered_json wordings = ordered_json::array();
    for (const Wording& wording : results.wordings) wordings.push_back(wording_json(wording));
    ordered_json sentences = ordered_json::array();
    for (const Wording& sentence : results.sentences) sentences.push_back(sentence_json(sentence));
    const ordered_json object{
        {"schema_version", kSchemaVersion},    {"claim", results.claim},
        {"speaker", or_null(claimed_speaker)}, {"verdict", to_string(results.verdict)},
        {"took_ms", results.took.count()},     {"wordings", std::move(wordings)},
        {"sentences", std::move(sentences)}};
    return text::printable_json(
               object.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) +
           "\n";
}

}  // namespace quoth::output
