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

/// `reply`, `blunt reply` from `first` on: the noun for what is said.
std::optional<Index> noun_for_words(const Items& items, Index first, Index end) {
    Index noun = first;
    while (noun < end && noun < first + kMaxAdjectives && !items[noun].has(WordClass::noun_cue) &&
           items[noun].is(Tag::noun | Tag::adverb)) {
        ++noun;
    }
    return noun < end && items[noun].has(WordClass::noun_cue) ? std::optional(noun) : std::nullopt;
}

/// `the reply from Ruiz`, `the blunt reply from Ruiz` from `the` on.
std::optional<Attribution> words_from(const Items& items, Index article, Index end) {
    if (!items[article].is(Tag::determiner)) return std::nullopt;
    const std::optional<Index> noun = noun_for_words(items, article + 1, end);
    if (!noun) return std::nullopt;
    Index of = *noun + 1;  // the view expressed by Ruiz
    if (items.at_or_none(of, article, end).is(Tag::verb | Tag::speech_verb)) ++of;
    if (!items.at_or_none(of, article, end).is_any({"from", "by", "of"})) return std::nullopt;
    const auto name_end = phrase_end(items, of + 1, end);
    if (!name_end) return std::nullopt;
    return Attribution{{of + 1, *name_end}, {*noun, *noun + 1}, Rule::name_after};
}

/// Where the owner of the words ends: `the mayor | ’s blunt reply`, `her | reply`.
std::optional<Index> owner_end(const Items& items, Index first, Index end) {
    if (items[first].is_any({"his", "her", "their"})) return first + 1;
    std::optional<Index> possessive;
    for (Index i = first; i < end && items[i].is(kNominal | Tag::determiner | Tag::possessive);
         ++i) {
        if (items[i].is(Tag::possessive)) possessive = i;
    }
    return possessive;
}

/// `the mayor’s blunt reply`, `her reply` from `the` or `her` on, but not `her reply form`.
std::optional<Attribution> words_of_owner(const Items& items, Index first, Index end) {
    const std::optional<Index> owner = owner_end(items, first, end);
    if (!owner || *owner >= end) return std::nullopt;
    const Index word = *owner + (items[*owner].is(Tag::possessive) ? 1 : 0);
    const std::optional<Index> noun = noun_for_words(items, word, end);
    if (!noun || items.at_or_none(*noun + 1, first, end).is(kNominal)) return std::nullopt;
    const ItemRange speaker{first, *owner};
    return Attribution{speaker, {*noun, *noun + 1}, Rule::name_after, {}, 0.0, speaker};
}

}  // namespace

std::optional<Attribution> speaker_of_quoted_subject(const Items& items, Index verb, Index end) {
    if (verb + 2 >= end) return std::nullopt;
    if (items[verb].is_any({"came", "comes"})) {
        if (auto found = words_from(items, verb + 1, end)) return found;
        return words_of_owner(items, verb + 1, end);
    }
    if (!items[verb].is_any({"was", "is", "were", "are"})) return std::nullopt;
    for (const auto rule : {all_that_is_said, words_from, words_of_owner}) {
        if (auto found = rule(items, verb + 1, end)) return found;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes
