#include "indexer/pipeline/collection/quotation_clustering.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "indexer/pipeline/collection/shared_runs.hpp"
#include "indexer/pipeline/collection/wording_overlap.hpp"

namespace quoth::indexer {
namespace {

using store::ClusterId;
using store::QuotationClusters;

/// How many words two wordings must share, by who is credited with them. Different people say
/// common things in the same words, and one surname may be misheard; ten words in a row are
/// somebody's.
constexpr std::size_t kSharedBySameSpeaker = 4;
constexpr std::size_t kSharedWithUnknown = 7;
constexpr std::size_t kSharedByOthers = 10;
/// … where neither holds the whole other, since one may begin as the other ends by chance.
constexpr std::size_t kSharedAtEdges = 8;

/// What more people than this say is a common phrase.
constexpr std::size_t kMostSpeakersOfOneQuotation = 3;

/// Wordings that hold one run of four words are compared with each other up to this many.
constexpr std::size_t kMostCompared = 64;

/// Calls `on_group` for each stretch of neighbours with one key.
template <typename Item, typename KeyOf, typename OnGroup>
void for_each_group(std::span<const Item> items, KeyOf key_of, OnGroup on_group) {
    while (!items.empty()) {
        const auto end = std::find_if(items.begin(), items.end(), [&](const Item& item) {
            return key_of(item) != key_of(items.front());
        });
        const auto size = static_cast<std::size_t>(end - items.begin());
        on_group(items.first(size));
        items = items.subspan(size);
    }
}

/// The wording that each one joins.
class Parents {
  public:
    explicit Parents(const Wordings& wordings) : wordings_(wordings), best_(wordings.size()) {}

    void compare_all() {
        const std::vector<WordRun> runs = shared_runs(wordings_);
        for_each_group(
            std::span(runs), [](const WordRun& run) { return run.words; },
            [this](std::span<const WordRun> same_words) { compare_group(same_words); });
    }

    /// The root of each wording's tree: a parent always comes before its children.
    [[nodiscard]] std::vector<std::uint32_t> roots() const {
        std::vector<std::uint32_t> roots(best_.size());
        for (std::uint32_t one = 0; one < best_.size(); ++one) {
            roots[one] = best_[one].shared == 0 ? one : roots[best_[one].parent];
        }
        return roots;
    }

  private:
    /// How a wording could join another; more shared words are better, then the same speaker.
    struct Join {
        std::uint32_t parent = 0;
        std::uint16_t shared = 0;
        bool same_speaker = false;

        [[nodiscard]] bool is_better_than(const Join& other) const {
            return std::tuple(shared, same_speaker, other.parent) >
                   std::tuple(other.shared, other.same_speaker, parent);
        }
    };

    static std::uint16_t speaker_of(const WordRun& run) { return run.speaker; }

    /// A common phrase is no reason to compare what different people say.
    void compare_group(std::span<const WordRun> same_words) {
        std::size_t speakers = 0;
        for_each_group(same_words, speaker_of, [&](std::span<const WordRun> group) {
            if (speaker_of(group.front()) != 0) ++speakers;
        });
        if (speakers <= kMostSpeakersOfOneQuotation && same_words.size() <= kMostCompared) {
            return compare_pairs(same_words);
        }
        for_each_group(same_words, speaker_of, [&](std::span<const WordRun> group) {
            if (speaker_of(group.front()) != 0 && group.size() <= kMostCompared) {
                compare_pairs(group);
            }
        });
    }

    void compare_pairs(std::span<const WordRun> runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            for (std::size_t j = i + 1; j < runs.size(); ++j) {
                if (runs[i].wording < runs[j].wording) compare(runs[i], runs[j]);
                if (runs[j].wording < runs[i].wording) compare(runs[j], runs[i]);
            }
        }
    }

    void compare(const WordRun& parent, const WordRun& child) {
        const Wordings::Use& longer = wordings_[parent.wording];
        const Wordings::Use& shorter = wordings_[child.wording];
        Join join{parent.wording, shorter.word_count,
                  longer.speaker == shorter.speaker && shorter.speaker != 0};
        // Even if all words were shared, it would be no better than what is known.
        if (!join.is_better_than(best_[child.wording])) return;
        const Overlap overlap = overlap_at(wordings_.words(parent.wording), parent.begin,
                                           wordings_.words(child.wording), child.begin);
        join.shared = static_cast<std::uint16_t>(overlap.words);
        if (is_same_quotation(longer, shorter, overlap) &&
            join.is_better_than(best_[child.wording])) {
            best_[child.wording] = join;
        }
    }

    static bool is_same_quotation(const Wordings::Use& longer, const Wordings::Use& shorter,
                                  const Overlap& overlap) {
        if (overlap.is_contradicted || overlap.words * 2 < shorter.word_count) return false;
        const bool unknown = longer.speaker == 0 || shorter.speaker == 0;
        const bool same_speaker = longer.speaker == shorter.speaker && !unknown;
        const std::size_t fewest = same_speaker ? kSharedBySameSpeaker
                                   : unknown    ? kSharedWithUnknown
                                                : kSharedByOthers;
        if (overlap.words == shorter.word_count) return overlap.words >= fewest;
        if (overlap.is_open && !same_speaker) return false;
        return overlap.words >= std::max(fewest, kSharedAtEdges);
    }

    const Wordings& wordings_;
    std::vector<Join> best_;  // by wording; shared is 0 where it joins none
};

/// The wordings of one quotation, by their places.
using Cluster = std::span<const std::uint32_t>;

/// Named after its earliest member, so that later ones do not change it.
ClusterId id_of(Cluster cluster, const Wordings& wordings) {
    auto earliest = std::pair(Wordings::kNoDate, ~std::uint64_t{0});
    for (const std::uint32_t wording : cluster) {
        for (const Wordings::Use& use : wordings.uses(wording)) {
            earliest = std::min(earliest, {use.date, use.hash});
        }
    }
    return earliest.second >> (64 - 4 * store::kGroupIdDigits);
}

/// Two quotations of one article often overlap: reported speech that holds another.
bool stands_in_several_articles(Cluster cluster, const Wordings& wordings) {
    const store::JoinKey article = wordings[cluster.front()].quotation.article;
    return std::any_of(cluster.begin(), cluster.end(), [&](std::uint32_t wording) {
        const auto uses = wordings.uses(wording);
        return std::any_of(uses.begin(), uses.end(), [&](const Wordings::Use& use) {
            return use.quotation.article != article;
        });
    });
}

}  // namespace

QuotationClusters cluster_quotations(Wordings wordings) {
    wordings.sort();
    Parents parents(wordings);
    parents.compare_all();
    const std::vector<std::uint32_t> roots = parents.roots();
    std::vector<std::uint32_t> by_root(wordings.size());
    std::iota(by_root.begin(), by_root.end(), 0U);
    const auto root_of = [&](std::uint32_t wording) { return roots[wording]; };
    std::sort(by_root.begin(), by_root.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(root_of(a), a) < std::pair(root_of(b), b);
    });

    std::vector<QuotationClusters::Member> members;
    for_each_group(std::span<const std::uint32_t>(by_root), root_of, [&](Cluster cluster) {
        if (!stands_in_several_articles(cluster, wordings)) return;
        const ClusterId id = id_of(cluster, wordings);
        for (const std::uint32_t wording : cluster) {
            for (const Wordings::Use& use : wordings.uses(wording)) {
                members.push_back({use.quotation, id});
            }
        }
    });
    return QuotationClusters(std::move(members));
}

}  // namespace quoth::indexer
