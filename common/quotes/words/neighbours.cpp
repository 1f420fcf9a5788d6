#include "common/quotes/words/neighbours.hpp"

#include <string_view>

#include "common/quotes/lexicon/word_set.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kFiniteVerb(WordClass::finite_speech, WordClass::past, WordClass::present);

bool is_third_person(std::string_view word) {
    return word.ends_with("s") && !word.ends_with("ss");  // not `press`
}

class Neighbours {
  public:
    Neighbours(Items& items, const Lexicon& lexicon) : items_(items), lexicon_(lexicon) {}

    void run() {
        collect_free_names();
        for (Index i = 0; i < items_.size(); ++i) decide(i);
    }

  private:
    void collect_free_names();
    void decide(Index i);
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

    Items& items_;
    const Lexicon& lexicon_;
    WordSet seen_free_;  // seen capitalised without ’s on either side
};

void Neighbours::collect_free_names() {
    for (Index i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (!item.capital || !item.wordlike) continue;
        const bool owns = items_.at_or_none(i + 1, 0, items_.size()).is(Tag::possessive);
        const bool owned = items_.at_or_none(i - 1, 0, items_.size()).is(Tag::possessive);
        if (!owns && !owned) seen_free_.insert(item.hash);
    }
}

void Neighbours::decide(Index i) {
    Item& item = items_[i];
    if (item.is(Tag::quotation)) return;
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (item.is(Tag::name) && item.is_word("a") && next.is(kNominal) && next.starts_small()) {
        item.tag = Tag::determiner;  // 7:12 a.m. A woman
        return;
    }
    if (item.is(Tag::determiner) && i > 0 && items_[i - 1].is_word("number")) {
        item.tag = Tag::number;  // the world number four
        return;
    }
    if (!item.capital && next.classes.has_any(kFiniteVerb) && item.is_word("first") &&
        follows_subject(i)) {
        item.tag = Tag::adverb;  // Ruiz first announced
        return;
    }
    if (item.capital && item.is_word("under") && next.is_word("secretary")) {
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
    const bool puts_it = next.is_word("it") && item.is_any({"put", "puts"});
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
bool Neighbours::is_end_of_name(Index i) const {
    if (!items_[i].is(Tag::possessive) || i == 0 || !items_[i - 1].is(Tag::name)) return false;
    const Item& verb = items_.at_or_none(i + 1, 0, items_.size());
    const Item& next = items_.at_or_none(i + 2, 0, items_.size());
    if (joins_name(i)) return true;
    return verb.is(Tag::speech_verb) && verb.is_strong() && !next.is(Tag::noun | Tag::role);
}

/// `Mario’s Pizza`, `the People’s Bakery`: two names that stand nowhere alone, or a group of people
/// in capitals before the first.
bool Neighbours::joins_name(Index i) const {
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
bool Neighbours::is_plural_possessive(Index i) const {
    if (!items_[i].is_word("'") || i == 0) return false;
    const Item& owner = items_[i - 1];
    return owner.end == items_[i].begin && owner.is(kNominal) && owner.word.ends_with("s");
}

/// `he claims`, `Ruiz notes`, `to report`, `officials claims`: a verb after what can be a subject.
bool Neighbours::is_speech_by_position(Index i) const {
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

std::string_view Neighbours::particle_lemma(const Item& item, const Item& next) const {
    if (!item.has(WordClass::takes_particle)) return {};
    return lexicon_.particle_verb(item.word, next.word);
}

/// `will leave`, `might often leave`.
bool Neighbours::follows_modal(Index i) const {
    if (!items_[i].starts_small() || i == 0) return false;
    Index before = i - 1;
    if (items_[before].is(Tag::adverb) && before > 0) --before;
    if (!items_[before].has(WordClass::auxiliary)) return false;
    const bool negated = items_[i - 1].is_any({"not", "n't"});
    if (negated && items_[before].is_any({"do", "does", "did"})) return true;  // did not name them
    return items_[before].is_any(
        {"will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot"});
}

/// `to leave his shop`
bool Neighbours::is_infinitive(Index i) const {
    return i > 0 && items_[i - 1].is_word("to") && items_[i].starts_small() &&
           items_.at_or_none(i + 1, 0, items_.size()).is(Tag::determiner | Tag::object_pronoun);
}

/// `a man stops her.`
bool Neighbours::has_object_pronoun(Index i) const {
    if (i == 0 || !items_[i].starts_small() || !is_third_person(items_[i].word)) return false;
    if (!items_[i - 1].is(kNominal | Tag::pronoun)) return false;
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (next.is_word("her")) {
        return items_.at_or_none(i + 2, 0, items_.size()).is(Tag::stop | Tag::comma);
    }
    return next.is_any({"him", "them", "me", "us"});
}

/// `its authors say`, `they insist`, but not `did officials say`.
bool Neighbours::follows_plural(Index i) const {
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

bool Neighbours::follows_subject(Index i) const {
    // `if it is not closed, “…”`
    if (i > 1 && items_[i - 1].is(Tag::adverb) && items_[i - 2].is(Tag::auxiliary)) return false;
    return i > 0 && items_[i - 1].is(Tag::name | Tag::pronoun | Tag::adverb | Tag::role |
                                     Tag::noun | Tag::close_bracket);
}

/// Before `that`, or before a comma or colon and a quotation.
bool Neighbours::before_content(Index i) const {
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (next.is_word("that")) return true;
    return next.is(Tag::comma | Tag::colon) &&
           items_.at_or_none(i + 2, 0, items_.size()).is(Tag::quotation);
}

}  // namespace

void decide_by_neighbours(Items& items, const Lexicon& lexicon) {
    Neighbours(items, lexicon).run();
}

}  // namespace quoth::quotes
