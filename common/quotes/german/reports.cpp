#include "common/quotes/german/reports.hpp"

#include <algorithm>
#include <optional>

#include "common/quotes/german/phrases.hpp"
#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool is_participle(const Item& item) { return item.has(WordClass::speech_participle); }

bool is_have(const Item& item) {
    return item.is_any({"hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten"});
}

bool is_become(const Item& item) {
    return item.is_any({"wird", "werden", "wurde", "wurden", "werde", "würde"});
}

class Finder {
  public:
    Finder(const Items& items, ItemRange sentence) : items_(items), sentence_(sentence) {}

    std::vector<Report> run();

  private:
    void add(Index finite, ItemRange cue, const Phrase& speaker, Rule rule);
    bool try_preposition(Index i);
    bool try_own_words(Index i);
    bool try_opinion(Index i);
    bool try_so(Index i);
    bool try_impersonal(Index i);
    bool try_verb(Index i);
    bool try_participle(Index i);
    bool try_noun(Index i);
    bool try_owner_of_noun(Index i);
    bool is_attribute(Index i) const;
    bool is_finite_plural(Index i) const;
    std::optional<Index> auxiliary_of(Index participle) const;
    std::optional<Phrase> source_at(Index i) const;
    const Item& at(Index i) const { return items_.at_or_none(i, sentence_.begin, sentence_.end); }

    const Items& items_;
    ItemRange sentence_;
    std::vector<Report> reports_;
};

std::vector<Report> Finder::run() {
    for (Index i = sentence_.begin; i < sentence_.end; ++i) {
        if (items_[i].is(Tag::quotation)) continue;
        try_preposition(i) || try_so(i) || try_impersonal(i) || try_participle(i) || try_noun(i) ||
            try_verb(i);
    }
    return std::move(reports_);
}

void Finder::add(Index finite, ItemRange cue, const Phrase& speaker, Rule rule) {
    Report report;
    report.attribution = {speaker.core, cue, rule};
    report.attribution.mention = speaker.whole;
    report.at = cue.begin;
    report.finite = finite;
    report.in_relative = !items_[clause_begin(items_, finite, sentence_)].is(Tag::subordinator) &&
                         is_subordinate(items_, finite, sentence_);
    report.closes = finite > sentence_.begin && clause_begin(items_, finite, sentence_) == finite;
    reports_.push_back(report);
}

/// The speaker in `Angaben der Polizei`, `Meinung von Ruiz`, `seinen Worten`, else the phrase.
std::optional<Phrase> Finder::source_at(Index i) const {
    const std::optional<Phrase> phrase = phrase_at(items_, i, sentence_.end);
    if (!phrase || !items_[phrase->core.end - 1].has(WordClass::noun_cue)) return phrase;
    const Index after = phrase->core.end;
    const bool of =
        at(after).is_any({"von", "vom", "aus", "des", "der", "eines", "einer", "beider"});
    if (of) {
        const Index begin = at(after).is(Tag::preposition) ? after + 1 : after;
        if (auto owner = phrase_at(items_, begin, sentence_.end)) return owner;
    }
    if (at(i).has(WordClass::male_pronoun) || at(i).has(WordClass::female_pronoun)) {
        return Phrase{{i, i + 1}, {i, i + 1}};
    }
    return phrase;
}

/// `laut Ruiz`, `nach Angaben der Polizei`, `Ruiz zufolge`, `ihrer Meinung nach`.
bool Finder::try_preposition(Index i) {
    const Item& item = items_[i];
    if (try_own_words(i)) return true;
    if (item.is_any({"laut", "gemäß"})) {
        std::optional<Phrase> source = source_at(i + 1);
        if (at(i + 1).is(Tag::quotation) && at(i + 1).capital)
            source = Phrase{{i + 1, i + 2}, {i + 1, i + 2}};
        if (source) add(i, {i, i + 1}, *source, Rule::according_to_before);
        return source.has_value();
    }
    if (item.is_any({"zufolge", "nach"}) && i > sentence_.begin) {
        // `ihrer Meinung nach` is a dative, `die Sicht nach oben` is none.
        const bool opinion = items_[i - 1].has(WordClass::noun_cue) &&
                             items_[i - 2 < sentence_.begin ? i - 1 : i - 2].word.ends_with("er");
        const std::optional<Phrase> before =
            item.is_word("zufolge") || (opinion && !at(i + 1).is(kNominal | Tag::determiner))
                ? phrase_before(items_, i - 1, sentence_.begin)
                : std::nullopt;
        if (before) {
            const std::optional<Phrase> source = source_at(before->core.begin);
            add(i, {i, i + 1}, source ? *source : *before, Rule::according_to_before);
            return true;
        }
    }
    if (item.is_word("für")) return try_opinion(i);
    if (!item.is_any({"nach", "aus"})) return false;
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || !items_[phrase->core.end - 1].has(WordClass::noun_cue)) return false;
    const std::optional<Phrase> source = source_at(i + 1);
    if (!source || source->core == phrase->core) return false;
    add(i, {i, phrase->core.end}, *source, Rule::according_to_before);
    return true;
}

