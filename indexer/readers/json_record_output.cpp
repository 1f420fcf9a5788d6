#include "indexer/readers/json_record_output.hpp"

#include <algorithm>
#include <utility>

#include "indexer/readers/json_empty_answer.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {
namespace {

std::size_t lines_in(std::string_view bytes) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

std::string_view without_separators(std::string_view bytes) {
    return bytes.substr(0, bytes.find_last_not_of(" \t\r\n,") + 1);
}

}  // namespace

void JsonRecordOutput::begin(std::size_t line, bool is_object) {
    begin_line_ = line_ = line;
    is_object_ = is_object;
    is_overlong_ = may_be_envelope_ = may_be_empty_answer_ = false;
    envelope_ = JsonEnvelope(sink_.map.get());
    next_look_ = longest_.looked_into;
}

std::optional<std::size_t> JsonRecordOutput::go_on(std::string_view bytes) {
    std::size_t done = 0;
    while (bytes.size() - done >= next_look_) {
        const std::optional<std::size_t> more = look_into(bytes.substr(done, next_look_));
        if (!more) return std::nullopt;
        done += *more;
    }
    return done;
}

/// How many bytes are not needed any more. The next look is one at twice as many as are left.
std::optional<std::size_t> JsonRecordOutput::look_into(std::string_view bytes) {
    if (is_object_) envelope_.scan(bytes);
    std::size_t done = 0;
    if (may_take_articles(bytes.size())) {
        if (!hand_over_articles(bytes)) return std::nullopt;
        done = envelope_.begin_of_rest();
    }
    if (bytes.size() - done > longest_.record) {
        is_overlong_ = true;
        done = bytes.size();
    }
    forget(bytes.substr(0, done));
    next_look_ =
        std::min(std::max(2 * (bytes.size() - done), longest_.looked_into), longest_.record + 1);
    return done;
}

/// What may be an article itself is waited for while it is not too long for one.
bool JsonRecordOutput::may_take_articles(std::size_t length) const {
    if (!envelope_.holds_articles()) return false;
    return is_overlong_ || length > longest_.record || !envelope_.may_be_inside_text();
}

bool JsonRecordOutput::end(std::string_view bytes) {
    const std::optional<std::size_t> done = go_on(bytes);
    if (!done) return false;
    bytes.remove_prefix(*done);
    if (may_be_envelope_) envelope_.end(bytes);
    if (envelope_.holds_articles()) return end_envelope(bytes);
    if (may_be_empty_answer_ && !is_overlong_ && is_empty_answer(bytes, sink_.map.get())) {
        pass_over();
        return true;
    }
    return hand_over(is_overlong_ ? std::string_view() : bytes, begin_line_);
}

void JsonRecordOutput::pass_over() {
    ++count_;
    sink_.on_passed_over();
}

/// Of a record that is too long there may be no bytes.
bool JsonRecordOutput::hand_over(std::string_view bytes, std::size_t line) {
    ++count_;
    if (bytes.empty() || bytes.size() > longest_.record) {
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
    envelope_.forget(bytes.size());
}

/// Of one that has no end an article may be left, which the reader refuses.
bool JsonRecordOutput::end_envelope(std::string_view object) {
    if (!hand_over_articles(object)) return false;
    if (envelope_.is_complete()) return true;
    line_ += lines_in(object.substr(0, envelope_.begin_of_rest()));
    if (envelope_.is_inside_article()) {
        return hand_over(envelope_.open_article().of(object), line_);
    }
    return sink_.on_problem(
        {path_, line_, "the JSON object with the articles has no end; the file may be cut"});
}

}  // namespace quoth::indexer
