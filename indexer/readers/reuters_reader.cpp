#include "indexer/readers/reuters_reader.hpp"

#include <utility>

#include "indexer/readers/field_text.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/markup/sgml_record.hpp"
#include "indexer/readers/record_fields.hpp"

namespace quoth::indexer {
namespace {

using markup::SgmlRecord;

/// Copies of the collection have these characters where a paragraph was indented.
constexpr std::string_view kBrokenIndent = "\n&\\t";

std::string with_indents(std::string text) {
    for (std::size_t found = text.find(kBrokenIndent); found != std::string::npos;
         found = text.find(kBrokenIndent, found)) {
        text.replace(found, kBrokenIndent.size(), "\n    ");
    }
    return text;
}

/// The agency's name ends what it sent: `Reuter`, `REUTER...`.
std::string without_signature(std::string text) {
    const std::size_t line = text.rfind('\n');
    if (line == std::string::npos) return text;
    std::string_view last = std::string_view(text).substr(line + 1);
    while (last.ends_with('.')) last.remove_suffix(1);
    const bool is_signature = markup::is_called(last, "reuter") ||
                              markup::is_called(last, "reuters") ||
                              markup::is_called(last, "reute");
    if (is_signature) text.resize(text.find_last_not_of('\n', line) + 1);
    return text;
}

std::string text_of(std::string_view content) {
    return without_signature(text_of_wire(with_indents(markup::plain_text(content))));
}

std::vector<std::string> categories_of(const SgmlRecord& record) {
    std::vector<std::string> categories;
    for (const std::string_view set : {"TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES"}) {
        for (const std::string_view name : SgmlRecord(record.field(set)).fields("D")) {
            categories.push_back(markup::plain_text(name));
        }
    }
    return categories;
}

/// `Ana Silva` of `By Ana Silva, Reuters`.
std::string without_agency(std::string_view byline) {
    for (const std::string_view agency : {", Reuters", ", Reuter", ", REUTERS"}) {
        if (byline.ends_with(agency)) byline.remove_suffix(agency.size());
    }
    return std::string(byline);
}

void take_text(const SgmlRecord& record, RecordFields& fields) {
    const std::string_view body = record.field("BODY");
    if (!body.empty()) {
        fields.text = text_of(std::string(record.field("DATELINE")).append(body));
    } else if (fields.title.empty()) {
        fields.text = text_of(record.field("TEXT"));
        fields.title = fields.text.substr(0, fields.text.find('\n'));
    } else {
        fields.text = fields.title;
    }
}

}  // namespace

ParsedRecord read_reuters_article(const Record& record) {
    const html::DecodedPage decoded = html::decode_page(record.bytes);
    const SgmlRecord sgml(decoded.text);
    if (sgml.has_too_many_tags()) return rejected(record, "the record has too many tags");
    RecordFields fields;
    fields.id = sgml.attribute("NEWID");
    fields.title = html::line_of(markup::plain_text(sgml.field("TITLE")));
    const std::string date = html::line_of(sgml.field("DATE"));
    // The time of some is not one; the day is.
    fields.dates = {date, date.substr(0, date.find(' '))};
    const std::string byline = markup::plain_text(sgml.field("AUTHOR"));
    fields.authors.push_back(without_agency(html::line_of(byline)));
    fields.source = "Reuters";
    fields.tags = categories_of(sgml);
    fields.lang = "en";
    take_text(sgml, fields);
    ParsedRecord result = article_of(std::move(fields), record, "the article has no text");
    note_missing_end(sgml.is_closed(), record, result);
    return result;
}

}  // namespace quoth::indexer
