#include "common/quotes/tagger.hpp"

#include <algorithm>
#include <string_view>

#include "common/quotes/characters.hpp"
#include "common/quotes/personhood.hpp"
#include "common/quotes/signs.hpp"
#include "common/quotes/word_set.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kFunctionWord(WordClass::subject_pronoun, WordClass::determiner,
                                    WordClass::preposition, WordClass::conjunction,
                                    WordClass::subordinator, WordClass::auxiliary,
                                    WordClass::object_pronoun, WordClass::adverb);
constexpr WordClasses kKnownVerb(WordClass::finite_speech, WordClass::speech_gerund,
                                 WordClass::speech_base, WordClass::weak_speech, WordClass::past,
                                 WordClass::present);
constexpr WordClasses kForename(WordClass::male_forename, WordClass::female_forename);

/// Longer lines are no headlines, whatever their capitals.
constexpr std::size_t kMaxHeadlineBytes = 220;

constexpr Index kMaxDateline = 12;  // items

/// Small words keep no capital inside a name unless it is all capitals: `The` in mid-sentence.
bool is_stray_capital(const Item& item) {
    return !item.all_capitals && item.is_any({"the", "a", "an", "of", "and", "in", "for", "to",
                                              "on", "is", "said", "he", "she", "at", "by"});
}

bool is_part_of_day(const Item& item) {
    return item.is_any({"afternoon", "morning", "evening", "night"});
}

bool is_third_person(std::string_view word) {
    return word.ends_with("s") && !word.ends_with("ss");  // not `press`
}

Tag function_word_tag(const Item& item) {
    if (item.has(WordClass::subject_pronoun)) return Tag::pronoun;
    if (item.has(WordClass::determiner)) return Tag::determiner;
    if (item.has(WordClass::preposition)) return Tag::preposition;
    if (item.has(WordClass::conjunction)) return Tag::conjunction;
    if (item.has(WordClass::subordinator)) return Tag::subordinator;
    if (item.has(WordClass::auxiliary)) return Tag::auxiliary;
    if (item.has(WordClass::object_pronoun)) return Tag::object_pronoun;
    return Tag::adverb;
}

class Tagger {
  public:
    Tagger(Reading& reading, const Lexicon& lexicon)
        : reading_(reading), items_(reading.items), lexicon_(lexicon) {}

    void run();

  private:
    void collect_capitals();
    bool is_headline(ItemRange paragraph) const;
    bool has_full_stop(ItemRange paragraph) const;
    Tag word_tag(const Item& item, bool first, bool headline) const;
    bool is_compound_role(std::string_view word) const;
    bool opens_after_abbreviation(Index i) const;
    bool is_known_name(const Item& item, bool first) const;
    bool ends_dateline(ItemRange paragraph, Index i) const;
    Tag first_word_tag(const Item& item) const;
    void decide_by_neighbours(Index i);
    bool is_end_of_name(Index i) const;
    bool joins_name(Index i) const;
    bool is_plural_possessive(Index i) const;
    bool is_speech_by_position(Index i) const;
    std::string_view particle_lemma(const Item& item, const Item& next) const;
    bool follows_modal(Index i) const;
    bool follows_plural(Index i) const;
    bool has_object_pronoun(Index i) const;
    bool is_infinitive(Index i) const;
    bool follows_subject(Index i) const;
    bool before_content(Index i) const;

    Reading& reading_;
    Items& items_;
    const Lexicon& lexicon_;
    WordSet seen_small_;    // seen in small letters
    WordSet seen_capital_;  // seen capitalised inside a sentence
    WordSet seen_free_;     // seen capitalised without ’s on either side
};

