#include "indexer/readers/html/blocks.hpp"

#include <utility>

#include "common/text/utf8.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::size_t kLongestLine = 4096;

/// Holds no text of the page, or text that is not shown.
bool is_without_text(Tag tag) {
    switch (tag) {
        case Tag::audio:
        case Tag::button:
        case Tag::canvas:
        case Tag::head:
        case Tag::iframe:
        case Tag::noembed:
        case Tag::noframes:
        case Tag::noscript:
        case Tag::object:
        case Tag::script:
        case Tag::select:
        case Tag::style:
        case Tag::template_:
        case Tag::textarea:
        case Tag::title:
        case Tag::video:
            return true;
        default:
            return false;
    }
}

/// Cells stand in the line of their row.
bool breaks_line(Tag tag) { return is_block(tag) && tag != Tag::td && tag != Tag::th; }

bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

/// Collects characters and collapses the blanks between them.
class LineWriter {
  public:
    void append(std::string_view text, bool keeps_lines) {
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t blank = blank_at(text, i);
            if (blank == 0) {
                put(text, i);
                continue;
            }
            if (keeps_lines && text[i] == '\n')
                line_end();
            else
                blank_ = true;
            i += blank;
        }
    }

    void space() { blank_ = true; }

    /// The second one in a row is a blank line.
    void line_end() { ++line_ends_; }
    [[nodiscard]] bool at_blank_line() const { return line_ends_ > 1; }

    [[nodiscard]] std::size_t size() const { return text_.size(); }

    std::string take() {
        blank_ = false;
        line_ends_ = 0;
        return std::exchange(text_, {});
    }

  private:
    /// The bytes of a blank there: white space, controls and no-break spaces; 0 if there is none.
    static std::size_t blank_at(std::string_view text, std::size_t i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte <= 0x20 || byte == 0x7F) return 1;
        if (byte < 0xC2 || byte > 0xE3) return 0;
        const std::string_view rest = text.substr(i);
        if (byte == 0xC2 && rest.size() > 1) {
            const auto next = static_cast<unsigned char>(rest[1]);
            return next <= 0xA0 ? 2 : 0;  // C1 controls and U+00A0
        }
        for (const std::string_view space :
             {"\u2002", "\u2003", "\u2009", "\u200A", "\u202F", "\u3000", "\u2028", "\u2029"}) {
            if (rest.starts_with(space)) return space.size();
        }
        return 0;
    }

    void put(std::string_view text, std::size_t& i) {
        if (!text_.empty() && line_ends_ > 0)
            text_ += '\n';
        else if (!text_.empty() && blank_)
            text_ += ' ';
        blank_ = false;
        line_ends_ = 0;
        const std::size_t begin = i;
        while (i < text.size() && blank_at(text, i) == 0) ++i;
        text_ += text.substr(begin, i - begin);
    }

    std::string text_;
    bool blank_ = false;
    int line_ends_ = 0;
};

class BlockCollector {
  public:
    explicit BlockCollector(const Marks& left_out) : left_out_(left_out) {}

    std::vector<Block> run(const Node* top) {
        element_ = top;
        visit(top);
        flush();
        return std::move(blocks_);
    }

  private:
    // No deeper than the tree, 512.
    void visit(const Node* node) {
        if (node->tag == Tag::text) return take_text(node);
        if (node->index < left_out_.size() && left_out_[node->index]) return;
        if (is_without_text(node->tag)) return;
        if (node->tag == Tag::br) return take_line_break();
        if (breaks_line(node->tag)) return visit_block(node);
        if (is_cell(node->tag)) writer_.space();
        links_ += node->tag == Tag::a ? 1 : 0;
        visit_children(node);
        links_ -= node->tag == Tag::a ? 1 : 0;
        if (is_cell(node->tag)) writer_.space();
    }

    void visit_block(const Node* node) {
        flush();
        const Node* const outer = std::exchange(element_, node);
        visit_children(node);
        flush();
        element_ = outer;
    }

    void visit_children(const Node* node) {
        for (const Node* child = node->first_child; child != nullptr; child = child->next) {
            visit(child);
        }
    }

    void take_text(const Node* node) {
        const std::size_t before = writer_.size();
        writer_.append(node->text, element_->tag == Tag::pre);
        if (links_ > 0) link_bytes_ += writer_.size() - before;
    }

    void take_line_break() {
        writer_.line_end();
        if (writer_.at_blank_line()) flush();
    }

    void flush() {
        std::string text = writer_.take();
        if (!text.empty()) blocks_.push_back({element_, std::move(text), link_bytes_});
        link_bytes_ = 0;
    }

    const Marks& left_out_;
    std::vector<Block> blocks_;
    const Node* element_ = nullptr;  // whose block is written
    LineWriter writer_;
    int links_ = 0;  // that are open
    std::size_t link_bytes_ = 0;
};

}  // namespace

std::vector<Block> blocks_of(const Node* top, const Marks& left_out) {
    return BlockCollector(left_out).run(top);
}

std::string line_of(const Node* node) {
    LineWriter writer;
    for (const Node* inner = node; inner != nullptr && writer.size() < kLongestLine;
         inner = next_in_page(inner, node)) {
        if (inner->tag == Tag::text) {
            writer.append(text::whole_characters(inner->text, kLongestLine), false);
        }
        if (is_block(inner->tag) || inner->tag == Tag::br) writer.space();
    }
    return writer.take();
}

std::string line_of(std::string_view text) {
    LineWriter writer;
    writer.append(text, false);
    return writer.take();
}

}  // namespace quoth::indexer::html
