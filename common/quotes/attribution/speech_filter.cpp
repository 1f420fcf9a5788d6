#include "common/quotes/attribution/speech_filter.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/attribution/grades.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr int kFewWords = 4;
constexpr std::size_t kMaxSmallWord = 4;

bool is_small_word(std::string_view word, const Lexicon& lexicon) {
    if (word.size() > kMaxSmallWord) return false;
    std::array<char, kMaxSmallWord> lower{};
    for (std::size_t i = 0; i < std::min(word.size(), lower.size()); ++i) {
        lower[i] = text::to_ascii_lower(word[i]);
    }
    return lexicon.find({lower.data(), word.size()}).classes.has(WordClass::small_word);
}

/// A quotation under trial; each member function is one reason to reject it.
struct Trial {
    const Items& items;
    const QuotationSite& site;
    const QuotationShape& shape;
    const Attribution& found;

    [[nodiscard]] bool rule_is(std::initializer_list<Rule> rules) const {
        return std::find(rules.begin(), rules.end(), found.rule) != rules.end();
    }
    [[nodiscard]] const Item& before(Index distance = 1) const {
        return items.at_or_none(site.item - distance, site.sentence.begin, site.sentence.end);
    }
    [[nodiscard]] const Item& cue() const { return items[found.cue.begin]; }
    [[nodiscard]] bool strong_cue() const {
        return !found.cue.empty() && cue().is(Tag::speech_verb) && cue().is_strong();
    }
    [[nodiscard]] bool few() const { return shape.words < kFewWords; }
    [[nodiscard]] bool ends_like_sentence() const {
        return site.ending == Ending::stop || site.ending == Ending::question;
    }
    [[nodiscard]] bool short_one() const { return shape.words < kManyWords; }

    /// `Ruiz shook her head. “No.”`
    [[nodiscard]] bool short_sentence_apart() const {
        return found.rule == Rule::previous_sentence && few() && site.opens_sentence() &&
               ends_like_sentence() && !items[found.speaker.end - 1].is(Tag::noun);
    }

    [[nodiscard]] bool dated_caption() const;
    [[nodiscard]] bool title_without_cue() const;
    [[nodiscard]] bool title_after_cue() const;
    [[nodiscard]] bool title_of_work() const;
    [[nodiscard]] bool fragment_without_cue() const;
    [[nodiscard]] bool noun_for_words() const;
    [[nodiscard]] bool our_own_label() const;
    [[nodiscard]] bool wording() const;
    [[nodiscard]] bool nickname() const;
    [[nodiscard]] bool described_work() const;
    [[nodiscard]] bool program_told() const;
    [[nodiscard]] bool meaning() const;
    [[nodiscard]] bool owned_label() const;
    [[nodiscard]] bool describes_speaker() const;
};

/// `“Home at Last” — Ana Ruiz, 2019` lists a work.
bool Trial::dated_caption() const {
    if (found.rule != Rule::dash_after) return false;
    const Index limit = std::min(site.sentence.end, found.speaker.end + 6);
    return items.any({found.speaker.end, std::max(found.speaker.end, limit)}, Tag::time);
}

bool Trial::title_without_cue() const {
    if (short_sentence_apart()) return false;
    if (rule_is({Rule::bare_name_after, Rule::subject_before, Rule::previous_sentence,
                 Rule::earlier_paragraph, Rule::previous_report, Rule::possessor, Rule::tail,
                 Rule::distant_name_after})) {
        return true;
    }
    if (found.rule == Rule::same_paragraph) return !ends_like_sentence();
    if (found.rule == Rule::cue_after) return few() && !strong_cue();
    if (found.rule != Rule::name_after) return false;
    // “NO END IN SIGHT” Ruiz said it rained.
    if (site.opens_sentence() && !expects_attribution(items, site)) return true;
    const bool apart = site.opens_sentence() || before().is(Tag::comma | Tag::colon);
    const bool tagged = site.ending == Ending::comma && !found.cue.empty() &&
                        (cue().is(Tag::speech_verb) ||     // “Quiet,” she demanded
                         cue().has(WordClass::noun_cue));  // “Sorry,” was her answer
    return !((strong_cue() || tagged) && apart);
}