void Tagger::run() {
    for (const ItemRange paragraph : reading_.paragraphs) {
        reading_.title_case.push_back(is_headline(paragraph) && !has_full_stop(paragraph));
    }
    collect_capitals();
    for (std::size_t p = 0; p < reading_.paragraphs.size(); ++p) {
        const ItemRange paragraph = reading_.paragraphs[p];
        const bool headline = is_headline(paragraph);
        bool first = true;  // in its sentence, so that a capital says nothing
        for (Index i = paragraph.begin; i < paragraph.end; ++i) {
            Item& item = items_[i];
            if (item.is(Tag::quotation)) {
                const Ending ending = reading_.ending_of(i);
                first = ending == Ending::stop || ending == Ending::question;
                continue;
            }
            const bool may_open = first || opens_after_abbreviation(i);
            item.tag = starts_like_word(item) ? word_tag(item, may_open, headline) : sign_tag(item);
            if (item.is(Tag::name)) {
                item.also_small = seen_small_.contains(item.hash);
                item.by_position =
                    (first || reading_.title_case[p]) && !seen_capital_.contains(item.hash);
            }
            first = item.is(Tag::stop | Tag::colon) || ends_dateline(paragraph, i) ||
                    (first && item.is(Tag::open_bracket | Tag::symbol | Tag::dash));
        }
    }
    for (Index i = 0; i < items_.size(); ++i) decide_by_neighbours(i);
}

void Tagger::collect_capitals() {
    for (Index i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (!starts_like_word(item) || item.classes.has_any(kFunctionWord)) continue;
        if (!item.capital) {
            seen_small_.insert(item.hash);
        } else if (i > 0 && !reading_.title_case[item.paragraph] && !items_[i - 1].capital &&
                   starts_like_word(items_[i - 1])) {
            seen_capital_.insert(item.hash);
        }
        if (item.capital && !items_.at_or_none(i + 1, 0, items_.size()).is_word("'s") &&
            !items_.at_or_none(i - 1, 0, items_.size()).is_word("'s")) {
            seen_free_.insert(item.hash);
        }
    }
}

/// A short paragraph in which three words of four or more letters stand, most of them capitalised.
bool Tagger::is_headline(ItemRange paragraph) const {
    if (paragraph.empty() || items_.bytes(paragraph).size() >= kMaxHeadlineBytes) return false;
    int words = 0;
    int capitals = 0;
    for (Index i = paragraph.begin; i < paragraph.end; ++i) {
        const Item& item = items_[i];
        if (item.word.size() < 4 || !starts_like_word(item)) continue;
        ++words;
        capitals += item.capital ? 1 : 0;
    }
    return words >= 3 && 4 * capitals >= 3 * words;
}

bool Tagger::has_full_stop(ItemRange paragraph) const {
    for (Index i = paragraph.begin; i < paragraph.end; ++i) {
        if (items_[i].is_word(".")) return true;
    }
    return false;
}

Tag Tagger::word_tag(const Item& item, bool first, bool headline) const {
    bool capital = item.capital;
    if (is_digit(character_at(item.word, 0))) {
        return item.word.find('-') == std::string_view::npos ? Tag::number : Tag::noun;
    }
    if (is_part_of_day(item) && !first) return Tag::time;
    if (item.has(WordClass::time) || (item.is_word("may") && capital && !first)) {
        return capital ? Tag::time : Tag::noun;
    }
    const bool country = item.is_word("us") && item.all_capitals;
    if (headline && !first && !country &&
        (item.classes.has_any(kFunctionWord) || item.classes.has_any(kKnownVerb))) {
        capital = false;
    }
    if (capital && !first && !is_stray_capital(item)) {
        return item.is_word("i") ? Tag::pronoun : Tag::name;
    }
    if (item.classes.has_any(kFunctionWord)) return function_word_tag(item);
    if (capital && item.has(WordClass::title) && !item.is_word("former")) return Tag::name;
    if (item.has(WordClass::finite_speech)) return Tag::speech_verb;
    if (item.has(WordClass::speech_gerund)) return Tag::speech_gerund;
    if (item.has(WordClass::speech_base)) return Tag::speech_base;
    if (item.has(WordClass::weak_speech)) return first ? Tag::noun : Tag::speech_verb;
    if (item.has(WordClass::past) || item.has(WordClass::present)) return Tag::verb;
    if (item.has(WordClass::indefinite)) return Tag::noun;
    if (item.has(WordClass::role) || is_compound_role(item.word)) return Tag::role;
    const std::string_view word = item.word;
    if (word.size() > 4 && word.ends_with("ly") && !item.has(WordClass::not_adverb) &&
        !(capital && is_known_name(item, first))) {
        return Tag::adverb;
    }
    if (capital) return first_word_tag(item);
    if (word.size() > 5 && word.ends_with("ing")) return Tag::gerund;
    if (word.size() > 4 && word.ends_with("ed")) return Tag::verb;
    return Tag::noun;
}

