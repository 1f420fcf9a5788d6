#include "common/quotes/attribution/quoted_subjects.hpp"

#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxAdjectives = 2;

/// `all Ruiz would say`, `how Ruiz, who is a baker, describes it` from `all` on.
std::optional<Attribution> all_that_is_said(const Items& items, Index all, Index end) {
    if (!items[all].is_any({"all", "what", "how"})) return std::nullopt;
    const auto name_end = phrase_end(items, all + 1, end);
    if (!name_end) return std::nullopt;
    Index cue = *name_end;
    if (cue < end && items[cue].is(Tag::comma)) {
        ++cue;
        while (cue < end && !items[cue].is(Tag::comma)) ++cue;
        ++cue;
    }
    while (cue < end && items[cue].is(Tag::auxiliary | Tag::adverb)) ++cue;
    if (cue >= end || !items[cue].is(Tag::speech_verb | Tag::speech_base)) return std::nullopt;
    return Attribution{{all + 1, *name_end}, {cue, cue + 1}, Rule::name_after};
}

/// `the reply from Ruiz`, `the blunt reply from Ruiz` from `the` on.
std::optional<Attribution> words_from(const Items& items, Index article, Index end) {
    Index noun = article + 1;
    while (noun < end && noun <= article + kMaxAdjectives &&
           !items[noun].has(WordClass::noun_cue) && items[noun].is(Tag::noun | Tag::adverb)) {
        ++noun;
    }
    const Index name = noun + 2;
    if (name >= end || !items[article].is(Tag::determiner)) return std::nullopt;
    if (!items[noun].has(WordClass::noun_cue) || !items[noun + 1].is_any({"from", "by", "of"}))
        return std::nullopt;
    const auto name_end = phrase_end(items, name, end);
    if (!name_end) return std::nullopt;
    return Attribution{{name, *name_end}, {noun, noun + 1}, Rule::name_after};
}

}  // namespace

std::optional<Attribution> speaker_of_quoted_subject(const Items& items, Index verb, Index end) {
    if (verb + 2 >= end) return std::nullopt;
    if (items[verb].is_any({"came", "comes"})) return words_from(items, verb + 1, end);
    if (!items[verb].is_any({"was", "is", "were"})) return std::nullopt;
    if (auto found = all_that_is_said(items, verb + 1, end)) return found;
    return words_from(items, verb + 1, end);
}

}  // namespace quoth::quotes
