#include "common/quotes/german/verb_reports.hpp"

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool is_have(const Item& item) {
    return item.is_any({"hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten"});
}

bool is_become(const Item& item) {
    return item.is_any({"wird", "werden", "wurde", "wurden", "werde", "würde"});
}

/// The verbs of one sentence.
class VerbFinder {
  public:
    VerbFinder(const Items& items, ItemRange sentence) : items_(items), sentence_(sentence) {}

    std::optional<Report> at(Index i) const;

  private:
    std::optional<Report> impersonal(Index i) const;
    std::optional<Report> finite(Index i) const;
    std::optional<Report> participle(Index i, Index auxiliary) const;
    bool is_attribute(Index i) const;
    bool is_finite_plural(Index i) const;
    std::optional<Index> auxiliary_of(Index participle) const;
    const Item& item(Index i) const { return items_.at_or_none(i, sentence_.begin, sentence_.end); }
    Report report(Index finite, Index cue, const Phrase& speaker) const {
        return make_report(items_, sentence_, finite, {cue, cue + 1}, speaker, Rule::name_before);
    }

    const Items& items_;
    ItemRange sentence_;
};

std::optional<Report> VerbFinder::at(Index i) const {
    if (auto found = impersonal(i)) return found;
    if (items_[i].has(WordClass::speech_participle)) {
        if (const auto auxiliary = auxiliary_of(i)) return participle(i, *auxiliary);
    }
    return finite(i);
}

/// `heißt es in der Mitteilung`, `in der Mitteilung heißt es`.
std::optional<Report> VerbFinder::impersonal(Index i) const {
    const bool is_impersonal =
        items_[i].is_any({"heißt", "hieß", "heiße", "steht"}) && item(i + 1).is_word("es");
    if (!is_impersonal && !items_[i].is_word("geheißen")) return std::nullopt;
    Index after = i + 2;
    while (item(after).is(Tag::adverb)) ++after;
    for (const Index begin : {clause_begin(items_, i, sentence_), after, sentence_.begin}) {
        if (!item(begin).is(Tag::preposition)) continue;
        if (const auto source = phrase_at(items_, begin + 1, sentence_.end)) {
            return report(i, i, *source);
        }
    }
    return std::nullopt;
}

/// `hat … gesagt`, `wie Ruiz gesagt hatte`, `wird Ruiz zitiert`, `wurde von Ruiz … genannt`.
std::optional<Report> VerbFinder::participle(Index i, Index auxiliary) const {
    if (is_have(items_[auxiliary]) || items_[i].lemma == "zitieren") {
        const std::optional<Phrase> subject = subject_of(items_, auxiliary, sentence_);
        return subject ? std::optional(report(auxiliary, i, *subject)) : std::nullopt;
    }
    for (Index x = clause_begin(items_, i, sentence_); x < i; ++x) {
        if (!items_[x].is_any({"von", "vom"})) continue;
        if (const auto agent = phrase_at(items_, x + 1, i)) return report(auxiliary, i, *agent);
    }
    return std::nullopt;
}

std::optional<Index> VerbFinder::auxiliary_of(Index participle) const {
    const auto is_auxiliary = [&](Index i) {
        return item(i).is(Tag::auxiliary) && (is_have(item(i)) || is_become(item(i)) ||
                                              item(i).is_any({"sei", "ist", "war", "worden"}));
    };
    if (is_auxiliary(participle + 1)) return participle + 1;
    const Index begin = clause_begin(items_, participle, sentence_);
    for (Index i = participle - 1; i >= begin; --i) {
        if (is_auxiliary(i)) return i;
    }
    return std::nullopt;
}

/// `Ruiz sagte`, `Ruiz teilte mit`, `die Ärzte sagen`.
std::optional<Report> VerbFinder::finite(Index i) const {
    const bool speaks =
        items_[i].is(Tag::speech_verb) || is_finite_plural(i) ||
        (items_[i].is_any({"zeigt", "zeigte", "zeigten"}) && item(i + 1).is_word("sich"));
    if (!speaks || is_attribute(i)) return std::nullopt;
    const std::optional<Phrase> subject = subject_of(items_, i, sentence_);
    if (!subject || items_[subject->core.begin].is_any({"es", "man"})) return std::nullopt;
    return report(i, i, *subject);
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
