#include "common/quotes/german/impersonal_reports.hpp"

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

/// `in der Mitteilung`, `beim Verband`, not `über den Plan`, `zur Begründung`.
std::optional<Phrase> source_at(const Items& items, Index i, ItemRange sentence) {
    const Item& preposition = items.at_or_none(i, sentence.begin, sentence.end);
    if (!preposition.is_any({"in", "im", "aus", "auf", "bei", "beim", "von", "vom"})) {
        return std::nullopt;
    }
    return phrase_at(items, i + 1, sentence.end);
}

/// The source that opens the clause, stands behind its verb or opens the sentence.
std::optional<Phrase> source_of(const Items& items, Index verb, Index after, ItemRange sentence) {
    while (items.at_or_none(after, sentence.begin, sentence.end).is(Tag::adverb)) ++after;
    const Index clause = clause_begin(items, verb, sentence);
    const Index opening = items[clause].is_word("wie") ? clause + 2 : clause;
    for (const Index begin : {opening, after, sentence.begin}) {
        if (auto source = source_at(items, begin, sentence)) return source;
    }
    return std::nullopt;
}

Report by(const Items& items, Index verb, ItemRange cue, const std::optional<Phrase>& source,
          ItemRange sentence) {
    return make_report(items, sentence, verb, cue, source.value_or(Phrase{}), Rule::name_before);
}

/// `ist in dem Brief von „…“ die Rede`.
std::optional<Report> talk(const Items& items, Index i, ItemRange sentence) {
    const bool rede = items[i].is_word("rede") &&
                      items.at_or_none(i - 1, sentence.begin, sentence.end).is_word("die");
    if (!rede) return std::nullopt;
    for (Index verb = clause_begin(items, i, sentence); verb < i; ++verb) {
        if (!items[verb].is_any({"ist", "war", "sei"})) continue;
        const auto source = source_of(items, verb, verb + 1, sentence);
        return by(items, verb, {i, i + 1}, source, sentence);
    }
    return std::nullopt;
}

/// `heißt es`, `wie es aus dem Amt hieß`, `Darin steht`.
bool is_impersonal(const Items& items, Index i, ItemRange sentence) {
    if (items[i].is_word("geheißen")) return true;
    const Item& next = items.at_or_none(i + 1, sentence.begin, sentence.end);
    if (items[i].is_any({"heißt", "hieß", "heiße", "heisst", "hiess", "steht"}) &&
        next.is_word("es")) {
        return true;
    }
    const Index clause = clause_begin(items, i, sentence);
    const bool wie =
        items[clause].is_word("wie") && clause + 1 < i && items[clause + 1].is_word("es");
    if (wie && items[i].is_any({"heißt", "hieß", "heisst", "hiess"})) return true;
    return items[i].is_any({"steht", "stand"}) && clause + 1 == i &&
           items[clause].is_any({"darin", "dort", "hierin"});
}

}  // namespace

std::optional<Report> impersonal_report(const Items& items, Index i, ItemRange sentence) {
    if (!is_impersonal(items, i, sentence)) return talk(items, i, sentence);
    return by(items, i, {i, i + 1}, source_of(items, i, i + 2, sentence), sentence);
}

}  // namespace quoth::quotes::german
