#include "common/quotes/german/colons.hpp"

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/reports.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

constexpr WordClasses kSpeaks(WordClass::role, WordClass::group, WordClass::written_thing);

bool is_in_brackets(const Items& items, const QuotationSite& site) {
    for (Index i = site.item - 1; i >= site.sentence.begin; --i) {
        if (items[i].is(Tag::open_bracket)) return true;
        if (items[i].is(Tag::close_bracket)) return false;
    }
    return false;
}

std::optional<Attribution> with_colon(std::optional<Attribution> found) {
    if (found) found->rule = Rule::colon;
    return found;
}

/// `Kritik kam von der Gewerkschaft: „…“`, `Seine Zuversicht ist groß: „…“`: whose words the
/// subject stands for.
Attribution behind_noun(const Items& items, Attribution subject, Index colon) {
    const Item& first = items[subject.speaker.begin];
    const bool owned = first.is(Tag::determiner) &&
                       (first.has(WordClass::male_pronoun) || first.has(WordClass::female_pronoun));
    const Item& head = items[subject.speaker.end - 1];
    if (owned && head.is(Tag::noun) && !head.classes.has_any(kSpeaks)) {
        subject.speaker.end = subject.speaker.begin + 1;
        subject.mention = subject.speaker;
        return subject;
    }
    const bool words = head.has(WordClass::noun_cue);
    if (!words && (!head.is(Tag::noun) || head.classes.has_any(kSpeaks))) return subject;
    for (Index i = subject.speaker.end; i < colon; ++i) {
        // Freude bei Kröger
        if (!items[i].is_any({"von", "vom"}) && (words || !items[i].is_any({"für", "bei"})))
            continue;
        const auto source = phrase_at(items, i + 1, colon);
        if (!source || !(words || items[source->core.end - 1].is(Tag::name))) continue;
        subject.speaker = source->core;
        subject.mention = source->whole;
        break;
    }
    return subject;
}

/// `Und Ruiz: „…“`.
std::optional<Attribution> bare_name(const Items& items, Index colon, ItemRange sentence) {
    Index begin = clause_begin(items, colon - 1, sentence);
    if (items[begin].is(Tag::conjunction)) ++begin;
    const auto phrase = phrase_at(items, begin, colon);
    if (!phrase) return std::nullopt;
    Attribution found{phrase->core, {colon, colon + 1}, Rule::colon};
    found.mention = phrase->whole;
    return behind_noun(items, found, colon);
}

/// `…, sagte Kröger, und Ana Ruiz: „…“`.
std::optional<Attribution> last_of_several(const Items& items, Index colon, ItemRange sentence) {
    const std::optional<Phrase> name = phrase_before(items, colon - 1, sentence.begin);
    if (!name || !items[name->core.end - 1].is(Tag::name)) return std::nullopt;
    const Index before = name->core.begin - 1;
    if (before <= sentence.begin || !items[before].is_word("und")) return std::nullopt;
    if (!items[before - 1].is(Tag::comma | Tag::close_bracket)) return std::nullopt;
    return bare_name(items, colon, {before, sentence.end});
}

}  // namespace

bool is_behind_colon(const Items& items, const QuotationSite& site) {
    const Index colon = site.item - 1;
    return colon > site.sentence.begin && items[colon].is(Tag::colon) &&
           !is_in_brackets(items, site);
}

std::optional<Attribution> before_colon(const Items& items, const QuotationSite& site,
                                        const std::vector<Report>& reports) {
    const Index colon = site.item - 1;
    if (auto found = last_of_several(items, colon, site.sentence)) return found;
    for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
        if (report->at >= colon) continue;
        // Einer, der nicht genannt werden will, wird deutlicher: „…“
        if (report->is_agentless() && items[report->at].has(WordClass::labelling)) continue;
        if (report->is_agentless()) return with_colon(report->attribution);
        return with_colon(behind_noun(items, report->attribution, colon));
    }
    const ItemRange before{site.sentence.begin, colon};
    if (auto subject = main_subject(items, before)) {
        return with_colon(behind_noun(items, *subject, colon));
    }
    if (has_reported_mood(items, before)) return std::nullopt;
    return bare_name(items, colon, site.sentence);
}

}  // namespace quoth::quotes::german
