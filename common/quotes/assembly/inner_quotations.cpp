#include "common/quotes/assembly/inner_quotations.hpp"

#include <utility>

#include "common/quotes/assembly/confidence.hpp"
#include "common/quotes/assembly/mentions.hpp"
#include "common/quotes/assembly/speakers.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/words/sentences.hpp"
#include "common/quotes/words/tagger.hpp"
#include "common/quotes/words/tokens.hpp"

namespace quoth::quotes {
namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> marks) {
    for (const std::string_view mark : marks) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

/// Spares most quotations the second reading.
bool may_hold_another(std::string_view words, MarkStyle style) {
    if (contains_any(words, {"“", "\"", "«"})) return true;
    return style != MarkStyle::single &&
           (words.starts_with("'") || contains_any(words, {"‘", " '"}));
}

bool names_speaker(const Attribution& attribution) {
    switch (attribution.rule) {
        case Rule::name_after:
        case Rule::cue_after:
        case Rule::name_before:
        case Rule::according_to_after:
        case Rule::according_to_before:
        case Rule::coordinated:
            return !attribution.cue.empty();
        default:
            return false;
    }
}

class InnerReader {
  public:
    InnerReader(const Reading& outer, Index item, const Entities& entities, const Lexicon& lexicon)
        : outer_(outer),
          item_(item),
          begin_(outer.quote_of(item).inner.begin),
          entities_(entities),
          reading_(read(outer.quote_of(item).inner.of(outer.text), lexicon)),
          attributed_(attribute(reading_, lexicon)) {}

    void collect(std::vector<InnerQuotation>& found) const {
        for (const Attributed& quote : attributed_) {
            if (!quote.is_speech || !quote.attribution || !names_speaker(*quote.attribution)) {
                continue;
            }
            found.push_back(inner_quotation(quote.item, *quote.attribution));
        }
    }

  private:
    static Reading read(std::string_view words, const Lexicon& lexicon) {
        MarkedText marked = find_quotations(words, {{0, words.size()}}, false);
        Reading reading = read_tokens(words, std::move(marked), lexicon);
        tag_items(reading, lexicon);
        split_sentences(reading);
        return reading;
    }

    ByteRange in_source(ByteRange range) const {
        return {range.begin + begin_, range.end + begin_};
    }

    InnerQuotation inner_quotation(Index item, const Attribution& attribution) const {
        const Items& items = reading_.items;
        const ItemRange mention = whole_mention(reading_, attribution);
        const Item& cue = items[attribution.cue.begin];
        const Item& speaker = items[attribution.speaker.begin];
        InnerQuotation inner;
        inner.outer = item_;
        inner.words = in_source(reading_.quote_of(item).inner);
        inner.marked = in_source(reading_.quote_of(item).outer);
        inner.mention = in_source(items.bytes(mention));
        inner.cue = in_source(items.bytes(attribution.cue));
        inner.lemma = cue.lemma.empty() ? cue.word : cue.lemma;
        inner.by_speaker = speaker.is_any({"i", "we"});
        inner.is_pronoun = speaker.is(Tag::pronoun);
        if (!inner.is_pronoun) inner.name = name_of(attribution.speaker);
        inner.confidence = confidence_of(attribution, QuotationKind::mixed);
        return inner;
    }

    /// The full name where the article has one, else the phrase without its determiner.
    std::string name_of(ItemRange phrase) const {
        const Items& items = reading_.items;
        const Item& last = items[phrase.end - 1];
        const std::string_view first =
            phrase.size() > 1 && items[phrase.begin].is(Tag::name) ? items[phrase.begin].word : "";
        if (last.is(Tag::name)) {
            if (const EntityId id = entities_.find(first, last.word); id != kNobody) {
                return plain_text(outer_.text, outer_.items.bytes(entities_[id].name));
            }
        }
        if (phrase.size() > 1 && items[phrase.begin].is(Tag::determiner | Tag::pronoun)) {
            ++phrase.begin;
        }
        return plain_text(reading_.text, items.bytes(phrase));
    }

    const Reading& outer_;
    Index item_;
    std::size_t begin_;  // of the words, in the source text
    const Entities& entities_;
    Reading reading_;
    std::vector<Attributed> attributed_;
};

}  // namespace

std::vector<InnerQuotation> find_inner_quotations(const Reading& reading,
                                                  const std::vector<Attributed>& attributed,
                                                  const Entities& entities,
                                                  const Lexicon& lexicon) {
    std::vector<InnerQuotation> found;
    for (const Attributed& quote : attributed) {
        const QuotedSpan& span = reading.quote_of(quote.item);
        if (!quote.is_speech || !may_hold_another(span.inner.of(reading.text), span.style))
            continue;
        InnerReader(reading, quote.item, entities, lexicon).collect(found);
    }
    return found;
}

}  // namespace quoth::quotes
