#include "common/quotes/german/indirect.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/quotes/german/confidence.hpp"
#include "common/quotes/german/inflection.hpp"
#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/reports.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

constexpr Index kMinContent = 3;
constexpr Tags kLoose = Tag::comma | Tag::dash | Tag::colon | Tag::semicolon;

/// One sentence while its indirect speech is looked for.
class Finder {
  public:
    Finder(const Items& items, ItemRange sentence)
        : items_(items), sentence_(sentence), reports_(find_reports(items, sentence)) {
        while (!sentence_.empty() && items_[sentence_.end - 1].is(Tag::stop | Tag::symbol)) {
            --sentence_.end;
        }
    }

    std::optional<IndirectSpeech> find() const {
        for (const Report& report : reports_) {
            if (auto found = content_of(report)) return found;
        }
        return std::nullopt;
    }

    const std::vector<Report>& reports() const { return reports_; }

    /// `Die Brücke sei marode.`: the first verb of the sentence has that mood.
    std::optional<IndirectSpeech> going_on(const Attribution& before) const {
        for (Index i = sentence_.begin; i < sentence_.end; ++i) {
            if (!items_[i].is(kFinite) || is_subordinate(items_, i, sentence_)) continue;
            if (!is_reported_mood(items_[i]) || has_narrator() || i == sentence_.begin) {
                return std::nullopt;
            }
            return speech(sentence_, {}, before, Rule::same_paragraph, {});
        }
        return std::nullopt;
    }

  private:
    std::optional<IndirectSpeech> content_of(const Report& report) const;
    std::optional<IndirectSpeech> around_source(const Report& report) const;
    std::optional<IndirectSpeech> before_tag(const Report& report) const;
    std::optional<IndirectSpeech> beside_wie(const Report& report, Index wie) const;
    std::optional<IndirectSpeech> after_verb(const Report& report) const;
    bool has_narrator() const;
    bool reports_clauses(const Report& report) const;
    bool is_reported_clause(ItemRange clause) const;
    Index end_of_report(Index begin) const;
    std::optional<IndirectSpeech> speech(ItemRange content, ItemRange rest,
                                         const Attribution& attribution, Rule rule,
                                         ItemRange cue) const;
    ItemRange trimmed(ItemRange range) const;

    const Items& items_;
    ItemRange sentence_;  // without its full stop
    std::vector<Report> reports_;
};

std::optional<IndirectSpeech> Finder::content_of(const Report& report) const {
    const Rule rule = report.attribution.rule;
    if (report.is_agentless()) return std::nullopt;
    if (rule == Rule::according_to_before) return around_source(report);
    if (rule == Rule::according_to_after) return before_tag(report);
    if (!reports_clauses(report)) return std::nullopt;
    const Index begin = clause_begin(items_, report.finite, sentence_);
    if (items_[begin].is_word("wie")) return beside_wie(report, begin);
    if (auto found = after_verb(report)) return found;
    return report.closes ? before_tag(report) : std::nullopt;
}

/// `Ich glaube …` is no mood of reported speech.
bool Finder::has_narrator() const {
    for (Index i = sentence_.begin; i < sentence_.end; ++i) {
        if (items_[i].is_any({"ich", "wir"})) return true;
    }
    return false;
}

/// Verbs of speech, `heißt es`, and nouns such as `Ansicht`; no thoughts, wishes or perceptions.
bool Finder::reports_clauses(const Report& report) const {
    const Item& cue = items_[report.at];
    return cue.has(WordClass::indirect_speech) || cue.has(WordClass::noun_cue) ||
           cue.is_any({"heißt", "hieß", "heiße"});
}

