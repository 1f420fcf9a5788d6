#include "common/quotes/lexicon/lexicon.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/quotes/lexicon/word_lists.hpp"

namespace quoth::quotes {
namespace {

struct ListClasses {
    std::string_view list;
    WordClasses classes;
};

/// The lists whose words are forms as they stand in a text.
constexpr ListClasses kFormLists[] = {
    {"determiners", WordClasses(WordClass::determiner)},
    {"prepositions", WordClasses(WordClass::preposition)},
    {"conjunctions", WordClasses(WordClass::conjunction)},
    {"subordinators", WordClasses(WordClass::subordinator)},
    {"auxiliaries", WordClasses(WordClass::auxiliary)},
    {"subject_pronouns", WordClasses(WordClass::subject_pronoun)},
    {"object_pronouns", WordClasses(WordClass::object_pronoun)},
    {"adverbs", WordClasses(WordClass::adverb)},
    {"not_adverbs", WordClasses(WordClass::not_adverb)},
    {"time_words", WordClasses(WordClass::time)},
    {"time_nouns", WordClasses(WordClass::time_noun)},
    {"titles", WordClasses(WordClass::title)},
    {"male_titles", WordClasses(WordClass::title, WordClass::male)},
    {"female_titles", WordClasses(WordClass::title, WordClass::female)},
    {"roles", WordClasses(WordClass::role)},
    {"group_roles", WordClasses(WordClass::group)},
    {"epithets", WordClasses(WordClass::epithet)},
    {"indefinites", WordClasses(WordClass::indefinite)},
    {"male_roles", WordClasses(WordClass::male)},
    {"female_roles", WordClasses(WordClass::female)},
    {"noun_or_verb_forms", WordClasses(WordClass::noun_or_speech)},
    {"weak_verb_forms", WordClasses(WordClass::weak_speech)},
    {"noun_like_forms", WordClasses(WordClass::noun_like)},
    {"subjunctives", WordClasses(WordClass::subjunctive)},
    {"male_pronouns", WordClasses(WordClass::male_pronoun)},
    {"female_pronouns", WordClasses(WordClass::female_pronoun)},
    {"past_forms", WordClasses(WordClass::past)},
    {"present_forms", WordClasses(WordClass::present)},
    {"noun_cues", WordClasses(WordClass::noun_cue)},
    {"written_things", WordClasses(WordClass::written_thing)},
    {"documents", WordClasses(WordClass::document)},
    {"naming_words", WordClasses(WordClass::naming)},
    {"wordings", WordClasses(WordClass::wording)},
    {"works", WordClasses(WordClass::work)},
    {"organisation_words", WordClasses(WordClass::organisation)},
    {"landmark_words", WordClasses(WordClass::landmark)},
    {"thing_nouns", WordClasses(WordClass::thing)},
    {"places", WordClasses(WordClass::place)},
    {"male_forenames", WordClasses(WordClass::male_forename)},
    {"female_forenames", WordClasses(WordClass::female_forename)},
    {"small_words", WordClasses(WordClass::small_word)},
    {"name_particles", WordClasses(WordClass::name_particle)},
    {"group_adjectives", WordClasses(WordClass::group_adjective)},
    {"elisions", WordClasses(WordClass::elision)},
    {"clause_openers", WordClasses(WordClass::clause_opener)},
    {"abbreviations", WordClasses(WordClass::abbreviation)},
};

/// The lists of base forms: every form of such a verb gets the class.
constexpr ListClasses kLemmaLists[] = {
    {"strong_speech_verbs", WordClasses(WordClass::strong_speech)},
    {"labelling_verbs", WordClasses(WordClass::labelling)},
    {"near_verbs", WordClasses(WordClass::near_only)},
    {"indirect_speech_verbs", WordClasses(WordClass::indirect_speech)},
    {"infinitive_speech_verbs", WordClasses(WordClass::takes_infinitive)},
    {"clause_verbs", WordClasses(WordClass::needs_clause)},
    {"infinitive_only_verbs", WordClasses(WordClass::needs_that_or_to)},
    {"addressee_speech_verbs", WordClasses(WordClass::takes_addressee)},
    {"nominal_speech_verbs", WordClasses(WordClass::takes_thing)},
};

/// Empty where the language has no such list.
std::string_view list_text(std::string_view language, std::string_view name) {
    for (const WordList& list : word_lists()) {
        if (list.language == language && list.name == name) return list.text;
    }
    return {};
}

/// Calls `use` for each line that is neither empty nor a comment.
template <typename Use>
void for_each_line(std::string_view text, Use use) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!line.empty() && line.front() != '#') use(line);
    }
}

template <typename Use>
void for_each_word(std::string_view text, Use use) {
    for_each_line(text, [&](std::string_view line) {
        for (const std::string_view word : split_words(line)) use(word);
    });
}

/// What the lists of base forms say about each verb.
std::map<std::string_view, WordClasses> classes_of_lemmas(std::string_view language) {
    std::map<std::string_view, WordClasses> classes;
    for (const ListClasses& list : kLemmaLists) {
        for_each_word(list_text(language, list.list),
                      [&](std::string_view lemma) { classes[lemma] |= list.classes; });
    }
    return classes;
}

}  // namespace

