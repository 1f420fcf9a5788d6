#include "common/quotes/german/report.hpp"

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {

Report make_report(const Items& items, ItemRange sentence, Index finite, ItemRange cue,
                   const Phrase& speaker, Rule rule) {
    const Index clause = clause_begin(items, finite, sentence);
    Report report;
    report.attribution = {speaker.core, cue, rule};
    if (!speaker.whole.empty()) report.attribution.mention = speaker.whole;
    report.at = cue.begin;
    report.finite = finite;
    report.in_relative =
        !items[clause].is(Tag::subordinator) && is_subordinate(items, finite, sentence);
    // …, sagte Ruiz; …, so sagte Ruiz
    report.closes = finite > sentence.begin &&
                    (clause == finite || (clause + 1 == finite && items[clause].is_word("so")));
    return report;
}

}  // namespace quoth::quotes::german
