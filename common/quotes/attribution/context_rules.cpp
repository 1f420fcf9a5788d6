#include "common/quotes/attribution/context_rules.hpp"

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/colons.hpp"
#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/main_clause.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxDashParagraph = 14;

bool is_strong_report(const Item& cue) { return cue.is(Tag::speech_verb) && cue.is_strong(); }

/// Who is reported in the sentence: `…, Ruiz said`, `Ruiz said the dam was full`.
std::optional<Subject> reported_speaker(const Items& items, ItemRange sentence) {
    if (const auto tail = speaker_in_tail(items, sentence)) return Subject{tail->speaker, {}};
    const std::vector<ScoredCue> cues = cues_before(items, sentence.end, sentence.begin);
    for (const ScoredCue& cue : cues) {
        if (!is_strong_report(items[cue.item])) continue;
        return subject_of(items, cue.item, sentence.begin);
    }
    return std::nullopt;
}

/// The subject of the best cue, else of the sentence.
std::optional<Subject> subject_of_sentence(const Items& items, ItemRange sentence) {
    const std::vector<ScoredCue> cues = cues_before(items, sentence.end, sentence.begin);
    std::optional<Subject> subject;
    if (!cues.empty() && !items[cues.front().item].is_word("to")) {
        subject = subject_of(items, cues.front().item, sentence.begin);
    }
    return subject ? subject : main_subject(items, sentence.begin, sentence.end);
}

}  // namespace

std::optional<Attribution> dash_in_next_paragraph(const Reading& reading,
                                                  const QuotationSite& site) {
    if (site.paragraph + 1 >= reading.paragraphs.size() ||
        reading.paragraphs[site.paragraph].end != site.item + 1) {
        return std::nullopt;
    }
    const ItemRange next = reading.paragraphs[site.paragraph + 1];
    if (next.size() < 2 || next.size() > kMaxDashParagraph) return std::nullopt;
    if (!reading.items[next.begin].is(Tag::dash) || !reading.items[next.begin + 1].is(Tag::name)) {
        return std::nullopt;
    }
    if (reading.items.any(next, kFinite | Tag::pronoun | Tag::quotation)) return std::nullopt;
    const auto end = phrase_end(reading.items, next.begin + 1, next.end);
    if (!end) return std::nullopt;
    return Attribution{{next.begin + 1, *end}, {next.begin, next.begin + 1}, Rule::dash_after};
}

std::optional<Attribution> previous_sentence(const Reading& reading, const QuotationSite& site) {
    if (!is_on(Part::previous_sentence) ||
        site.sentence.begin <= reading.paragraphs[site.paragraph].begin) {
        return std::nullopt;
    }
    const ItemRange before = reading.sentence_of(site.sentence.begin - 1);
    const std::optional<Subject> subject = subject_of_sentence(reading.items, before);
    if (!subject) return std::nullopt;
    const Item& first = reading.items[subject->phrase.begin];
    if (first.is_any({"it", "this", "that"}) && first.is(Tag::pronoun)) return std::nullopt;
    return Attribution{subject->phrase, {}, Rule::previous_sentence, subject->antecedent};
}

bool previous_sentence_outranks(const Reading& reading, const QuotationSite& site, Index last) {
    if (site.sentence.begin <= reading.paragraphs[site.paragraph].begin) return false;
    const ItemRange before = reading.sentence_of(site.sentence.begin - 1);
    if (last >= before.begin) return false;
    const Items& items = reading.items;
    const std::optional<Subject> subject = main_subject(items, before.begin, before.end);
    return subject && items[subject->phrase.end - 1].is(Tag::name);
}

std::optional<Attribution> topic_lead(const Reading& reading, const QuotationSite& site) {
    if (site.paragraph == 0) return std::nullopt;
    const ItemRange lead = reading.paragraphs[site.paragraph - 1];
    if (lead.empty()) return std::nullopt;
    const ItemRange sentence = reading.sentence_of(lead.end - 1);
    const std::optional<Subject> subject = subject_of_sentence(reading.items, sentence);
    if (!subject) return std::nullopt;
    return Attribution{subject->phrase, {}, Rule::previous_colon, subject->antecedent};
}

std::optional<Attribution> previous_colon(const Reading& reading, const QuotationSite& site) {
    const ItemRange paragraph = reading.paragraphs[site.paragraph];
    if (!is_on(Part::previous_colon) || site.sentence.begin != paragraph.begin ||
        paragraph.begin == 0) {
        return std::nullopt;
    }
    const Index colon = paragraph.begin - 1;
    if (!reading.items[colon].is(Tag::colon)) return std::nullopt;
    auto found = speaker_before_colon(reading.items, colon, reading.sentence_of(colon).begin);
    if (found) found->rule = Rule::previous_colon;
    return found;
}

std::optional<Attribution> previous_report(const Reading& reading, const QuotationSite& site) {
    const ItemRange paragraph = reading.paragraphs[site.paragraph];
    if (!is_on(Part::previous_report) || site.item != paragraph.begin || paragraph.begin == 0) {
        return std::nullopt;
    }
    const ItemRange before = reading.sentence_of(paragraph.begin - 1);
    if (reading.items.any(before, Tag::quotation)) return std::nullopt;
    const std::optional<Subject> speaker = reported_speaker(reading.items, before);
    if (!speaker) return std::nullopt;
    return Attribution{speaker->phrase, {}, Rule::previous_report, speaker->antecedent};
}

}  // namespace quoth::quotes
