#include "common/quotes/attribution/headings.hpp"

#include <algorithm>

#include "common/quotes/words/signs.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxHeading = 30;
constexpr Index kMinCapitals = 2;
constexpr std::size_t kMinLetters = 8;
constexpr WordClasses kPersonal(WordClass::title, WordClass::role, WordClass::male_forename,
                                WordClass::female_forename);

/// What may stand between the words in capitals, and the date behind them.
bool joins_heading(const Item& item) {
    constexpr Tags kJoins = Tag::comma | Tag::time | Tag::number | Tag::possessive | Tag::dash |
                            Tag::open_bracket | Tag::close_bracket;
    return item.is(kJoins) || item.is_any({"&", "+", "/"});
}

/// The heading that ends before `end`: back to the sentence or quotation before it.
ItemRange heading_before(const Items& items, Index end, Index lo) {
    Index begin = end;
    const Index limit = std::max(lo, end - kMaxHeading);
    while (begin > limit && (items[begin - 1].all_capitals || joins_heading(items[begin - 1])))
        --begin;
    while (begin < end && !items[begin].all_capitals) ++begin;
    return {begin, end};
}

bool names_somebody(const Items& items, ItemRange heading, ItemRange name) {
    Index capitals = 0;
    std::size_t letters = 0;
    bool personal = false;
    for (Index i = heading.begin; i < heading.end; ++i) {
        if (!items[i].all_capitals) continue;
        ++capitals;
        letters += items[i].word.size();
        personal = personal || items[i].classes.has_any(kPersonal);
    }
    if (capitals < kMinCapitals) return false;
    const Item& before = items.at_or_none(heading.begin - 1, 0, items.size());
    if (before.is_any({"*", "•"}) && name.end == heading.end) return true;  // * LE MONDE Q
    return letters >= kMinLetters &&
           (personal || (name.end < heading.end && items[name.end].is(Tag::comma)));
}

}  // namespace

std::optional<Attribution> speaker_of_heading(const Reading& reading, const QuotationSite& site) {
    const Items& items = reading.items;
    const ItemRange paragraph = reading.paragraph_of(site.item);
    ItemRange heading = heading_before(items, site.item, paragraph.begin);
    if (site.item == paragraph.begin && site.paragraph > 1) {
        const ItemRange line = reading.paragraphs[site.paragraph - 1];
        heading = heading_before(items, line.end, line.begin);
        if (heading.begin != line.begin) return std::nullopt;
    }
    ItemRange name{heading.begin, heading.begin};
    while (name.end < heading.end && items[name.end].all_capitals &&
           starts_like_word(items[name.end]) && !items[name.end].has(WordClass::finite_speech)) {
        ++name.end;
    }
    // `MAYOR SAYS Q`
    const Item& verb = items.at_or_none(name.end, heading.begin, site.item);
    if (!name.empty() && verb.has(WordClass::finite_speech) && name.end + 1 == site.item) {
        return Attribution{name, {name.end, site.item}, Rule::heading};
    }
    if (name.size() < 2 || !names_somebody(items, heading, name)) return std::nullopt;
    return Attribution{name, {}, Rule::heading};
}

}  // namespace quoth::quotes
