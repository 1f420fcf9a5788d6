#include "indexer/readers/warc_reader.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "common/text/iso_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/warc/header_fields.hpp"
#include "indexer/readers/warc/http_response.hpp"
#include "indexer/readers/warc/warc_header.hpp"

namespace quoth::indexer {
namespace {

/// Longer ones are no use as an id.
constexpr std::size_t kLongestAddress = 4096;

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message), true};
}

bool leads_to_the_web(std::string_view address) {
    return address.starts_with("http://") || address.starts_with("https://");
}

/// The page as a reader of files would have it, called by its address.
ParsedRecord read_page(const warc::HttpResponse& response, std::string address, std::string body) {
    Record page{.path = std::move(address), .format = InputFormat::html, .bytes = std::move(body)};
    if (!warc::same_name(response.type, "text/plain"))
        return read_html_page(page, response.charset);
    page.bytes = html::decode_page(page.bytes, response.charset).text;
    return read_text_article(page);
}

/// What is said of the page is said of the record.
void relocate(ParsedRecord& parsed, const Record& record) {
    const auto move = [&](InputProblem& told) {
        told.path = record.path;
        told.line = record.line;
        told.counts_records = true;
    };
    if (auto* told = std::get_if<InputProblem>(&parsed.content)) move(*told);
    if (parsed.damage) move(*parsed.damage);
    for (InputProblem& warning : parsed.warnings) move(warning);
}

}  // namespace

ParsedRecord read_warc_article(const Record& record) {
    const std::string_view bytes = record.bytes;
    const std::size_t block = warc::end_of_header(bytes).value_or(bytes.size());
    const Result<warc::WarcHeader> header = warc::parse_warc_header(bytes.substr(0, block));
    if (!header) return {problem(record, header.error().message)};
    const auto response = warc::parse_http_response(bytes.substr(block));
    if (!response) return {problem(record, "the record holds no answer over HTTP")};
    Result<warc::DecodedBody> body = warc::decode_body(*response);
    if (!body) return {problem(record, body.error().message)};

    const bool has_address = !header->address.empty() && header->address.size() <= kLongestAddress;
    std::string address = has_address ? std::string(header->address)
                                      : record.path + "#" + std::to_string(record.line);
    ParsedRecord parsed = read_page(*response, address, std::move(body->bytes));
    relocate(parsed, record);
    if (!body->damage.empty()) parsed.damage = problem(record, body->damage);
    if (auto* article = std::get_if<Article>(&parsed.content)) {
        article->id = text::escape_invalid_bytes(address);
        article->url = leads_to_the_web(article->id) ? article->id : std::string();
        if (article->source.empty()) article->source = text::host_of_url(article->url);
        if (!article->date) article->date = text::parse_iso_date(header->date);
    }
    return parsed;
}

}  // namespace quoth::indexer
