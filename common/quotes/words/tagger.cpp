#include "common/quotes/words/tagger.hpp"

#include <algorithm>
#include <string_view>

#include "common/quotes/lexicon/word_set.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/neighbours.hpp"
#include "common/quotes/words/signs.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kFunctionWord(WordClass::subject_pronoun, WordClass::determiner,
                                    WordClass::preposition, WordClass::conjunction,
                                    WordClass::subordinator, WordClass::auxiliary,
                                    WordClass::object_pronoun, WordClass::adverb);
constexpr WordClasses kKnownVerb(WordClass::finite_speech, WordClass::speech_gerund,
                                 WordClass::speech_base, WordClass::weak_speech, WordClass::past,
                                 WordClass::present);

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

    Reading& reading_;
    Items& items_;
    const Lexicon& lexicon_;
    WordSet seen_small_;    // seen in small letters
    WordSet seen_capital_;  // seen capitalised inside a sentence
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
            if (item.is(Tag::stop) && is_point_of_share(items_, i)) item.tag = Tag::symbol;
            if (item.is(Tag::name)) {
                item.also_small = seen_small_.contains(item.hash);
                item.by_position =
                    (first || reading_.title_case[p]) && !seen_capital_.contains(item.hash);
            }
            first = item.is(Tag::stop | Tag::colon) || ends_dateline(paragraph, i) ||
                    (first && item.is(Tag::open_bracket | Tag::symbol | Tag::dash));
        }
    }
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
    if (i == 0 || !items_[i].capital || !items_[i].classes.has_any(kFunctionWord)) return false;
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

}  // namespace

void tag_items(Reading& reading, const Lexicon& lexicon) {
    Tagger(reading, lexicon).run();
    decide_by_neighbours(reading.items, lexicon);
}

}  // namespace quoth::quotes
