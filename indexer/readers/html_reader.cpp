#include "indexer/readers/html_reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/path_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/article_body.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/metadata.hpp"
#include "indexer/readers/html/tags.hpp"

namespace quoth::indexer {
namespace {

/// Of a title, a name, an address that a page gives.
constexpr std::size_t kLongestPageValue = 4096;

constexpr std::size_t kSniffedForBinary = 8192;
constexpr std::string_view kDeclaration = "<!doctype html";
constexpr std::string_view kBlanks = " \t\r\n\f";

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
    return end != std::string_view::npos &&
           html::tag_by_name(text.substr(1, end - 1)) != html::Tag::other;
}

/// A page may hold a stray NUL; what does not begin as one may not.
bool is_binary(std::string_view text) {
    return text.substr(0, kSniffedForBinary).find('\0') != std::string_view::npos &&
           !opens_html(text);
}

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message)};
}

/// Pages may say anything; what is too long for an index is cut after whole characters.
void cut(std::string& value, std::size_t longest) {
    if (value.size() <= longest) return;
    while (longest > 0 && (static_cast<unsigned char>(value[longest]) & 0xC0U) == 0x80U) --longest;
    value.resize(longest);
}

void fill(Article& article, html::Metadata metadata, const Record& record) {
    article.title = std::move(metadata.title);
    article.date = metadata.date ? metadata.date : text::date_in_path(record.path);
    article.author = std::move(metadata.author);
    article.source = std::move(metadata.source);
    article.section = std::move(metadata.section);
    article.tags = std::move(metadata.tags);
    article.lang = std::move(metadata.lang);
    article.url = std::move(metadata.url);
    if (article.source.empty()) article.source = text::host_of_url(article.url);
    for (std::string* value :
         {&article.title, &article.author, &article.source, &article.section}) {
        cut(*value, kLongestPageValue);
    }
    for (std::string& tag : article.tags) cut(tag, kLongestPageValue);
    if (article.url.size() > kLongestPageValue) article.url.clear();
    article.id = article.url.empty() ? record.path : article.url;
    if (text::first_invalid_byte(article.id)) article.id = text::replace_invalid_bytes(article.id);
}

}  // namespace

bool opens_html(std::string_view head) {
    std::string narrow;
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
        std::copy_if(head.begin() + 2, head.end(), std::back_inserter(narrow),
                     [](char c) { return c != '\0'; });
        head = narrow;
    }
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

ParsedRecord read_html_article(const Record& record) {
    const html::DecodedPage decoded = html::decode_page(record.bytes);
    if (is_binary(decoded.text)) {
        return {problem(record, "the file holds binary data, not text")};
    }
    const html::Document page(decoded.text);
    html::Metadata metadata = html::metadata_of(page);
    Article article;
    article.text = html::article_body(page, {metadata.title, metadata.body});
    if (article.text.empty()) return {problem(record, "the page holds no text")};
    fill(article, std::move(metadata), record);

    ParsedRecord result;
    if (page.was_cut()) {
        result.damage = problem(record,
                                "the page has more than 1,000,000 elements and attributes; "
                                "what follows them is left out");
    } else if (decoded.has_bad_bytes) {
        result.damage =
            problem(record, "some bytes are not " + decoded.charset + "; U+FFFD stands for them");
    }
    result.content = std::move(article);
    return result;
}

}  // namespace quoth::indexer
