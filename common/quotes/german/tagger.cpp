#include "common/quotes/german/tagger.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "common/quotes/attribution/speech_filter.hpp"
#include "common/quotes/german/inflection.hpp"
#include "common/quotes/german/noun_endings.hpp"
#include "common/quotes/lexicon/word_set.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/signs.hpp"

namespace quoth::quotes::german {
namespace {

/// What the last part of a compound tells of the whole.
constexpr WordClasses kHeadOfCompound(WordClass::role, WordClass::group, WordClass::noun_cue,
                                      WordClass::written_thing, WordClass::naming, WordClass::work,
                                      WordClass::wording, WordClass::thing);
constexpr WordClasses kKnownNoun(WordClass::role, WordClass::group, WordClass::noun_cue,
                                 WordClass::written_thing, WordClass::naming, WordClass::work,
                                 WordClass::wording, WordClass::thing, WordClass::time,
                                 WordClass::time_noun, WordClass::title);
constexpr std::size_t kShortestHead = 4;
constexpr std::size_t kLongestAbbreviation = 5;
constexpr Index kMaxBracket = 60;  // items between a verb and its particle

/// `Die Post`, `Rat für Neues`: what stands in marks may be a noun of the sentence.
bool reads_like_name(std::string_view inner, const Lexicon& lexicon) {
    return is_upper(character_at(inner, 0).code) && shape_of(inner, lexicon).title_case;
}

/// `neue`, `große`: what may be an adjective before a noun.
bool has_adjective_ending(std::string_view word) {
    return word.ends_with("e") || word.ends_with("er") || word.ends_with("en") ||
           word.ends_with("es") || word.ends_with("em");
}

/// `Tatsächlich`, `Telefonisch`: of what opens a sentence only the form can tell.
bool has_adverb_ending(std::string_view word) {
    constexpr std::string_view kEndings[] = {"lich", "isch", "ig", "weise", "ell", "bar", "end"};
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
        return word.size() > ending.size() + 3 && word.ends_with(ending);
    });
}

class Tagger {
  public:
    Tagger(Reading& reading, const Lexicon& lexicon)
        : reading_(reading), items_(reading.items), lexicon_(lexicon) {}

    void run();

  private:
    void tag_paragraph(ItemRange paragraph);
    void read_compound(Item& item) const;
    LexiconEntry head_of_compound(std::string_view word) const;
    bool is_dot_in_sentence(Index i) const;
    Tag word_tag(const Item& item, bool first) const;
    void collect_names();
    void read_particle_name(Index i);
    bool opens_name(Index i) const;
    bool goes_on_name(Index i) const;
    Index particle_name_end(Index i) const;
    bool is_plain_capital(Index i) const;
    std::string_view separable_lemma(Index verb) const;
    void decide_by_neighbours(Index i);
    bool is_finite_past(Index i) const;

    Reading& reading_;
    Items& items_;
    const Lexicon& lexicon_;
    WordSet surnames_;
};

void Tagger::run() {
    reading_.title_case.assign(reading_.paragraphs.size(), false);
    for (const ItemRange paragraph : reading_.paragraphs) tag_paragraph(paragraph);
    collect_names();
    for (Index i = 0; i < items_.size(); ++i) decide_by_neighbours(i);
}

void Tagger::tag_paragraph(ItemRange paragraph) {
    bool first = true;  // in its sentence, so that a capital says nothing
    for (Index i = paragraph.begin; i < paragraph.end; ++i) {
        Item& item = items_[i];
        if (item.is(Tag::quotation)) {
            const Ending ending = reading_.ending_of(i);
            first = ending == Ending::stop || ending == Ending::question;
            item.capital = reads_like_name(reading_.quote_of(i).inner.of(reading_.text), lexicon_);
            continue;
        }
        if (starts_like_word(item)) {
            if (item.capital) read_compound(item);
            item.tag = word_tag(item, first);
            item.by_position = first;
        } else {
            item.tag = is_dot_in_sentence(i) ? Tag::symbol : sign_tag(item);
        }
        first = item.is(Tag::stop | Tag::colon) ||
                (first && item.is(Tag::open_bracket | Tag::symbol | Tag::dash));
    }
}

void Tagger::read_compound(Item& item) const {
    if (!item.classes.empty()) return;
    if (const std::size_t hyphen = item.word.find('-'); hyphen != std::string_view::npos) {
        // Hans-Peter
        const LexiconEntry& first = lexicon_.find(item.word.substr(0, hyphen));
        if (first.classes.has_any(kForename)) {
            item.classes = first.classes;
            return;
        }
    }
    const LexiconEntry head = head_of_compound(item.word);
    item.classes |= head.classes;
    if (item.has(WordClass::role) && item.word.ends_with("in")) {
        item.classes |= WordClasses(WordClass::female);
    } else if (item.has(WordClass::role) && !item.word.ends_with("e")) {
        item.classes |= WordClasses(WordClass::male);
    }
}

