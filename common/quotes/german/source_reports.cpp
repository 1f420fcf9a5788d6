#include "common/quotes/german/source_reports.hpp"

#include "common/quotes/german/subjects.hpp"

namespace quoth::quotes::german {
namespace {

bool is_be(const Item& item) { return item.is_any({"ist", "sind", "war", "waren"}); }

bool may_have_opinion(const Item& item) {
    return item.is(Tag::name | Tag::role) || item.has(WordClass::group);
}

/// What names a source in one sentence.
class SourceFinder {
  public:
    SourceFinder(const Items& items, ItemRange sentence) : items_(items), sentence_(sentence) {}

    std::optional<Report> at(Index i) const;

  private:
    std::optional<Report> own_words(Index i) const;
    std::optional<Report> behind_laut(Index i) const;
    std::optional<Report> before_postposition(Index i) const;
    std::optional<Report> opinion(Index i) const;
    std::optional<Report> behind_nach(Index i) const;
    std::optional<Report> behind_so(Index i) const;
    std::optional<Phrase> source_at(Index i) const;
    const Item& item(Index i) const { return items_.at_or_none(i, sentence_.begin, sentence_.end); }
    Report report(Index finite, ItemRange cue, const Phrase& speaker) const {
        return make_report(items_, sentence_, finite, cue, speaker, Rule::according_to_before);
    }

    const Items& items_;
    ItemRange sentence_;
};

std::optional<Report> SourceFinder::at(Index i) const {
    const Item& word = items_[i];
    if (word.is_word("so")) return behind_so(i);
    if (word.is_word("für")) return opinion(i);
    if (auto found = own_words(i)) return found;
    if (word.is_any({"laut", "gemäß"})) return behind_laut(i);
    if (word.is_any({"zufolge", "nach"})) {
        if (auto found = before_postposition(i)) return found;
    }
    return word.is_any({"nach", "aus"}) ? behind_nach(i) : std::nullopt;
}

/// The speaker in `Angaben der Polizei`, `Meinung von Ruiz`, `seinen Worten`, else the phrase.
std::optional<Phrase> SourceFinder::source_at(Index i) const {
    const std::optional<Phrase> phrase = phrase_at(items_, i, sentence_.end);
    if (!phrase || !items_[phrase->core.end - 1].has(WordClass::noun_cue)) return phrase;
    const Index after = phrase->core.end;
    const bool of =
        item(after).is_any({"von", "vom", "aus", "des", "der", "eines", "einer", "beider"});
    if (of) {
        const Index begin = item(after).is(Tag::preposition) ? after + 1 : after;
        if (auto owner = phrase_at(items_, begin, sentence_.end)) return owner;
    }
    if (item(i).has(WordClass::male_pronoun) || item(i).has(WordClass::female_pronoun)) {
        return Phrase{{i, i + 1}, {i, i + 1}};
    }
    return phrase;
}

/// `Nach eigenen Angaben hat der Verband …`: the subject of the clause.
std::optional<Report> SourceFinder::own_words(Index i) const {
    const bool own = items_[i].is_any({"nach", "laut"}) &&
                     item(i + 1).is_any({"eigenen", "eigener"}) &&
                     item(i + 2).has(WordClass::noun_cue);
    if (!own) return std::nullopt;
    const Index end = clause_end(items_, i, sentence_);
    for (Index verb = clause_begin(items_, i, sentence_); verb < end; ++verb) {
        if (!items_[verb].is(kFinite)) continue;
        const std::optional<Phrase> subject = subject_of(items_, verb, sentence_);
        if (!subject || subject->whole.contains(i)) return std::nullopt;
        return report(i, {i, i + 3}, *subject);
    }
    return std::nullopt;
}

std::optional<Report> SourceFinder::behind_laut(Index i) const {
    std::optional<Phrase> source = source_at(i + 1);
    if (item(i + 1).is(Tag::quotation) && item(i + 1).capital) {
        source = Phrase{{i + 1, i + 2}, {i + 1, i + 2}};
    }
    return source ? std::optional(report(i, {i, i + 1}, *source)) : std::nullopt;
}

/// `Ruiz zufolge`, `ihrer Meinung nach`.
std::optional<Report> SourceFinder::before_postposition(Index i) const {
    if (i == sentence_.begin) return std::nullopt;
    // `ihrer Meinung nach` is a dative, `die Sicht nach oben` is none.
    const Index opener = i - 2 < sentence_.begin ? i - 1 : i - 2;
    const bool opinion = items_[i - 1].has(WordClass::noun_cue) &&
                         items_[opener].word.ends_with("er") &&
                         !item(i + 1).is(kNominal | Tag::determiner);
    if (!items_[i].is_word("zufolge") && !opinion) return std::nullopt;
    const std::optional<Phrase> before = phrase_before(items_, i - 1, sentence_.begin);
    if (!before) return std::nullopt;
    return report(i, {i, i + 1}, source_at(before->core.begin).value_or(*before));
}

/// `Für Ruiz ist das …`, `Was für Ruiz „…“ ist, war für die Lehrer „…“`.
std::optional<Report> SourceFinder::opinion(Index i) const {
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || !may_have_opinion(items_[phrase->core.end - 1])) return std::nullopt;
    const Index begin = clause_begin(items_, i, sentence_);
    const Index end = clause_end(items_, i, sentence_);
    const Item& next = item(phrase->whole.end);
    const bool opens =
        begin == i && (is_be(next) || (i == sentence_.begin && next.is_any({"sei", "seien"})));
    const bool what = begin + 1 == i && items_[begin].is_word("was") && is_be(item(end - 1));
    const bool closes = is_be(item(i - 1)) && item(end - 1).is(Tag::quotation);
    if (!opens && !what && !closes) return std::nullopt;
    return report(i, {i, i + 1}, *phrase);
}

/// `nach Angaben der Polizei`, `aus Sicht des Verbandes`, `nach Krögers Worten`.
std::optional<Report> SourceFinder::behind_nach(Index i) const {
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || !items_[phrase->core.end - 1].has(WordClass::noun_cue)) return std::nullopt;
    const bool owned = item(i + 1).is(Tag::name) || item(i + 1).word.ends_with("s");
    if (phrase->core.size() == 2 && owned && item(i + 1).capital) {
        return report(i, {i, i + 1},
                      {{i + 1, phrase->core.end - 1}, {i + 1, phrase->core.end - 1}});
    }
    const std::optional<Phrase> source = source_at(i + 1);
    if (!source || source->core == phrase->core) return std::nullopt;
    return report(i, {i, phrase->core.end}, *source);
}

/// `…, so Ruiz`.
std::optional<Report> SourceFinder::behind_so(Index i) const {
    constexpr Tags kBefore =
        Tag::comma | Tag::quotation | Tag::dash | Tag::close_bracket | Tag::open_bracket;
    if (i == sentence_.begin || !items_[i - 1].is(kBefore)) return std::nullopt;
    if (i + 1 >= sentence_.end || !may_be_subject(items_, i + 1)) return std::nullopt;
    const std::optional<Phrase> phrase = phrase_at(items_, i + 1, sentence_.end);
    if (!phrase || is_demonstrative(items_, phrase->core)) return std::nullopt;
    if (item(phrase->whole.end).is(kFinite)) return std::nullopt;
    Report found = report(i, {i, i + 1}, source_at(i + 1).value_or(*phrase));
    found.attribution.rule = Rule::according_to_after;
    found.closes = true;
    return found;
}

}  // namespace

std::optional<Report> source_report(const Items& items, Index i, ItemRange sentence) {
    return SourceFinder(items, sentence).at(i);
}

}  // namespace quoth::quotes::german
