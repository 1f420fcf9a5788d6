#include "searcher/output/wrapping.hpp"

#include <algorithm>
#include <utility>

#include "common/text/printable.hpp"

namespace quoth::output {
namespace {

/// Prints the words of a text one after the other and switches styles on and off on the way.
class Wrapper {
  public:
    Wrapper(std::string_view text, const std::vector<StyledRange>& styles, const Layout& layout)
        : text_(text), styles_(styles), layout_(layout) {}

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

    /// A blank inside a styled range has its style, one before it has not.
    void put_blank(std::size_t next_word) {
        if (current_ != nullptr && style_at(next_word) != current_) switch_to(nullptr);
        out_ += ' ';
        ++column_;
    }

    void put_bytes(ByteRange word) {
        for (std::size_t at = word.begin; at < word.end;) {
            const StyledRange* style = style_at(at);
            const std::size_t next = std::min(word.end, next_change(style));
            switch_to(style);
            out_ += text::printable(text_.substr(at, next - at));
            at = next;
        }
    }

    /// Ranges that end at or before `byte` are behind us.
    const StyledRange* style_at(std::size_t byte) {
        while (next_ < styles_.size() && styles_[next_].bytes.end <= byte) ++next_;
        const bool inside = next_ < styles_.size() && styles_[next_].bytes.begin <= byte;
        return inside ? &styles_[next_] : nullptr;
    }

    /// Where the range that we are in ends, or the next one begins.
    [[nodiscard]] std::size_t next_change(const StyledRange* style) const {
        if (style != nullptr) return style->bytes.end;
        return next_ < styles_.size() ? styles_[next_].bytes.begin : text_.size();
    }

    void switch_to(const StyledRange* style) {
        if (style == current_) return;
        if (current_ != nullptr) out_ += layout_.style_off;
        if (style != nullptr) out_ += style->style_on;
        current_ = style;
    }

    void begin_line() {
        out_.append(layout_.indent, ' ');
        column_ = layout_.indent;
        line_is_empty_ = true;
    }

    void end_line() {
        switch_to(nullptr);
        out_ += '\n';
    }

    std::string_view text_;
    const std::vector<StyledRange>& styles_;
    const Layout& layout_;
    std::string out_;
    std::size_t column_ = 0;
    std::size_t next_ = 0;                  // in styles_
    const StyledRange* current_ = nullptr;  // the style that is on
    bool line_is_empty_ = true;
};

}  // namespace

std::string wrapped(std::string_view text, const std::vector<StyledRange>& styles,
                    const Layout& layout) {
    return Wrapper(text, styles, layout).run();
}

}  // namespace quoth::output
