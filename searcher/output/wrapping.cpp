#include "searcher/output/wrapping.hpp"

#include <algorithm>
#include <utility>

#include "common/text/printable.hpp"

namespace quoth::output {
namespace {

/// Prints the words of a text one after the other and switches the highlight on and off on the
/// way; it is off at each line's end, so that indentation is never marked.
class Wrapper {
  public:
    Wrapper(std::string_view text, const std::vector<ByteRange>& highlights, const Layout& layout)
        : text_(text), highlights_(highlights), layout_(layout) {}

    std::string run() {
        begin_line();
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t begin = text_.find_first_not_of(' ', at);
            if (begin == std::string_view::npos) break;
            std::size_t end = text_.find(' ', begin);
            if (end == std::string_view::npos) end = text_.size();
            put({begin, end});
            at = end;
        }
        end_line();
        return std::move(out_);
    }

  private:
    void put(ByteRange word) {
        const std::size_t columns = text::display_columns(word.of(text_));
        if (!line_is_empty_) {
            if (layout_.width > 0 && column_ + 1 + columns > layout_.width) {
                end_line();
                begin_line();
            } else {
                put_blank(word.begin);
            }
        }
        put_bytes(word);
        column_ += columns;
        line_is_empty_ = false;
    }

    /// A blank inside a highlight is marked, one before it is not.
    void put_blank(std::size_t next_word) {
        if (lit_ && !is_highlighted(next_word)) switch_off();
        out_ += ' ';
        ++column_;
    }

    void put_bytes(ByteRange word) {
        for (std::size_t at = word.begin; at < word.end;) {
            const std::size_t next = next_change(at, word.end);
            is_highlighted(at) ? switch_on() : switch_off();
            out_ += text::printable(text_.substr(at, next - at));
            at = next;
        }
    }

    /// Highlights that end at or before `byte` are behind us.
    bool is_highlighted(std::size_t byte) {
        while (next_highlight_ < highlights_.size() && highlights_[next_highlight_].end <= byte) {
            ++next_highlight_;
        }
        return next_highlight_ < highlights_.size() && highlights_[next_highlight_].begin <= byte;
    }

    std::size_t next_change(std::size_t byte, std::size_t limit) {
        const bool inside = is_highlighted(byte);
        if (next_highlight_ == highlights_.size()) return limit;
        const ByteRange range = highlights_[next_highlight_];
        return std::min(limit, inside ? range.end : range.begin);
    }

    void switch_on() {
        if (!lit_) out_ += layout_.highlight_on;
        lit_ = true;
    }

    void switch_off() {
        if (lit_) out_ += layout_.highlight_off;
        lit_ = false;
    }

    void begin_line() {
        out_.append(layout_.indent, ' ');
        column_ = layout_.indent;
        line_is_empty_ = true;
    }

    void end_line() {
        switch_off();
        out_ += '\n';
    }

    std::string_view text_;
    const std::vector<ByteRange>& highlights_;
    const Layout& layout_;
    std::string out_;
    std::size_t column_ = 0;
    std::size_t next_highlight_ = 0;
    bool line_is_empty_ = true;
    bool lit_ = false;
};

}  // namespace

std::string wrapped(std::string_view text, const std::vector<ByteRange>& highlights,
                    const Layout& layout) {
    return Wrapper(text, highlights, layout).run();
}

}  // namespace quoth::output
