#include "common/quotes/attribution/turn_speakers.hpp"

#include <algorithm>
#include <map>

namespace quoth::quotes {
namespace {

constexpr Index kMaxIntroduction = 2'000;  // items

bool is_forename(const Item& item) {
    return item.is(Tag::name) &&
           item.classes.has_any(WordClasses(WordClass::male_forename, WordClass::female_forename));
}

/// The first item of the first paragraph that is a turn.
Index introduction_end(const Reading& reading) {
    for (const Index item : reading.quote_items) {
        const MarkStyle style = reading.quote_of(item).style;
        if (style == MarkStyle::turn || style == MarkStyle::question) {
            return reading.paragraph_of(item).begin;
        }
    }
    return 0;
}

}  // namespace

std::optional<ItemRange> find_interviewee(const Reading& reading) {
    const Items& items = reading.items;
    const Index end = std::min(introduction_end(reading), kMaxIntroduction);
    std::map<std::string_view, int> mentions;  // by surname
    for (Index i = 0; i < end; ++i) {
        if (items[i].is(Tag::name)) ++mentions[items[i].word];
    }
    std::optional<ItemRange> best;
    int most = 0;
    for (Index i = 0; i + 1 < end; ++i) {
        if (!is_forename(items[i]) || !items[i + 1].is(Tag::name)) continue;
        Index last = i + 1;
        while (last + 1 < end && items[last + 1].is(Tag::name)) ++last;
        if (mentions[items[last].word] > most) {
            most = mentions[items[last].word];
            best = ItemRange{i, last + 1};
        }
        i = last;
    }
    return best;
}

std::optional<Attribution> speaker_of_turn(const Reading& reading, Index item,
                                           const std::optional<ItemRange>& interviewee) {
    const Items& items = reading.items;
    const ItemRange label{reading.paragraph_of(item).begin, item};
    if (label.empty() || reading.quote_of(item).style == MarkStyle::question) return std::nullopt;
    const Item& first = items[label.begin];
    const bool answers = first.is_any({"a", "a."}) && label.size() <= 2;
    const ItemRange sign{item - 1, item};
    if (answers) {
        if (!interviewee) return std::nullopt;
        return Attribution{*interviewee, sign, Rule::colon};
    }
    if (label.size() < 2) return std::nullopt;
    Index end = label.begin + 1;  // before `, HOST` and `(D-MARLOW)`
    while (end < item - 1 && !items[end].is(Tag::comma | Tag::open_bracket)) ++end;
    return Attribution{{label.begin, end}, sign, Rule::colon};
}

}  // namespace quoth::quotes
