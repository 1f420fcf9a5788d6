#include "common/quotes/german/separable_verbs.hpp"

#include <algorithm>

namespace quoth::quotes::german {
namespace {

constexpr Index kMaxBracket = 60;  // items between a verb and its particle
constexpr int kMaxCommas = 4;
constexpr Tags kEndsClause = Tag::stop | Tag::colon | Tag::semicolon;

bool ends_clause(const Items& items, Index i) {
    constexpr Tags kAfterClause = kEndsClause | Tag::comma | Tag::quotation | Tag::conjunction |
                                  Tag::dash | Tag::close_bracket;
    return i + 1 == items.size() || items[i + 1].is(kAfterClause) ||
           items[i + 1].paragraph != items[i].paragraph;
}

/// What may stand between the verb and its particle beside its own clause: an apposition (`ging
/// Ruiz, die Ärztin, davon aus`) or a clause that the particle follows alone (`warf Ruiz, als sie
/// kam, ihm vor`).
bool goes_on_behind(const Items& items, Index comma, Index particle) {
    return !items.any({comma + 1, particle}, kFinite) || items[particle - 1].is(Tag::comma);
}

}  // namespace

std::string_view separable_lemma(const Items& items, Index verb, const Lexicon& lexicon) {
    const Index limit = std::min(items.size(), verb + kMaxBracket);
    Index comma = limit;  // the first
    int commas = 0;
    for (Index i = verb + 1; i < limit; ++i) {
        if (items[i].is(kEndsClause)) break;
        if (items[i].is(Tag::comma)) {
            comma = std::min(comma, i);
            if (++commas > kMaxCommas) break;
        }
        if (!ends_clause(items, i)) continue;
        const std::string_view lemma = lexicon.particle_verb(items[verb].word, items[i].word);
        if (lemma.empty()) continue;
        if (comma > i || goes_on_behind(items, comma, i)) return lemma;
    }
    return {};
}

}  // namespace quoth::quotes::german
