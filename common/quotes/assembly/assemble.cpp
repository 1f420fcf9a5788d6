#include "common/quotes/assembly/assemble.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

#include "common/quotes/assembly/about.hpp"
#include "common/quotes/assembly/confidence.hpp"
#include "common/quotes/assembly/contents.hpp"
#include "common/quotes/assembly/mentions.hpp"
#include "common/quotes/assembly/speakers.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxSplitGap = 30;
constexpr Index kMaxSplitRest = 8;

class Assembler {
  public:
    explicit Assembler(const Findings& findings)
        : f_(findings),
          items_(findings.reading.items),
          namer_(findings.reading, findings.entities),
          next_inner_(findings.inner.begin()) {}

    std::vector<Quotation> run();

  private:
    using Group = std::vector<const Attributed*>;

    void add_group(const Group& group);
    void add_indirect(const IndirectSpeech& speech);
    void add_inner_of(const Group& group);
    void add_inner(const InnerQuotation& inner, std::size_t outer);
    std::vector<Quotation> in_order();
    bool joins(const Attributed& before, const Attributed& next) const;
    bool is_split(const Attributed& before, const Attributed& next) const;
    bool is_relative_aside(ItemRange rest) const;
    QuotationKind kind_of(const Attributed& quote) const;
    ByteRange spoken(const Attributed& quote) const;
    ByteRange content_of(const Attributed& quote, QuotationKind kind) const;
    Speaker speaker_of(const Attribution& attribution);
    Speaker transcript_speaker(ByteRange name) const;
    Cue cue_of(ItemRange cue) const;

    const Findings& f_;
    const Items& items_;
    SpeakerNamer namer_;
    std::vector<InnerQuotation>::const_iterator next_inner_;
    // With the first byte; `Quotation::inside` is an index into this list until all are in order.
    std::vector<std::pair<std::size_t, Quotation>> found_;
};

std::vector<Quotation> Assembler::run() {
    Group group;
    for (const Attributed& quote : f_.attributed) {
        if (!quote.is_speech) continue;
        if (!group.empty() && !joins(*group.back(), quote)) {
            add_group(group);
            group.clear();
        }
        group.push_back(&quote);
    }
    if (!group.empty()) add_group(group);
    for (const IndirectSpeech& speech : f_.indirect) add_indirect(speech);

    return in_order();
}

std::vector<Quotation> Assembler::in_order() {
    std::vector<std::size_t> order(found_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return found_[a].first < found_[b].first;
    });
    std::vector<std::size_t> place(found_.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::vector<Quotation> quotations;
    quotations.reserve(found_.size());
    for (const std::size_t i : order) {
        quotations.push_back(std::move(found_[i].second));
        std::optional<std::size_t>& inside = quotations.back().inside;
        if (inside) inside = place[*inside];
    }
    return quotations;
}

/// True if `next` goes on with what `before` says.
bool Assembler::joins(const Attributed& before, const Attributed& next) const {
    const auto index = static_cast<std::size_t>(items_[next.item].quote);
    if (f_.reading.quotes[index].continues &&
        items_[before.item].quote + 1 == items_[next.item].quote) {
        return true;
    }
    return is_split(before, next);
}

/// `“Well,” she said, “no.”`: the attribution of the first, and little else, stands in between.
bool Assembler::is_split(const Attributed& before, const Attributed& next) const {
    if (!before.attribution || !next.attribution) return false;
    const Attribution& a = *before.attribution;
    const Attribution& b = *next.attribution;
    if (items_[before.item].paragraph != items_[next.item].paragraph) return false;
    if (a.speaker != b.speaker || next.item - before.item > kMaxSplitGap) return false;
    const bool same_cue = !b.cue.empty() && a.cue == b.cue && b.rule != Rule::coordinated;
    if (b.rule != Rule::same_paragraph && !same_cue) return false;
    const ItemRange gap{before.item + 1, next.item};
    const Index attribution_end = std::max(a.speaker.end, a.cue.end);
    const ItemRange rest{std::max(gap.begin, std::min(attribution_end, gap.end)), gap.end};
    if (gap.contains(a.speaker.begin) && is_relative_aside(rest)) return true;
    const bool inside =
        a.rule == Rule::same_paragraph
            ? gap.size() <= 1
            : gap.contains(a.speaker.begin) && next.item - attribution_end <= kMaxSplitRest;
    return inside && !items_.any(rest, kFinite);
}

