#include "common/quotes/german/noun_reports.hpp"

#include "common/quotes/german/mood.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

/// `auf den Vorwurf der Opposition, die Brücke sei …`.
std::optional<Report> by_owner(const Items& items, Index i, ItemRange sentence) {
    const auto at = [&](Index x) -> const Item& {
        return items.at_or_none(x, sentence.begin, sentence.end);
    };
    if (!at(i + 1).is_any({"der", "des", "eines", "einer", "von", "vom"})) return std::nullopt;
    const Index begin = at(i + 1).is(Tag::preposition) ? i + 2 : i + 1;
    const std::optional<Phrase> owner = phrase_at(items, begin, sentence.end);
    if (!owner || !at(owner->whole.end).is(Tag::comma)) return std::nullopt;
    const Index clause = owner->whole.end + 1;
    if (!has_reported_mood(items, {clause, clause_end(items, clause, sentence)}))
        return std::nullopt;
    return make_report(items, sentence, i, {i, i + 1}, *owner, Rule::name_before);
}

/// `Ruiz ist der Meinung, dass …`.
std::optional<Report> by_subject(const Items& items, Index i, ItemRange sentence) {
    const Item& next = items.at_or_none(i + 1, sentence.begin, sentence.end);
    if (!next.is(Tag::comma | Tag::colon | Tag::quotation | Tag::speech_base)) return std::nullopt;
    const Index begin = clause_begin(items, i, sentence);
    // sagte in seiner Begründung, …
    if (items.any({begin, i}, Tag::speech_verb)) return std::nullopt;
    for (Index verb = begin; verb < i; ++verb) {
        if (!items[verb].is(kFinite)) continue;
        const std::optional<Phrase> subject = subject_of(items, verb, sentence);
        if (!subject || subject->whole.contains(i)) return std::nullopt;
        return make_report(items, sentence, verb, {i, i + 1}, *subject, Rule::name_before);
    }
    return std::nullopt;
}

/// `Mit den Worten „…“ verließ Ruiz den Saal`.
std::optional<Report> before_verb(const Items& items, Index i, ItemRange sentence) {
    const Index verb = i + 2;
    if (verb >= sentence.end || !items[i + 1].is(Tag::quotation) || !items[verb].is(kFinite)) {
        return std::nullopt;
    }
    const std::optional<Phrase> subject = subject_of(items, verb, sentence);
    if (!subject || subject->core.begin < verb) return std::nullopt;
    return make_report(items, sentence, verb, {i, i + 1}, *subject, Rule::name_before);
}

}  // namespace

std::optional<Report> noun_report(const Items& items, Index i, ItemRange sentence) {
    if (!items[i].has(WordClass::noun_cue) || !items[i].is(Tag::noun)) return std::nullopt;
    if (auto found = by_owner(items, i, sentence)) return found;
    if (auto found = by_subject(items, i, sentence)) return found;
    return before_verb(items, i, sentence);
}

}  // namespace quoth::quotes::german
