#include "common/quotes/german/attribution.hpp"

#include <optional>
#include <utility>

#include "common/quotes/german/colons.hpp"
#include "common/quotes/german/confidence.hpp"
#include "common/quotes/german/documents.hpp"
#include "common/quotes/german/governing_report.hpp"
#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/reports.hpp"
#include "common/quotes/german/right_rules.hpp"
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
    std::vector<Report> reports_behind(ItemRange sentence) const;
    Attributed attribute_one(const QuotationSite& site) const;
    bool is_coordinated(const QuotationSite& site, const std::optional<Attribution>& found) const;
    std::optional<Attribution> in_sentence(const QuotationSite& site) const;
    std::optional<Attribution> split_from(const QuotationSite& site) const;
    std::optional<Attribution> announced(const QuotationSite& site) const;
    std::optional<Attribution> from_context(const QuotationSite& site) const;
    std::optional<Attribution> in_next_sentence(const QuotationSite& site) const;
    std::optional<Attribution> in_sentence_before(const QuotationSite& site) const;
    std::optional<Attribution> carried(Rule rule) const;
    bool is_whole_sentence(const QuotationSite& site) const;
    void remember(const Attribution& attribution, ItemRange sentence);

    const Reading& reading_;
    const Items& items_;
    const Lexicon& lexicon_;
    std::vector<Report> reports_;         // of the sentence at hand
    std::vector<Report> reports_behind_;  // of the next one, if it takes that up
    std::vector<Attributed> all_;
    std::optional<LastSpeaker> last_;
};

std::vector<Attributed> Attributor::run() {
    for (const ItemRange sentence : reading_.sentences) read_sentence(sentence);
    return std::move(all_);
}

void Attributor::read_sentence(ItemRange sentence) {
    reports_ = find_reports(items_, sentence);
    reports_behind_ = reports_behind(sentence);
    for (Report& report : reports_) {
        if (report.is_agentless()) name_document(items_, sentence, reading_, report);
    }
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        if (!items_[i].is(Tag::quotation)) continue;
        const QuotationSite site{i, sentence, reading_.ending_of(i), items_[i].paragraph};
        all_.push_back(attribute_one(site));
        if (all_.back().is_speech && all_.back().attribution) {
            last_ = {*all_.back().attribution, items_[i].paragraph, items_[i].sentence};
        }
    }
    for (auto report = reports_.rbegin(); report != reports_.rend(); ++report) {
        // Ruiz sagte, Costa habe gerufen: Ruiz goes on.
        if (report->is_agentless() || is_reported_mood(items_[report->finite])) continue;
        remember(report->attribution, sentence);
        break;
    }
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
    result.is_speech = is_speech(reading_, site, shape, result.attribution, lexicon_) ||
                       is_coordinated(site, result.attribution);
    if (result.attribution && result.attribution->speaker.empty()) {
        result.attribution.reset();
        result.agentless = true;
    }
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
    if (auto found = right_of(items_, site, reports_)) return found;
    if (is_behind_colon(items_, site)) {
        if (auto found = before_colon(items_, site, reports_)) return found;
        if (auto found = carried(Rule::same_paragraph)) return found;  // Und: „…“
    }
    if (auto found = governing_report(items_, site, reports_)) return found;
    if (auto found = split_from(site)) return found;
    return announced(site);
}

/// `„Wer das sagt“, empörte sich Ruiz, „der lügt.“`: the quotation before, divided by its speaker.
std::optional<Attribution> Attributor::split_from(const QuotationSite& site) const {
    if (all_.empty() || !all_.back().is_speech || !all_.back().attribution) return std::nullopt;
    const Attribution& before = *all_.back().attribution;
    if (before.rule != Rule::cue_after || all_.back().item < site.sentence.begin)
        return std::nullopt;
    const Index end = std::max(before.speaker.end, before.cue.end);
    if (end >= site.item || !items_.all({end, site.item}, Tag::comma | Tag::adverb)) {
        return std::nullopt;
    }
    return before;
}

/// `Ruiz will „bis zuletzt bleiben“`: what somebody intends stands in marks where it was said.
std::optional<Attribution> Attributor::announced(const QuotationSite& site) const {
    const Index begin = clause_begin(items_, site.item, site.sentence);
    for (Index i = site.item - 1; i >= begin; --i) {
        if (!items_[i].is_any({"will", "wollen", "wollte", "wollten"})) continue;
        const std::optional<Phrase> subject = subject_of(items_, i, site.sentence);
        if (!subject) return std::nullopt;
        Attribution found{subject->core, {}, Rule::subject_before};
        found.mention = subject->whole;
        return found;
    }
    return std::nullopt;
}

std::optional<Attribution> Attributor::from_context(const QuotationSite& site) const {
    if (auto found = in_next_sentence(site)) return found;
    if (has_reported_mood(items_, site.sentence)) {  // Die Brücke sei „marode“
        if (auto found = carried(Rule::same_paragraph)) return found;
    }
    if (!is_whole_sentence(site)) return std::nullopt;
    if (site.sentence.begin == reading_.paragraph_of(site.item).begin) {
        return carried(Rule::earlier_paragraph);
    }
    if (auto found = in_sentence_before(site)) return found;
    return carried(Rule::same_paragraph);
}

/// Those of `Das sagte Ruiz`.
std::vector<Report> Attributor::reports_behind(ItemRange sentence) const {
    const Index next = sentence.end;
    if (!items_.any(sentence, Tag::quotation) ||
        next >= reading_.paragraph_of(sentence.begin).end ||
        !items_[next].is_any({"das", "dies", "so"})) {
        return {};
    }
    return find_reports(items_, reading_.sentence_of(next));
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
            subject->rule = Rule::cue_after;
            return subject;
        }
    }
    if (items_[next].is_word("so") && !is_whole_sentence(site)) return std::nullopt;
    for (const Report& report : reports_behind_) {
        if (report.finite > next + 1 || report.is_agentless()) break;
        // Das sagte Ruiz, but not: Das sagte er, dass …
        const bool is_all = clause_end(items_, report.finite, sentence) + 1 >= sentence.end;
        if (is_all || is_whole_sentence(site)) return report.attribution;
    }
    return std::nullopt;
}

/// `Ruiz war müde. „…“`, unless somebody spoke there.
std::optional<Attribution> Attributor::in_sentence_before(const QuotationSite& site) const {
    const ItemRange before = reading_.sentence_of(site.sentence.begin - 1);
    if (last_ && last_->sentence == items_[before.begin].sentence) return std::nullopt;
    std::optional<Attribution> subject = main_subject(items_, before);
    if (!subject || !items_[subject->speaker.end - 1].is(Tag::name | Tag::role | Tag::pronoun)) {
        return std::nullopt;
    }
    subject->rule = Rule::previous_sentence;
    return subject;
}

std::optional<Attribution> Attributor::carried(Rule rule) const {
    if (!last_) return std::nullopt;
    Attribution found = last_->attribution;
    found.rule = rule;
    found.cue = {};
    return found;
}

/// Nothing but the quotation stands in the sentence.
bool Attributor::is_whole_sentence(const QuotationSite& site) const {
    if (!site.opens_sentence()) return false;
    return site.ending == Ending::stop || site.ending == Ending::question ||
           site.item + 1 == site.sentence.end || items_[site.item + 1].is(Tag::stop);
}

}  // namespace

std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon) {
    return Attributor(reading, lexicon).run();
}

}  // namespace quoth::quotes::german
