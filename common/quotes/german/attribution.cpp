#include "common/quotes/german/attribution.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/german/confidence.hpp"
#include "common/quotes/german/phrases.hpp"
#include "common/quotes/german/reports.hpp"
#include "common/quotes/german/speech_filter.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

/// Goes through the sentences in order and remembers who was reported last.
class Attributor {
  public:
    Attributor(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading), items_(reading.items), lexicon_(lexicon) {}

    std::vector<Attributed> run();

  private:
    struct LastSpeaker {
        Attribution attribution;
        std::uint32_t paragraph = 0;
        std::uint32_t sentence = 0;
    };

    void read_sentence(ItemRange sentence);
    Attributed attribute_one(const QuotationSite& site) const;
    bool is_coordinated(const QuotationSite& site, const std::optional<Attribution>& found) const;
    std::optional<Attribution> in_sentence(const QuotationSite& site) const;
    std::optional<Attribution> right_after(const QuotationSite& site) const;
    std::optional<Attribution> before_colon(const QuotationSite& site) const;
    std::optional<Attribution> in_clause(const QuotationSite& site) const;
    bool reaches_back(const Report& report, const QuotationSite& site) const;
    std::optional<Attribution> over_clauses(const QuotationSite& site) const;
    std::optional<Attribution> from_context(const QuotationSite& site) const;
    std::optional<Attribution> in_next_sentence(const QuotationSite& site) const;
    std::optional<Attribution> carried(Rule rule) const;
    bool is_in_brackets(const QuotationSite& site) const;
    bool is_whole_sentence(const QuotationSite& site) const;
    bool is_reported(ItemRange sentence) const;
    void remember(const Attribution& attribution, ItemRange sentence);

    const Reading& reading_;
    const Items& items_;
    const Lexicon& lexicon_;
    std::vector<Report> reports_;  // of the sentence at hand
    std::vector<Attributed> all_;
    std::optional<LastSpeaker> last_;
};

std::vector<Attributed> Attributor::run() {
    for (const ItemRange sentence : reading_.sentences) read_sentence(sentence);
    return std::move(all_);
}

void Attributor::read_sentence(ItemRange sentence) {
    reports_ = find_reports(items_, sentence);
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        if (!items_[i].is(Tag::quotation)) continue;
        const QuotationSite site{i, sentence, reading_.ending_of(i), items_[i].paragraph};
        all_.push_back(attribute_one(site));
        if (all_.back().is_speech && all_.back().attribution) {
            last_ = {*all_.back().attribution, items_[i].paragraph, items_[i].sentence};
        }
    }
    if (!reports_.empty()) remember(reports_.back().attribution, sentence);
}

/// A pronoun means the one who spoke before, and a name tells more.
void Attributor::remember(const Attribution& attribution, ItemRange sentence) {
    const Item& first = items_[sentence.begin];
    const Item& speaker = items_[attribution.speaker.begin];
    const bool pronoun =
        attribution.speaker.size() == 1 && speaker.is(Tag::pronoun | Tag::determiner);
    if (pronoun && last_ && last_->paragraph == first.paragraph) return;
    last_ = {attribution, first.paragraph, first.sentence};
}

Attributed Attributor::attribute_one(const QuotationSite& site) const {
    Attributed result;
    result.item = site.item;
    result.attribution = in_sentence(site);
    if (!result.attribution) result.attribution = from_context(site);
    if (result.attribution) {
        result.attribution->confidence = confidence_of(result.attribution->rule);
    }
    const QuotationShape shape =
        shape_of(reading_.quote_of(site.item).inner.of(reading_.text), lexicon_);
    result.is_speech = is_speech(reading_, site, shape, result.attribution) ||
                       is_coordinated(site, result.attribution);
    return result;
}

/// `riefen „Wir bleiben“ und „Freiheit“`: what is joined to speech is speech.
bool Attributor::is_coordinated(const QuotationSite& site,
                                const std::optional<Attribution>& found) const {
    if (!found || all_.empty() || !all_.back().is_speech || !all_.back().attribution) return false;
    return all_.back().item == site.item - 2 && site.item - 2 >= site.sentence.begin &&
           items_[site.item - 1].is(Tag::conjunction) && all_.back().attribution->cue == found->cue;
}

