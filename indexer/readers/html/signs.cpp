#include "indexer/readers/html/signs.hpp"

#include <algorithm>
#include <iterator>

#include "common/text/characters.hpp"
#include "indexer/readers/html/tags.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::string_view kDeclaration = "<!doctype html";
constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::size_t kLongestTagName = 16;  // with its marks

/// Passes over comments, declarations of XML and white space.
std::string_view without_preamble(std::string_view head) {
    for (;;) {
        head.remove_prefix(std::min(head.find_first_not_of(kBlanks), head.size()));
        const std::string_view end = head.starts_with("<!--") ? "-->" : "?>";
        if (end == "?>" && !head.starts_with("<?xml")) return head;
        const std::size_t found = head.find(end);
        if (found == std::string_view::npos) return {};
        head.remove_prefix(found + end.size());
    }
}

bool is_html_declaration(std::string_view text) {
    return std::equal(text.begin(), text.end(), kDeclaration.begin(), kDeclaration.end(),
                      [](char a, char b) { return text::to_ascii_lower(a) == b; });
}

bool begins_tag(std::string_view text) {
    if (!text.starts_with('<')) return false;
    const std::size_t end = text.find_first_of(" \t\r\n\f/>", 1);
    return end != std::string_view::npos && tag_by_name(text.substr(1, end - 1)) != Tag::other;
}

/// The name of the tag that begins with the `<` in front of `text`: `/p` of an end tag.
std::string_view name_of_tag(std::string_view text) {
    const std::size_t end = text.find_first_of(" \t\r\n\f/>", 2);
    return end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
}

bool parts_lines(std::string_view tag) {
    if (tag.starts_with('/')) return is_block(tag_by_name(tag.substr(1)));
    return tag_by_name(tag) == Tag::br;
}

}  // namespace

std::string ascii_of_utf16(std::string_view head) {
    std::string ascii;
    if (!head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF")) return ascii;
    std::copy_if(head.begin() + 2, head.end(), std::back_inserter(ascii),
                 [](char c) { return c != '\0'; });
    return ascii;
}

bool opens_html(std::string_view head) {
    const std::string narrow = ascii_of_utf16(head);
    if (!narrow.empty()) head = narrow;
    head = without_preamble(head);
    return begins_tag(head) || is_html_declaration(head.substr(0, kDeclaration.size()));
}

bool holds_tags(std::string_view text) {
    for (std::size_t open = text.find('<'); open != std::string_view::npos;
         open = text.find('<', open + 1)) {
        if (begins_tag(text.substr(open))) return true;
    }
    return false;
}

bool holds_layout(std::string_view text) {
    for (std::size_t open = text.find('<'); open != std::string_view::npos;
         open = text.find('<', open + 1)) {
        if (parts_lines(name_of_tag(text.substr(open, kLongestTagName)))) return true;
    }
    return false;
}

}  // namespace quoth::indexer::html
