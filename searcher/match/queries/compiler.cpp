#include "searcher/match/queries/compiler.hpp"

#include <string>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <variant>

#include "common/store/xapian_guard.hpp"
#include "searcher/match/queries/cluster_query.hpp"
#include "searcher/match/queries/story_query.hpp"
#include "searcher/match/sources/context_source.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::match {
namespace {

using query::Field;
using query::FieldLevel;
using query::Leaf;
using query::Node;
using searcher::Unit;
using store::DocumentKind;
using Xapian::Query;

/// Which documents have the field: quotations, articles, or both.
FieldLevel level_of(Field field, DocumentKind bare_words) {
    if (field != Field::none) return query::info(field).level;
    return bare_words == DocumentKind::quotation ? FieldLevel::quote : FieldLevel::article;
}

/// What the leaves of a tree ask for, scopes left out.
struct Levels {
    bool quotations = false;
    bool articles = false;
    bool scopes = false;
};

void find_levels(const Node& tree, DocumentKind bare_words, Levels& found) {
    const auto all = [&](const std::vector<Node>& nodes) {
        for (const Node& node : nodes) find_levels(node, bare_words, found);
    };
    std::visit(
        [&](const auto& node) {
            using Kind = std::decay_t<decltype(node)>;
            if constexpr (std::is_same_v<Kind, Leaf>) {
                // `*` alone is true of every document, so it asks for none in particular.
                if (node.field == Field::none &&
                    std::holds_alternative<query::Everything>(node.value))
                    return;
                const FieldLevel level = level_of(node.field, bare_words);
                found.quotations |= level == FieldLevel::quote;
                found.articles |= level == FieldLevel::article;
            } else if constexpr (std::is_same_v<Kind, query::Not>) {
                find_levels(*node.operand, bare_words, found);
            } else if constexpr (std::is_same_v<Kind, query::Scope>) {
                found.scopes = true;
            } else {
                all(node.operands);
            }
        },
        tree.content);
}

Levels levels_of(const Node& tree, DocumentKind bare_words) {
    Levels found;
    find_levels(tree, bare_words, found);
    return found;
}

bool is_about_article_alone(const Node& tree, DocumentKind bare_words) {
    const Levels levels = levels_of(tree, bare_words);
    return levels.articles && !levels.quotations && !levels.scopes;
}

bool is_scored_of_articles(Field field) {
    return field == Field::none || field == Field::title || field == Field::body;
}

}  // namespace

CompiledQuery QueryCompiler::compile(const Node& tree, Unit unit) {
    if (unit == Unit::quotes) {
        return {node(tree, {DocumentKind::quotation, DocumentKind::quotation}), std::nullopt};
    }
    if (!levels_of(tree, DocumentKind::article).quotations) {
        return {node(tree, {DocumentKind::article, DocumentKind::article}), std::nullopt};
    }
    const Query quotations = node(tree, {DocumentKind::quotation, DocumentKind::article});
    const Query articles = member_of(articles_of(quotations, DocumentKind::quotation));
    std::vector<Query> scored;
    collect_scored(tree, scored);
    const Query words(Query::OP_OR, scored.begin(), scored.end());
    return {Query(Query::OP_AND_MAYBE, articles, words), quotations};
}

Query QueryCompiler::bounded(const Query& query, DocumentKind kind) {
    const Query in_time((new DeadlineSource(deadline_))->release());
    return {Query::OP_FILTER, query, Query(Query::OP_FILTER, all_of_kind(kind), in_time)};
}

Query QueryCompiler::node(const Node& tree, Ground ground) {
    if (ground.documents == DocumentKind::quotation &&
        is_about_article_alone(tree, ground.bare_words)) {
        return in_articles_where(tree, ground);
    }
    return std::visit(
        [&](const auto& content) -> Query {
            using Kind = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Kind, Leaf>)
                return leaf(content, ground);
            else if constexpr (std::is_same_v<Kind, query::And>)
                return all(content, ground);
            else if constexpr (std::is_same_v<Kind, query::Or>)
                return any(content, ground);
            else if constexpr (std::is_same_v<Kind, query::Scope>)
                return scope(content, ground);
            else if constexpr (std::is_same_v<Kind, query::Not>) {
                return {Query::OP_AND_NOT, all_of_kind(ground.documents),
                        node(*content.operand, ground)};
            } else {
                return near(content, ground);
            }
        },
        tree.content);
}

