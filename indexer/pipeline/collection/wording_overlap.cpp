#include "indexer/pipeline/collection/wording_overlap.hpp"

#include <algorithm>

#include "common/store/word_signature.hpp"

namespace quoth::indexer {
namespace {

using store::kGap;

/// After a gap, so many words tell where a wording goes on in another.
constexpr std::size_t kAnchorWords = 3;

/// A wording from a place in it to its end, or back to its beginning.
class Way {
  public:
    Way(Wording words, std::size_t at, bool forward)
        : words_(words), at_(static_cast<std::ptrdiff_t>(at)), step_(forward ? 1 : -1) {}

    [[nodiscard]] bool has_ended() const {
        return at_ < 0 || at_ >= static_cast<std::ptrdiff_t>(words_.size());
    }
    [[nodiscard]] std::uint16_t word() const { return words_[static_cast<std::size_t>(at_)]; }
    [[nodiscard]] bool is_at_gap() const { return !has_ended() && word() == kGap; }
    void advance() { at_ += step_; }

  private:
    Wording words_;
    std::ptrdiff_t at_;
    std::ptrdiff_t step_;
};

/// True if the next words of `run`, up to its next gap, stand at `place`.
bool stands_at(Way run, Way place) {
    for (std::size_t left = kAnchorWords; left > 0; --left) {
        if (run.has_ended() || run.is_at_gap()) return true;
        if (place.has_ended() || place.word() != run.word()) return false;
        run.advance();
        place.advance();
    }
    return true;
}

/// Moves `place` on to where the next words of `run` stand; false if they do not.
bool find_run(const Way& run, Way& place) {
    for (Way sought = place; !sought.has_ended(); sought.advance()) {
        if (!stands_at(run, sought)) continue;
        place = sought;
        return true;
    }
    return false;
}

/// Moves both past a gap that at least one of them is at; false if they do not meet again.
bool pass_gap(Way& a, Way& b) {
    const bool in_a = a.is_at_gap();
    const bool in_b = b.is_at_gap();
    if (in_a) a.advance();
    if (in_b) b.advance();
    return (in_a && find_run(a, b)) || (in_b && find_run(b, a));
}

Overlap overlap_along(Way a, Way b) {
    Overlap overlap;
    while (!a.has_ended() && !b.has_ended()) {
        if (a.is_at_gap() || b.is_at_gap()) {
            overlap.is_open = !pass_gap(a, b);
            if (overlap.is_open) break;
        } else if (a.word() == b.word()) {
            ++overlap.words;
            a.advance();
            b.advance();
        } else {
            overlap.is_contradicted = true;
            break;
        }
    }
    return overlap;
}

}  // namespace

Overlap overlap_at(Wording a, std::size_t in_a, Wording b, std::size_t in_b) {
    const Overlap after = overlap_along({a, in_a, true}, {b, in_b, true});
    const Overlap before = overlap_along({a, in_a, false}, {b, in_b, false});
    // Both begin with the word at the place itself.
    const std::size_t twice = std::min<std::size_t>(1, std::min(after.words, before.words));
    return {after.words + before.words - twice, after.is_open || before.is_open,
            after.is_contradicted || before.is_contradicted};
}

}  // namespace quoth::indexer
