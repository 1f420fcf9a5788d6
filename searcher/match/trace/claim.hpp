#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/searcher/trace.hpp"
#include "searcher/match/trace/alignment.hpp"

namespace quoth::match {

/// A word of a claim or of a wording, ready for comparison and for showing.
struct SaidWord {
    std::string form;
    ByteRange bytes;
    bool after_gap = false;
};

[[nodiscard]] std::vector<SaidWord> spoken(std::string_view text, Analyzer& analyzer);
[[nodiscard]] std::vector<std::string> forms_of(const std::vector<SaidWord>& words);

/// Words that somebody is said to have said, and how close wordings come to them.
class Claim {
  public:
    /// How rare a word is: above 0, more for a rarer one.
    using Rarity = std::function<double(const std::string& form)>;

    /// Throws store::Refused with invalid_argument for a text without words, and limit_exceeded
    /// for one of more than 200.
    Claim(std::string_view text, Analyzer& analyzer, const Rarity& rarity);

    [[nodiscard]] std::vector<std::string> forms() const { return forms_of(words_); }

    /// What is less close than this is another quotation (docs/trace.md has the figures).
    static constexpr double kSameQuotation = 0.63;

    /// Of a wording as its signature has it: from 0 to 1, and 0 for what is not worth a look.
    [[nodiscard]] double closeness_of(const std::vector<std::uint16_t>& signature_words) const;

    /// Fills what follows from `wording.text`: differences, closeness, whether it is exact.
    void compare(searcher::Wording& wording, Analyzer& analyzer) const;

  private:
    [[nodiscard]] Alignment align_with(const std::vector<std::uint16_t>& words) const;
    void add(const AlignmentStep& step, const std::vector<SaidWord>& said,
             std::vector<searcher::DiffStep>& diff) const;

    std::vector<SaidWord> words_;
    std::vector<AlignedWord> aligned_;
    std::unordered_map<std::uint16_t, double> weights_;  // of its words, by their hash
    double mean_weight_ = 0.0;                           // and of any other word
};

}  // namespace quoth::match
