#include "indexer/pipeline/quotation_clustering.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/pipeline/wording_overlap.hpp"

namespace quoth::indexer {
namespace {

using store::ClusterId;
using store::kGap;
using store::QuotationClusters;

/// Words that come and go between two reports of one sentence.
constexpr std::array<std::string_view, 11> kLightWords = {"a",    "an",   "the", "and", "but", "so",
                                                          "well", "that", "uh",  "um",  "er"};

/// A quotation of fewer words says too little to be told from another.
constexpr std::size_t kFewestWords = 3;

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

constexpr std::size_t kRunWords = 4;

/// The quotations of one speaker in the same words.
struct Node {
    Wording words;               // without light words
    std::size_t word_count = 0;  // of them, gaps not counted
    std::uint16_t speaker = 0;
    std::uint64_t hash = 0;  // of both
    std::vector<std::size_t> quotations;
};

/// The wordings of all quotations, in the order in which they are clustered: long ones first, then
/// those of known speakers.
class Wordings {
  public:
    explicit Wordings(const std::vector<SignedQuotation>& quotations) {
        for (const std::string_view word : kLightWords) is_light_.set(store::word_hash(word));
        reserve(quotations);
        for (std::size_t i = 0; i < quotations.size(); ++i) add(quotations[i].signature, i);
        std::sort(nodes_.begin(), nodes_.end(), comes_before);
        merge_equal();
    }

    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

  private:
    /// Spans point into the words, which must not move.
    void reserve(const std::vector<SignedQuotation>& quotations) {
        std::size_t words = 0;
        for (const SignedQuotation& one : quotations) words += one.signature.words.size();
        words_.reserve(words);
        nodes_.reserve(quotations.size());
    }

    void add(const store::WordSignature& signature, std::size_t quotation) {
        const std::size_t begin = words_.size();
        for (const std::uint16_t word : signature.words) {
            const bool second_gap =
                word == kGap && (words_.size() == begin || words_.back() == kGap);
            if (!is_light_[word] && !second_gap) words_.push_back(word);
        }
        if (words_.size() > begin && words_.back() == kGap) words_.pop_back();
        const Wording words = Wording(words_).subspan(begin);
        const std::size_t fewest = signature.speaker == 0 ? kSharedWithUnknown : kFewestWords;
        const std::size_t count = word_count(words);
        if (count < fewest) return words_.resize(begin);
        const std::uint64_t hash =
            XXH3_64bits_withSeed(words.data(), words.size_bytes(), signature.speaker);
        nodes_.push_back({words, count, signature.speaker, hash, {quotation}});
    }

    static std::size_t word_count(Wording words) {
        return words.size() -
               static_cast<std::size_t>(std::count(words.begin(), words.end(), kGap));
    }

    static bool comes_before(const Node& a, const Node& b) {
        const auto rank = [](const Node& node) {
            return std::tuple(~node.word_count, node.speaker == 0, node.hash, node.speaker);
        };
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return std::lexicographical_compare(a.words.begin(), a.words.end(), b.words.begin(),
                                            b.words.end());
    }

    void merge_equal() {
        std::size_t kept = 0;
        for (std::size_t i = 1; i < nodes_.size(); ++i) {
            if (!comes_before(nodes_[kept], nodes_[i])) {
                nodes_[kept].quotations.push_back(nodes_[i].quotations.front());
            } else if (++kept != i) {
                nodes_[kept] = std::move(nodes_[i]);
            }
        }
        if (!nodes_.empty()) nodes_.resize(kept + 1);
    }