bool Trial::title_after_cue() const {
    if (found.rule == Rule::according_to_before) return before().is(Tag::preposition);
    if (found.rule != Rule::name_before) return false;
    if (site.ending == Ending::none && !few()) return true;
    if (before().is_any({"in", "on", "at", "for", "from", "with", "author"})) return true;
    if (before().is_word("to") && !cue().is_strong() && !cue().has(WordClass::labelling))
        return true;
    if (before().is(Tag::possessive)) {
        return before(2).all_capitals || !cue().has(WordClass::labelling);
    }
    return before().is_word("of") &&
           before(2).is_any({"author", "host", "hosts", "end", "clip", "star", "episode", "edition",
                             "authors", "editor", "creator"});
}

/// `a film called Q`, `her memoir, Q`.
bool Trial::title_of_work() const {
    if (before().has(WordClass::naming)) return true;
    if (before().is(Tag::comma) && before(2).has(WordClass::work)) return true;
    return before().is(Tag::noun) && before().has(WordClass::work);
}

bool Trial::fragment_without_cue() const {
    switch (found.rule) {
        case Rule::subject_before:
        case Rule::same_paragraph:
            return few() && !ends_like_sentence();
        case Rule::name_after:
            return few() && site.ending == Ending::none && !strong_cue() && !noun_for_words();
        case Rule::previous_sentence:
            return few() && !short_sentence_apart();
        case Rule::previous_report:
        case Rule::bare_name_after:
            return few();
        case Rule::earlier_paragraph:
            return few() || (short_one() && site.ending == Ending::none);
        default:
            return false;
    }
}

/// `“A mess” was the verdict of Ruiz`, `“A mess” was Ruiz’s verdict`.
bool Trial::noun_for_words() const {
    return !found.cue.empty() && cue().has(WordClass::noun_cue) && !cue().is(Tag::speech_verb);
}

/// `what we call Q`.
bool Trial::our_own_label() const {
    return found.rule == Rule::name_before && shape.words < kFewWords + 1 &&
           found.speaker.size() == 1 && items[found.speaker.begin].is_any({"we", "you", "i"}) &&
           (cue().lemma == "call" || cue().lemma == "describe" || cue().lemma == "refer");
}

/// `the word Q`, `the word Q reads Q`, `their nicknames: Q`.
bool Trial::wording() const {
    if (before().has(WordClass::wording) || before().is_word("so-called")) return true;
    // the nickname of Q, but not: the words of Q
    if (before().is_word("of") && before(2).is_any({"nickname", "moniker", "nicknames"}))
        return true;
    if (few() &&
        before().is_any({"marked", "stamped", "inscribed", "titled", "entitled", "nicknamed"})) {
        return true;
    }
    if (before().is(Tag::comma) && before(2).has(WordClass::wording) &&
        !before(2).is_any({"word", "words"})) {
        return true;
    }
    Index head = found.speaker.begin;
    while (head + 1 < found.speaker.end && !items[head + 1].is(Tag::preposition)) ++head;
    return items[head].has(WordClass::wording) &&
           rule_is({Rule::name_before, Rule::colon, Rule::coordinated, Rule::subject_before});
}

/// `Players call her “the Metronome”`, `they call them “ghosts”`; what one person calls another is
/// an opinion, and so is what critics call it in small letters.
bool Trial::nickname() const {
    const Item& head = items[found.speaker.end - 1];
    if (head.is(Tag::name) || head.is_any({"he", "she", "i"})) return false;
    if (!shape.title_case && !head.is_any({"they", "people", "locals", "residents"})) return false;
    return rule_is({Rule::name_before, Rule::coordinated}) && few() && !found.cue.empty() &&
           (cue().lemma == "call" || cue().lemma == "dub") && site.ending == Ending::none;
}

/// `told “Sky Hour,” a radio program, …`.
bool Trial::described_work() const {
    Index x = site.item + 1;
    if (x < site.sentence.end && items[x].is(Tag::comma)) ++x;
    if (x >= site.sentence.end || !items[x].is_any({"a", "an", "the", "her", "his"})) return false;
    const std::optional<Index> end = phrase_end(items, x, site.sentence.end);
    return end && items[*end - 1].classes.has_any(WordClasses(WordClass::work, WordClass::naming));
}

/// `told “Harbour Hour” that …`
bool Trial::program_told() const {
    return found.rule == Rule::name_before && few() && cue().lemma == "tell" &&
           found.cue.end == site.item;
}

/// `ubuntu, which means “I am because we are”`, `“Habemus papam” (“We have a pope”)`.
bool Trial::meaning() const {
    if (rule_is({Rule::name_after, Rule::cue_after})) return false;  // “we won,” she says
    if (before().is_any({"means", "meaning"})) return true;
    if (before().is_word("as") && before(2).is_any({"translates", "translated"})) return true;
    const Item& next = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return before().is(Tag::open_bracket) && before(2).is(Tag::quotation) &&
           next.is(Tag::close_bracket);
}