/// `sprecher` of `Regierungssprecherin`.
LexiconEntry Tagger::head_of_compound(std::string_view word) const {
    LexiconEntry head;
    const auto look_up = [&](std::string_view part) {
        for (std::size_t at = 0; at + kShortestHead <= part.size(); ++at) {
            const LexiconEntry& entry = lexicon_.find(part.substr(at));
            if (!entry.classes.has_any(kHeadOfCompound)) continue;
            head = entry;
            return true;
        }
        return false;
    };
    if (look_up(word)) return head;
    for (const std::string_view ending : {"in", "innen", "s", "es", "n", "en"}) {
        if (word.ends_with(ending) && look_up(word.substr(0, word.size() - ending.size()))) break;
    }
    return head;
}

/// The full stop of `am 5. August`, `ca. 20`.
bool Tagger::is_dot_in_sentence(Index i) const {
    if (i == 0 || !items_[i].is_word(".") || items_[i - 1].end != items_[i].begin) return false;
    const Item& before = items_[i - 1];
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (before.is(Tag::number)) return before.word.size() <= 2 && !next.word.empty();
    if (!starts_like_word(before)) return false;
    return before.has(WordClass::abbreviation) || before.word.size() == 1 ||
           (before.word.size() <= kLongestAbbreviation && next.starts_small());
}

Tag Tagger::word_tag(const Item& item, bool first) const {
    if (item.word.front() >= '0' && item.word.front() <= '9') return Tag::number;
    if (item.has(WordClass::time)) return Tag::time;
    if (item.has(WordClass::subject_pronoun)) return Tag::pronoun;
    if (item.has(WordClass::determiner)) return Tag::determiner;
    if (item.has(WordClass::auxiliary)) return Tag::auxiliary;
    if (item.has(WordClass::preposition)) return Tag::preposition;
    if (item.has(WordClass::conjunction)) return Tag::conjunction;
    if (item.has(WordClass::subordinator)) return Tag::subordinator;
    if (item.has(WordClass::object_pronoun)) return Tag::object_pronoun;
    if (item.has(WordClass::adverb)) return Tag::adverb;
    if (!item.capital || first) {
        if (item.has(WordClass::finite_speech)) return Tag::speech_verb;
        if (item.has(WordClass::speech_base) || item.has(WordClass::speech_participle)) {
            return Tag::speech_base;
        }
        if (item.has(WordClass::past) || item.has(WordClass::subjunctive) ||
            item.has(WordClass::takes_particle)) {
            return Tag::verb;
        }
    }
    if (item.has(WordClass::title)) return Tag::name;
    if (item.has(WordClass::role)) return Tag::role;
    if (first && item.capital && has_adverb_ending(item.word)) return Tag::adverb;
    return Tag::noun;
}

/// Finds the names first and remembers their last words, so that the next pass knows a bare one.
void Tagger::collect_names() {
    for (Index i = 0; i < items_.size(); ++i) {
        read_particle_name(i);
        if (!opens_name(i)) continue;
        Index end = i + 1;
        while (end < items_.size() && goes_on_name(end)) ++end;
        if (end == i + 1 && items_[i].classes.has_any(kForename)) end = particle_name_end(end);
        if (end == i + 1 && !items_[i].classes.has_any(kForename) && !items_[i].all_capitals) {
            const bool after_office = i > 0 && items_[i - 1].is(Tag::role | Tag::name);
            if (!after_office) continue;
        }
        for (Index x = i; x < end; ++x) items_[x].tag = Tag::name;
        surnames_.insert(items_[end - 1].hash);
        i = end - 1;
    }
}

/// `Von der Leyen betonte`, `Zu Guttenberg hatte`: a surname that opens the sentence.
void Tagger::read_particle_name(Index i) {
    if (!items_[i].by_position || !items_[i].is_any({"von", "zu", "van"})) return;
    Index name = i + 1;
    while (name + 1 < items_.size() && items_[name].is_any({"der", "den"})) ++name;
    if (name + 1 >= items_.size() || !is_plain_capital(name)) return;
    if (!items_[name + 1].is(kFinite)) return;
    for (Index x = i; x <= name; ++x) items_[x].tag = Tag::name;
}

/// `Kröger` of `Jan Kröger`; behind a forename any noun is a surname: `Jana Richter`.
bool Tagger::goes_on_name(Index i) const {
    const Item& item = items_[i];
    if (item.by_position) return false;
    if (is_plain_capital(i)) return true;
    const Item& before = items_[i - 1];
    return item.capital && item.is(Tag::noun | Tag::role) && before.classes.has_any(kForename) &&
           before.end + 1 == item.begin && !before.word.ends_with("s");
}