/// `Laut Ruiz ist die Brücke marode`, `die Brücke ist nach Angaben der Polizei marode`.
std::optional<IndirectSpeech> Finder::around_source(const Report& report) const {
    const Attribution& found = report.attribution;
    // Of `nach eigenen Angaben` the speaker stands elsewhere.
    const bool beside =
        found.speaker.begin <= found.cue.end && found.cue.begin <= found.mention->end;
    const Index begin = beside ? std::min(found.cue.begin, found.speaker.begin) : found.cue.begin;
    const Index end = beside ? std::max(found.cue.end, found.mention->end) : found.cue.end;
    const ItemRange before = trimmed({sentence_.begin, begin});
    const ItemRange after = trimmed({end, sentence_.end});
    const bool opens = !items_.any(before, kFinite) && before.size() < kMinContent;
    if (opens || before.empty()) {
        return speech(after, {}, found, Rule::indirect_according_to, found.cue);
    }
    return speech(before, after, found, Rule::indirect_according_to, found.cue);
}

/// `Die Brücke ist marode, sagte Ruiz`; `die Brücke, so Ruiz, sei marode`.
std::optional<IndirectSpeech> Finder::before_tag(const Report& report) const {
    const Attribution& found = report.attribution;
    const ItemRange before = trimmed({sentence_.begin, report.finite});
    const ItemRange after = trimmed({std::max(found.mention->end, found.cue.end), sentence_.end});
    if (items_.any(before, kFinite))
        return speech(before, {}, found, Rule::indirect_tail, found.cue);
    if (!items_.any(after, kFinite)) return std::nullopt;
    return speech(before, after, found, Rule::indirect_tail, found.cue);
}

/// `Wie Ruiz sagte, ist die Brücke marode`; `die Brücke ist marode, wie Ruiz sagte`.
std::optional<IndirectSpeech> Finder::beside_wie(const Report& report, Index wie) const {
    const Attribution& found = report.attribution;
    const Index end = clause_end(items_, report.finite, sentence_);
    const ItemRange before = trimmed({sentence_.begin, wie});
    const ItemRange after = trimmed({end, sentence_.end});
    const Rule rule = Rule::indirect_tail;
    if (before.size() < kMinContent) return speech(after, {}, found, rule, found.cue);
    if (items_.any(before, kFinite)) return speech(before, {}, found, rule, found.cue);
    return speech(before, after, found, rule, found.cue);
}

/// `Ruiz sagte, dass die Brücke marode ist`, `Ruiz teilte mit, die Brücke sei marode`.
std::optional<IndirectSpeech> Finder::after_verb(const Report& report) const {
    const Index last = std::max({report.at, report.finite, report.attribution.speaker.end - 1});
    Index gap = clause_end(items_, last, sentence_);
    const std::optional<ItemRange>& mention = report.attribution.mention;
    if (mention && mention->contains(gap)) gap = clause_end(items_, mention->end, sentence_);
    if (gap + kMinContent >= sentence_.end || !items_[gap].is(Tag::comma | Tag::colon)) {
        return std::nullopt;
    }
    const Index begin = gap + 1;
    const ItemRange clause{begin, clause_end(items_, begin, sentence_)};
    if (!is_reported_clause(clause)) return std::nullopt;
    return speech({begin, end_of_report(begin)}, {}, report.attribution, Rule::indirect_clause,
                  report.attribution.cue);
}

/// By its first word, its mood, or an infinitive (`… zu bleiben`) at its end.
bool Finder::is_reported_clause(ItemRange clause) const {
    const Item& first = items_[clause.begin];
    if (first.is(Tag::subordinator)) {
        return first.is_any({"dass", "daß", "ob", "wie", "wann", "warum", "wo", "wer", "welche",
                             "welcher", "welches", "wieso", "weshalb"});
    }
    if (first.is_any({"um", "ohne", "statt", "anstatt"})) return false;
    if (has_reported_mood(items_, clause)) return true;
    return (clause.size() > 1 && items_[clause.end - 2].is_word("zu")) ||
           is_infinitive_with_zu(items_[clause.end - 1].word);
}

