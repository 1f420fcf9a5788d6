#include "common/quotes/attribution/topic_lists.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxTopicItems = 8;

}  // namespace

bool is_topic_item(const Reading& reading, std::uint32_t paragraph) {
    const Items& items = reading.items;
    const ItemRange range = reading.paragraphs[paragraph];
    Index on = range.begin;
    while (on < range.end && items[on].is(Tag::dash | Tag::symbol)) ++on;  // a list with bullets
    if (on >= range.end || !items[on].is_any({"on", "about"})) return false;
    Index i = on + 1;
    while (i < range.end && i - on <= kMaxTopicItems && !items[i].is(kFinite) &&
           !items[i].is(Tag::colon | Tag::quotation)) {
        ++i;
    }
    return i + 1 < range.end && items[i].is(Tag::colon) && items[i + 1].is(Tag::quotation);
}

}  // namespace quoth::quotes
