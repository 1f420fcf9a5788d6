#include "searcher/match/stock_places.hpp"

#include <string>
#include <vector>

#include "common/store/terms.hpp"

namespace quoth::match {
namespace {

using Xapian::Query;

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

/// Xapian's window is around all operands, ours between neighbours, so there must be two; of one
/// word twice Xapian would take the same occurrence.
std::optional<Query> stock_near(const NearPattern& near, std::string_view prefix) {
    std::vector<std::string> operands;
    for (const WordPattern& operand : near.operands) {
        const auto* phrase = std::get_if<PhrasePattern>(&operand.content);
        if (phrase == nullptr || phrase->places.size() != 1) return std::nullopt;
        const auto terms = terms_of(*phrase, prefix);
        if (!terms) return std::nullopt;
        operands.push_back(terms->front());
    }
    if (operands.size() != 2 || operands[0] == operands[1]) return std::nullopt;
    return places(near.in_order ? Query::OP_PHRASE : Query::OP_NEAR, operands,
                  static_cast<std::size_t>(near.distance) + 1);
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
