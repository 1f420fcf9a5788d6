#include "common/quotes/german/separable_verbs.hpp"

#include <algorithm>

namespace quoth::quotes::german {
namespace {

constexpr Index kMaxBracket = 60;  // items between a verb and its particle

}  // namespace

std::string_view separable_lemma(const Items& items, Index verb, const Lexicon& lexicon) {
    constexpr Tags kAfterClause = Tag::comma | Tag::stop | Tag::colon | Tag::semicolon |
                                  Tag::quotation | Tag::conjunction | Tag::dash |
                                  Tag::close_bracket;
    const Index limit = std::min(items.size(), verb + kMaxBracket);
    for (Index i = verb + 1; i < limit; ++i) {
        if (items[i].is(Tag::comma | Tag::stop | Tag::colon | Tag::semicolon)) break;
        const bool last = i + 1 == items.size() || items[i + 1].is(kAfterClause) ||
                          items[i + 1].paragraph != items[i].paragraph;
        if (!last) continue;
        const std::string_view lemma = lexicon.particle_verb(items[verb].word, items[i].word);
        if (!lemma.empty()) return lemma;
    }
    return {};
}

}  // namespace quoth::quotes::german