/// `said Ruiz | , who runs the bakery, |`
bool Assembler::is_relative_aside(ItemRange rest) const {
    return rest.size() > 3 && items_[rest.begin].is(Tag::comma) &&
           items_[rest.begin + 1].is_any({"who", "whose", "which"}) &&
           items_[rest.end - 1].is(Tag::comma);
}

void Assembler::add_group(const Group& group) {
    Quotation quotation;
    quotation.kind = kind_of(*group.front());
    AboutCollector about(f_.reading, f_.entities, f_.lexicon, f_.capitals);
    const Attributed* best = group.front();
    for (const Attributed* quote : group) {
        quotation.parts.push_back(f_.source.in_article(spoken(*quote)));
        quotation.contents.push_back(f_.source.in_article(content_of(*quote, quotation.kind)));
        if (quote->attribution) about.add_labelled(*quote->attribution, quote->item);
        about.add_names_inside(spoken(*quote));
        const bool better =
            quote->attribution &&
            (!best->attribution || confidence_of(*quote->attribution, quotation.kind) >
                                       confidence_of(*best->attribution, quotation.kind));
        if (better) best = quote;
    }
    quotation.confidence = kUnknownSpeakerConfidence;
    if (!best->inner_name.empty()) {
        quotation.speaker = transcript_speaker(best->inner_name);
        quotation.confidence = confidence_of({{}, {}, Rule::transcript_name}, quotation.kind);
    } else if (best->attribution) {
        quotation.speaker = speaker_of(*best->attribution);
        quotation.confidence = confidence_of(*best->attribution, quotation.kind);
        if (!best->attribution->cue.empty()) quotation.cue = cue_of(best->attribution->cue);
    }
    quotation.about = about.take();
    found_.emplace_back(spoken(*group.front()).begin, std::move(quotation));
    add_inner_of(group);
}

/// The inner quotations come in the order of the items, as the groups do.
void Assembler::add_inner_of(const Group& group) {
    const std::size_t outer = found_.size() - 1;
    for (; next_inner_ != f_.inner.end() && next_inner_->outer <= group.back()->item;
         ++next_inner_) {
        add_inner(*next_inner_, outer);
    }
}

void Assembler::add_inner(const InnerQuotation& inner, std::size_t outer) {
    Quotation quotation;
    quotation.inside = outer;
    quotation.parts = {f_.source.in_article(inner.words)};
    quotation.contents = {f_.source.in_article(inner.marked)};
    quotation.kind = QuotationKind::direct;
    quotation.cue = Cue{f_.source.in_article(inner.cue), inner.lemma};
    Speaker speaker{f_.source.in_article(inner.mention), inner.name, {}, FoundBy::explicit_name};
    const std::optional<Speaker>& outer_speaker = found_[outer].second.speaker;
    if (inner.is_pronoun) speaker.found_by = FoundBy::pronoun;
    if (inner.by_speaker && outer_speaker) {
        speaker.name = outer_speaker->name;
        speaker.role = outer_speaker->role;
    }
    quotation.speaker = std::move(speaker);
    quotation.confidence = inner.confidence;
    AboutCollector about(f_.reading, f_.entities, f_.lexicon, f_.capitals);
    about.add_names_inside(inner.words);
    quotation.about = about.take();
    found_.emplace_back(inner.words.begin, std::move(quotation));
}

