#include "common/quotes/attribution/indirect.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/base_forms.hpp"
#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/facts.hpp"
#include "common/quotes/attribution/gerunds.hpp"
#include "common/quotes/attribution/passives.hpp"
#include "common/quotes/attribution/reported_clause.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/attribution/subjects.hpp"
#include "common/quotes/attribution/unsaid.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMinSentence = 5;
constexpr Index kMinTailContent = 4;

/// One sentence while its indirect speech is looked for.
class IndirectFinder {
  public:
    IndirectFinder(const Items& items, ItemRange sentence, const std::vector<bool>& is_taken,
                   std::vector<IndirectSpeech>& out)
        : items_(items), lo_(sentence.begin), end_(sentence.end), is_taken_(is_taken), out_(out) {
        while (end_ > lo_ && items_[end_ - 1].is(Tag::stop | Tag::symbol)) --end_;
    }

    void run() {
        according_to();
        if (!interrupted()) tail();
        for (Index verb = lo_ + 1; verb + 2 < end_; ++verb) clause_after(verb);
    }

  private:
    void according_to();
    bool interrupted();
    bool is_adverbial(ItemRange words) const;
    std::optional<Attribution> parenthesis(Index comma) const;
    void tail();
    void clause_after(Index verb);
    bool may_speak(ItemRange speaker) const;
    bool may_follow_tag(Index rest, const Item& cue) const;
    bool is_clause(ItemRange content) const;
    bool opens_speech(Index verb) const;
    bool is_adjective(Index verb) const;
    std::optional<Subject> speaker_of(Index verb) const;
    void report(ItemRange content, const Attribution& attribution, ItemRange rest = {});
    bool is_taken(Index cue) const { return is_taken_[static_cast<std::size_t>(cue)]; }

    const Items& items_;
    Index lo_;
    Index end_;                          // without the full stop
    const std::vector<bool>& is_taken_;  // by item: cues of quotations to their left
    std::vector<IndirectSpeech>& out_;
    Index tail_cue_ = -1;
};

void IndirectFinder::report(ItemRange content, const Attribution& attribution, ItemRange rest) {
    while (!content.empty() && items_[content.end - 1].is(Tag::comma | Tag::dash)) --content.end;
    while (!content.empty() && items_[content.begin].is(Tag::comma)) ++content.begin;
    if (!content.empty()) out_.push_back({content, rest, attribution});
}

/// `According to NAME, …` and `…, according to NAME`.
void IndirectFinder::according_to() {
    for (Index i = lo_; i + 2 < end_; ++i) {
        const auto source = source_opened_at(items_, i, {lo_, end_});
        if (!source) continue;
        Index nouns = *source;  // according to | early | results, to | July’s | poll
        while (nouns + 1 < end_ && items_[nouns].is(Tag::adverb | Tag::time | Tag::possessive))
            ++nouns;
        const auto name_end = phrase_end(items_, nouns, end_);
        if (!name_end) continue;
        const Attribution found{{*source, *name_end}, {i, *source}, Rule::indirect_according_to};
        if (i == lo_) {
            Index x = *name_end;
            while (x < end_ && !items_[x].is(Tag::comma)) ++x;
            if (x + 3 < end_ && !items_.any({x, end_}, Tag::quotation))
                report({x + 1, end_}, found);
        } else {
            const bool later = !items_.any({lo_, i}, kFinite) && *name_end + 3 < end_ &&
                               items_[*name_end].is(Tag::comma);
            const ItemRange content = later ? ItemRange{*name_end + 1, end_} : ItemRange{lo_, i};
            if (!items_.any(content, Tag::quotation)) report(content, found);
            end_ = i;
        }
        return;
    }
}

