#include "indexer/readers/html_reader.hpp"

#include <utility>

#include "common/text/language_detection.hpp"
#include "common/text/path_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/article_body.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html/document.hpp"
#include "indexer/readers/html/metadata.hpp"
#include "indexer/readers/html/signs.hpp"

namespace quoth::indexer {
namespace {

/// Of a title, a name, an address that a page gives.
constexpr std::size_t kLongestPageValue = 4096;

constexpr std::size_t kSniffedForBinary = 8192;

/// A page may hold a stray NUL; what does not begin as one may not.
bool is_binary(std::string_view text) {
    return text.substr(0, kSniffedForBinary).find('\0') != std::string_view::npos &&
           !html::opens_html(text);
}

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message)};
}

/// Pages may say anything; what is too long for an index is cut after whole characters.
void cut(std::string& value) {
    value.resize(text::whole_characters(value, kLongestPageValue).size());
}

/// A template tells the language of its own words: many have English ones around other texts, and
/// local editions print English texts. Where one of both is English the text is believed.
std::string language_of(const std::string& declared, std::string_view text) {
    const std::string found = text::detect_language(text);
    const bool is_mistaken = !declared.empty() && !found.empty() && found != declared &&
                             (found == "en" || declared == "en");
    return is_mistaken ? found : declared;
}

void fill(Article& article, html::Metadata metadata, const Record& record) {
    article.title = std::move(metadata.title);
    article.date = metadata.date ? metadata.date : text::date_in_path(record.path);
    article.author = std::move(metadata.author);
    article.source = std::move(metadata.source);
    article.section = std::move(metadata.section);
    article.tags = std::move(metadata.tags);
    article.lang = language_of(metadata.lang, article.text);
    article.url = std::move(metadata.url);
    if (article.source.empty()) article.source = text::host_of_url(article.url);
    for (std::string* value :
         {&article.title, &article.author, &article.source, &article.section}) {
        cut(*value);
    }
    for (std::string& tag : article.tags) cut(tag);
    if (article.url.size() > kLongestPageValue) article.url.clear();
    article.id = text::escape_invalid_bytes(article.url.empty() ? record.path : article.url);
}

}  // namespace

ParsedRecord read_html_article(const Record& record) { return read_html_page(record, {}); }

ParsedRecord read_html_page(const Record& record, std::string_view charset) {
    const html::DecodedPage decoded = html::decode_page(record.bytes, charset);
    if (is_binary(decoded.text)) {
        return {problem(record, "the file holds binary data, not text")};
    }
    const html::Document page(decoded.text);
    html::Metadata metadata = html::metadata_of(page);
    Article article;
    article.text = html::article_body(
        page, {.title = metadata.title, .author = metadata.author, .text = metadata.body});
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
