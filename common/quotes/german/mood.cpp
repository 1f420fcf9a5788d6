#include "common/quotes/german/mood.hpp"

namespace quoth::quotes::german {

bool is_reported_mood(const Item& item) {
    return item.has(WordClass::subjunctive) && item.is(kFinite);
}

bool has_reported_mood(const Items& items, ItemRange range) {
    for (Index i = range.begin; i < range.end; ++i) {
        if (is_reported_mood(items[i])) return true;
    }
    return false;
}

}  // namespace quoth::quotes::german