/// `, NAME said,` or `, said NAME,` from the comma at `comma` on.
std::optional<Attribution> IndirectFinder::parenthesis(Index comma) const {
    const auto is_cue = [&](Index i) {
        if (i >= end_ || is_taken(i)) return false;
        const bool finite =
            items_[i].is(Tag::speech_verb) ||
            (items_[i].is(Tag::speech_base) && reports_as_base(items_, i, {lo_, end_}));
        return finite && items_[i].is_strong() && items_[i].has(WordClass::indirect_speech);
    };
    const auto closes = [&](Index i) { return i + 2 < end_ && items_[i].is(Tag::comma); };
    const Index first = comma + 1;
    if (is_cue(first)) {
        const auto end = phrase_end(items_, first + 1, end_);
        if (!end || !closes(*end) || !items_[*end + 1].is(kFinite)) return std::nullopt;
        return Attribution{{first + 1, *end}, {first, first + 1}, Rule::indirect_tail};
    }
    auto end = phrase_end(items_, first, end_);
    while (end && *end < end_ && items_[*end].is(Tag::preposition)) {
        end = phrase_end(items_, *end + 1, end_);
    }
    if (!end || !is_cue(*end) || !closes(*end + 1)) return std::nullopt;
    return Attribution{{first, *end}, {*end, *end + 1}, Rule::indirect_tail};
}

/// `The dam, Ruiz said, was full`: the report goes on behind its tag.
bool IndirectFinder::interrupted() {
    if (!is_on(Part::interrupted_clauses)) return false;
    for (Index comma = lo_ + 1; comma < end_; ++comma) {
        if (items_[comma].is(Tag::quotation | Tag::semicolon | Tag::colon)) return false;
        if (!items_[comma].is(Tag::comma)) continue;
        const std::optional<Attribution> found = parenthesis(comma);
        if (!found) continue;
        const Index begin = items_[lo_].is(Tag::conjunction) ? lo_ + 1 : lo_;
        const Index rest = std::max(found->speaker.end, found->cue.end) + 1;
        constexpr Tags kOwnClause = Tag::speech_gerund | Tag::gerund | Tag::time | Tag::conjunction;
        const bool goes_on = !items_[rest].is(kOwnClause) &&
                             !items_[rest].is_any({"who", "whose", "which", "when", "while"}) &&
                             items_.any({rest, end_}, kFinite);
        if (!goes_on || begin >= comma || items_.any({lo_, end_}, Tag::quotation)) return false;
        if (is_adverbial({begin, comma})) {
            report({rest, end_}, *found);
        } else {
            report({begin, comma}, *found, {rest, end_});
        }
        tail_cue_ = found->cue.begin;
        return true;
    }
    return false;
}

/// `Still`, `At one point`: sets the scene, says nothing.
bool IndirectFinder::is_adverbial(ItemRange words) const {
    constexpr Index kFewWords = 4;
    if (words.size() > kFewWords) return false;
    return items_[words.begin].is(Tag::preposition | Tag::adverb | Tag::time) ||
           !items_.any(words, kNominal | Tag::pronoun | Tag::determiner);
}

/// `…, NAME said` at the end of the sentence.
void IndirectFinder::tail() {
    const std::optional<Attribution> found = speaker_in_tail(items_, {lo_, end_});
    if (!found || found->cue.size() != 1) return;
    const Item& cue = items_[found->cue.begin];
    if (!cue.is(Tag::speech_verb) || !cue.has(WordClass::indirect_speech)) return;
    if (is_taken(found->cue.begin)) return;
    const Index content_last = std::min(found->speaker.begin, found->cue.begin) - 1;
    const ItemRange content{lo_, content_last};
    if (!items_[content_last].is(Tag::comma | Tag::dash) || content.size() < kMinTailContent)
        return;
    const Index rest = std::max(found->speaker.end, found->cue.end);
    if (rest < end_ && !may_follow_tag(rest, cue)) return;
    if (rest + 1 < end_ && items_[rest + 1].is(Tag::quotation)) return;  // Ruiz said, “…”
    if (!is_clause(content) || items_.any(content, Tag::quotation)) return;
    if (!may_speak(found->speaker)) return;
    Attribution attribution = *found;
    attribution.rule = Rule::indirect_tail;
    report(content, attribution);
    tail_cue_ = found->cue.begin;
}