/// A report ends with its sentence, or at `, aber`.
Index Finder::end_of_report(Index begin) const {
    for (Index i = begin; i + 1 < sentence_.end; ++i) {
        if (items_[i].is(Tag::semicolon)) return i;
        const bool verb_last = items_[begin].is(Tag::subordinator) && items_[i].is(Tag::comma);
        if (verb_last && items_[i + 1].is(kFinite)) return i;  // …, machte aber keine Angaben
        if (items_[i].is(Tag::comma) && items_[i + 1].is_any({"während", "wobei", "woraufhin"})) {
            return i;
        }
    }
    return sentence_.end;
}

std::optional<IndirectSpeech> Finder::speech(ItemRange content, ItemRange rest,
                                             const Attribution& attribution, Rule rule,
                                             ItemRange cue) const {
    content = trimmed(content);
    if (content.size() + rest.size() < kMinContent || content.empty()) return std::nullopt;
    IndirectSpeech found{content, rest, attribution};
    found.attribution.rule = rule;
    found.attribution.cue = cue;
    found.attribution.confidence = confidence_of_indirect(rule);
    return found;
}

ItemRange Finder::trimmed(ItemRange range) const {
    while (!range.empty() && items_[range.end - 1].is(kLoose)) --range.end;
    while (!range.empty() && items_[range.begin].is(kLoose)) ++range.begin;
    return range.empty() ? ItemRange{} : range;
}

/// Goes through the sentences and remembers who was reported last in the paragraph.
class Reader {
  public:
    Reader(const Reading& reading, const std::vector<Attributed>& attributed)
        : reading_(reading), next_(attributed.begin()), end_(attributed.end()) {}

    std::vector<IndirectSpeech> run() {
        for (const ItemRange sentence : reading_.sentences) read(sentence);
        return std::move(found_);
    }

  private:
    void read(ItemRange sentence);
    void add(const IndirectSpeech& speech);
    bool is_nobody(const Attribution& attribution) const {
        return reading_.items[attribution.speaker.begin].is_any({"man", "es"});
    }

    const Reading& reading_;
    std::vector<Attributed>::const_iterator next_;  // quotation not yet passed
    std::vector<Attributed>::const_iterator end_;
    std::optional<Attribution> last_;
    std::uint32_t paragraph_ = 0;
    std::vector<IndirectSpeech> found_;
};

void Reader::read(ItemRange sentence) {
    const std::uint32_t paragraph = reading_.items[sentence.begin].paragraph;
    if (paragraph != std::exchange(paragraph_, paragraph)) last_.reset();
    bool has_speech = false;
    for (; next_ != end_ && next_->item < sentence.end; ++next_) {
        if (!next_->is_speech) continue;
        has_speech = true;
        if (next_->attribution) last_ = next_->attribution;
    }
    const Finder finder(reading_.items, sentence);
    if (!has_speech) {
        auto found = finder.find();
        if (!found && last_ && finder.reports().empty() && !is_nobody(*last_))
            found = finder.going_on(*last_);
        if (found) add(*found);
    }
    if (!finder.reports().empty() && !finder.reports().back().is_agentless()) {
        last_ = finder.reports().back().attribution;
    }
}

/// Sentences that go on one after the other are one report.
void Reader::add(const IndirectSpeech& speech) {
    const auto goes_on = [](const IndirectSpeech& s) {
        return s.attribution.rule == Rule::same_paragraph;
    };
    const Items& items = reading_.items;
    const Item& next = items[speech.content.begin];
    if (!found_.empty() && goes_on(speech) && goes_on(found_.back())) {
        const Item& before = items[found_.back().content.end - 1];
        if (before.sentence + 1 == next.sentence && before.paragraph == next.paragraph) {
            found_.back().content.end = speech.content.end;
            return;
        }
    }
    found_.push_back(speech);
}

}  // namespace

std::vector<IndirectSpeech> find_indirect(const Reading& reading,
                                          const std::vector<Attributed>& attributed) {
    return Reader(reading, attributed).run();
}

}  // namespace quoth::quotes::german
