#include "indexer/pipeline/collection/wordings.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace quoth::indexer {
namespace {

using store::kGap;

/// Words that come and go between two reports of one sentence.
constexpr std::array<std::string_view, 11> kLightWords = {"a",    "an",   "the", "and", "but", "so",
                                                          "well", "that", "uh",  "um",  "er"};

std::size_t count_words(Wording words) {
    return words.size() - static_cast<std::size_t>(std::count(words.begin(), words.end(), kGap));
}

}  // namespace

Wordings::Wordings(std::size_t expected_quotations) {
    for (const std::string_view word : kLightWords) is_light_.set(store::word_hash(word));
    uses_.reserve(expected_quotations);
}

void Wordings::add(const SignedQuotation& quotation) {
    const std::size_t begin = words_.size();
    append_without_light(quotation.signature.words);
    const Wording words = Wording(words_).subspan(begin);
    const std::uint16_t speaker = quotation.signature.speaker;
    const std::size_t count = count_words(words);
    if (count < (speaker == 0 ? kFewestOfUnknown : kFewestWords)) return words_.resize(begin);
    uses_.push_back({quotation.key, quotation.date.value_or(kNoDate),
                     XXH3_64bits_withSeed(words.data(), words.size_bytes(), speaker),
                     static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(words.size()),
                     static_cast<std::uint16_t>(count), speaker});
}

/// Nor with gaps at the ends, or two in a row.
void Wordings::append_without_light(const std::vector<std::uint16_t>& words) {
    const std::size_t begin = words_.size();
    for (const std::uint16_t word : words) {
        const bool second_gap = word == kGap && (words_.size() == begin || words_.back() == kGap);
        if (!is_light_[word] && !second_gap) words_.push_back(word);
    }
    if (words_.size() > begin && words_.back() == kGap) words_.pop_back();
}

bool Wordings::comes_before(const Use& a, const Use& b) const {
    const auto rank = [](const Use& use) {
        return std::tuple(~use.word_count, use.speaker == 0, use.hash, use.speaker);
    };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    const Wording words = words_of(a);
    const Wording others = words_of(b);
    return std::lexicographical_compare(words.begin(), words.end(), others.begin(), others.end());
}

void Wordings::sort() {
    std::sort(uses_.begin(), uses_.end(),
              [this](const Use& a, const Use& b) { return comes_before(a, b); });
    for (std::uint32_t use = 0; use < uses_.size(); ++use) {
        if (use == 0 || comes_before(uses_[use - 1], uses_[use])) firsts_.push_back(use);
    }
}

std::span<const Wordings::Use> Wordings::uses(std::size_t wording) const {
    const std::size_t end = wording + 1 < firsts_.size() ? firsts_[wording + 1] : uses_.size();
    return std::span(uses_).subspan(firsts_[wording], end - firsts_[wording]);
}

}  // namespace quoth::indexer
