#include "indexer/pipeline/collection/story_clustering.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

namespace quoth::indexer {
namespace {

using store::ArticleSignature;
using store::SketchOverlap;

/// A text of fewer runs says too little to be told from another: a notice of a dividend.
constexpr std::size_t kFewestRuns = 24;
/// How much of the shorter text the longer one must hold.
constexpr double kSharedRuns = 0.7;
/// A text of less than this share of the longer one is a passage of it.
constexpr double kShortest = 0.25;
/// A desk corrects a number or two. Where more differ, a report was made after the last one's
/// pattern.
constexpr double kOtherNumbers = 0.2;

/// So many of its smallest hashes find the texts that one is compared with: of a text and a quarter
/// of it, eight are the same.
constexpr std::size_t kHashesLookedUp = 32;
/// Texts that share a hash are compared with each other up to this many, above it with the longest
/// of them: what so many have is a phrase, or one text that many papers print.
constexpr std::size_t kMostCompared = 16;

/// The longest first. Of two samples that are full, that of the longer text ends lower.
bool comes_before(const SignedArticle& a, const SignedArticle& b) {
    const auto rank = [](const SignedArticle& one) {
        return std::tuple(one.signature.runs.limit(), ~one.signature.runs.hashes.size());
    };
    const auto rest = [](const SignedArticle& one) {
        return std::tie(one.signature.runs.hashes, one.signature.numbers.hashes, one.article);
    };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return rest(a) < rest(b);
}

/// How many runs two texts share if they are one, else nothing.
std::size_t shared_as_one_text(const ArticleSignature& a, const ArticleSignature& b) {
    const SketchOverlap runs = overlap_of(a.runs, b.runs);
    const auto smaller = static_cast<double>(runs.smaller);
    if (smaller < kShortest * static_cast<double>(runs.larger)) return 0;
    if (static_cast<double>(runs.shared) < kSharedRuns * smaller) return 0;
    const SketchOverlap numbers = overlap_of(a.numbers, b.numbers);
    const std::size_t other = numbers.smaller - numbers.shared;
    const bool corrected = other <= 1 || static_cast<double>(other) <=
                                             kOtherNumbers * static_cast<double>(numbers.smaller);
    return corrected ? runs.shared : 0;
}

/// A hash of a text, by its place among the texts.
struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t text = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm about <=>
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

/// A text and a longer one that shares a hash with it.
struct Candidate {
    std::uint32_t text = 0;
    std::uint32_t longer = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): as above
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

std::vector<Entry> entries_of(const std::vector<SignedArticle>& texts) {
    std::vector<Entry> entries;
    entries.reserve(texts.size() * kHashesLookedUp);
    for (std::uint32_t text = 0; text < texts.size(); ++text) {
        const auto& hashes = texts[text].signature.runs.hashes;
        const std::size_t count = std::min(hashes.size(), kHashesLookedUp);
        for (const std::uint32_t hash : std::span(hashes).first(count)) {
            entries.push_back({hash, text});
        }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// Ordered, each once.
std::vector<Candidate> candidates_among(const std::vector<SignedArticle>& texts) {
    const std::vector<Entry> entries = entries_of(texts);
    std::vector<Candidate> candidates;
    for (auto begin = entries.begin(); begin != entries.end();) {
        const auto end = std::find_if(
            begin, entries.end(), [&](const Entry& entry) { return entry.hash != begin->hash; });
        for (auto one = begin; one != end; ++one) {
            const auto compared = std::min<std::ptrdiff_t>(one - begin, kMostCompared);
            for (auto longer = begin; longer != begin + compared; ++longer) {
                candidates.push_back({one->text, longer->text});
            }
        }
        begin = end;
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

/// The longest text of the story of each text.
std::vector<std::uint32_t> longest_of_each(const std::vector<SignedArticle>& texts) {
    std::vector<std::uint32_t> longest(texts.size());
    std::vector<std::size_t> shared(texts.size());
    for (std::uint32_t text = 0; text < texts.size(); ++text) longest[text] = text;
    for (const Candidate& candidate : candidates_among(texts)) {
        const std::uint32_t other = longest[candidate.longer];
        const std::size_t runs =
            shared_as_one_text(texts[candidate.text].signature, texts[other].signature);
        if (runs <= shared[candidate.text]) continue;
        shared[candidate.text] = runs;
        longest[candidate.text] = other;
    }
    return longest;
}

/// Sorts by time, the undated last.
auto time_of(const SignedArticle& article) {
    return std::tuple(article.date.empty(), std::string_view(article.date), article.article);
}

}  // namespace

store::Stories cluster_articles(std::vector<SignedArticle> articles) {
    std::erase_if(articles, [](const SignedArticle& one) {
        return one.signature.runs.hashes.size() < kFewestRuns;
    });
    std::sort(articles.begin(), articles.end(), comes_before);
    const std::vector<std::uint32_t> longest = longest_of_each(articles);

    std::vector<std::vector<const SignedArticle*>> stories(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) stories[longest[i]].push_back(&articles[i]);
    std::vector<store::Stories::Member> members;
    for (const auto& story : stories) {
        if (story.size() < 2) continue;
        const SignedArticle& first = **std::min_element(
            story.begin(), story.end(),
            [](const auto* a, const auto* b) { return time_of(*a) < time_of(*b); });
        for (const SignedArticle* one : story) members.push_back({one->article, first.article});
    }
    return store::Stories(std::move(members));
}

}  // namespace quoth::indexer