void Assembler::add_indirect(const IndirectSpeech& speech) {
    Quotation quotation;
    quotation.parts = {f_.source.in_article(items_.bytes(speech.content))};
    if (!speech.rest.empty()) {
        quotation.parts.push_back(f_.source.in_article(items_.bytes(speech.rest)));
    }
    quotation.contents = quotation.parts;
    quotation.kind = QuotationKind::indirect;
    quotation.speaker = speaker_of(speech.attribution);
    if (!speech.attribution.cue.empty()) quotation.cue = cue_of(speech.attribution.cue);
    quotation.confidence = confidence_of(speech.attribution, quotation.kind);
    AboutCollector about(f_.reading, f_.entities, f_.lexicon, f_.capitals);
    about.add_names_among(speech.content);
    about.add_names_among(speech.rest);
    quotation.about = about.take();
    found_.emplace_back(items_.bytes(speech.content).begin, std::move(quotation));
}

/// Direct speech starts with a capital and stands apart; a phrase inside the reporter's sentence
/// is mixed.
QuotationKind Assembler::kind_of(const Attributed& quote) const {
    const MarkStyle style = f_.reading.quote_of(quote.item).style;
    if (style == MarkStyle::turn || style == MarkStyle::block) return QuotationKind::direct;
    const ByteRange inner = spoken(quote);
    const text::Character first = character_at(f_.reading.text, inner.begin);
    const ItemRange sentence = f_.reading.sentence_of(quote.item);
    const Item& before = items_.at_or_none(quote.item - 1, sentence.begin, sentence.end);
    const bool apart = quote.item == sentence.begin ||
                       before.is(Tag::comma | Tag::colon | Tag::open_bracket | Tag::dash | kSpeech);
    const bool ends = f_.reading.ending_of(quote.item) != Ending::none;
    const bool begins = !is_letter(first) || is_upper(first.code);
    const bool whole = begins && (apart || ends);
    const bool goes_on = apart && ends && f_.reading.quote_of(quote.item).continues;
    return whole || goes_on ? QuotationKind::direct : QuotationKind::mixed;
}

/// The words of the quotation, without the speaker's name of a transcript.
ByteRange Assembler::spoken(const Attributed& quote) const {
    ByteRange inner = f_.reading.quote_of(quote.item).inner;
    if (quote.inner_name.empty()) return inner;
    inner.begin = quote.inner_name.end + 1;
    while (inner.begin < inner.end && f_.reading.text[inner.begin] == ' ') ++inner.begin;
    return inner;
}

/// With its marks, or all of the clause that the reporter took it into.
ByteRange Assembler::content_of(const Attributed& quote, QuotationKind kind) const {
    if (kind == QuotationKind::mixed) {
        if (const auto clause = reported_clause_around(f_.reading, quote)) {
            return items_.bytes(*clause);
        }
    }
    return f_.reading.quote_of(quote.item).outer;
}

Speaker Assembler::speaker_of(const Attribution& attribution) {
    const ItemRange mention = whole_mention(f_.reading, attribution);
    NamedSpeaker named = namer_.name(attribution, mention);
    const ItemRange span = with_relative_pronoun(f_.reading, attribution, mention);
    return {f_.source.in_article(items_.bytes(span)), std::move(named.name), std::move(named.role),
            named.found_by, named.is_person};
}

Speaker Assembler::transcript_speaker(ByteRange name) const {
    Speaker speaker{
        f_.source.in_article(name), plain_text(f_.reading.text, name), {}, FoundBy::explicit_name};
    std::string surname = speaker.name.substr(speaker.name.rfind(' ') + 1);
    for (char& c : surname) c = text::to_ascii_lower(c);
    if (const EntityId id = f_.entities.find({}, surname); id != kNobody) {
        const ItemRange full = f_.entities[id].name;
        speaker.name = plain_text(f_.reading.text, items_.bytes(full));
    }
    return speaker;
}

Cue Assembler::cue_of(ItemRange cue) const {
    const Item& item = items_[cue.begin];
    std::string lemma(item.is(Tag::dash)   ? std::string_view("-")
                      : item.lemma.empty() ? item.word
                                           : item.lemma);
    if (cue.size() > 1) lemma.append(" ").append(items_[cue.end - 1].word);
    return {f_.source.in_article(items_.bytes(cue)), std::move(lemma)};
}

}  // namespace

std::vector<Quotation> assemble(const Findings& findings) { return Assembler(findings).run(); }

}  // namespace quoth::quotes