    std::bitset<65536> is_light_;
    std::vector<std::uint16_t> words_;
    std::vector<Node> nodes_;
};

/// Four words in a row, and where they stand.
struct Run {
    std::uint64_t words = 0;
    std::uint32_t node = 0;
    std::uint32_t begin = 0;
};

std::uint64_t packed(Wording words) {
    static_assert(kRunWords * sizeof(std::uint16_t) == sizeof(std::uint64_t));
    std::uint64_t packed = 0;
    for (const std::uint16_t word : words.first(kRunWords)) packed = packed << 16U | word;
    return packed;
}

/// Calls `on_run(words, node, begin)` for all runs of four words without a gap.
template <typename OnRun>
void each_run(const std::vector<Node>& nodes, OnRun on_run) {
    for (std::uint32_t node = 0; node < nodes.size(); ++node) {
        const Wording words = nodes[node].words;
        for (std::uint32_t begin = 0; begin + kRunWords <= words.size(); ++begin) {
            const Wording run = words.subspan(begin, kRunWords);
            if (std::find(run.begin(), run.end(), kGap) == run.end()) {
                on_run(packed(run), node, begin);
            }
        }
    }
}

/// The runs that may stand in several wordings, those of the same words together. Most stand in
/// one: a first pass counts them by hash, so that these are never sorted.
std::vector<Run> shared_runs(const std::vector<Node>& nodes) {
    constexpr std::size_t slots = std::size_t{1} << 22U;
    std::vector<std::uint8_t> counts(slots);
    const auto slot = [&](std::uint64_t words) -> std::uint8_t& {
        return counts[(words * 0x9E3779B97F4A7C15U) >> 42U];
    };
    each_run(nodes, [&](std::uint64_t words, auto, auto) {
        std::uint8_t& count = slot(words);
        if (count < 2) ++count;
    });
    std::vector<Run> runs;
    each_run(nodes, [&](std::uint64_t words, std::uint32_t node, std::uint32_t begin) {
        if (slot(words) > 1) runs.push_back({words, node, begin});
    });
    return runs;
}

/// The wording that each one joins.
class Parents {
  public:
    explicit Parents(const std::vector<Node>& nodes) : nodes_(nodes), best_(nodes.size()) {}

    void compare_all() {
        std::vector<Run> runs = shared_runs(nodes_);
        const auto speaker_of = [&](const Run& run) { return nodes_[run.node].speaker; };
        std::sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) {
            return std::tuple(a.words, speaker_of(a), a.node, a.begin) <
                   std::tuple(b.words, speaker_of(b), b.node, b.begin);
        });
        for_each_group(
            std::span<const Run>(runs), [](const Run& run) { return run.words; },
            [&](std::span<const Run> same_words) { compare_group(same_words, speaker_of); });
    }

    /// The root of each node's tree: a parent always comes before its children.
    [[nodiscard]] std::vector<std::size_t> roots() const {
        std::vector<std::size_t> roots(best_.size());
        for (std::size_t node = 0; node < best_.size(); ++node) {
            roots[node] = best_[node].shared == 0 ? node : roots[best_[node].parent];
        }
        return roots;
    }

  private:
    /// How a node could join another; more shared words are better, then the same speaker.
    struct Join {
        std::size_t shared = 0;
        bool same_speaker = false;
        std::size_t parent = 0;

        [[nodiscard]] bool is_better_than(const Join& other) const {
            return std::tuple(shared, same_speaker, other.parent) >
                   std::tuple(other.shared, other.same_speaker, parent);
        }
    };

    template <typename KeyOf, typename OnGroup>
    static void for_each_group(std::span<const Run> runs, KeyOf key_of, OnGroup on_group) {
        while (!runs.empty()) {
            const auto end = std::find_if(runs.begin(), runs.end(), [&](const Run& run) {
                return key_of(run) != key_of(runs.front());
            });
            const auto size = static_cast<std::size_t>(end - runs.begin());
            on_group(runs.first(size));
            runs = runs.subspan(size);
        }
    }

