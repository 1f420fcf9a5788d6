#include "indexer/readers/json_splitter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

std::string_view without_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

bool opens_object(std::string_view head) {
    if (!head.starts_with('{')) return false;
    head = without_blanks(head.substr(1));
    return head.starts_with('"') || head.starts_with('}');
}

/// Reads byte by byte and keeps no more than the record at hand.
class JsonSplitter {
  public:
    JsonSplitter(const std::string& path, InputFormat format, ByteSource& source,
                 const RecordSink& sink, const JsonLengths& longest)
        : path_(path), source_(source), sink_(sink), output_(path, format, sink, longest) {}

    bool run() {
        const auto mark = length_of_byte_order_mark(source_);
        if (!mark) return report_read_error(path_, source_, sink_);
        next_ = *mark;
        for (;;) {
            while (next_ < source_.bytes.size()) {
                if (!take(source_.bytes[next_])) return false;
                ++next_;
            }
            if (source_.at_end()) return take_end();
            if (!drop_what_is_done()) return false;
            if (source_.fill()) continue;
            if (!report_read_error(path_, source_, sink_)) return false;
            if (!source_.pass_damage()) return true;
            lose_record();
        }
    }

  private:
    enum class State {
        between,       ///< records
        array_opened,  ///< behind a bracket, which may be the array of records or an odd value
        object,
        string,   ///< inside an object
        escape,   ///< inside a string, behind its backslash
        garbage,  ///< what is no object, to the end of its line
        lost,     ///< behind a broken object, up to a line that opens one
    };

    bool take(char c) {
        const bool begins_line = std::exchange(at_line_start_, c == '\n' || at_blank_start(c));
        const bool at_first_column = std::exchange(at_first_column_, c == '\n');
        line_ += c == '\n' ? 1 : 0;
        switch (state_) {
            case State::between:
                return take_between(c, begins_line);
            case State::array_opened:
                return take_behind_bracket(c, begins_line);
            case State::object:
                return take_in_object(c, at_first_column);
            case State::string:
                return take_in_string(c);
            case State::escape:
                state_ = State::string;
                return c != '\n' || take_in_string(c);
            case State::garbage:
                return take_garbage(c, begins_line);
            case State::lost:
                if (c == '{' && begins_line) begin(State::object, begins_line);
                return true;
        }
        return true;
    }

    /// Blanks at the beginning of a line do not count.
    [[nodiscard]] bool at_blank_start(char c) const { return at_line_start_ && is_blank(c); }

    bool take_between(char c, bool begins_line) {
        if (c == '\n' && std::exchange(may_be_alone_, false)) one_per_line_ = true;
        if (is_blank(c)) return true;
        if (c == '{') {
            begin(State::object, begins_line);
        } else if (c == '[') {
            begin(State::array_opened, begins_line);
        } else if (in_array_ && c == ']') {
            in_array_ = false;
        } else if (!in_array_ || c != ',') {
            begin(State::garbage, begins_line);
        }
        return true;
    }

    bool take_behind_bracket(char c, bool begins_line) {
        if (c == '{') {
            in_array_ = true;
            begin(State::object, begins_line);
            return true;
        }
        if (is_blank(c)) return true;
        if (c == ']' && output_.count() == 0) {
            state_ = State::between;
            begin_ = kNone;
            output_.pass_over();
            return true;
        }
        state_ = State::garbage;
        return take_garbage(c, begins_line);
    }

    bool take_in_object(char c, bool at_first_column) {
        switch (c) {
            case '"':
                state_ = State::string;
                break;
            case '{':
                if (at_first_column && cannot_open_here()) {
                    if (!hand_over(next_)) return false;
                    begin(State::object, true);
                    return true;
                }
                if (last_sign_ == '[') output_.note_list_of_objects();
                [[fallthrough]];
            case '[':
                ++depth_;
                break;
            case ']':
                if (last_sign_ == '[') output_.note_empty_list();
                [[fallthrough]];
            case '}':
                if (--depth_ == 0) return end_object();
                break;
            default:
                break;
        }
        if (!is_blank(c)) last_sign_ = c;
        return true;
    }