std::optional<Attribution> Attributor::in_sentence(const QuotationSite& site) const {
    if (auto found = right_after(site)) return found;
    if (auto found = before_colon(site)) return found;
    if (auto found = in_clause(site)) return found;
    return over_clauses(site);
}

/// `„…“, sagte Ruiz`; `„…“, so Ruiz`.
std::optional<Attribution> Attributor::right_after(const QuotationSite& site) const {
    Index next = site.item + 1;
    while (next < site.sentence.end && items_[next].is(Tag::comma | Tag::dash | Tag::symbol))
        ++next;
    while (next < site.sentence.end && items_[next].is(Tag::adverb) && !items_[next].is_word("so"))
        ++next;
    const bool apart = next > site.item + 1 || site.ending != Ending::none;
    if (next + 1 < site.sentence.end && items_[next].is_word("so") &&
        items_[next + 1].is(kFinite)) {
        ++next;  // „…“, so heißt es in der Mitteilung
    }
    for (const Report& report : reports_) {
        if (report.finite != next || !apart) continue;
        Attribution found = report.attribution;
        found.rule = found.rule == Rule::name_before ? Rule::cue_after : Rule::according_to_after;
        return found;
    }
    // „…“, zeigte sich Ruiz zufrieden
    if (next == site.item + 1 || next >= site.sentence.end || !items_[next].is(kFinite) ||
        items_[next].has(WordClass::subjunctive)) {
        return std::nullopt;
    }
    const std::optional<Phrase> subject = subject_of(items_, next, site.sentence);
    if (!subject || subject->core.begin < next) return std::nullopt;
    if (items_[subject->core.begin].is_any({"man", "es"})) return std::nullopt;
    Attribution found{subject->core, {next, next + 1}, Rule::cue_after};
    found.mention = subject->whole;
    return found;
}

/// `Ruiz sagte: „…“`; `Ruiz zeigte sich zufrieden: „…“`; `Ruiz: „…“`.
std::optional<Attribution> Attributor::before_colon(const QuotationSite& site) const {
    const Index colon = site.item - 1;
    if (colon <= site.sentence.begin || !items_[colon].is(Tag::colon)) return std::nullopt;
    if (is_in_brackets(site)) return std::nullopt;  // (Motto: „…“)
    for (auto report = reports_.rbegin(); report != reports_.rend(); ++report) {
        if (report->at < colon) {
            Attribution found = report->attribution;
            found.rule = Rule::colon;
            return found;
        }
    }
    if (auto subject = main_subject(items_, {site.sentence.begin, colon})) {
        subject->rule = Rule::colon;
        return subject;
    }
    if (is_reported({site.sentence.begin, colon})) {  // Die Brücke sei marode: „…“
        if (auto found = carried(Rule::same_paragraph)) return found;
    }
    Index begin = clause_begin(items_, colon - 1, site.sentence);
    if (items_[begin].is(Tag::conjunction)) ++begin;
    if (const auto phrase = phrase_at(items_, begin, colon)) {
        Attribution found{phrase->core, {colon, colon + 1}, Rule::colon};
        found.mention = phrase->whole;
        return found;
    }
    return carried(Rule::same_paragraph);  // Und: „…“
}

/// A report in the clause of the quotation, the nearest: `Ruiz nannte das „…“`, `von „…“ sprach
/// Ruiz`.
std::optional<Attribution> Attributor::in_clause(const QuotationSite& site) const {
    const Index begin = clause_begin(items_, site.item, site.sentence);
    const Index end = clause_end(items_, site.item, site.sentence);
    const Report* nearest = nullptr;
    for (const Report& report : reports_) {
        if (report.at < begin || report.at >= end) continue;
        if (nearest == nullptr ||
            std::abs(report.at - site.item) < std::abs(nearest->at - site.item)) {
            nearest = &report;
        }
    }
    return nearest == nullptr ? std::nullopt : std::optional(nearest->attribution);
}

