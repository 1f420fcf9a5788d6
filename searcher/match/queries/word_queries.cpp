#include "searcher/match/queries/word_queries.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/store/terms.hpp"
#include "searcher/match/sources/any_term_source.hpp"
#include "searcher/match/sources/positional_source.hpp"
#include "searcher/match/words/stock_places.hpp"

namespace quoth::match {
namespace {

using query::Field;
using store::DocumentKind;
using store::make_term;
using Xapian::Query;
namespace prefix = store::prefix;

bool is_of_names(Field field) {
    return field == Field::speaker || field == Field::role || field == Field::about ||
           field == Field::author;
}

/// Behind which prefixes the exact words of a field stand, each a text of its own.
std::vector<std::string_view> word_prefixes(Field field, DocumentKind kind) {
    switch (field) {
        case Field::speaker:
            return {prefix::kSpeaker};
        case Field::role:
            return {prefix::kRole};
        case Field::about:
            return {prefix::kAbout};
        case Field::author:
            return {prefix::kAuthor};
        case Field::title:
            return {prefix::kTitle};
        case Field::body:
            return {prefix::kBody};
        default:
            if (kind == DocumentKind::quotation) return {prefix::kSaid};
            return {prefix::kTitle, prefix::kBody};
    }
}

std::string stem_term(std::string_view stem, DocumentKind kind) {
    return make_term(kind == DocumentKind::quotation ? prefix::kSaidStem : prefix::kStem, stem);
}

Query joined(Query::op op, const std::vector<Query>& queries) {
    return {op, queries.begin(), queries.end()};
}

/// Documents that hold what `pattern` needs, wherever it stands; `of_test` is a query for one test.
template <typename OfTest>
Query holding(const WordPattern& pattern, OfTest of_test) {
    std::vector<Query> parts;
    if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.content)) {
        for (const WordTest& test : phrase->places) parts.push_back(of_test(test));
        return joined(Query::OP_AND, parts);
    }
    if (const auto* any = std::get_if<AnyPattern>(&pattern.content)) {
        for (const WordPattern& one : any->alternatives) parts.push_back(holding(one, of_test));
        return joined(Query::OP_OR, parts);
    }
    for (const WordPattern& one : std::get<NearPattern>(pattern.content).operands)
        parts.push_back(holding(one, of_test));
    return joined(Query::OP_AND, parts);
}

const PhrasePattern* single_place(const WordPattern& pattern) {
    const auto* phrase = std::get_if<PhrasePattern>(&pattern.content);
    return phrase != nullptr && phrase->places.size() == 1 ? phrase : nullptr;
}

bool is_empty(const WordPattern& pattern) {
    const auto* phrase = std::get_if<PhrasePattern>(&pattern.content);
    return phrase != nullptr && phrase->places.empty();
}

Query boosted(const Query& words, const PhrasePattern& phrase) {
    return phrase.boost == 1.0 ? words : Query(Query::OP_SCALE_WEIGHT, words, phrase.boost);
}

}  // namespace

Query WordQueries::query(Field field, WordPattern pattern, DocumentKind kind) {
    if (is_empty(pattern)) return Query::MatchNothing;
    if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.content);
        phrase != nullptr && phrase->places.front().by_stem) {
        return boosted(stem(field, phrase->places.front().form, kind), *phrase);
    }
    const Prefixes prefixes = word_prefixes(field, kind);
    expand(pattern, prefixes);
    const auto shared = std::make_shared<const WordPattern>(std::move(pattern));
    std::vector<Query> places;
    for (const std::string_view prefix : prefixes) places.push_back(placed(shared, prefix));
    const Query selected = joined(Query::OP_OR, places);
    if (is_of_names(field)) return {Query::OP_SCALE_WEIGHT, selected, 0.0};
    return {Query::OP_FILTER, scored(*shared, kind), selected};
}

Query WordQueries::articles_holding(WordPattern pattern) {
    if (is_empty(pattern)) return Query::MatchNothing;
    expand(pattern, {prefix::kTitle, prefix::kBody});
    return holding(pattern, [this](const WordTest& test) {
        if (test.by_stem) return Query(make_term(prefix::kStem, test.form));
        return Query(Query::OP_OR, any_form(test, prefix::kTitle), any_form(test, prefix::kBody));
    });
}

