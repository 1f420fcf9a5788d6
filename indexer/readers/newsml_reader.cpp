#include "indexer/readers/newsml_reader.hpp"

#include <utility>

#include "indexer/readers/field_text.hpp"
#include "indexer/readers/markup/record_names.hpp"
#include "indexer/readers/markup/xml_parser.hpp"
#include "indexer/readers/nitf_reader.hpp"
#include "indexer/readers/record_fields.hpp"

namespace quoth::indexer {
namespace {

using markup::Element;

/// What a concept is called: its name, else what it is literally, else its code without the scheme.
std::string concept_name(const Element& element) {
    if (std::string name = first_line(element, {"name"}); !name.empty()) return name;
    if (const auto literal = element.attribute("literal"); !literal.empty()) {
        return std::string(literal);
    }
    const std::string_view code = element.attribute("qcode");
    return std::string(code.substr(code.find(':') + 1));
}

std::vector<std::string> concept_names(const Element& item, std::string_view path) {
    std::vector<std::string> names;
    for (const Element* found : item.all(path)) {
        if (std::string name = concept_name(*found); !name.empty()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

std::string first_concept(const Element& item, std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) {
        if (auto names = concept_names(item, path); !names.empty()) {
            return std::move(names.front());
        }
    }
    return {};
}

/// The main headline: one without a role or of the role `main`, else the first.
std::string headline(const Element& item) {
    for (const Element* found : item.all("contentMeta/headline")) {
        const std::string_view role = found->attribute("role");
        if (role.empty() || role.ends_with(":main")) return markup::line_of(found);
    }
    return first_line(item, {"contentMeta/headline", "itemMeta/title", "contentMeta/slugline"});
}

std::vector<std::string> authors(const Element& item) {
    std::vector<std::string> names = lines_of(item, "contentMeta/by");
    if (names.empty()) names = concept_names(item, "contentMeta/creator");
    return names;
}

std::vector<std::string> tags(const Element& item) {
    std::vector<std::string> names = lines_of(item, "contentMeta/keyword");
    for (std::string& subject : concept_names(item, "contentMeta/subject")) {
        names.push_back(std::move(subject));
    }
    return names;
}

/// The address of the same news on the web: a link to a page, or the guid where it is one.
std::string address(const Element& item) {
    for (const Element* link : item.all("itemMeta/link")) {
        if (link->attribute("contenttype") == "text/html" ||
            link->attribute("rel").ends_with(":hasCanonical")) {
            return std::string(link->attribute("href"));
        }
    }
    return std::string(item.attribute("guid"));
}

/// Takes from a document of NITF inside of the item what that itself does not say.
void fill_gaps(RecordFields& fields, RecordFields more) {
    if (fields.title.empty()) fields.title = std::move(more.title);
    if (fields.authors.empty()) fields.authors = std::move(more.authors);
    if (fields.source.empty()) fields.source = std::move(more.source);
    if (fields.section.empty()) fields.section = std::move(more.section);
    if (fields.tags.empty()) fields.tags = std::move(more.tags);
    for (std::string& date : more.dates) fields.dates.push_back(std::move(date));
}

std::string data_text(const Element& data) {
    const std::string characters = markup::characters_of(data);
    return data.attribute("contenttype").find("html") == std::string_view::npos
               ? text_of_plain(characters)
               : text_of_html(characters);
}

/// Of several renditions of the text the first counts.
void take_text(const Element& item, RecordFields& fields) {
    for (const Element* xml : item.all("contentSet/inlineXML")) {
        if (!fields.text.empty()) return;
        if (const Element* nitf = xml->first("nitf")) {
            RecordFields more = nitf_fields(*nitf);
            fields.text = std::move(more.text);
            fill_gaps(fields, std::move(more));
        } else {
            const Element* const body = xml->first("html/body");
            fields.text = text_of_html(html_of(body != nullptr ? *body : *xml));
        }
    }
    for (const Element* data : item.all("contentSet/inlineData")) {
        if (fields.text.empty()) fields.text = data_text(*data);
    }
    if (fields.text.empty()) fields.text = first_line(item, {"contentMeta/description"});
}

RecordFields newsml_fields(const Element& item) {
    RecordFields fields;
    fields.id = item.attribute("guid");
    fields.title = headline(item);
    for (const std::string_view path :
         {"itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated"}) {
        for (std::string& date : lines_of(item, path)) fields.dates.push_back(std::move(date));
    }
    fields.authors = authors(item);
    fields.source = first_concept(item, {"contentMeta/infoSource", "itemMeta/provider"});
    fields.url = address(item);
    fields.section = first_concept(item, {"itemMeta/service"});
    fields.tags = tags(item);
    if (const Element* language = item.first("contentMeta/language")) {
        fields.lang = language->attribute("tag");
    }
    if (fields.lang.empty()) fields.lang = item.attribute("xml:lang");
    take_text(item, fields);
    return fields;
}

/// `picture` of `ninat:picture`.
std::string item_class(const Element& item) {
    const Element* const found = item.first("itemMeta/itemClass");
    return found == nullptr ? "unknown" : concept_name(*found);
}

}  // namespace

ParsedRecord read_newsml_article(const Record& record) {
    const auto document = markup::parse_xml(record, markup::kNewsmlRecords);
    if (!document) return rejected(record, document.error().message);
    const Element& item = *document->record;
    ParsedRecord result =
        article_of(newsml_fields(item), record,
                   "the news item, of class " + item_class(item) + ", has no text");
    note_lossy_charset(document->lossy_charset, record, result);
    return result;
}

}  // namespace quoth::indexer