    /// Whether an object that opens a line is the next record, although this one is not complete.
    [[nodiscard]] bool cannot_open_here() const {
        return one_per_line_ || std::string_view("[,:").find(last_sign_) == std::string_view::npos;
    }

    bool take_in_string(char c) {
        if (c == '\\') {
            state_ = State::escape;
        } else if (c == '"') {
            state_ = State::object;
            last_sign_ = c;
        } else if (c == '\n') {
            // In an array the rest of the element may follow, elsewhere the next record does.
            state_ = one_per_line_ && !in_array_ ? State::between : State::lost;
            return hand_over(next_);
        }
        return true;
    }

    bool take_garbage(char c, bool begins_line) {
        if (c == '\n') {
            state_ = State::between;
            return hand_over(next_);
        }
        if (c != '{' || !in_array_) return true;
        if (!hand_over(next_)) return false;
        begin(State::object, begins_line);
        return true;
    }

    void begin(State state, bool begins_line) {
        state_ = state;
        begin_ = next_;
        begins_line_ = begins_line;
        may_be_alone_ = false;
        depth_ = 1;
        last_sign_ = '{';
        begin_line_ = line_;
        output_.begin(line_, state == State::object);
    }

    bool end_object() {
        state_ = State::between;
        may_be_alone_ = begins_line_ && begin_line_ == line_;
        return hand_over(next_ + 1);
    }

    /// The record from `begin_` to `end` is complete, or as complete as it gets.
    bool hand_over(std::size_t end) {
        const std::size_t begin = std::exchange(begin_, kNone);
        return output_.end(std::string_view(source_.bytes).substr(begin, end - begin));
    }

    /// What was read of the record at hand is lost with its end; what comes begins a line.
    void lose_record() {
        source_.bytes.clear();
        next_ = 0;
        begin_ = kNone;
        at_line_start_ = at_first_column_ = true;
        state_ = State::lost;
    }

    /// Keeps what is needed of the record at hand; false if the sink stopped.
    bool drop_what_is_done() {
        std::size_t done = next_;
        if (begin_ != kNone) {
            const auto record = std::string_view(source_.bytes).substr(begin_, next_ - begin_);
            const std::optional<std::size_t> dropped = output_.go_on(record);
            if (!dropped) return false;
            done = begin_ + *dropped;
            begin_ = 0;
        }
        source_.bytes.erase(0, done);
        next_ -= done;
        return true;
    }

    bool take_end() {
        if (begin_ != kNone && !hand_over(next_)) return false;
        if (in_array_ && state_ != State::lost) {
            return sink_.on_problem({path_, 0, "the JSON array has no end; the file may be cut"});
        }
        return output_.count() > 0 || sink_.on_problem({path_, 0, "the file holds no text"});
    }

    static constexpr std::size_t kNone = std::string::npos;

    const std::string& path_;
    ByteSource& source_;
    const RecordSink& sink_;
    JsonRecordOutput output_;

    State state_ = State::between;
    std::size_t next_ = 0;  // byte to be read
    std::size_t line_ = 1;
    bool at_line_start_ = true;    // but for blanks
    bool at_first_column_ = true;  // without them
    bool in_array_ = false;
    bool one_per_line_ = false;  // an object has stood alone on its line

    // Of the record at hand:
    std::size_t begin_ = kNone;
    std::size_t begin_line_ = 0;
    bool begins_line_ = false;
    bool may_be_alone_ = false;
    std::size_t depth_ = 0;  // brackets that are open
    char last_sign_ = '{';   // outside strings
};

}  // namespace

bool opens_json(std::string_view head) {
    if (head.starts_with('[')) head = without_blanks(head.substr(1));
    return opens_object(head);
}

bool is_empty_array(std::string_view head) {
    if (!head.starts_with('[')) return false;
    head = without_blanks(head.substr(1));
    return head.starts_with(']') && without_blanks(head.substr(1)).empty();
}

bool split_json(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink) {
    return split_json(path, format, source, sink, JsonLengths());
}

bool split_json(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink, const JsonLengths& longest) {
    return JsonSplitter(path, format, source, sink, longest).run();
}

}  // namespace quoth::indexer