/// One past `von Lohe` of `Joachim von Lohe`, else `i`. Behind a whole name that is no part of it:
/// `Jan Kröger von Greenpeace`.
Index Tagger::particle_name_end(Index i) const {
    Index name = i;
    while (name < items_.size() && name < i + 2 && items_[name].has(WordClass::name_particle) &&
           !items_[name].is_word("und")) {
        ++name;
    }
    const bool found = name > i && name < items_.size() && is_plain_capital(name) &&
                       !items_[name].all_capitals && !items_[name].by_position;
    return found ? name + 1 : i;
}

/// The first word of a name: a forename, a word behind an office, an acronym, or one of two
/// capitals that are no nouns.
bool Tagger::opens_name(Index i) const {
    const Item& item = items_[i];
    if (item.is(Tag::name) && item.has(WordClass::title)) return false;
    if (!is_plain_capital(i)) return false;
    if (item.classes.has_any(kForename)) return true;
    if (item.all_capitals && item.word.size() > 1) return true;
    const bool after_office = i > 0 && items_[i - 1].is(Tag::role | Tag::name);
    if (after_office) return true;
    if (item.by_position && has_adjective_ending(item.word)) return false;
    return i + 1 < items_.size() && is_plain_capital(i + 1) && !items_[i + 1].by_position;
}

/// Capitalised, and no noun by its form.
bool Tagger::is_plain_capital(Index i) const {
    const Item& item = items_[i];
    if (!item.capital || !item.is(Tag::noun | Tag::name)) return false;
    if (item.classes.has_any(kForename)) return true;
    return !item.classes.has_any(kKnownNoun) && !has_noun_ending(item.word);
}

/// `teilte … mit`: the particle that makes it a verb of speech stands at the end of its clause.
std::string_view Tagger::separable_lemma(Index verb) const {
    constexpr Tags kAfterClause = Tag::comma | Tag::stop | Tag::colon | Tag::semicolon |
                                  Tag::quotation | Tag::conjunction | Tag::dash |
                                  Tag::close_bracket;
    const Index limit = std::min(items_.size(), verb + kMaxBracket);
    for (Index i = verb + 1; i < limit; ++i) {
        if (items_[i].is(Tag::comma | Tag::stop | Tag::colon | Tag::semicolon)) break;
        const bool last = i + 1 == items_.size() || items_[i + 1].is(kAfterClause) ||
                          items_[i + 1].paragraph != items_[i].paragraph;
        if (!last) continue;
        const std::string_view lemma = lexicon_.particle_verb(items_[verb].word, items_[i].word);
        if (!lemma.empty()) return lemma;
    }
    return {};
}

void Tagger::decide_by_neighbours(Index i) {
    Item& item = items_[i];
    if (item.has(WordClass::takes_particle) && item.is(Tag::verb | Tag::speech_verb)) {
        if (const std::string_view lemma = separable_lemma(i); !lemma.empty()) {
            item.tag = Tag::speech_verb;
            item.lemma = lemma;
            item.classes |= lexicon_.find(lemma).classes;
        }
    }
    if (item.is(Tag::noun) && item.capital && !item.classes.has_any(kKnownNoun) &&
        surnames_.contains(item.hash)) {
        item.tag = Tag::name;
    } else if (item.is(Tag::verb) && i > 0 && items_[i - 1].is_word("zu")) {
        item.tag = Tag::gerund;
    } else if (item.is(Tag::noun) && !item.capital && is_finite_past(i)) {
        item.tag = Tag::verb;
    }
}

/// `Ruiz legte`, but not `die geplante Brücke`: a weak past behind what may be its subject.
bool Tagger::is_finite_past(Index i) const {
    const Item& item = items_[i];
    if (!item.word.ends_with("te") && !item.word.ends_with("ten")) return false;
    if (i == 0 || is_infinitive_with_zu(item.word)) return false;
    const Item& before = items_[i - 1];
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (before.is(Tag::adverb | Tag::time)) {
        return next.is(Tag::determiner | Tag::pronoun | Tag::name | Tag::object_pronoun);
    }
    if (before.is(Tag::comma)) {
        return !next.capital && !next.is(Tag::conjunction);
    }
    return (before.is(kNominal) && before.capital) ||
           before.is(Tag::pronoun | Tag::close_bracket | Tag::quotation);
}

}  // namespace

void tag_items(Reading& reading, const Lexicon& lexicon) { Tagger(reading, lexicon).run(); }

}  // namespace quoth::quotes::german
