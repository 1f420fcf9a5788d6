#include "indexer/pipeline/collection/shared_runs.hpp"

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

/// Tells which runs may stand more than once: counts them by a hash of 22 bits.
class RunCounts {
  public:
    explicit RunCounts(const Wordings& wordings) : counts_(std::size_t{1} << kHashBits) {
        each_run(wordings, [this](std::uint64_t words, auto, auto) {
            std::uint8_t& count = counts_[hash_of(words)];
            if (count < 2) ++count;
        });
    }

    [[nodiscard]] bool is_shared(std::uint64_t words) const { return counts_[hash_of(words)] > 1; }

  private:
    static constexpr unsigned kHashBits = 22;

    static std::uint64_t hash_of(std::uint64_t words) {
        return (words * 0x9E3779B97F4A7C15U) >> (64 - kHashBits);
    }

    std::vector<std::uint8_t> counts_;
};

/// Most runs stand in one wording; these are neither kept nor sorted.
std::vector<WordRun> unsorted_shared_runs(const Wordings& wordings) {
    const RunCounts counts(wordings);
    std::size_t shared = 0;
    each_run(wordings, [&](std::uint64_t words, auto, auto) {
        if (counts.is_shared(words)) ++shared;
    });
    std::vector<WordRun> runs;
    runs.reserve(shared);
    each_run(wordings, [&](std::uint64_t words, std::size_t wording, std::size_t begin) {
        if (!counts.is_shared(words)) return;
        runs.push_back({words, static_cast<std::uint32_t>(wording),
                        static_cast<std::uint16_t>(begin), wordings[wording].speaker});
    });
    return runs;
}

}  // namespace

std::vector<WordRun> shared_runs(const Wordings& wordings) {
    std::vector<WordRun> runs = unsorted_shared_runs(wordings);
    std::sort(runs.begin(), runs.end(), [](const WordRun& a, const WordRun& b) {
        return std::tuple(a.words, a.speaker, a.wording, a.begin) <
               std::tuple(b.words, b.speaker, b.wording, b.begin);
    });
    return runs;
}

}  // namespace quoth::indexer
