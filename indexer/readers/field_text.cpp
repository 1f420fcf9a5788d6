#include "indexer/readers/field_text.hpp"

#include <algorithm>

#include "common/text/paragraphs.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/document.hpp"
#include "indexer/readers/markup/scanner.hpp"

namespace quoth::indexer {
namespace {

void append_paragraph(std::string& text, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
}

/// Tables are moved in by one blank, paragraphs by more.
bool is_indented(std::string_view line) { return line.starts_with("  ") || line.starts_with('\t'); }

bool holds_a_tag(std::string_view text) {
    return markup::MarkupScanner(markup::Syntax::sgml).next(text, true).has_value();
}

/// A paragraph with the blanks inside of its lines collapsed.
std::string clean_lines(std::string_view paragraph) {
    std::string clean;
    for (std::size_t begin = 0; begin < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
        const std::string line = html::line_of(paragraph.substr(begin, end - begin));
        if (!clean.empty() && !line.empty()) clean += '\n';
        clean += line;
        begin = end + 1;
    }
    return clean;
}

}  // namespace

std::string text_of_html(std::string_view html) {
    if (!holds_a_tag(html)) return text_of_plain(html::read_character_references(html));
    const html::Document fragment(html);
    std::string text;
    for (const html::Block& block : html::blocks_of(fragment.root(), {})) {
        append_paragraph(text, block.text);
    }
    return text;
}

std::string text_of_plain(std::string_view text) {
    std::string result;
    for (const ByteRange& paragraph : text::paragraphs(text)) {
        append_paragraph(result, clean_lines(paragraph.of(text)));
    }
    return result;
}

std::string text_of_wire(std::string_view text) {
    std::string result;
    bool is_new = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view raw = text.substr(begin, end - begin);
        begin = end + 1;
        const std::string line = html::line_of(raw);
        is_new = is_new || line.empty() || is_indented(raw);
        if (line.empty()) continue;
        if (!result.empty()) result += is_new ? "\n\n" : "\n";
        result += line;
        is_new = false;
    }
    return result;
}

}  // namespace quoth::indexer