/// `Torvik Inc. Several analysts`: the full stop of an abbreviation may be that of the sentence,
/// too.
bool Tagger::opens_after_abbreviation(Index i) const {
    if (i == 0 || !items_[i].classes.has_any(kFunctionWord)) return false;
    return may_end_sentence(items_[i - 1]);
}

/// `Kelly`, `Italy`: inside a sentence all words with capitals are names.
bool Tagger::is_known_name(const Item& item, bool first) const {
    return !first || item.classes.has_any(kForename) || item.has(WordClass::place) ||
           seen_capital_.contains(item.hash);
}

/// The dash of `GIRONA (QN) - Rain fell`.
bool Tagger::ends_dateline(ItemRange paragraph, Index i) const {
    if (!items_[i].is(Tag::dash) || i - paragraph.begin > kMaxDateline) return false;
    const Item& first = items_[paragraph.begin];
    return first.all_capitals && first.word.size() > 3 && i > paragraph.begin &&
           items_[i - 1].is(Tag::close_bracket);
}

/// `mayor-elect`, `co-founder`, `vice-chairwoman`.
bool Tagger::is_compound_role(std::string_view word) const {
    if (word.find('-') == std::string_view::npos) return false;
    const std::size_t hyphen = word.rfind('-');
    if (hyphen + 1 >= word.size()) return false;
    const std::string_view last = word.substr(hyphen + 1);
    return last == "elect" || lexicon_.find(last).classes.has(WordClass::role);
}

/// An unknown word that opens a sentence: a name unless the article also has it in small letters.
Tag Tagger::first_word_tag(const Item& item) const {
    if (seen_small_.contains(item.hash)) return Tag::noun;
    if (seen_capital_.contains(item.hash)) return Tag::name;
    if (item.word.ends_with("ing")) return Tag::gerund;
    if (item.word.ends_with("ed") && !item.classes.has_any(kForename)) return Tag::verb;
    return Tag::name;
}

void Tagger::decide_by_neighbours(Index i) {
    Item& item = items_[i];
    if (item.is(Tag::quotation)) return;
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (item.is_word("a") && item.is(Tag::name) && next.is(kNominal) && next.starts_small()) {
        item.tag = Tag::determiner;  // 7:12 a.m. A woman
        return;
    }
    if (item.is(Tag::determiner) && i > 0 && items_[i - 1].is_word("number")) {
        item.tag = Tag::number;  // the world number four
        return;
    }
    if (item.is_word("first") && !item.capital && follows_subject(i) &&
        next.classes.has_any(kKnownVerb)) {
        item.tag = Tag::adverb;  // Ruiz first announced
        return;
    }
    if (item.is_word("under") && item.capital && next.is_word("secretary")) {
        item.tag = Tag::name;
        return;
    }
    if (is_end_of_name(i)) {
        item.tag = Tag::name;
        return;
    }
    if (is_plural_possessive(i)) {
        item.tag = Tag::possessive;
        return;
    }
    if (next.has(WordClass::time_noun) && item.is_any({"last", "this", "next"}) &&
        !item.is(Tag::name)) {
        item.tag = Tag::time;  // Ruiz last month said
        items_[i + 1].tag = Tag::time;
        return;
    }
    const bool puts_it = item.is_any({"put", "puts"}) && next.is_word("it");
    if (puts_it || (item.is(Tag::speech_base) && follows_plural(i))) {
        item.tag = Tag::speech_verb;
    } else if (item.has(WordClass::noun_or_speech) && !item.is(Tag::name)) {
        const bool infinitive = i > 0 && items_[i - 1].is_word("to");
        item.tag = !is_speech_by_position(i) ? Tag::noun
                   : infinitive              ? Tag::speech_base
                                             : Tag::speech_verb;
    } else if (const auto lemma = particle_lemma(item, next); !lemma.empty()) {
        item.tag = item.word.ends_with("ing") ? Tag::speech_gerund : Tag::speech_verb;
        item.lemma = lemma;
    } else if (item.is(Tag::verb) && item.word.ends_with("ed") && follows_subject(i) &&
               before_content(i)) {
        item.tag = Tag::speech_verb;
        item.lemma = item.word;
    } else if (item.is(Tag::noun) &&
               (follows_modal(i) || has_object_pronoun(i) || is_infinitive(i))) {
        item.tag = Tag::verb;
    } else if (item.is(Tag::gerund) && i > 0 && items_[i - 1].is(Tag::determiner) &&
               !next.is(kNominal | Tag::determiner | Tag::adverb)) {
        item.tag = Tag::noun;  // a meeting
    } else if (next.is(Tag::number) && item.is_any({"about", "nearly", "roughly", "around"})) {
        item.tag = Tag::determiner;
    }
}

