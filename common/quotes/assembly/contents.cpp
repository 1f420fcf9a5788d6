#include "common/quotes/assembly/contents.hpp"

#include <algorithm>

#include "common/quotes/attribution/reported_clause.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxLabelled = 12;  // words

ItemRange without_full_stop(const Items& items, ItemRange sentence) {
    while (!sentence.empty() && items[sentence.end - 1].is(Tag::stop | Tag::symbol)) --sentence.end;
    return sentence;
}

ItemRange trimmed(const Items& items, ItemRange range) {
    constexpr Tags kLoose = Tag::comma | Tag::dash | Tag::semicolon | Tag::colon;
    while (!range.empty() && items[range.end - 1].is(kLoose)) --range.end;
    while (!range.empty() && items[range.begin].is(kLoose)) ++range.begin;
    return range;
}

/// `said the dam was Q`, `called the dam Q`.
std::optional<ItemRange> after_cue(const Items& items, ItemRange sentence, Index cue, Index q) {
    if (const auto clause = reported_clause(items, sentence, cue); clause && clause->contains(q)) {
        return clause;
    }
    if (items[cue].has(WordClass::labelling) && q - cue <= kMaxLabelled) {
        return ItemRange{cue + 1, q + 1};
    }
    return std::nullopt;
}

}  // namespace

std::optional<ItemRange> reported_clause_around(const Reading& reading, const Attributed& quote) {
    if (!quote.attribution || quote.attribution->cue.empty()) return std::nullopt;
    const Attribution& found = *quote.attribution;
    const Items& items = reading.items;
    const ItemRange sentence = without_full_stop(items, reading.sentence_of(quote.item));
    if (!sentence.contains(found.cue.begin) || !sentence.contains(found.speaker.begin)) {
        return std::nullopt;
    }
    const bool before = found.cue.begin < quote.item;
    std::optional<ItemRange> clause;
    if (before) {
        clause = after_cue(items, sentence, found.cue.begin, quote.item);
    } else {
        clause = ItemRange{sentence.begin, std::min(found.cue.begin, found.speaker.begin)};
    }
    if (!clause || !clause->contains(quote.item)) return std::nullopt;
    return trimmed(items, *clause);
}

}  // namespace quoth::quotes
