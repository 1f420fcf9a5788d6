#include "indexer/readers/html/json_ld.hpp"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/dates.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/field_values.hpp"
#include "indexer/readers/html/signs.hpp"

namespace quoth::indexer::html {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kDeepestNesting = 64;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), text::to_ascii_lower);
    return result;
}

/// Sites escape JSON as if it were HTML, and put line ends into strings.
std::string plain(std::string_view text) { return line_of(read_character_references(text)); }

/// Likewise, but each line is a paragraph.
std::string paragraphs(std::string_view text) {
    const std::string read = read_character_references(text);
    std::string result;
    for (std::size_t begin = 0; begin < read.size();) {
        const std::size_t end = std::min(read.find('\n', begin), read.size());
        const std::string line = line_of(std::string_view(read).substr(begin, end - begin));
        if (!result.empty() && !line.empty()) result += "\n\n";
        result += line;
        begin = end + 1;
    }
    return result;
}

std::string body_in(std::string_view text) {
    return holds_layout(text) ? text_of_html(text) : paragraphs(text);
}

std::string_view string_in(dom::element element) {
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS) return {};
    return text;
}

bool is_article_type(std::string_view type) {
    return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report";
}

bool is_article(dom::object object) {
    dom::element type;
    if (object["@type"].get(type) != simdjson::SUCCESS) return false;
    dom::array types;
    if (type.get(types) != simdjson::SUCCESS) return is_article_type(string_in(type));
    return std::any_of(types.begin(), types.end(),
                       [](dom::element one) { return is_article_type(string_in(one)); });
}

/// The objects of a script: looks for the first article, and for objects by their `@id`.
class Graph {
  public:
    explicit Graph(dom::element root) : root_(root) {}

    /// Whether there is an article, which `article` then is.
    bool find_article(dom::object& article) const {
        return find(
            root_, [](dom::object object) { return is_article(object); }, article);
    }

    /// `object` itself, or the one that it refers to: `{"@id": "#editor"}`.
    [[nodiscard]] dom::object resolved(dom::object object) const {
        dom::element id;
        dom::object found;
        if (object.size() != 1 || object["@id"].get(id) != simdjson::SUCCESS) return object;
        const auto is_meant = [&](dom::object other) {
            dom::element other_id;
            return other.size() > 1 && other["@id"].get(other_id) == simdjson::SUCCESS &&
                   string_in(other_id) == string_in(id);
        };
        return find(root_, is_meant, found) ? found : object;
    }

  private:
    // No deeper than the parser allows.
    template <typename IsMeant>
    static bool find(dom::element element, const IsMeant& is_meant, dom::object& found) {
        dom::array array;
        if (element.get(array) == simdjson::SUCCESS) {
            return std::any_of(array.begin(), array.end(),
                               [&](dom::element item) { return find(item, is_meant, found); });
        }
        dom::object object;
        if (element.get(object) != simdjson::SUCCESS) return false;
        if (is_meant(object)) {
            found = object;
            return true;
        }
        return std::any_of(object.begin(), object.end(), [&](const dom::key_value_pair& member) {
            return find(member.value, is_meant, found);
        });
    }

    dom::element root_;
};

class ArticleReader {
  public:
    ArticleReader(const Graph& graph, dom::object article) : graph_(graph), article_(article) {}

    [[nodiscard]] Metadata read() const {
        Metadata metadata;
        metadata.title = first("headline");
        if (metadata.title.empty()) metadata.title = first("name");
        metadata.date = date();
        std::vector<std::string> authors = list("author");
        std::transform(authors.begin(), authors.end(), authors.begin(), without_by);
        metadata.author = joined(authors);
        metadata.source = first("publisher");
        metadata.section = first("articleSection");
        metadata.tags = split_keywords(list("keywords"));
        metadata.lang = language_code(first("inLanguage"));
        metadata.url = first("url");
        if (metadata.url.empty()) metadata.url = first("mainEntityOfPage");
        dom::element body;
        if (article_["articleBody"].get(body) == simdjson::SUCCESS)
            metadata.body = body_in(string_in(body));
        return metadata;
    }

  private:
    [[nodiscard]] std::optional<std::chrono::sys_seconds> date() const {
        for (const char* key : {"datePublished", "dateCreated"}) {
            if (const auto date = text::parse_date(first(key))) return date;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string first(std::string_view key) const {
        std::vector<std::string> values = list(key);
        return values.empty() ? std::string() : std::move(values.front());
    }

    /// The strings of a member, which may be one or an array; of objects their names or addresses.
    [[nodiscard]] std::vector<std::string> list(std::string_view key) const {
        std::vector<std::string> values;
        dom::element value;
        if (article_[key].get(value) != simdjson::SUCCESS) return values;
        dom::array array;
        if (value.get(array) == simdjson::SUCCESS) {
            std::size_t items = 0;
            for (const dom::element item : array) {
                if (++items <= kMostValues) add(item, values);
            }
        } else {
            add(value, values);
        }
        return values;
    }

    void add(dom::element item, std::vector<std::string>& values) const {
        std::string text = plain(text_of(item));
        if (!text.empty()) values.push_back(std::move(text));
    }

    [[nodiscard]] std::string_view text_of(dom::element item) const {
        dom::object object;
        if (item.get(object) != simdjson::SUCCESS) return string_in(item);
        object = graph_.resolved(object);
        for (const char* key : {"name", "@id"}) {
            dom::element value;
            if (object[key].get(value) == simdjson::SUCCESS) return string_in(value);
        }
        return {};
    }

    const Graph& graph_;
    dom::object article_;
};

/// The JSON in a script: comments of HTML around it taken away, and characters blanked that strings
/// may not hold but often do.
std::string json_in(std::string_view script) {
    const std::size_t begin = script.find_first_of("{[");
    const std::size_t end = script.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    std::string json(script.substr(begin, end - begin + 1));
    std::replace_if(
        json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return json;
}

}  // namespace

Metadata json_ld_metadata(const Document& page) {
    Metadata metadata;
    dom::parser parser;
    for (const Node* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
        const bool is_linked_data =
            node->tag == Tag::script && node->first_child != nullptr &&
            lower(node->attribute("type")).find("ld+json") != std::string::npos;
        if (!is_linked_data) continue;
        const std::string json = json_in(node->first_child->text);
        if (parser.allocate(json.size(), kDeepestNesting) != simdjson::SUCCESS)
            throw std::bad_alloc();
        dom::element root;
        dom::object article;
        if (parser.parse(json).get(root) != simdjson::SUCCESS) continue;
        const Graph graph(root);
        if (graph.find_article(article)) fill_gaps(metadata, ArticleReader(graph, article).read());
    }
    return metadata;
}

}  // namespace quoth::indexer::html