/// `McDonald’s said`: nothing that it could own follows.
bool Tagger::is_end_of_name(Index i) const {
    if (!items_[i].is(Tag::possessive) || i == 0 || !items_[i - 1].is(Tag::name)) return false;
    const Item& verb = items_.at_or_none(i + 1, 0, items_.size());
    const Item& next = items_.at_or_none(i + 2, 0, items_.size());
    if (joins_name(i)) return true;
    return verb.is(Tag::speech_verb) && verb.is_strong() && !next.is(Tag::noun | Tag::role);
}

/// `Mario’s Pizza`, `the People’s Bakery`: two names that stand nowhere alone, or a group of people
/// in capitals before the first.
bool Tagger::joins_name(Index i) const {
    constexpr WordClasses kPerson(WordClass::title, WordClass::role, WordClass::male_forename,
                                  WordClass::female_forename);
    constexpr WordClasses kNoBrand(WordClass::organisation, WordClass::group_adjective,
                                   WordClass::time);
    constexpr WordClasses kNoOwner(WordClass::place, WordClass::group_adjective, WordClass::title,
                                   WordClass::role, WordClass::time);
    const Item& owner = items_[i - 1];
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    const Item& after = items_.at_or_none(i + 2, 0, items_.size());
    if (!next.is(Tag::name) || next.classes.has_any(kPerson)) return false;
    if (after.is(Tag::name) && !after.has(WordClass::organisation)) return false;  // ’s Ana Ruiz
    if (items_.at_or_none(i - 2, 0, i).is(Tag::name)) return false;                // Ana Ruiz’s
    if (owner.has(WordClass::role) && !is_person_noun(owner)) return !owner.by_position;
    return !next.classes.has_any(kNoBrand) && !next.all_capitals &&
           !owner.classes.has_any(kNoOwner) && !seen_free_.contains(owner.hash) &&
           !seen_free_.contains(next.hash);
}

/// `the workers’ union`, `Simms’ widow`: an apostrophe right behind an s.
bool Tagger::is_plural_possessive(Index i) const {
    if (!items_[i].is_word("'") || i == 0) return false;
    const Item& owner = items_[i - 1];
    return owner.end == items_[i].begin && owner.is(kNominal) && owner.word.ends_with("s");
}

