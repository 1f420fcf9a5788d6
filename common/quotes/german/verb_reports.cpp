#include "common/quotes/german/verb_reports.hpp"

#include <algorithm>

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool is_have(const Item& item) {
    return item.is_any({"hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten"});
}

bool is_become(const Item& item) {
    return item.is_any({"wird", "werden", "wurde", "wurden", "werde", "würde"});
}

/// With an infinitive it tells that somebody did speak: `musste einräumen`, `ließ mitteilen`.
bool implies_speech(const Item& item) {
    return item.is_any({"muss", "müssen", "musste", "mussten", "konnte", "konnten", "lässt",
                        "lassen", "ließ", "ließen"});
}

/// `ließ … wissen`: speech by `lassen` only.
bool tells_by_lassen(const Item& item) {
    return item.is_any({"wissen", "durchblicken", "erkennen", "anklingen"});
}

/// The verbs of one sentence.
class VerbFinder {
  public:
    VerbFinder(const Items& items, ItemRange sentence) : items_(items), sentence_(sentence) {}

    std::optional<Report> at(Index i) const;

  private:
    std::optional<Report> conviction(Index i) const;
    std::optional<Report> infinitive(Index i) const;
    std::optional<Report> finite(Index i) const;
    std::optional<Report> participle(Index i, Index auxiliary) const;
    std::optional<Report> passive(Index i, Index auxiliary) const;
    bool is_source(const Phrase& phrase) const;
    std::optional<Phrase> cited(Index last) const;
    bool is_attribute(Index i) const;
    bool is_seeing_oneself(Index i) const;
    bool is_finite_plural(Index i) const;
    std::optional<Index> auxiliary_of(Index participle) const;
    ItemRange clause_of(Index i) const {
        return {clause_begin(items_, i, sentence_), clause_end(items_, i, sentence_)};
    }
    const Item& item(Index i) const { return items_.at_or_none(i, sentence_.begin, sentence_.end); }
    Report report(Index finite, Index cue, const Phrase& speaker) const {
        return make_report(items_, sentence_, finite, {cue, cue + 1}, speaker, Rule::name_before);
    }

    const Items& items_;
    ItemRange sentence_;
};

std::optional<Report> VerbFinder::at(Index i) const {
    if (items_[i].has(WordClass::speech_participle)) {
        if (const auto auxiliary = auxiliary_of(i)) return participle(i, *auxiliary);
    }
    if (auto found = infinitive(i)) return found;
    if (items_[i].is_any({"überzeugt", "sicher"})) return conviction(i);
    return finite(i);
}

/// `davon ist Ruiz überzeugt`, `da ist sich Ruiz sicher`.
std::optional<Report> VerbFinder::conviction(Index i) const {
    const ItemRange clause = clause_of(i);
    for (Index verb = clause.begin; verb < clause.end; ++verb) {
        if (!items_[verb].is_any({"ist", "sind", "war", "waren", "zeigt", "zeigte"})) continue;
        const std::optional<Phrase> subject = subject_of(items_, verb, sentence_);
        if (!subject || !items_[subject->core.end - 1].is(Tag::name | Tag::role | Tag::pronoun) ||
            items_[subject->core.begin].is_word("es")) {
            return std::nullopt;
        }
        return report(verb, i, *subject);
    }
    return std::nullopt;
}

/// `musste Ruiz einräumen`, `ließ Ruiz mitteilen`, `ließ durchblicken`.
std::optional<Report> VerbFinder::infinitive(Index i) const {
    const bool speech = items_[i].is(Tag::speech_base) && items_[i].has(WordClass::speech_base);
    const bool by_lassen = tells_by_lassen(items_[i]);
    if (!speech && !by_lassen) return std::nullopt;
    const ItemRange clause = clause_of(i);
    for (Index verb = clause.begin; verb < clause.end; ++verb) {
        if (verb == i || !implies_speech(items_[verb])) continue;
        if (!speech && !items_[verb].is_any({"ließ", "lässt", "ließen", "lassen"})) continue;
        const std::optional<Phrase> subject = subject_of(items_, verb, sentence_);
        return subject ? std::optional(report(verb, i, *subject)) : std::nullopt;
    }
    return std::nullopt;
}

/// `hat … gesagt`, `wie Ruiz gesagt hatte`, `wird Ruiz zitiert`, `wurde von Ruiz … genannt`.
std::optional<Report> VerbFinder::participle(Index i, Index auxiliary) const {
    const bool active = is_have(items_[auxiliary]) || item(i + 1).is_word("haben");
    if (!active && items_[i].lemma != "zitieren") return passive(i, auxiliary);
    const std::optional<Phrase> subject = subject_of(items_, auxiliary, sentence_);
    return subject ? std::optional(report(auxiliary, i, *subject)) : std::nullopt;
}

