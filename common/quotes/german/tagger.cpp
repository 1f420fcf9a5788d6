#include "common/quotes/german/tagger.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "common/quotes/attribution/speech_filter.hpp"
#include "common/quotes/german/compounds.hpp"
#include "common/quotes/german/inflection.hpp"
#include "common/quotes/german/names.hpp"
#include "common/quotes/german/separable_verbs.hpp"
#include "common/quotes/lexicon/word_set.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/signs.hpp"

namespace quoth::quotes::german {
namespace {

constexpr std::size_t kLongestAbbreviation = 5;
constexpr Index kMaxSubject = 8;  // items
/// `Die Post`, `Rat für Neues`: what stands in marks may be a noun of the sentence.
bool reads_like_name(std::string_view inner, const Lexicon& lexicon) {
    return is_upper(character_at(inner, 0).code) && shape_of(inner, lexicon).title_case;
}

/// `Tatsächlich`, `Telefonisch`: of what opens a sentence only the form can tell.
bool has_adverb_ending(std::string_view word) {
    constexpr std::string_view kEndings[] = {"lich", "isch", "ig", "weise", "ell", "bar", "end"};
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
        return word.size() > ending.size() + 3 && word.ends_with(ending);
    });
}

/// `Ein`, `Er`, `Nach`: the capital of a word that has none inside a sentence.
bool opens_sentence(const Item& item) {
    constexpr WordClasses kSmall(WordClass::determiner, WordClass::subject_pronoun,
                                 WordClass::preposition, WordClass::subordinator,
                                 WordClass::conjunction, WordClass::adverb);
    return item.capital && item.classes.has_any(kSmall);
}

/// `II`, `XVI`.
bool is_roman(const Item& item) {
    return item.all_capitals && item.word.find_first_not_of("ivx") == std::string_view::npos;
}

class Tagger {
  public:
    Tagger(Reading& reading, const Lexicon& lexicon)
        : reading_(reading), items_(reading.items), lexicon_(lexicon) {}

    void run();

  private:
    void tag_paragraph(ItemRange paragraph);
    bool is_dot_in_sentence(Index i) const;
    Tag word_tag(const Item& item, bool first) const;
    void decide_by_neighbours(Index i);
    bool is_finite_past(Index i) const;
    bool is_first_verb(Index i) const;

    Reading& reading_;
    Items& items_;
    const Lexicon& lexicon_;
    WordSet surnames_;
};

void Tagger::run() {
    reading_.title_case.assign(reading_.paragraphs.size(), false);
    for (const ItemRange paragraph : reading_.paragraphs) tag_paragraph(paragraph);
    surnames_ = tag_names(items_);
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
            if (item.capital) read_compound(item, lexicon_);
            item.tag = word_tag(item, first);
            item.by_position = first;
        } else {
            item.tag = is_dot_in_sentence(i) ? Tag::symbol : sign_tag(item);
        }
        first = item.is(Tag::stop | Tag::colon) ||
                (first && item.is(Tag::open_bracket | Tag::symbol | Tag::dash));
    }
}

/// The full stop of `am 5. August`, `ca. 20`, `Johanna II. sagte`.
bool Tagger::is_dot_in_sentence(Index i) const {
    if (i == 0 || !items_[i].is_word(".") || items_[i - 1].end != items_[i].begin) return false;
    const Item& before = items_[i - 1];
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (before.is(Tag::number)) {
        return before.word.size() <= 2 && !next.word.empty() && !opens_sentence(next);
    }
    if (!starts_like_word(before)) return false;
    if (is_roman(before)) return !next.capital;
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

void Tagger::decide_by_neighbours(Index i) {
    Item& item = items_[i];
    if (item.has(WordClass::takes_particle) && item.is(Tag::verb | Tag::speech_verb)) {
        if (const std::string_view lemma = separable_lemma(items_, i, lexicon_); !lemma.empty()) {
            item.tag = Tag::speech_verb;
            item.lemma = lemma;
            item.classes |= lexicon_.find(lemma).classes;
        }
    }
    if (item.is(Tag::noun) && item.capital && !is_known_noun(item) &&
        surnames_.contains(item.hash)) {
        item.tag = Tag::name;
    } else if (item.is(Tag::verb) && i > 0 && items_[i - 1].is_word("zu")) {
        item.tag = Tag::gerund;
    } else if (item.is(Tag::noun) && !item.capital && (is_finite_past(i) || is_first_verb(i))) {
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

/// `Ruiz zuckt`: a third person behind the first noun of its clause, which has no verb yet.
bool Tagger::is_first_verb(Index i) const {
    const Item& item = items_[i];
    if (i == 0 || !item.word.ends_with("t") || item.word.starts_with("ge")) return false;
    if (!items_[i - 1].is(Tag::name | Tag::role | Tag::pronoun)) return false;
    const Item& next = items_.at_or_none(i + 1, 0, items_.size());
    if (next.capital || next.is(Tag::auxiliary | Tag::speech_verb | Tag::verb)) return false;
    const Index limit = std::max<Index>(0, i - kMaxSubject);
    for (Index x = i - 1; x >= limit; --x) {
        if (items_[x].is(Tag::stop) || items_[x].paragraph != item.paragraph) return true;
        if (!items_[x].is(kNominal | Tag::determiner | Tag::pronoun)) return false;
    }
    return limit == 0;
}

}  // namespace

void tag_items(Reading& reading, const Lexicon& lexicon) { Tagger(reading, lexicon).run(); }

}  // namespace quoth::quotes::german
