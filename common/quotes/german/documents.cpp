#include "common/quotes/german/documents.hpp"

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool takes_up(const Item& item) { return item.is_any({"darin", "dort", "hierin", "darauf"}); }

/// The last in `range`.
std::optional<Phrase> document_in(const Items& items, ItemRange range) {
    for (Index i = range.end - 1; i >= range.begin; --i) {
        if (!items[i].has(WordClass::written_thing)) continue;
        if (auto found = phrase_before(items, i, range.begin)) return found;
    }
    return std::nullopt;
}

}  // namespace

void name_document(const Items& items, ItemRange sentence, const Reading& reading, Report& report) {
    const Index clause = clause_begin(items, report.finite, sentence);
    const ItemRange paragraph = reading.paragraph_of(sentence.begin);
    if (!takes_up(items[clause]) || sentence.begin == paragraph.begin) return;
    const auto document = document_in(items, reading.sentence_of(sentence.begin - 1));
    if (!document) return;
    report.attribution.speaker = document->core;
    report.attribution.mention = document->whole;
}

}  // namespace quoth::quotes::german
