#include "indexer/readers/json_record_output.hpp"

#include <algorithm>
#include <utility>

#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {
namespace {

/// An object that is longer is looked into before it ends.
constexpr std::size_t kLongObject = std::size_t{4} << 20U;

std::size_t lines_in(std::string_view bytes) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

std::string_view without_separators(std::string_view bytes) {
    return bytes.substr(0, bytes.find_last_not_of(" \t\r\n,") + 1);
}

}  // namespace

void JsonRecordOutput::begin(std::size_t line) {
    line_ = line;
    may_be_envelope_ = false;
    envelope_ = JsonEnvelope(sink_.map.get());
    next_look_ = kLongObject;
}

std::optional<std::size_t> JsonRecordOutput::go_on(std::string_view bytes) {
    if (bytes.size() < next_look_) return 0;
    next_look_ = std::min(2 * bytes.size(), kLongestRecord);
    if (may_be_envelope_) envelope_.scan(bytes);
    std::size_t done = 0;
    const bool is_short = bytes.size() <= kLongestRecord;
    if (envelope_.holds_articles() && !(is_short && envelope_.may_be_inside_text())) {
        if (!hand_over_articles(bytes)) return std::nullopt;
        done = envelope_.begin_of_rest();
        next_look_ = kLongObject;
    }
    if (bytes.size() - done > kLongestRecord) {
        is_overlong_ = !envelope_.holds_articles() || envelope_.is_inside_article();
        done = bytes.size();
    }
    forget(bytes.substr(0, done));
    return done;
}

bool JsonRecordOutput::end(std::string_view bytes) {
    if (may_be_envelope_) envelope_.end(bytes);
    return envelope_.holds_articles() ? end_envelope(bytes) : hand_over(bytes, line_);
}

bool JsonRecordOutput::hand_over(std::string_view bytes, std::size_t line) {
    ++count_;
    if (std::exchange(is_overlong_, false) || bytes.size() > kLongestRecord) {
        return sink_.on_problem({path_, line, limit_message("the record")});
    }
    return sink_.on_record({.path = path_,
                            .line = line,
                            .format = format_,
                            .bytes = std::string(without_separators(bytes)),
                            .number = count_,
                            .map = sink_.map});
}

bool JsonRecordOutput::hand_over_articles(std::string_view object) {
    std::size_t counted = 0;
    std::size_t line = line_;
    for (const ByteRange& article : envelope_.take_articles()) {
        line += lines_in(object.substr(counted, article.begin - counted));
        counted = article.begin;
        if (!hand_over(article.of(object), line)) return false;
    }
    return true;
}

void JsonRecordOutput::forget(std::string_view bytes) {
    line_ += lines_in(bytes);
    if (may_be_envelope_) envelope_.forget(bytes.size());
}

/// Of one that has no end an article may be left, which the reader refuses.
bool JsonRecordOutput::end_envelope(std::string_view object) {
    if (!hand_over_articles(object)) return false;
    const std::size_t done = envelope_.begin_of_rest();
    forget(object.substr(0, done));
    if (envelope_.is_complete()) return true;
    if (envelope_.is_inside_article()) return hand_over(object.substr(done), line_);
    return sink_.on_problem(
        {path_, line_, "the JSON object with the articles has no end; the file may be cut"});
}

}  // namespace quoth::indexer