/// False for `…, a plan announced on Friday` and `…, said 11 of its boats`: things say nothing.
bool IndirectFinder::may_speak(ItemRange speaker) const {
    const Item& last = items_[speaker.end - 1];
    if (last.is(Tag::name | Tag::role | Tag::pronoun)) {
        const Item& before = items_.at_or_none(speaker.end - 2, speaker.begin, speaker.end);
        return !(items_[speaker.begin].is_any({"a", "an"}) && last.is(Tag::name) &&
                 before.is(Tag::noun) && before.starts_small() && !before.has(WordClass::thing));
    }
    return !items_[speaker.begin].is_any({"a", "an"}) && !items_[speaker.begin].is(Tag::number);
}

/// True if the tag may end before the item at `rest`: `…, Ruiz said on Friday`, `…, Ruiz told the
/// council`.
bool IndirectFinder::may_follow_tag(Index rest, const Item& cue) const {
    constexpr Tags kAdjunct =
        Tag::comma | Tag::preposition | Tag::time | Tag::adverb | Tag::gerund | Tag::speech_gerund;
    const bool addressee = cue.has(WordClass::takes_addressee) &&
                           items_[rest].is(kNominal | Tag::determiner | Tag::object_pronoun);
    if (!items_[rest].is(kAdjunct) && !addressee) return false;
    for (Index k = rest; k < end_ && !items_[k].is(kFinite | Tag::comma); ++k) {
        if (items_[k].is_word("that")) return false;  // said on Friday at a lunch that
    }
    return true;
}

/// Has a verb of its own outside `If …,`, `At …,` and `Shortly after …,`.
bool IndirectFinder::is_clause(ItemRange content) const {
    for (Index begin = content.begin; begin < content.end;) {
        Index end = begin;
        while (end < content.end && !items_[end].is(Tag::comma)) ++end;
        Index first = begin;
        while (first < end && items_[first].is(Tag::adverb | Tag::time)) ++first;
        const bool adverbial = first < end && (items_[first].is(Tag::preposition) ||
                                               items_[first].is_any({"who", "which", "whose"}) ||
                                               items_[first].has(WordClass::clause_opener));
        if (!adverbial && items_.any({begin, end}, kFinite)) return true;
        begin = end + 1;
    }
    return false;
}

/// A verb of speech in active voice that does not belong to a quotation.
bool IndirectFinder::opens_speech(Index verb) const {
    const Item& item = items_[verb];
    if (!item.is(kSpeech) || verb == tail_cue_ || is_taken(verb)) return false;
    if (item.is(Tag::speech_base) && !reports_as_base(items_, verb, {lo_, end_})) return false;
    if (!item.has(WordClass::indirect_speech)) return false;
    const Item& before = items_[verb - 1];
    if (before.is(Tag::quotation) || is_adjective(verb)) return false;
    if (before.is(Tag::comma | Tag::dash) && verb - 2 >= lo_ &&
        items_[verb - 2].is(Tag::quotation)) {
        return false;
    }
    if (is_addressed(items_, verb, {lo_, end_})) return false;
    return !(item.is(Tag::speech_verb) && is_be(before));
}

/// `the alleged thief`, `a majority of pledged votes`.
bool IndirectFinder::is_adjective(Index verb) const {
    const Item& item = items_[verb];
    const Item& before = items_[verb - 1];
    if (item.is(Tag::speech_gerund)) {  // its offering, some promising drugs, but not: he's saying
        const bool is_going_on =
            before.is(Tag::possessive) && items_.at_or_none(verb - 2, lo_, end_).is(Tag::pronoun);
        return before.is(Tag::determiner | Tag::possessive) && !is_going_on;
    }
    if (!item.is(Tag::speech_verb) || !item.word.ends_with("ed")) return false;
    return before.is(Tag::determiner | Tag::possessive | Tag::preposition) &&
           items_.at_or_none(verb + 1, lo_, end_).is(Tag::noun | Tag::role | Tag::number);
}

