#include "indexer/pipeline/shared_runs.hpp"

#include <algorithm>
#include <tuple>

namespace quoth::indexer {
namespace {

std::uint64_t packed(Wording words) {
    static_assert(WordRun::kWords * sizeof(std::uint16_t) == sizeof(std::uint64_t));
    std::uint64_t packed = 0;
    for (const std::uint16_t word : words.first(WordRun::kWords)) packed = packed << 16U | word;
    return packed;
}

/// Calls `on_run(words, wording, begin)` for all runs of four words without a gap.
template <typename OnRun>
void each_run(const Wordings& wordings, OnRun on_run) {
    for (std::size_t wording = 0; wording < wordings.size(); ++wording) {
        const Wording words = wordings.words(wording);
        for (std::size_t begin = 0; begin + WordRun::kWords <= words.size(); ++begin) {
            const Wording run = words.subspan(begin, WordRun::kWords);
            if (std::find(run.begin(), run.end(), store::kGap) == run.end()) {
                on_run(packed(run), wording, begin);
            }
        }
    }
}

}  // namespace

/// Most runs stand in one wording: a first pass counts them by hash, so that these are never
/// sorted.
std::vector<WordRun> shared_runs(const Wordings& wordings) {
    constexpr std::size_t slots = std::size_t{1} << 22U;
    std::vector<std::uint8_t> counts(slots);
    const auto slot = [&](std::uint64_t words) -> std::uint8_t& {
        return counts[(words * 0x9E3779B97F4A7C15U) >> 42U];
    };
    each_run(wordings, [&](std::uint64_t words, auto, auto) {
        std::uint8_t& count = slot(words);
        if (count < 2) ++count;
    });
    std::vector<WordRun> runs;
    each_run(wordings, [&](std::uint64_t words, std::size_t wording, std::size_t begin) {
        if (slot(words) < 2) return;
        runs.push_back({words, static_cast<std::uint32_t>(wording),
                        static_cast<std::uint16_t>(begin), wordings[wording].speaker});
    });
    std::sort(runs.begin(), runs.end(), [](const WordRun& a, const WordRun& b) {
        return std::tuple(a.words, a.speaker, a.wording, a.begin) <
               std::tuple(b.words, b.speaker, b.wording, b.begin);
    });
    return runs;
}

}  // namespace quoth::indexer
