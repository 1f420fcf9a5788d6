#include "common/quotes/attribution/following_sentence.hpp"

#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/attribution/passives.hpp"
#include "common/quotes/attribution/quoted_subjects.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kShortest = 3;  // So said Ruiz

std::optional<Attribution> by_phrase(const Items& items, Index first, Index hi, ItemRange cue) {
    const auto end = phrase_end(items, first, hi);
    if (!end) return std::nullopt;
    return Attribution{{first, *end}, cue, Rule::following_sentence};
}

/// `That was how Ruiz put it`, `Those were the words of Ruiz`.
std::optional<Attribution> taken_up_by_pronoun(const Items& items, ItemRange sentence) {
    const Item& first = items[sentence.begin];
    if (!first.is_any({"that", "this", "those", "these", "such"})) return std::nullopt;
    auto found = speaker_of_quoted_subject(items, sentence.begin + 1, sentence.end);
    if (!found) return std::nullopt;
    // `That was the view of Ruiz that we heard`, but not `… his view that the dam is full`.
    if (items.at_or_none(found->cue.end, 0, sentence.end).is_word("that")) return std::nullopt;
    found->rule = Rule::following_sentence;
    return found;
}

/// `The words are those of Ruiz`, `The words belong to Ruiz`.
std::optional<Attribution> words_of_somebody(const Items& items, ItemRange sentence) {
    const Index noun = sentence.begin + 1;
    const Index verb = noun + 1;
    if (!items[sentence.begin].is_any({"the", "these", "those"}) || verb + 2 >= sentence.end ||
        !items[noun].has(WordClass::noun_cue)) {
        return std::nullopt;
    }
    const bool those_of = is_be(items[verb]) && items[verb + 1].is_any({"those", "that"}) &&
                          items[verb + 2].is_word("of");
    const bool belong = items[verb].is_any({"belong", "belonged"}) && items[verb + 1].is_word("to");
    if (!those_of && !belong) return std::nullopt;
    return by_phrase(items, verb + (those_of ? 3 : 2), sentence.end, {noun, noun + 1});
}

/// `So said Ruiz`.
std::optional<Attribution> so_said(const Items& items, ItemRange sentence) {
    const Index verb = sentence.begin + 1;
    if (!items[sentence.begin].is_any({"so", "thus"}) || !items[verb].is(Tag::speech_verb))
        return std::nullopt;
    return by_phrase(items, verb + 1, sentence.end, {verb, verb + 1});
}

/// `With those words Ruiz left.`
std::optional<Attribution> with_those_words(const Items& items, ItemRange sentence) {
    const Index words = sentence.begin + 2;
    if (!items[sentence.begin].is_any({"with", "in"}) || words + 2 >= sentence.end ||
        !items[words - 1].is_any({"these", "those", "this", "that"}) ||
        !items[words].has(WordClass::noun_cue)) {
        return std::nullopt;
    }
    const std::optional<Subject> subject = main_subject(items, words + 1, sentence.end);
    if (!subject) return std::nullopt;
    return Attribution{subject->phrase, {words, words + 1}, Rule::following_sentence};
}

/// The sentence behind that of the quotation, if it belongs to the same or the next paragraph.
std::optional<ItemRange> sentence_behind(const Reading& reading, const QuotationSite& site) {
    const Index next = site.sentence.end;
    if (next >= reading.items.size()) return std::nullopt;
    if (!reading.items.all({site.item + 1, next}, Tag::stop)) return std::nullopt;
    if (reading.items[next].paragraph > site.paragraph + 1) return std::nullopt;
    return reading.sentence_of(next);
}

}  // namespace

std::optional<Attribution> following_sentence(const Reading& reading, const QuotationSite& site) {
    if (!site.opens_sentence()) return std::nullopt;
    const std::optional<ItemRange> sentence = sentence_behind(reading, site);
    if (!sentence || sentence->size() < kShortest) return std::nullopt;
    for (const auto rule : {taken_up_by_pronoun, words_of_somebody, so_said, with_those_words}) {
        if (auto found = rule(reading.items, *sentence)) return found;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes
