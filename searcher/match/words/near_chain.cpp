#include "searcher/match/words/near_chain.hpp"

#include <algorithm>

namespace quoth::match {
namespace {

constexpr unsigned kStepsBetweenLooks = 1024;

bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

bool are_near(const Span& earlier, const Span& later, std::uint32_t reach) {
    return later.begin >= earlier.end && later.begin - earlier.end <= reach;
}

}  // namespace

NearChain::NearChain(std::vector<std::vector<Span>> levels, const NearPattern& near,
                     Clock::time_point deadline)
    : levels_(std::move(levels)),
      reach_(static_cast<std::uint32_t>(near.distance - 1)),
      in_order_(near.in_order),
      deadline_(deadline) {
    for (const std::vector<Span>& level : levels_) {
        std::uint32_t longest = 0;
        for (const Span& span : level) longest = std::max(longest, span.end - span.begin);
        longest_.push_back(longest);
    }
}

/// Leaves out what no chain can go on from, so that long chains are not tried in vain.
void NearChain::keep_those_that_go_on() {
    for (std::size_t i = levels_.size() - 1; i-- > 0;) keep_those_with_neighbours(i, i + 1, true);
}

std::vector<std::vector<Span>> NearChain::with_neighbours() && {
    keep_those_that_go_on();
    for (std::size_t i = 1; i < levels_.size(); ++i) keep_those_with_neighbours(i, i - 1, false);
    return std::move(levels_);
}

/// Whether `action` is true of a span of `level` that is near `span`; `forward` tells that it is
/// the operand behind.
template <typename Action>
bool NearChain::any_neighbour(const Span& span, std::size_t level, bool forward,
                              Action action) const {
    const std::vector<Span>& others = levels_[level];
    const std::uint32_t before = reach_ + longest_[level];
    const Span first{span.begin > before ? span.begin - before : 0, 0};
    for (auto other = std::lower_bound(others.begin(), others.end(), first);
         other != others.end() && other->begin <= span.end + reach_; ++other) {
        const bool behind = are_near(span, *other, reach_) && (forward || !in_order_);
        const bool ahead = are_near(*other, span, reach_) && (!forward || !in_order_);
        if ((behind || ahead) && action(*other)) return true;
    }
    return false;
}

void NearChain::keep_those_with_neighbours(std::size_t level, std::size_t other, bool forward) {
    std::erase_if(levels_[level], [&](const Span& span) {
        if (++steps_ % kStepsBetweenLooks == 0) check_deadline(deadline_);
        return !any_neighbour(span, other, forward, [](const Span&) { return true; });
    });
}

void NearChain::for_each_chain(const std::function<bool(const std::vector<Span>&)>& visit) {
    if (levels_.size() > 2) keep_those_that_go_on();
    visit_ = &visit;
    for (const Span& span : levels_.front()) {
        chosen_ = {span};
        if (!extend()) return;
    }
}

/// Tries all that can stand behind the spans chosen so far. False once the visitor has enough.
bool NearChain::extend() {
    if (++steps_ % kStepsBetweenLooks == 0) check_deadline(deadline_);
    if (chosen_.size() == levels_.size()) return (*visit_)(chosen_);
    const auto is_free = [&](const Span& span) {
        return std::none_of(chosen_.begin(), chosen_.end(),
                            [&](const Span& taken) { return overlap(taken, span); });
    };
    const Span last = chosen_.back();  // a copy, since the list grows
    return !any_neighbour(last, chosen_.size(), true, [&](const Span& next) {
        if (!is_free(next)) return false;
        chosen_.push_back(next);
        const bool goes_on = extend();
        chosen_.pop_back();
        return !goes_on;
    });
}

}  // namespace quoth::match
