#include "common/quotes/entities/attention.hpp"

#include <algorithm>

namespace quoth::quotes {
namespace {

constexpr double kFadePerSentence = 0.55;
constexpr std::size_t kMaxFade = 32;  // sentences; then next to nothing is left

constexpr std::array<double, kMaxFade> kFade = [] {
    std::array<double, kMaxFade> fade{};
    double left = 1.0;
    for (double& f : fade) {
        f = left;
        left *= kFadePerSentence;
    }
    return fade;
}();

}  // namespace

void Attention::Recent::touch(EntityId id) {
    auto* const end = ids_.data() + count_;
    auto* found = std::find(ids_.data(), end, id);
    if (found == end) {
        if (count_ < kRecent) ++count_;
        found = ids_.data() + count_ - 1;
    }
    std::move_backward(ids_.data(), found, found + 1);
    ids_.front() = id;
}

double Attention::salience(EntityId id) const {
    const std::size_t gap = clock_ - of(id).clock;
    return gap < kMaxFade ? of(id).value * kFade[gap] : 0.0;
}

void Attention::raise(EntityId id, Index item, double weight) {
    of(id) = {salience(id) + weight, clock_, item};
    recent_.touch(id);
}

}  // namespace quoth::quotes
