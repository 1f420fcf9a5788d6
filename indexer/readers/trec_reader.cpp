#include "indexer/readers/trec_reader.hpp"

#include <algorithm>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/dates.hpp"
#include "common/text/iso_date.hpp"
#include "common/text/path_date.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/markup/sgml_record.hpp"
#include "indexer/readers/record_fields.hpp"

namespace quoth::indexer {
namespace {

using markup::SgmlRecord;

/// The first of the fields that says something, on one line.
std::string first_line(const SgmlRecord& record, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        std::string line = html::line_of(markup::plain_text(record.field(name)));
        if (!line.empty()) return line;
    }
    return {};
}

std::string text_of(std::string_view content) {
    return html::holds_tags(content) ? text_of_html(content)
                                     : text_of_wire(markup::plain_text(content));
}

std::string joined_texts(const SgmlRecord& record) {
    std::string text;
    for (const std::string_view content : record.fields("TEXT")) {
        std::string part = text_of(content);
        if (!text.empty() && !part.empty()) text += "\n\n";
        text += part;
    }
    return text;
}

bool is_short_date(std::string_view date) {
    return date.size() == 6 && std::all_of(date.begin(), date.end(), text::is_ascii_digit);
}

/// A date as the collections write it: `910514` is of the last century, and an edition may follow
/// (`January 1, 1989, Sunday, Home Edition`).
std::string readable_date(std::string date) {
    if (is_short_date(date)) return "19" + date;
    while (!text::parse_date(date)) {
        const std::size_t comma = date.rfind(',');
        if (comma == std::string::npos) break;
        date.resize(comma);
    }
    return date;
}

/// The day in the number of a document: `NYT19980601.0001`, `AP880212-0001`, and as the Los Angeles
/// Times has it `LA120189-0001`. Six digits that end in more than 31 can only end in a year, the
/// others in a day.
std::optional<std::chrono::sys_seconds> day_in_number(std::string_view id) {
    const std::size_t begin = std::min(id.find_first_of("0123456789"), id.size());
    const std::string digits(id.substr(begin, 6));
    const bool goes_on = begin + 6 < id.size() && text::is_ascii_digit(id[begin + 6]);
    if (begin == 0 || goes_on || !is_short_date(digits)) return text::date_in_path(id);
    const bool ends_in_year = digits.substr(4) > "31";
    const std::string year = ends_in_year ? digits.substr(4) : digits.substr(0, 2);
    return text::parse_date("19" + year + (ends_in_year ? digits.substr(0, 4) : digits.substr(2)));
}

std::vector<std::string> dates_of(const SgmlRecord& record, const std::string& id) {
    std::vector<std::string> dates;
    const std::string date =
        first_line(record, {"DATE", "DATE_TIME", "DATETIME", "DATE1", "DD", "PUBDATE"});
    if (!date.empty()) dates.push_back(readable_date(date));
    if (const auto day = day_in_number(id)) dates.push_back(text::format_iso_date(*day));
    return dates;
}

std::vector<std::string> tags_of(const SgmlRecord& record) {
    std::vector<std::string> tags;
    for (const std::string_view name : {"SUBJECT", "KEYWORD", "IN"}) {
        for (const std::string_view content : record.fields(name)) {
            tags.push_back(markup::plain_text(content));
        }
    }
    return tags;
}

}  // namespace

ParsedRecord read_trec_article(const Record& record) {
    const html::DecodedPage decoded = html::decode_page(record.bytes);
    const SgmlRecord sgml(decoded.text);
    if (sgml.has_too_many_tags()) return rejected(record, "the record has too many tags");
    RecordFields fields;
    fields.id = first_line(sgml, {"DOCNO"});
    if (fields.id.empty()) fields.id = sgml.attribute("id");
    fields.title = first_line(sgml, {"HEADLINE", "HEAD", "TITLE", "HL", "TI"});
    fields.dates = dates_of(sgml, fields.id);
    fields.authors = {first_line(sgml, {"BYLINE", "AUTHOR"})};
    fields.source = first_line(sgml, {"SOURCE", "PUB", "SO"});
    fields.url = first_line(sgml, {"URL"});
    fields.section = first_line(sgml, {"SECTION"});
    fields.tags = tags_of(sgml);
    fields.lang = first_line(sgml, {"LANGUAGE"});
    fields.text = joined_texts(sgml);
    ParsedRecord result = article_of(std::move(fields), record, "the document has no TEXT");
    note_missing_end(sgml.is_closed(), record, result);
    return result;
}

}  // namespace quoth::indexer
