#include "common/quotes/topic_lists.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxTopicItems = 8;

}  // namespace

bool is_topic_item(const Reading& reading, std::uint32_t paragraph) {
    const Items& items = reading.items;
    const ItemRange range = reading.paragraphs[paragraph];
    if (range.empty() || !items[range.begin].is_any({"on", "about"})) return false;
    Index i = range.begin + 1;
    while (i < range.end && i - range.begin <= kMaxTopicItems && !items[i].is(kFinite) &&
           !items[i].is(Tag::colon | Tag::quotation)) {
        ++i;
    }
    return i + 1 < range.end && items[i].is(Tag::colon) && items[i + 1].is(Tag::quotation);
}

}  // namespace quoth::quotes
