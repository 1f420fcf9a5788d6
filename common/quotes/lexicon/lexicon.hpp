#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/quotes/lexicon/word_hash.hpp"

namespace quoth::quotes {

/// What the lists in `data/` say about a word form. A form may be in several.
enum class WordClass : std::uint8_t {
    determiner,
    preposition,
    conjunction,
    subordinator,
    auxiliary,
    subject_pronoun,
    object_pronoun,
    adverb,
    not_adverb,
    time,
    time_noun,
    title,
    male,    ///< title or role of a man
    female,  ///< title or role of a woman
    role,
    group,          ///< a role that is no single person: `committee`
    indefinite,     ///< `somebody`
    finite_speech,  ///< `says`, `said`, `told`
    speech_gerund,
    speech_base,
    weak_speech,      ///< a participle when it opens a sentence: `issued`, `signed`
    noun_or_speech,   ///< `claims`, `notes`: the word before decides
    noun_like,        ///< form of a speech verb that is never taken for speech
    strong_speech,    ///< form of a verb that needs no other sign
    labelling,        ///< form of `call`, `describe`, …
    near_only,        ///< reports only what follows at once
    indirect_speech,  ///< form of a verb that opens indirect speech
    takes_infinitive,
    needs_clause,      ///< reports no mere object: `added trucks`
    needs_that_or_to,  ///< reports indirectly by these only: `threatened to leave`
    takes_addressee,
    takes_thing,  ///< its object may name what is said: `announced a strike`
    past,
    present,
    noun_cue,
    written_thing,
    document,
    naming,
    work,
    wording,  ///< words quoted as such: `the word “maybe”`
    organisation,
    landmark,  ///< makes a name that of a place, vessel, event or period
    thing,     ///< stands before the name of a thing: `the shipbuilder Asker`
    place,
    male_forename,
    female_forename,
    small_word,
    name_particle,
    group_adjective,
    elision,
    clause_opener,
    abbreviation,
    epithet,            ///< takes up somebody named before: `the striker`
    takes_particle,     ///< reports with a particle: `went on`, `teilte … mit`
    speech_participle,  ///< of a verb of speech, where it is no finite form, too: `gesagt`
    subjunctive,        ///< the mood of reported speech: `sei`, `habe`
    male_pronoun,
    female_pronoun,
};

/// A set of word classes.
class WordClasses {
  public:
    constexpr WordClasses() = default;
    template <typename... Classes>
    constexpr explicit WordClasses(WordClass first, Classes... rest)
        : bits_(bit(first) | (std::uint64_t{0} | ... | bit(rest))) {}

    [[nodiscard]] constexpr bool has(WordClass c) const { return (bits_ & bit(c)) != 0; }
    [[nodiscard]] constexpr bool has_any(WordClasses other) const {
        return (bits_ & other.bits_) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    constexpr WordClasses& operator|=(WordClasses other) {
        bits_ |= other.bits_;
        return *this;
    }

  private:
    static constexpr std::uint64_t bit(WordClass c) {
        return std::uint64_t{1} << static_cast<unsigned>(c);
    }
    std::uint64_t bits_ = 0;
};

inline constexpr WordClasses kForename(WordClass::male_forename, WordClass::female_forename);

/// One form of a verb of speech, and what it is.
struct SpeechForm {
    std::string form;
    WordClass speech;
};

/// The forms of the verb that `line` of a list describes: its base form alone, or with the parts
/// that cannot be told from it. The base form is the first word.
using Inflect = std::vector<SpeechForm> (*)(std::string_view line);

struct LexiconEntry {
    WordClasses classes;
    std::string_view lemma;  ///< base form of a speech verb, else empty
};

/// The word lists of one language as one table from word form to classes. Built once, then
/// immutable, so it may be shared between threads. A look-up costs one hash and, as a rule, one
/// comparison.
class Lexicon {
  public:
    /// From the lists in `data/LANGUAGE`, whose verbs have the forms that `inflect` gives.
    Lexicon(std::string_view language, Inflect inflect);

    /// Without any words.
    Lexicon();

    /// `word` in lower case with straight apostrophes; unknown words have an empty entry.
    [[nodiscard]] const LexiconEntry& find(std::string_view word) const {
        return find(word, word_hash(word));
    }
    [[nodiscard]] const LexiconEntry& find(std::string_view word, WordHash hash) const {
        return slots_.data()[slot_of(word, hash)].entry;  // a free slot has an empty one
    }

    /// The long form of a short forename (`bill` -> `william`), else `forename` itself.
    [[nodiscard]] std::string_view full_forename(std::string_view forename) const;

    /// The base form under which `verb` reports together with `particle` (`went`, `on` -> `go`);
    /// empty when the two are no such verb.
    [[nodiscard]] std::string_view particle_verb(std::string_view verb,
                                                 std::string_view particle) const;

  private:
    struct Slot {
        std::string_view word;
        LexiconEntry entry;
    };

    LexiconEntry& entry(std::string_view word);

    /// Where `word` is, or would be put.
    [[nodiscard]] std::size_t slot_of(std::string_view word, WordHash hash) const {
        const WordHash* const hashes = hashes_.data();
        const std::size_t mask = hashes_.size() - 1;
        std::size_t i = (hash >> 1U) & mask;
        while (hashes[i] != 0 && (hashes[i] != hash || slots_.data()[i].word != word)) {
            i = (i + 1) & mask;
        }
        return i;
    }

    void grow();
    std::string_view keep(std::string word);
    void add_speech_verbs(std::string_view language, Inflect inflect);
    void add_separable_verbs(std::string_view language, Inflect inflect);
    void add_verb_phrases(std::string_view language, Inflect inflect);
    void add_speech_form(std::string form, std::string_view lemma, WordClasses of_lemma,
                         WordClass speech);

    std::vector<std::vector<char>> inflected_;  // forms that no list spells out
    // Open addressing; both sizes are the same power of two. Most words of a text are in no list,
    // which the hashes alone tell, and they fit a cache.
    std::vector<WordHash> hashes_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    // Few and rarely asked: sorted pairs.
    struct Pair {
        std::string_view first;
        std::string_view second;
        std::string_view value;
    };
    std::vector<Pair> nicknames_;
    std::vector<Pair> particle_verbs_;
};

}  // namespace quoth::quotes
