#include "indexer/readers/nitf_reader.hpp"

#include <utility>

#include "indexer/readers/field_text.hpp"
#include "indexer/readers/markup/record_names.hpp"
#include "indexer/readers/markup/xml_parser.hpp"

namespace quoth::indexer {
namespace {

using markup::Element;

/// How the elements of a body read as HTML; pictures and their captions are left out.
const std::vector<markup::HtmlName>& body_names() {
    static const std::vector<markup::HtmlName> names = {
        {"block", "div"},    {"bq", "blockquote"}, {"byline", "p"},      {"credit", "p"},
        {"datasource", "p"}, {"fn", "p"},          {"hl1", "h2"},        {"hl2", "h3"},
        {"note", "div"},     {"copyrite", ""},     {"custom-table", ""}, {"media", ""},
        {"object", ""}};
    return names;
}

std::string attribute_at(const Element& element, std::string_view path,
                         std::string_view attribute) {
    const Element* const found = element.first(path);
    return found == nullptr ? std::string() : std::string(found->attribute(attribute));
}

void append_attributes(const Element& element, std::string_view path, std::string_view attribute,
                       std::vector<std::string>& values) {
    for (const Element* found : element.all(path)) {
        if (const auto value = found->attribute(attribute); !value.empty()) {
            values.emplace_back(value);
        }
    }
}

/// `content` of the `meta` called `name`.
std::string meta_content(const Element& nitf, std::string_view name) {
    for (const Element* meta : nitf.all("head/meta")) {
        if (meta->attribute("name") == name) return std::string(meta->attribute("content"));
    }
    return {};
}

std::vector<std::string> dates_of(const Element& nitf) {
    std::vector<std::string> dates;
    append_attributes(nitf, "head/docdata/date.issue", "norm", dates);
    append_attributes(nitf, "head/docdata/date.release", "norm", dates);
    append_attributes(nitf, "head/pubdata", "date.publication", dates);
    append_attributes(nitf, "body/body.head/dateline/story.date", "norm", dates);
    for (const std::string_view path : {"head/docdata/date.issue", "head/docdata/date.release"}) {
        for (std::string& date : lines_of(nitf, path)) dates.push_back(std::move(date));
    }
    return dates;
}

/// Keywords, subjects, and what classifiers say of the contents.
std::vector<std::string> tags_of(const Element& nitf) {
    std::vector<std::string> tags;
    append_attributes(nitf, "head/docdata/key-list/keyword", "key", tags);
    for (const std::string_view attribute :
         {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"}) {
        append_attributes(nitf, "head/tobject/tobject.subject", attribute, tags);
    }
    for (const Element* found : nitf.all("head/docdata/identified-content/classifier")) {
        const std::string line = markup::line_of(found);
        tags.push_back(line.empty() ? std::string(found->attribute("value")) : line);
    }
    return tags;
}

/// The text of the body. Where a block claims to be all of it, others repeat a part.
std::string text_of(const Element& nitf) {
    std::string html;
    for (const Element* content : nitf.all("body/body.content")) {
        for (const Element* block : content->all("block")) {
            if (block->attribute("class") == "full_text") content = block;
        }
        html += "<div>" + html_of(*content, body_names()) + "</div>";
    }
    return text_of_html(html);
}

std::string first_of(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
        if (!value.empty()) return value;
    }
    return {};
}

}  // namespace

RecordFields nitf_fields(const Element& nitf) {
    RecordFields fields;
    fields.id = first_of({attribute_at(nitf, "head/docdata/doc-id", "id-string"),
                          std::string(nitf.attribute("uno"))});
    fields.title = first_line(
        nitf, {"body/body.head/hedline/hl1", "head/title", "body/body.head/hedline/hl2"});
    fields.dates = dates_of(nitf);
    fields.authors = lines_of(nitf, "body/body.head/byline/person");
    if (fields.authors.empty()) fields.authors = lines_of(nitf, "body/body.head/byline");
    fields.source = first_of({attribute_at(nitf, "head/pubdata", "name"),
                              first_line(nitf, {"body/body.head/distributor"}),
                              attribute_at(nitf, "head/docdata/doc.copyright", "holder")});
    fields.url = attribute_at(nitf, "head/pubdata", "ex-ref");
    fields.section = first_of({attribute_at(nitf, "head/pubdata", "position.section"),
                               meta_content(nitf, "online_sections")});
    fields.tags = tags_of(nitf);
    fields.lang =
        first_of({std::string(nitf.attribute("baselang")), std::string(nitf.attribute("xml:lang")),
                  attribute_at(nitf, "body", "xml:lang")});
    fields.text = text_of(nitf);
    if (fields.text.empty()) {
        fields.text = first_line(nitf, {"body/body.head/abstract"});
    }
    return fields;
}

ParsedRecord read_nitf_article(const Record& record) {
    const auto document = markup::parse_xml(record, markup::kNitfRecords);
    if (!document) return rejected(record, document.error().message);
    ParsedRecord result =
        article_of(nitf_fields(*document->record), record, "the document has no text in its body");
    note_lossy_charset(document->lossy_charset, record, result);
    return result;
}

}  // namespace quoth::indexer
