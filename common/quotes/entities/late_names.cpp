#include "common/quotes/entities/late_names.hpp"

namespace quoth::quotes {
namespace {

/// `Pedro Costa, 43, …`
bool has_age_behind(const Items& items, Index end) {
    const auto at = [&](Index i) -> const Item& { return items.at_or_none(i, 0, items.size()); };
    return at(end).is(Tag::comma) && at(end + 1).is(Tag::number) &&
           at(end + 2).is(Tag::comma | Tag::stop);
}

}  // namespace

std::optional<Index> introduced_late(const Items& items, const NameRun& run, Gender gender) {
    const Index stop = run.whole.begin - 1;
    const Index noun = stop - 1;
    if (noun < 2 || !items[stop].is(Tag::stop) || run.name.size() < 2) return std::nullopt;
    if (!items[noun].is_any({"man", "woman", "boy", "girl"}) ||
        !items[noun - 1].is(Tag::determiner) || !items[noun - 2].is(Tag::speech_verb)) {
        return std::nullopt;
    }
    const bool fits = agree(gender_of(items[noun].classes), gender);
    return fits && has_age_behind(items, run.whole.end) ? std::optional(noun) : std::nullopt;
}

}  // namespace quoth::quotes