/// `Nach eigenen Angaben hat der Verband …`: the subject of the clause.
bool Finder::try_own_words(Index i) {
    const bool own = items_[i].is_any({"nach", "laut"}) &&
                     at(i + 1).is_any({"eigenen", "eigener"}) && at(i + 2).has(WordClass::noun_cue);
    if (!own) return false;
    const Index end = clause_end(items_, i, sentence_);
    for (Index verb = clause_begin(items_, i, sentence_); verb < end; ++verb) {
        if (!items_[verb].is(kFinite)) continue;
        const std::optional<Phrase> subject = subject_of(items_, verb, sentence_);
        if (!subject || subject->whole.contains(i)) return false;
        add(i, {i, i + 3}, *subject, Rule::according_to_before);
        return true;
    }
    return false;
}

/// `Für Ruiz ist das …`.
bool Finder::try_opinion(Index i) {
    if (clause_begin(items_, i, sentence_) != i) return false;
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || !items_[phrase->core.end - 1].is(Tag::name | Tag::role)) return false;
    const Item& verb = at(phrase->whole.end);
    if (!verb.is_any({"ist", "sind", "war", "waren", "sei", "seien"})) return false;
    add(i, {i, i + 1}, *phrase, Rule::according_to_before);
    return true;
}

/// `…, so Ruiz`.
bool Finder::try_so(Index i) {
    if (!items_[i].is_word("so") || i == sentence_.begin) return false;
    if (!items_[i - 1].is(Tag::comma | Tag::quotation | Tag::dash | Tag::close_bracket |
                          Tag::open_bracket)) {
        return false;
    }
    if (i + 1 >= sentence_.end || !may_be_subject(items_, i + 1)) return false;
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || is_demonstrative(items_, phrase->core)) return false;
    if (at(phrase->whole.end).is(kFinite)) return false;
    add(i, {i, i + 1}, *phrase, Rule::according_to_after);
    reports_.back().closes = true;
    return true;
}

/// `heißt es in der Mitteilung`, `in der Mitteilung heißt es`.
bool Finder::try_impersonal(Index i) {
    const bool impersonal =
        items_[i].is_any({"heißt", "hieß", "heiße", "steht"}) && at(i + 1).is_word("es");
    if (!impersonal && !items_[i].is_word("geheißen")) return false;
    Index after = i + 2;
    while (at(after).is(Tag::adverb)) ++after;
    for (const Index begin : {clause_begin(items_, i, sentence_), after, sentence_.begin}) {
        if (!at(begin).is(Tag::preposition)) continue;
        const std::optional<Phrase> source = phrase_at(items_, begin + 1, sentence_.end);
        if (!source) continue;
        add(i, {i, i + 1}, *source, Rule::name_before);
        return true;
    }
    return false;
}

/// `hat … gesagt`, `wie Ruiz gesagt hatte`, `wird Ruiz zitiert`, `wurde von Ruiz … genannt`.
bool Finder::try_participle(Index i) {
    if (!is_participle(items_[i])) return false;
    const std::optional<Index> auxiliary = auxiliary_of(i);
    if (!auxiliary) return false;
    const ItemRange cue{i, i + 1};
    if (is_have(items_[*auxiliary]) || items_[i].lemma == "zitieren") {
        const std::optional<Phrase> subject = subject_of(items_, *auxiliary, sentence_);
        if (subject) add(*auxiliary, cue, *subject, Rule::name_before);
        return true;
    }
    for (Index x = clause_begin(items_, i, sentence_); x < i; ++x) {
        if (!items_[x].is_any({"von", "vom"})) continue;
        if (const auto agent = phrase_at(items_, x + 1, i)) {
            add(*auxiliary, cue, *agent, Rule::name_before);
            break;
        }
    }
    return true;
}