/// `he claims`, `Ruiz notes`, `to report`, `officials claims`: a verb after what can be a subject.
bool Tagger::is_speech_by_position(Index i) const {
    if (i == 0) return false;
    Index before = i - 1;
    if (items_[before].is(Tag::adverb) && before > 0) --before;
    const Item& item = items_[before];
    if (item.is(Tag::pronoun | Tag::close_bracket | Tag::auxiliary | Tag::quotation)) return true;
    // `Rail advocates have`: the verb stands behind.
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    const bool speaks = items_[i].has(WordClass::role) || items_[i].is_any({"report", "reports"});
    if (item.is(Tag::name) &&
        (next.is_word("have") || (speaks && next.has(WordClass::finite_speech)))) {
        return false;
    }
    // `GOP state leaders`: one name needs the -s of the third person.
    if (item.is_word("u.s.") && items_[i].is_word("states")) return false;
    if (item.is(Tag::name)) {
        return is_third_person(items_[i].word) || item.word.ends_with("s") ||
               items_[i].is_any({"read", "put"});
    }
    // `Ruiz, who …, calls the plan Q`
    if (item.is(Tag::comma) && is_third_person(items_[i].word)) {
        return items_.at_or_none(i + 1, 0, items_.size()).is(Tag::determiner);
    }
    if (items_[i].is_word("read") && item.is(Tag::noun | Tag::role)) return true;
    if (item.is(Tag::preposition)) return item.is_word("to");
    return item.is(Tag::role) && is_third_person(items_[i].word);
}

std::string_view Tagger::particle_lemma(const Item& item, const Item& next) const {
    if (!item.has(WordClass::takes_particle)) return {};
    return lexicon_.particle_verb(item.word, next.word);
}

/// `will leave`, `might often leave`.
bool Tagger::follows_modal(Index i) const {
    if (!items_[i].starts_small() || i == 0) return false;
    Index before = i - 1;
    if (items_[before].is(Tag::adverb) && before > 0) --before;
    const bool negated = items_[i - 1].is_any({"not", "n't"});
    if (negated && items_[before].is_any({"do", "does", "did"})) return true;  // did not name them
    return items_[before].is_any(
        {"will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot"});
}

/// `to leave his shop`
bool Tagger::is_infinitive(Index i) const {
    return i > 0 && items_[i - 1].is_word("to") && items_[i].starts_small() &&
           items_.at_or_none(i + 1, 0, items_.size()).is(Tag::determiner | Tag::object_pronoun);
}

/// `a man stops her.`
bool Tagger::has_object_pronoun(Index i) const {
    if (i == 0 || !items_[i].starts_small() || !is_third_person(items_[i].word)) return false;
    if (!items_[i - 1].is(kNominal | Tag::pronoun)) return false;
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (next.is_word("her")) {
        return items_.at_or_none(i + 2, 0, items_.size()).is(Tag::stop | Tag::comma);
    }
    return next.is_any({"him", "them", "me", "us"});
}

/// `its authors say`, `they insist`, but not `did officials say`.
bool Tagger::follows_plural(Index i) const {
    Index before = i - 1;
    if (before > 0 && items_[before].is(Tag::adverb)) --before;
    if (before < 0) return false;
    const Item& subject = items_[before];
    const bool plural = (subject.is(Tag::role | Tag::noun) && subject.word.ends_with("s") &&
                         !subject.word.ends_with("ss")) ||
                        subject.is_any({"they", "we", "i", "people", "police"});
    while (before > 0 && items_[before].is(kNominal | Tag::determiner | Tag::pronoun)) --before;
    return plural && !items_[before].is(Tag::auxiliary);
}

bool Tagger::follows_subject(Index i) const {
    // `if it is not closed, “…”`
    if (i > 1 && items_[i - 1].is(Tag::adverb) && items_[i - 2].is(Tag::auxiliary)) return false;
    return i > 0 && items_[i - 1].is(Tag::name | Tag::pronoun | Tag::adverb | Tag::role |
                                     Tag::noun | Tag::close_bracket);
}

/// Before `that`, or before a comma or colon and a quotation.
bool Tagger::before_content(Index i) const {
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (next.is_word("that")) return true;
    return next.is(Tag::comma | Tag::colon) &&
           items_.at_or_none(i + 2, 0, items_.size()).is(Tag::quotation);
}

}  // namespace

void tag_items(Reading& reading, const Lexicon& lexicon) { Tagger(reading, lexicon).run(); }

}  // namespace quoth::quotes
