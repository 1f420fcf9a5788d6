#include "indexer/readers/html_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/path_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/article_body.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/metadata.hpp"

namespace quoth::indexer {
namespace {

/// Of a title, a name, an address that a page gives.
constexpr std::size_t kLongestPageValue = 4096;

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
    head = without_preamble(head);
    if (!head.starts_with('<')) return false;
    std::string name;
    for (const char c : head.substr(1, 20)) name += text::to_ascii_lower(c);
    if (name.starts_with("!doctype html")) return true;
    name.resize(std::min(name.find_first_of(" \t\r\n\f/>"), name.size()));
    // Others, `title` among them, begin files of XML, too.
    for (const std::string_view opening : {"html", "head", "body", "meta", "div", "p", "table"}) {
        if (name == opening) return true;
    }
    return false;
}

ParsedRecord read_html_article(const Record& record) {
    const html::DecodedPage decoded = html::decode_page(record.bytes);
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