Lexicon::Lexicon() : hashes_(1024), slots_(hashes_.size()) {}

Lexicon::Lexicon(std::string_view language, Inflect inflect) : Lexicon() {
    for (const ListClasses& list : kFormLists) {
        for_each_word(list_text(language, list.list),
                      [&](std::string_view word) { entry(word).classes |= list.classes; });
    }
    add_speech_verbs(language, inflect);
    add_separable_verbs(language, inflect);
    add_verb_phrases(language, inflect);
    for_each_line(list_text(language, "nicknames"), [&](std::string_view line) {
        const auto words = split_words(line);
        nicknames_.push_back({words.at(0), {}, words.at(1)});
    });
    for_each_line(list_text(language, "particle_verbs"), [&](std::string_view line) {
        const auto words = split_words(line);
        particle_verbs_.push_back({words.at(0), words.at(1), words.at(2)});
        entry(words[0]).classes |= WordClasses(WordClass::takes_particle);
    });
}

void Lexicon::add_speech_verbs(std::string_view language, Inflect inflect) {
    std::map<std::string_view, WordClasses> of_lemma = classes_of_lemmas(language);
    for_each_line(list_text(language, "speech_verbs"), [&](std::string_view line) {
        const std::string_view lemma = line.substr(0, line.find(' '));
        for (SpeechForm& form : inflect(line)) {
            add_speech_form(std::move(form.form), lemma, of_lemma[lemma], form.speech);
        }
    });
}

/// `mit teilen` stands for `teilte … mit`, `mitteilte` and `mitgeteilt`.
void Lexicon::add_separable_verbs(std::string_view language, Inflect inflect) {
    std::map<std::string_view, WordClasses> of_lemma = classes_of_lemmas(language);
    for_each_line(list_text(language, "separable_verbs"), [&](std::string_view line) {
        const std::string_view particle = line.substr(0, line.find(' '));
        const std::string_view verb = line.substr(particle.size() + 1);
        const std::string_view lemma =
            keep(std::string(particle).append(verb.substr(0, verb.find(' '))));
        for (const SpeechForm& form : inflect(verb)) {
            add_speech_form(std::string(particle) + form.form, lemma, of_lemma[lemma], form.speech);
            if (form.speech != WordClass::finite_speech) continue;
            const std::string_view finite = keep(form.form);
            particle_verbs_.push_back({finite, particle, lemma});
            entry(finite).classes |= WordClasses(WordClass::takes_particle);
        }
    });
}

/// `stellung nehmen` stands for `nahm … Stellung`.
void Lexicon::add_verb_phrases(std::string_view language, Inflect inflect) {
    for_each_line(list_text(language, "verb_phrases"), [&](std::string_view line) {
        const std::string_view last = line.substr(0, line.find(' '));
        const std::string_view verb = line.substr(last.size() + 1);
        const std::string_view lemma = line.substr(0, line.find(' ', last.size() + 1));
        entry(lemma).classes |= WordClasses(WordClass::indirect_speech, WordClass::strong_speech);
        for (const SpeechForm& form : inflect(verb)) {
            if (form.speech != WordClass::finite_speech) continue;
            const std::string_view finite = keep(form.form);
            particle_verbs_.push_back({finite, last, lemma});
            entry(finite).classes |= WordClasses(WordClass::takes_particle);
        }
    });
}

void Lexicon::add_speech_form(std::string form, std::string_view lemma, WordClasses of_lemma,
                              WordClass speech) {
    constexpr WordClasses kDecidedElsewhere(WordClass::noun_or_speech, WordClass::weak_speech,
                                            WordClass::noun_like);
    LexiconEntry& added = entry(keep(std::move(form)));
    added.classes |= of_lemma;
    added.lemma = lemma;
    if (!added.classes.has_any(kDecidedElsewhere)) added.classes |= WordClasses(speech);
}

std::string_view Lexicon::keep(std::string word) {
    inflected_.emplace_back(word.begin(), word.end());
    return {inflected_.back().data(), inflected_.back().size()};
}

LexiconEntry& Lexicon::entry(std::string_view word) {
    if (2 * used_ >= slots_.size()) grow();
    const WordHash hash = word_hash(word);
    const std::size_t i = slot_of(word, hash);
    if (hashes_[i] == 0) {
        hashes_[i] = hash;
        slots_[i].word = word;
        ++used_;
    }
    return slots_[i].entry;
}

void Lexicon::grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    hashes_.assign(slots_.size(), 0);
    used_ = 0;
    for (const Slot& slot : old) {
        if (!slot.word.empty()) entry(slot.word) = slot.entry;
    }
}

std::string_view Lexicon::full_forename(std::string_view forename) const {
    for (const Pair& pair : nicknames_) {
        if (pair.first == forename) return pair.value;
    }
    return forename;
}

std::string_view Lexicon::particle_verb(std::string_view verb, std::string_view particle) const {
    for (const Pair& pair : particle_verbs_) {
        if (pair.first == verb && pair.second == particle) return pair.value;
    }
    return {};
}

}  // namespace quoth::quotes