Query WordQueries::any_term(std::string_view prefix, WordTest test) {
    const Prefixes prefixes = {prefix};
    if (test.has_many_forms()) test.expansion = expander_.expand(test, prefixes);
    return {Query::OP_SCALE_WEIGHT, any_form(test, prefix), 0.0};
}

void WordQueries::expand(WordPattern& pattern, const Prefixes& prefixes) {
    for_each_test(pattern, [&](WordTest& test) {
        if (test.has_many_forms()) test.expansion = expander_.expand(test, prefixes);
    });
}

Query WordQueries::placed(const std::shared_ptr<const WordPattern>& pattern,
                          std::string_view prefix) const {
    if (const PhrasePattern* phrase = single_place(*pattern)) {
        return any_form(phrase->places.front(), prefix);
    }
    if (const std::optional<Query> stock = stock_places(*pattern, prefix)) return *stock;
    const Query candidates =
        holding(*pattern, [&](const WordTest& test) { return any_form(test, prefix); });
    auto* const source = new PositionalSource(pattern, prefix, deadline_);
    return {Query::OP_FILTER, candidates, Query(source->release())};
}

Query WordQueries::stem(Field field, std::string_view stem, DocumentKind kind) {
    Query scored = scored_stem(stem, kind);
    if (field == Field::title) {
        return {Query::OP_FILTER, scored, Query(make_term(prefix::kTitleStem, stem))};
    }
    if (field == Field::body) {
        return {Query::OP_AND_NOT, scored, Query(make_term(prefix::kTitleOnly, stem))};
    }
    return scored;
}

Query WordQueries::scored(const WordPattern& pattern, DocumentKind kind) {
    std::vector<Query> parts;
    if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.content)) {
        for (const WordTest& test : phrase->places) parts.push_back(scored(test, kind));
        return boosted(joined(Query::OP_AND, parts), *phrase);
    }
    if (const auto* any = std::get_if<AnyPattern>(&pattern.content)) {
        for (const WordPattern& one : any->alternatives) parts.push_back(scored(one, kind));
        return joined(Query::OP_OR, parts);
    }
    for (const WordPattern& one : std::get<NearPattern>(pattern.content).operands)
        parts.push_back(scored(one, kind));
    return joined(Query::OP_AND, parts);
}

Query WordQueries::scored(const WordTest& test, DocumentKind kind) {
    if (!test.has_many_forms()) return scored_stem(analyzer_.stem(test.form), kind);
    std::set<std::string> stems;
    for (const std::string& form : test.expansion) stems.emplace(analyzer_.stem(form));
    const KindStatistics& statistics = snapshot_.statistics(kind);
    std::vector<WeighedTerm> terms;
    for (const std::string& one : stems) {
        std::string term = stem_term(one, kind);
        const double weight = statistics.weight_of(snapshot_.database().get_termfreq(term));
        terms.push_back({std::move(term), weight});
    }
    return any_of(std::move(terms), kind);
}

Query WordQueries::any_form(const WordTest& test, std::string_view prefix) const {
    if (!test.has_many_forms()) return Query(make_term(prefix, test.form));
    std::vector<WeighedTerm> terms;
    for (const std::string& form : test.expansion) terms.push_back({make_term(prefix, form)});
    return any_of(std::move(terms), DocumentKind::article);  // of no weight, so of either kind
}

Query WordQueries::any_of(std::vector<WeighedTerm> terms, DocumentKind kind) const {
    if (terms.empty()) return Query::MatchNothing;
    auto* const source = new AnyTermSource(std::move(terms), snapshot_.statistics(kind), deadline_);
    return Query(source->release());
}

Query WordQueries::scored_stem(std::string_view stem, DocumentKind kind) {
    const std::string term = stem_term(stem, kind);
    const double scale = snapshot_.statistics(kind).scale(snapshot_.database().get_termfreq(term));
    return {Query::OP_SCALE_WEIGHT, Query(term), scale};
}

}  // namespace quoth::match
