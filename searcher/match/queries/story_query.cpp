#include "searcher/match/queries/story_query.hpp"

#include <memory>
#include <string>
#include <unordered_set>
#include <variant>

#include "searcher/match/queries/leaf_queries.hpp"
#include "searcher/match/sources/article_set.hpp"

namespace quoth::match {
namespace {

using Xapian::Query;

Query in_any_story(const std::vector<store::Stories>& stories) {
    auto articles = std::make_shared<std::unordered_set<store::JoinKey>>();
    for (const store::Stories& table : stories) {
        for (const auto& member : table.members()) articles->insert(member.article);
    }
    if (articles->empty()) return Query::MatchNothing;
    return Query((new ArticleSetSource(std::move(articles)))->release());
}

Query in_stories(std::string_view digits, const std::vector<store::Stories>& stories) {
    std::vector<std::string> joins;
    for (const store::Stories& table : stories) {
        for (const store::JoinKey article : table.members_of(digits)) {
            joins.push_back(store::join_term(article));
        }
    }
    return {Query::OP_OR, joins.begin(), joins.end()};
}

}  // namespace

Query story_query(const query::Value& value, const std::vector<store::Stories>& stories) {
    const auto* id = std::get_if<query::ExactValue>(&value);
    return unscored(id != nullptr ? in_stories(id->text, stories) : in_any_story(stories));
}

}  // namespace quoth::match