/// `wurde von Ruiz … genannt`, `wird in dem Bericht … genannt`; `wurde als „…“ bezeichnet`: by
/// nobody.
std::optional<Report> VerbFinder::passive(Index i, Index auxiliary) const {
    const ItemRange clause = clause_of(i);
    for (Index x = clause.begin; x < i; ++x) {
        if (!items_[x].is_any({"von", "vom"})) continue;
        if (const auto agent = phrase_at(items_, x + 1, i)) return report(auxiliary, i, *agent);
    }
    for (Index x = clause.begin; x < i; ++x) {
        if (!items_[x].is_any({"in", "im"})) continue;
        auto source = phrase_at(items_, x + 1, i);
        if (items_[x + 1].is(Tag::quotation)) source = Phrase{{x + 1, x + 2}, {x + 1, x + 2}};
        if (source && is_source(*source)) return report(auxiliary, i, *source);
    }
    if (!items_[i].has(WordClass::labelling)) return std::nullopt;
    return report(auxiliary, i, {});
}

/// A text or what prints it.
bool VerbFinder::is_source(const Phrase& phrase) const {
    constexpr WordClasses kPrinted(WordClass::written_thing, WordClass::noun_cue);
    const Item& head = items_[phrase.core.end - 1];
    return head.is(Tag::quotation) || head.is_any({"medien", "presse"}) ||
           head.classes.has_any(kPrinted);
}

/// The finite verb of the clause: `hat … gesagt`, `gesagt hatte`, `soll … gesagt haben`.
std::optional<Index> VerbFinder::auxiliary_of(Index participle) const {
    const Index begin = clause_begin(items_, participle, sentence_);
    const bool perfect = item(participle + 1).is_any({"haben", "worden"});
    const auto may_be = [&](Index i) {
        return item(i).is(Tag::auxiliary) && (perfect || is_have(item(i)) || is_become(item(i)) ||
                                              item(i).is_any({"sei", "ist", "war", "worden"}));
    };
    if (!perfect && may_be(participle + 1)) return participle + 1;
    for (Index i = participle - 1; i >= begin; --i) {
        if (may_be(i)) return i;
    }
    return perfect ? std::optional(participle + 1) : std::nullopt;
}

/// `Ruiz sagte`, `Ruiz teilte mit`, `die Ärzte sagen`.
std::optional<Report> VerbFinder::finite(Index i) const {
    const bool speaks =
        items_[i].is(Tag::speech_verb) || is_finite_plural(i) ||
        (items_[i].is_any({"zeigt", "zeigte", "zeigten"}) && item(i + 1).is_word("sich"));
    if (!speaks || is_attribute(i) || is_seeing_oneself(i)) return std::nullopt;
    const std::optional<Phrase> subject = subject_of(items_, i, sentence_);
    if (!subject) return std::nullopt;
    if (items_[i].lemma == "zitieren") {
        if (const auto speaker = cited(std::max(i, subject->core.end - 1))) {
            return report(i, i, *speaker);
        }
    }
    if (items_[subject->core.begin].is_any({"es", "man"})) return std::nullopt;
    return report(i, i, *subject);
}

/// `zitiert die Zeitung Minister Ruiz`: not who cites speaks, but who stands behind.
std::optional<Phrase> VerbFinder::cited(Index last) const {
    const std::optional<Phrase> object = phrase_at(items_, last + 1, sentence_.end);
    if (!object || !items_[object->core.end - 1].is(Tag::name | Tag::role)) return std::nullopt;
    return object;
}

/// `sah sich gezwungen`.
bool VerbFinder::is_seeing_oneself(Index i) const {
    return items_[i].lemma == "sehen" && item(i + 1).is_word("sich");
}

/// `ein näher bezeichneter Ort`: the clause has had its verb.
bool VerbFinder::is_attribute(Index i) const {
    const Index begin = clause_begin(items_, i, sentence_);
    return items_.any({begin, i}, kFinite) && !items_[begin].is(Tag::subordinator);
}

/// `sagen` is finite where its clause has no other verb.
bool VerbFinder::is_finite_plural(Index i) const {
    if (!items_[i].has(WordClass::speech_base) || !items_[i].is(Tag::speech_base)) return false;
    if (item(i - 1).is_word("zu")) return false;
    return !items_.any({clause_begin(items_, i, sentence_), clause_end(items_, i, sentence_)},
                       kFinite);
}

}  // namespace

std::optional<Report> verb_report(const Items& items, Index i, ItemRange sentence) {
    return VerbFinder(items, sentence).at(i);
}

}  // namespace quoth::quotes::german
