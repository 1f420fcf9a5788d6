#pragma once

#include <optional>
#include <vector>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// A reporting word to the left of a quotation.
struct ScoredCue {
    double score = 0.0;
    Index item = 0;  ///< the verb, or the `to` of `according to`
};

/// Cues below this score do not govern a quotation.
constexpr double kMinCueScore = 1.0;

/// The cues left of the item `q` in its sentence, which starts at `lo`, best first: the verb that
/// governs a quotation stands near it, is a verb of speech in a finite form, and has no other
/// clause in between. At most 70 items back.
[[nodiscard]] std::vector<ScoredCue> cues_before(const Items& items, Index q, Index lo);

/// The nearest cue left of `q`, whatever its score.
[[nodiscard]] std::optional<Index> nearest_cue_before(const Items& items, Index q, Index lo);

/// True for the `to` of `according to`.
[[nodiscard]] inline bool is_according_to(const Items& items, Index to, Index lo) {
    return to > lo && items[to].is_word("to") && items[to - 1].is_word("according");
}

/// As `source_opened_at`, of an item that is `according` or `per`.
[[nodiscard]] std::optional<Index> source_behind(const Items& items, Index at, ItemRange range);

/// The first item of the source that `according to` or `, per` at `at` opens: `according to | the
/// mayor`, `“Stay,” per | Ana Ruiz`. `three crowns, per ship` names none.
[[nodiscard]] inline std::optional<Index> source_opened_at(const Items& items, Index at,
                                                           ItemRange range) {
    if (!items[at].is_any({"according", "per"})) return std::nullopt;  // as nearly always
    return source_behind(items, at, range);
}

}  // namespace quoth::quotes