/// `the mayor’s “friends”`, but not `the mayor’s “thirty years” remark`.
bool Trial::owned_label() const {
    const Item& next = items.at_or_none(site.item + 1, site.sentence.begin, site.sentence.end);
    return found.rule == Rule::possessor && few() && site.ending == Ending::none &&
           !next.has(WordClass::noun_cue);
}

/// `“We won,” said Ruiz, editor of the “Daily Herald”`: in an aside about whoever said the
/// quotation before, with neither a verb nor a comma in front of the marks.
bool Trial::describes_speaker() const {
    constexpr Tags kOpensSpeech = Tag::comma | Tag::colon | Tag::dash | Tag::conjunction;
    if (!few() || found.cue.empty() || before().is(kOpensSpeech)) return false;
    const Index open = std::min(found.cue.begin, found.speaker.begin);
    const Index end = std::max(found.cue.end, found.speaker.end);
    if (open <= site.sentence.begin || !items[open - 1].is(Tag::quotation)) return false;
    return end < site.item && items[end].is(Tag::comma) &&
           !items.any({end, site.item}, kFinite | Tag::gerund | Tag::speech_gerund | Tag::pronoun |
                                            Tag::subordinator);
}

/// `“A Harbour Without Ships,” by the Ledger’s Ana Ruiz` lists what somebody wrote. Behind a verb,
/// `by` names who says it.
bool has_byline(const Items& items, const QuotationSite& site) {
    const auto at = [&](Index i) -> const Item& {
        return items.at_or_none(i, site.sentence.begin, site.sentence.end);
    };
    Index by = site.item + 1;
    if (at(by).is(Tag::comma)) ++by;
    if (!at(by).is_word("by")) return false;
    const Index author = by + (at(by + 1).is(Tag::determiner) ? 2 : 1);
    return at(author).is(Tag::name) &&
           !items.any({site.sentence.begin, site.item}, kFinite | Tag::speech_verb);
}

/// `known as the Q`: what everybody calls it.
bool is_known_as(const Items& items, const QuotationSite& site) {
    Index as = site.item - 1;
    while (as > site.sentence.begin && items[as].is(Tag::determiner)) --as;
    return as > site.sentence.begin && items[as].is_word("as") && items[as - 1].is_word("known");
}

}  // namespace

QuotationShape shape_of(std::string_view inner, const Lexicon& lexicon) {
    QuotationShape shape;
    bool all_capitalised = true;
    bool some_capital = false;
    for (std::size_t at = 0; at < inner.size();) {
        const text::Character first = character_at(inner, at);
        if (!is_letter_or_digit(first)) {
            at += first.length;
            continue;
        }
        const std::size_t begin = at;
        while (at < inner.size()) {
            const text::Character c = character_at(inner, at);
            const bool inside =
                is_letter_or_digit(c) || (is_one_of(c.code, U"'’") &&
                                          is_letter_or_digit(character_at(inner, at + c.length)));
            if (!inside) break;
            at += c.length;
        }
        const std::string_view word = inner.substr(begin, at - begin);
        some_capital = some_capital || is_upper(first.code);
        if (!is_upper(first.code) && !is_digit(first) && !is_small_word(word, lexicon)) {
            all_capitalised = false;
        }
        shape.words = std::min(shape.words + 1, kManyWords);
        if (shape.words == kManyWords && !all_capitalised) break;
    }
    shape.title_case = all_capitalised && some_capital;
    return shape;
}

bool is_speech(const Items& items, const QuotationSite& site, const QuotationShape& shape,
               const std::optional<Attribution>& attribution) {
    if (has_byline(items, site) || is_known_as(items, site)) return false;
    if (!attribution) return shape.words >= kManyWords && !shape.title_case;
    const Trial trial{items, site, shape, *attribution};
    if (trial.dated_caption()) return false;
    if (shape.title_case && trial.short_one()) {
        if (trial.title_without_cue() || trial.title_after_cue() || trial.title_of_work()) {
            return false;
        }
        if (trial.described_work() || trial.program_told()) return false;
    }
    if (trial.wording() || trial.nickname() || trial.meaning() || trial.owned_label()) return false;
    if (trial.describes_speaker()) return false;
    if (trial.few() && !trial.ends_like_sentence() && is_grade(items, site)) return false;
    return !trial.fragment_without_cue() && !trial.our_own_label();
}

}  // namespace quoth::quotes