void IndirectFinder::clause_after(Index verb) {
    if (!opens_speech(verb)) return;
    const std::optional<ItemRange> content = reported_clause(items_, {lo_, end_}, verb);
    if (!content || items_.any(*content, Tag::quotation)) return;
    const std::optional<Subject> speaker = speaker_of(verb);
    if (!speaker || is_unsaid(items_, verb, speaker->phrase, lo_)) return;
    report(*content,
           {speaker->phrase, {verb, verb + 1}, Rule::indirect_clause, speaker->antecedent});
}

std::optional<Subject> IndirectFinder::speaker_of(Index verb) const {
    const std::optional<Subject> found = items_[verb].is(Tag::speech_gerund)
                                             ? speaker_of_gerund(items_, verb, lo_)
                                             : subject_of(items_, verb, lo_);
    if (!found) return std::nullopt;
    const Item& first = items_[found->phrase.begin];
    const bool nobody = found->phrase.size() == 1 &&
                        first.is(Tag::pronoun | Tag::determiner | Tag::subordinator) &&
                        first.is_any({"this", "that", "which", "there"});
    return nobody || is_shown_by_facts(items_, verb, found->phrase) ? std::nullopt : found;
}

/// `“Stay,” Ruiz said on the bank`: by item, true for `said`.
std::vector<bool> cues_behind_quotations(const Items& items,
                                         const std::vector<Attributed>& attributed) {
    std::vector<bool> is_taken(static_cast<std::size_t>(items.size()));
    for (const Attributed& quote : attributed) {
        if (!quote.attribution || quote.attribution->cue.begin <= quote.item) continue;
        const ItemRange cue = quote.attribution->cue;
        for (Index i = cue.begin; i < cue.end; ++i) is_taken[static_cast<std::size_t>(i)] = true;
    }
    return is_taken;
}

/// Orders the reports; what starts inside another ends there, too, at the latest. The same words
/// are reported once.
void nest(std::vector<IndirectSpeech>& reports) {
    std::stable_sort(reports.begin(), reports.end(),
                     [](const IndirectSpeech& a, const IndirectSpeech& b) {
                         if (a.content.begin != b.content.begin) {
                             return a.content.begin < b.content.begin;
                         }
                         return a.content.end > b.content.end;
                     });
    std::vector<ItemRange> around;
    const auto repeats = [&](IndirectSpeech& report) {
        ItemRange& content = report.content;
        while (!around.empty() && around.back().end <= content.begin) around.pop_back();
        if (!around.empty()) content.end = std::min(content.end, around.back().end);
        if (!around.empty() && around.back() == content) return true;
        around.push_back(content);
        return false;
    };
    reports.erase(std::remove_if(reports.begin(), reports.end(), repeats), reports.end());
}

}  // namespace

std::vector<IndirectSpeech> find_indirect(const Reading& reading,
                                          const std::vector<Attributed>& attributed) {
    std::vector<IndirectSpeech> result;
    const std::vector<bool> is_taken = cues_behind_quotations(reading.items, attributed);
    for (const ItemRange sentence : reading.sentences) {
        if (sentence.size() < kMinSentence) continue;
        IndirectFinder(reading.items, sentence, is_taken, result).run();
    }
    nest(result);
    return result;
}

std::vector<ItemRange> speakers_of(const std::vector<Attributed>& attributed,
                                   const std::vector<IndirectSpeech>& indirect) {
    std::vector<ItemRange> speakers;
    for (const Attributed& quote : attributed) {
        if (quote.is_speech && quote.attribution) speakers.push_back(quote.attribution->speaker);
    }
    for (const IndirectSpeech& speech : indirect) speakers.push_back(speech.attribution.speaker);
    return speakers;
}

}  // namespace quoth::quotes
