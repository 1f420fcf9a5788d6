#include "searcher/match/words/stock_places.hpp"

#include <string>
#include <vector>

#include "common/store/terms.hpp"

namespace quoth::match {
namespace {

using Xapian::Query;

/// Each pair of alternatives reads the positions of both its words.
constexpr std::size_t kMostPairs = 16;

/// The terms of a phrase, one a place; nothing if a place has several.
std::optional<std::vector<std::string>> terms_of(const PhrasePattern& phrase,
                                                 std::string_view prefix) {
    std::vector<std::string> terms;
    for (const WordTest& test : phrase.places) {
        if (test.has_many_forms()) return std::nullopt;
        terms.push_back(store::make_term(prefix, test.form));
    }
    return terms;
}

/// `window`: the words from the first to the last, both counted.
Query places(Query::op op, const std::vector<std::string>& terms, std::size_t window) {
    return {op, terms.begin(), terms.end(), static_cast<Xapian::termcount>(window)};
}

std::optional<Query> stock_phrase(const PhrasePattern& phrase, std::string_view prefix) {
    const auto terms = terms_of(phrase, prefix);
    if (!terms) return std::nullopt;
    return places(Query::OP_PHRASE, *terms, terms->size() + static_cast<std::size_t>(phrase.slop));
}

/// The terms that an operand of NEAR may be; nothing if it is something else than one of some
/// words.
std::optional<std::vector<std::string>> alternatives_of(const WordPattern& operand,
                                                        std::string_view prefix) {
    if (const auto* phrase = std::get_if<PhrasePattern>(&operand.content)) {
        return phrase->places.size() == 1 ? terms_of(*phrase, prefix) : std::nullopt;
    }
    const auto* any = std::get_if<AnyPattern>(&operand.content);
    if (any == nullptr) return std::nullopt;
    std::vector<std::string> terms;
    for (const WordPattern& one : any->alternatives) {
        const auto more = alternatives_of(one, prefix);
        if (!more) return std::nullopt;
        terms.insert(terms.end(), more->begin(), more->end());
    }
    return terms;
}

/// Xapian's window is around all operands, ours between neighbours, so there must be two; of one
/// word twice Xapian would take the same occurrence.
std::optional<Query> stock_near(const NearPattern& near, std::string_view prefix) {
    if (near.operands.size() != 2) return std::nullopt;
    const auto firsts = alternatives_of(near.operands[0], prefix);
    const auto seconds = alternatives_of(near.operands[1], prefix);
    if (!firsts || !seconds || firsts->size() * seconds->size() > kMostPairs) return std::nullopt;
    const auto op = near.in_order ? Query::OP_PHRASE : Query::OP_NEAR;
    std::vector<Query> pairs;
    for (const std::string& first : *firsts) {
        for (const std::string& second : *seconds) {
            if (first == second) return std::nullopt;
            pairs.push_back(
                places(op, {first, second}, static_cast<std::size_t>(near.distance) + 1));
        }
    }
    return Query(Query::OP_OR, pairs.begin(), pairs.end());
}

}  // namespace

std::optional<Query> stock_places(const WordPattern& pattern, std::string_view prefix) {
    if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.content))
        return stock_phrase(*phrase, prefix);
    if (const auto* near = std::get_if<NearPattern>(&pattern.content))
        return stock_near(*near, prefix);
    return std::nullopt;
}

}  // namespace quoth::match
