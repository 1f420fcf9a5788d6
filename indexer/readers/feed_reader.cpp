#include "indexer/readers/feed_reader.hpp"

#include <utility>

#include "common/text/white_space.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/field_values.hpp"
#include "indexer/readers/markup/record_names.hpp"
#include "indexer/readers/markup/xml_parser.hpp"
#include "indexer/readers/record_fields.hpp"

namespace quoth::indexer {
namespace {

using markup::Element;

/// The text of an element of Atom, by its `type` (RFC 4287, 3.1 and 4.1.3). Content that stands
/// elsewhere or is no text gives none.
std::string atom_text(const Element& element) {
    const std::string_view type = element.attribute("type");
    if (type == "html" || type == "text/html") return text_of_html(characters_of(element));
    if (type == "xhtml" || type.ends_with("+xml") || type.ends_with("/xml")) {
        return text_of_html(html_of(element));
    }
    if (type.empty() || type == "text" || type.starts_with("text/")) {
        // Many feeds escape twice, as if it were HTML.
        return text_of_plain(html::read_closed_references(characters_of(element)));
    }
    return {};
}

/// Elements of RSS hold HTML as characters, where they were not written as XHTML.
std::string rss_text(const Element& element) {
    for (const auto& child : element.children) {
        if (!child->name.empty()) return text_of_html(html_of(element));
    }
    return text_of_html(characters_of(element));
}

std::string text_of(const Element& element) {
    return element.name.starts_with("atom:") ? atom_text(element) : rss_text(element);
}

/// The text of the first element among `paths` that has some.
std::string first_text(const Element& item, std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) {
        for (const Element* element : item.all(path)) {
            if (std::string text = text_of(*element); !text.empty()) return text;
        }
    }
    return {};
}

std::string first_title(const Element& item, std::initializer_list<std::string_view> paths) {
    return text::on_one_line(first_text(item, paths));
}

void append_lines(const Element& item, std::initializer_list<std::string_view> paths,
                  std::vector<std::string>& lines) {
    for (const std::string_view path : paths) {
        for (const std::string& line : lines_of(item, path)) {
            lines.push_back(html::read_closed_references(line));
        }
    }
}

/// `Ana Silva` of `ana@estuary.example (Ana Silva)`, as RSS writes authors; an address alone is
/// nobody's name.
std::string name_in(const std::string& author) {
    if (author.find('@') == std::string::npos) return author;
    const std::size_t open = author.find('(');
    if (open == std::string::npos) return {};
    return author.substr(open + 1, author.find(')', open) - open - 1);
}

/// Those of the item, else the feed's.
std::vector<std::string> authors_of(const Element& item, const Element& feed) {
    std::vector<std::string> authors;
    append_lines(item, {"dc:creator", "atom:author/atom:name"}, authors);
    if (!authors.empty()) return authors;
    std::vector<std::string> senders;
    append_lines(item, {"author"}, senders);
    for (const std::string& sender : senders) authors.push_back(name_in(sender));
    if (authors.empty()) append_lines(feed, {"atom:author/atom:name"}, authors);
    return authors;
}

/// Addresses that the item gives itself, the best first.
std::vector<std::string> addresses_of(const Element& item) {
    std::vector<std::string> addresses;
    append_lines(item, {"feedburner:origLink", "link"}, addresses);
    for (const Element* link : item.all("atom:link")) {
        const std::string_view relation = link->attribute("rel");
        if (relation.empty() || relation == "alternate") {
            addresses.emplace_back(link->attribute("href"));
        }
    }
    for (const Element* guid : item.all("guid")) {
        if (guid->attribute("isPermaLink") != "false") addresses.push_back(markup::line_of(guid));
    }
    addresses.emplace_back(item.attribute("rdf:about"));
    return addresses;
}

std::string address_of(const Element& item) {
    for (const std::string& candidate : addresses_of(item)) {
        if (std::string address = html::page_address(candidate); !address.empty()) return address;
    }
    return {};
}

std::vector<std::string> tags_of(const Element& item) {
    std::vector<std::string> tags;
    append_lines(item, {"category", "dc:subject"}, tags);
    for (const Element* category : item.all("atom:category")) {
        const std::string_view label = category->attribute("label");
        tags.push_back(
            html::read_closed_references(label.empty() ? category->attribute("term") : label));
    }
    const std::vector<std::string> keywords =
        html::split_keywords(lines_of(item, "media:keywords"));
    tags.insert(tags.end(), keywords.begin(), keywords.end());
    return tags;
}

std::string language_of(const Element& item, const Element& feed) {
    if (std::string lang = first_line(item, {"dc:language"}); !lang.empty()) return lang;
    for (const Element* element : {item.first("atom:content"), &item, &feed}) {
        if (element == nullptr) continue;
        if (const auto lang = element->attribute("xml:lang"); !lang.empty()) {
            return std::string(lang);
        }
    }
    return first_line(feed, {"channel/language", "channel/dc:language"});
}

RecordFields feed_fields(const Element& item, const Element& feed) {
    RecordFields fields;
    fields.id = first_line(item, {"guid", "atom:id"});
    fields.title = first_title(item, {"title", "atom:title", "dc:title"});
    append_lines(item,
                 {"pubDate", "dc:date", "atom:published", "atom:issued", "dcterms:issued",
                  "prism:publicationDate", "atom:updated", "atom:modified", "atom:created"},
                 fields.dates);
    fields.authors = authors_of(item, feed);
    fields.source = first_title(item, {"source", "atom:source/atom:title", "dc:publisher"});
    if (fields.source.empty()) fields.source = first_title(feed, {"channel/title", "atom:title"});
    fields.url = address_of(item);
    fields.section = first_line(item, {"prism:section"});
    fields.tags = tags_of(item);
    fields.lang = language_of(item, feed);
    fields.text = first_text(item, {"content:encoded", "atom:content", "description",
                                    "atom:summary", "dc:description", "media:description"});
    return fields;
}

}  // namespace

ParsedRecord read_feed_article(const Record& record) {
    const auto document = markup::parse_xml(record, markup::kFeedRecords);
    if (!document) return rejected(record, document.error().message);
    ParsedRecord result = article_of(feed_fields(*document->record, *document->root), record,
                                     "the item has neither content nor summary");
    note_lossy_charset(document->lossy_charset, record, result);
    return result;
}

}  // namespace quoth::indexer