std::optional<Index> Finder::auxiliary_of(Index participle) const {
    const auto is_auxiliary = [&](Index i) {
        return at(i).is(Tag::auxiliary) && (is_have(at(i)) || is_become(at(i)) ||
                                            at(i).is_any({"sei", "ist", "war", "worden"}));
    };
    if (is_auxiliary(participle + 1)) return participle + 1;
    const Index begin = clause_begin(items_, participle, sentence_);
    for (Index i = participle - 1; i >= begin; --i) {
        if (is_auxiliary(i)) return i;
    }
    return std::nullopt;
}

/// `ist der Meinung, dass …`, `vertritt die Auffassung: …`, `mit den Worten „…“`.
bool Finder::try_noun(Index i) {
    if (!items_[i].has(WordClass::noun_cue) || !items_[i].is(Tag::noun)) return false;
    if (try_owner_of_noun(i)) return true;
    if (!at(i + 1).is(Tag::comma | Tag::colon | Tag::quotation | Tag::speech_base)) return false;
    const Index begin = clause_begin(items_, i, sentence_);
    if (items_.any({begin, i}, Tag::speech_verb)) return false;  // sagte in seiner Begründung, …
    for (Index verb = begin; verb < i; ++verb) {
        if (!items_[verb].is(kFinite)) continue;
        const std::optional<Phrase> subject = subject_of(items_, verb, sentence_);
        if (!subject || subject->whole.contains(i)) return false;
        add(verb, {i, i + 1}, *subject, Rule::name_before);
        return true;
    }
    return false;
}

/// `auf den Vorwurf der Opposition, die Brücke sei …`.
bool Finder::try_owner_of_noun(Index i) {
    if (!at(i + 1).is_any({"der", "des", "eines", "einer", "von", "vom"})) return false;
    const Index begin = at(i + 1).is(Tag::preposition) ? i + 2 : i + 1;
    const std::optional<Phrase> owner = phrase_at(items_, begin, sentence_.end);
    if (!owner || !at(owner->whole.end).is(Tag::comma)) return false;
    const Index clause = owner->whole.end + 1;
    const Index end = clause_end(items_, clause, sentence_);
    for (Index x = clause; x < end; ++x) {
        if (!items_[x].has(WordClass::subjunctive) || !items_[x].is(kFinite)) continue;
        add(i, {i, i + 1}, *owner, Rule::name_before);
        return true;
    }
    return false;
}

/// `Ruiz sagte`, `Ruiz teilte mit`, `die Ärzte sagen`.
bool Finder::try_verb(Index i) {
    const Item& item = items_[i];
    const bool speaks = item.is(Tag::speech_verb) || is_finite_plural(i) ||
                        (item.is_any({"zeigt", "zeigte", "zeigten"}) && at(i + 1).is_word("sich"));
    if (!speaks || is_attribute(i)) return false;
    const std::optional<Phrase> subject = subject_of(items_, i, sentence_);
    if (!subject || items_[subject->core.begin].is_any({"es", "man"})) return false;
    add(i, {i, i + 1}, *subject, Rule::name_before);
    return true;
}

/// `ein näher bezeichneter Ort`: the clause has had its verb.
bool Finder::is_attribute(Index i) const {
    const Index begin = clause_begin(items_, i, sentence_);
    return items_.any({begin, i}, kFinite) && !items_[begin].is(Tag::subordinator);
}

/// `sagen` is finite where its clause has no other verb.
bool Finder::is_finite_plural(Index i) const {
    if (!items_[i].has(WordClass::speech_base) || !items_[i].is(Tag::speech_base)) return false;
    if (at(i - 1).is_word("zu")) return false;
    return !items_.any({clause_begin(items_, i, sentence_), clause_end(items_, i, sentence_)},
                       kFinite);
}

}  // namespace

std::vector<Report> find_reports(const Items& items, ItemRange sentence) {
    return Finder(items, sentence).run();
}

std::optional<Attribution> main_subject(const Items& items, ItemRange range) {
    for (Index i = range.end - 1; i >= range.begin; --i) {
        if (!items[i].is(kFinite) || items[i].has(WordClass::subjunctive)) continue;
        if (is_subordinate(items, i, range)) continue;
        const std::optional<Phrase> subject = subject_of(items, i, range);
        if (!subject) continue;
        Attribution found{subject->core, {}, Rule::subject_before};
        found.mention = subject->whole;
        return found;
    }
    return std::nullopt;
}

}  // namespace quoth::quotes::german
