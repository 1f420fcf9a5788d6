#include "indexer/readers/html_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/characters.hpp"
#include "indexer/readers/html/article_body.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/tags.hpp"

namespace quoth::indexer {
namespace {

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
    Article article;
    article.id = record.path;
    article.text = html::article_body(page, {});
    if (article.text.empty())
        return {InputProblem{record.path, record.line, "the page holds no text"}};
    ParsedRecord result;
    result.content = std::move(article);
    return result;
}

}  // namespace quoth::indexer
