#include "indexer/readers/json_empty_answer.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/json_members.hpp"
#include "indexer/readers/json_parsing.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// By the services that docs/formats.md names, JSON:API, JSON Feed, Solr, Elasticsearch, Spring.
constexpr std::array<std::string_view, 14> kListsOfArticles = {
    "articles", "content", "data",    "docs",  "documents", "entries", "hits",
    "items",    "news",    "objects", "posts", "records",   "results", "stories"};

bool names_articles(std::string_view key) {
    return std::find(kListsOfArticles.begin(), kListsOfArticles.end(), key) !=
           kListsOfArticles.end();
}

/// How many lists of articles an object has, at any depth of objects.
struct ListCount {
    std::size_t empty = 0;
    std::size_t filled = 0;

    // No deeper than kDeepestJson.
    void add(dom::object object) {
        for (const auto& [key, value] : object) {
            dom::array list;
            dom::object inside;
            if (value.get(inside) == simdjson::SUCCESS)
                add(inside);
            else if (names_articles(key) && value.get(list) == simdjson::SUCCESS)
                ++(list.size() == 0 ? empty : filled);
        }
    }
};

/// Whether a record is an article's, which may lack its text.
bool is_of_article(dom::element record, const FieldMap* map) {
    const FoundMembers found = find_members(record, map);
    const auto& text = found[static_cast<std::size_t>(ArticleMember::text)];
    dom::array list;
    const bool is_list = text && text->get(list) == simdjson::SUCCESS && list.size() == 0;
    return is_list ? is_named(found) : text.has_value();
}

}  // namespace

bool is_empty_answer(std::string_view object, const FieldMap* map) {
    dom::parser parser;
    dom::element root;
    dom::object answer;
    std::string loss;
    if (parse_json(object, parser, root, loss) != simdjson::SUCCESS) return false;
    if (root.get(answer) != simdjson::SUCCESS || is_of_article(root, map)) return false;
    ListCount lists;
    lists.add(answer);
    return lists.empty > 0 && lists.filled == 0;
}

}  // namespace quoth::indexer
