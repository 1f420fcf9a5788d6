#include "indexer/readers/markup/xml_text.hpp"

#include <algorithm>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/charset.hpp"

namespace quoth::indexer::markup {
namespace {

constexpr std::string_view kXmlDeclaration = "<?xml";
/// Of a character reference, `&thetasym;`, with its marks.
constexpr std::size_t kLongestReference = 12;

/// What may stand before an XML declaration, though it should not.
std::string_view without_front(std::string_view text) {
    text = text::without_byte_order_mark(text);
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// The encoding that the XML declaration at the front of `text` names.
std::string_view declared_encoding(std::string_view text) {
    if (!text.starts_with(kXmlDeclaration)) return {};
    constexpr std::string_view key = "encoding";
    text = text.substr(0, text.find("?>"));
    const std::size_t found = text.find(key);
    if (found == std::string_view::npos) return {};
    const std::size_t open = text.find_first_of("\"'", found + key.size());
    if (open == std::string_view::npos) return {};
    const std::size_t close = text.find(text[open], open + 1);
    return close == std::string_view::npos ? std::string_view()
                                           : text.substr(open + 1, close - open - 1);
}

std::string_view without_declaration(std::string_view text) {
    if (!text.starts_with(kXmlDeclaration)) return text;
    const std::size_t end = text.find("?>");
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
}

/// Control characters, which XML forbids and feeds hold, become blanks.
void blank_controls(std::string& text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        },
        ' ');
}

bool is_of_xml(std::string_view reference) {
    return reference == "&amp;" || reference == "&lt;" || reference == "&gt;" ||
           reference == "&quot;" || reference == "&apos;" || reference.starts_with("&#");
}

/// Character references that are HTML's and not XML's, as the characters that they stand for.
std::string without_html_references(std::string_view text) {
    std::string result;
    for (;;) {
        const std::size_t begin = std::min(text.find('&'), text.size());
        result += text.substr(0, begin);
        if (begin == text.size()) return result;
        text.remove_prefix(begin);
        const std::size_t end = text.substr(0, kLongestReference).find(';');
        const std::string_view reference =
            text.substr(0, end == std::string_view::npos ? 1 : end + 1);
        if (reference.size() == 1 || is_of_xml(reference))
            result += reference;
        else
            result += html::read_character_references(reference);
        text.remove_prefix(reference.size());
    }
}

}  // namespace

XmlText xml_text(std::string_view head, std::string_view record) {
    const std::string_view encoding =
        declared_encoding(without_front(head.empty() ? record : head));
    html::DecodedPage decoded = html::decode_page(record, encoding);
    XmlText result;
    if (decoded.has_bad_bytes) result.lossy_charset = std::move(decoded.charset);
    if (!head.empty()) result.text = html::decode_page(head, encoding).text;
    result.text += decoded.text;
    blank_controls(result.text);
    result.text = without_html_references(without_declaration(without_front(result.text)));
    return result;
}

}  // namespace quoth::indexer::markup