/// `…, so Ruiz` holds for the sentence, `…, sagte Ruiz` for the clause before it.
bool Attributor::reaches_back(const Report& report, const QuotationSite& site) const {
    if (report.attribution.rule == Rule::according_to_after) return true;
    const Index end = clause_end(items_, site.item, site.sentence);
    return !items_.any({end, report.finite}, kFinite);
}

/// `Ruiz sagte, dass … „…“`; `… „…“, sagte Ruiz`.
std::optional<Attribution> Attributor::over_clauses(const QuotationSite& site) const {
    const Report* before = nullptr;
    const Report* after = nullptr;
    for (const Report& report : reports_) {
        if (report.at < site.item) {
            if (before == nullptr || !report.in_relative) before = &report;
        } else if (after == nullptr && report.closes && reaches_back(report, site)) {
            after = &report;
        }
    }
    if (after != nullptr && (before == nullptr || before->closes)) {
        Attribution found = after->attribution;
        found.rule = Rule::tail;
        return found;
    }
    if (before == nullptr) return std::nullopt;
    return before->attribution;
}

std::optional<Attribution> Attributor::from_context(const QuotationSite& site) const {
    if (is_reported(site.sentence)) {
        if (auto found = carried(Rule::same_paragraph)) return found;
    }
    if (!is_whole_sentence(site)) return std::nullopt;
    if (auto found = in_next_sentence(site)) return found;
    if (site.sentence.begin == reading_.paragraph_of(site.item).begin) {
        return carried(Rule::earlier_paragraph);
    }
    const ItemRange before = reading_.sentence_of(site.sentence.begin - 1);
    if (!last_ || last_->sentence != items_[before.begin].sentence) {
        auto subject = main_subject(items_, before);
        if (subject && items_[subject->speaker.end - 1].is(Tag::name | Tag::role | Tag::pronoun)) {
            subject->rule = Rule::previous_sentence;
            return subject;
        }
    }
    return carried(Rule::same_paragraph);
}

/// `„…“ Das sagte Ruiz am Freitag`, `„…“ Mit diesen Worten eröffnete Ruiz die Messe`.
std::optional<Attribution> Attributor::in_next_sentence(const QuotationSite& site) const {
    const Index next = site.sentence.end;
    if (next >= reading_.paragraph_of(site.item).end) return std::nullopt;
    const ItemRange sentence = reading_.sentence_of(next);
    const bool refers_to_words = sentence.size() > 3 && items_[next].is_word("mit") &&
                                 items_[next + 2].is_any({"worten", "sätzen"});
    if (refers_to_words) {
        if (auto subject = main_subject(items_, sentence)) {
            subject->cue = {next + 2, next + 3};
            return subject;
        }
    }
    if (!items_[next].is_any({"das", "dies", "so"})) return std::nullopt;
    for (const Report& report : find_reports(items_, sentence)) {
        if (report.finite > next + 1) break;
        return report.attribution;
    }
    return std::nullopt;
}

std::optional<Attribution> Attributor::carried(Rule rule) const {
    if (!last_) return std::nullopt;
    Attribution found = last_->attribution;
    found.rule = rule;
    found.cue = {};
    return found;
}

bool Attributor::is_in_brackets(const QuotationSite& site) const {
    for (Index i = site.item - 1; i >= site.sentence.begin; --i) {
        if (items_[i].is(Tag::open_bracket)) return true;
        if (items_[i].is(Tag::close_bracket)) return false;
    }
    return false;
}

/// Nothing but the quotation stands in the sentence.
bool Attributor::is_whole_sentence(const QuotationSite& site) const {
    if (!site.opens_sentence()) return false;
    return site.ending == Ending::stop || site.ending == Ending::question ||
           site.item + 1 == site.sentence.end || items_[site.item + 1].is(Tag::stop);
}

/// `Die Brücke sei „marode“`.
bool Attributor::is_reported(ItemRange sentence) const {
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        if (items_[i].has(WordClass::subjunctive) && items_[i].is(kFinite)) return true;
    }
    return false;
}

}  // namespace

std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon) {
    return Attributor(reading, lexicon).run();
}

}  // namespace quoth::quotes::german