    /// A common phrase is no reason to compare what different people say.
    template <typename SpeakerOf>
    void compare_group(std::span<const Run> same_words, SpeakerOf speaker_of) {
        std::size_t speakers = 0;
        for_each_group(same_words, speaker_of, [&](std::span<const Run> group) {
            if (speaker_of(group.front()) != 0) ++speakers;
        });
        if (speakers <= kMostSpeakersOfOneQuotation && same_words.size() <= kMostCompared) {
            return compare_pairs(same_words);
        }
        for_each_group(same_words, speaker_of, [&](std::span<const Run> group) {
            if (speaker_of(group.front()) != 0 && group.size() <= kMostCompared) {
                compare_pairs(group);
            }
        });
    }

    void compare_pairs(std::span<const Run> runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            for (std::size_t j = i + 1; j < runs.size(); ++j) {
                if (runs[i].node < runs[j].node) compare(runs[i], runs[j]);
                if (runs[j].node < runs[i].node) compare(runs[j], runs[i]);
            }
        }
    }

    void compare(const Run& parent, const Run& child) {
        const Node& longer = nodes_[parent.node];
        const Node& shorter = nodes_[child.node];
        Join join{shorter.word_count, longer.speaker == shorter.speaker && shorter.speaker != 0,
                  parent.node};
        // Even if all words were shared, it would be no better than what is known.
        if (!join.is_better_than(best_[child.node])) return;
        const Overlap overlap = overlap_at(longer.words, parent.begin, shorter.words, child.begin);
        join.shared = overlap.words;
        if (is_same_quotation(longer, shorter, overlap) && join.is_better_than(best_[child.node])) {
            best_[child.node] = join;
        }
    }

    static bool is_same_quotation(const Node& longer, const Node& shorter, const Overlap& overlap) {
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

    const std::vector<Node>& nodes_;
    std::vector<Join> best_;  // by node; shared is 0 where it joins none
};

/// Named after its earliest member, so that later ones do not change it.
ClusterId id_of(const std::vector<const Node*>& nodes,
                const std::vector<SignedQuotation>& quotations) {
    constexpr std::string_view after_all_dates = "\xFF";
    const auto first_date = [&](const Node& node) {
        std::string_view first = after_all_dates;
        for (const std::size_t one : node.quotations) {
            const std::string_view date = quotations[one].date;
            if (!date.empty()) first = std::min(first, date);
        }
        return first;
    };
    std::pair<std::string_view, std::uint64_t> earliest{first_date(*nodes.front()),
                                                        nodes.front()->hash};
    for (const Node* node : nodes) earliest = std::min(earliest, {first_date(*node), node->hash});
    return earliest.second >> (64 - 4 * store::kClusterIdDigits);
}

/// Two quotations of one article often overlap: reported speech that holds another.
bool stands_in_several_articles(const std::vector<const Node*>& nodes,
                                const std::vector<SignedQuotation>& quotations) {
    const auto article_of = [&](std::size_t one) { return quotations[one].key.article; };
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node* node) {
        return std::any_of(node->quotations.begin(), node->quotations.end(), [&](std::size_t one) {
            return article_of(one) != article_of(nodes.front()->quotations.front());
        });
    });
}

}  // namespace

QuotationClusters cluster_quotations(const std::vector<SignedQuotation>& quotations) {
    const Wordings wordings(quotations);
    const std::vector<Node>& nodes = wordings.nodes();
    Parents parents(nodes);
    parents.compare_all();
    const std::vector<std::size_t> roots = parents.roots();

    std::vector<std::vector<const Node*>> trees(nodes.size());
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        trees[roots[node]].push_back(&nodes[node]);
    }
    std::vector<QuotationClusters::Member> members;
    for (const std::vector<const Node*>& tree : trees) {
        if (!stands_in_several_articles(tree, quotations)) continue;
        const ClusterId id = id_of(tree, quotations);
        for (const Node* node : tree) {
            for (const std::size_t one : node->quotations) {
                members.push_back({quotations[one].key, id});
            }
        }
    }
    return QuotationClusters(std::move(members));
}

}  // namespace quoth::indexer