Query QueryCompiler::leaf(const Leaf& leaf, Ground ground) {
    const bool everything = std::holds_alternative<query::Everything>(leaf.value);
    if (leaf.field == Field::none && everything) return all_of_kind(ground.documents);
    if (leaf.field == Field::cluster) return cluster_query(leaf.value, snapshot_.clusters());
    if (leaf.field == Field::story) return story_query(leaf.value, snapshot_.stories());
    if (leaf.field == Field::context && !everything) return context(pattern_of(leaf, analyzer_));
    return leaves_.query(leaf, ground.documents);
}

Query QueryCompiler::near(const query::Near& near, Ground ground) {
    if (field_of(near) == Field::context) return context(pattern_of(near, analyzer_));
    return leaves_.near(near, ground.documents);
}

/// Quotations by the words around them. These are not indexed: their articles are, and the
/// neighbourhood of each quotation is looked at.
Query QueryCompiler::context(WordPattern pattern) {
    const Query articles = leaves_.articles_holding(pattern);
    const Query candidates = member_of(articles_of(articles, DocumentKind::article));
    auto* const source = new ContextSource(std::make_shared<const WordPattern>(std::move(pattern)),
                                           analyzer_, deadline_);
    return {Query::OP_FILTER, candidates, unscored(Query(source->release()))};
}

Query QueryCompiler::all(const query::And& tree, Ground ground) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    std::vector<Node> about_article;  // joined together, since they speak of one article
    for (const Node& operand : tree.operands) {
        const auto* negation = std::get_if<query::Not>(&operand.content);
        if (ground.documents == DocumentKind::quotation &&
            is_about_article_alone(operand, ground.bare_words)) {
            about_article.push_back(operand);
        } else if (negation != nullptr) {
            unwanted.push_back(node(*negation->operand, ground));
        } else {
            wanted.push_back(node(operand, ground));
        }
    }
    if (!about_article.empty()) {
        wanted.push_back(in_articles_where(query::all_of(std::move(about_article)), ground));
    }
    Query positive = wanted.empty() ? all_of_kind(ground.documents)
                                    : Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (unwanted.empty()) return positive;
    return {Query::OP_AND_NOT, positive, Query(Query::OP_OR, unwanted.begin(), unwanted.end())};
}

Query QueryCompiler::any(const query::Or& tree, Ground ground) {
    std::vector<Query> alternatives;
    for (const Node& operand : tree.operands) alternatives.push_back(node(operand, ground));
    return {Query::OP_OR, alternatives.begin(), alternatives.end()};
}

Query QueryCompiler::scope(const query::Scope& scope, Ground ground) {
    const bool of_quotation = scope.kind == query::ScopeKind::quote;
    const DocumentKind kind = of_quotation ? DocumentKind::quotation : DocumentKind::article;
    const Query inside = node(*scope.inside, {kind, kind});
    // What an article must contain is a plain condition where articles are looked for.
    if (!of_quotation && ground.documents == DocumentKind::article) return unscored(inside);
    return member_of(articles_of(inside, kind));
}

/// Quotations of the articles that satisfy a tree which asks for nothing else.
Query QueryCompiler::in_articles_where(const Node& tree, Ground ground) {
    const Query articles = node(tree, {DocumentKind::article, ground.bare_words});
    return member_of(articles_of(articles, DocumentKind::article));
}

ArticleSet QueryCompiler::articles_of(const Query& query, DocumentKind kind) {
    Xapian::Enquire enquire(snapshot_.database());
    enquire.set_query(bounded(query, kind));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    ArticleCollector articles(kLargestJoin);
    enquire.add_matchspy(&articles);
    enquire.get_mset(0, 0, snapshot_.database().get_doccount());
    return articles.take();
}

Query QueryCompiler::member_of(ArticleSet articles) {
    if (articles->empty()) return Query::MatchNothing;
    return unscored(Query((new ArticleSetSource(std::move(articles)))->release()));
}

/// The words that an article found by its quotations is scored by.
void QueryCompiler::collect_scored(const Node& tree, std::vector<Query>& scored) {
    const auto all = [&](const std::vector<Node>& nodes) {
        for (const Node& node : nodes) collect_scored(node, scored);
    };
    const Ground articles{DocumentKind::article, DocumentKind::article};
    if (const auto* leaf = std::get_if<Leaf>(&tree.content)) {
        if (is_scored_of_articles(leaf->field)) scored.push_back(this->leaf(*leaf, articles));
    } else if (const auto* near = std::get_if<query::Near>(&tree.content)) {
        if (is_scored_of_articles(field_of(*near))) scored.push_back(this->near(*near, articles));
    } else if (const auto* conjunction = std::get_if<query::And>(&tree.content)) {
        all(conjunction->operands);
    } else if (const auto* disjunction = std::get_if<query::Or>(&tree.content)) {
        all(disjunction->operands);
    }
}

}  // namespace quoth::match
