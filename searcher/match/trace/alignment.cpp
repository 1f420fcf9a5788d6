#include "searcher/match/trace/alignment.hpp"

#include <algorithm>

namespace quoth::match {
namespace {

using Kind = AlignmentStep::Kind;

/// What a word that only one of the two has takes off, of its weight.
constexpr double kCostOfOther = 0.4;

/// An equal word without an equal neighbour may stand there by chance; it counts so much.
constexpr double kShareOfLoneWord = 0.5;

/// The table of the best scores, and the way back through it.
class Table {
  public:
    Table(std::span<const AlignedWord> claim, std::span<const AlignedWord> wording)
        : claim_(claim),
          wording_(wording),
          columns_(wording.size() + 1),
          scores_((claim.size() + 1) * columns_) {
        for (std::size_t i = 1; i <= claim_.size(); ++i) {
            for (std::size_t j = 0; j < columns_; ++j) at(i, j) = best(i, j);
        }
    }

    /// From the last word to the first.
    [[nodiscard]] std::vector<AlignmentStep> steps_backwards() const {
        const auto last_row = scores_.end() - static_cast<std::ptrdiff_t>(columns_);
        auto column =
            static_cast<std::size_t>(std::max_element(last_row, scores_.end()) - last_row);
        std::vector<AlignmentStep> steps;
        for (std::size_t row = claim_.size(); row > 0;) {
            const AlignmentStep step = step_into(row, column);
            steps.push_back(step);
            if (step.kind == Kind::equal || step.kind == Kind::removed) --row;
            if (step.kind != Kind::removed) --column;
        }
        return steps;
    }

  private:
    double& at(std::size_t row, std::size_t column) { return scores_[row * columns_ + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const {
        return scores_[row * columns_ + column];
    }

    [[nodiscard]] bool is_equal(std::size_t row, std::size_t column) const {
        return column > 0 && claim_[row - 1].word == wording_[column - 1].word;
    }

    /// True if the claim itself says that it leaves words out before its next one.
    [[nodiscard]] bool is_in_gap(std::size_t row) const {
        return row < claim_.size() && claim_[row].after_gap;
    }

    [[nodiscard]] double after_equal(std::size_t row, std::size_t column) const {
        return at(row - 1, column - 1) + claim_[row - 1].weight;
    }
    [[nodiscard]] double after_removed(std::size_t row, std::size_t column) const {
        return at(row - 1, column) - kCostOfOther * claim_[row - 1].weight;
    }
    [[nodiscard]] double after_inserted(std::size_t row, std::size_t column) const {
        const double cost = is_in_gap(row) ? 0.0 : kCostOfOther * wording_[column - 1].weight;
        return at(row, column - 1) - cost;
    }

    [[nodiscard]] double best(std::size_t row, std::size_t column) const {
        double score = after_removed(row, column);
        if (column == 0) return score;
        score = std::max(score, after_inserted(row, column));
        if (is_equal(row, column)) score = std::max(score, after_equal(row, column));
        return score;
    }

    /// The step that the score comes from.
    [[nodiscard]] AlignmentStep step_into(std::size_t row, std::size_t column) const {
        const double score = at(row, column);
        if (is_equal(row, column) && score == after_equal(row, column)) {
            return {Kind::equal, row - 1, column - 1};
        }
        if (column > 0 && score == after_inserted(row, column)) {
            return {is_in_gap(row) ? Kind::skipped : Kind::inserted, 0, column - 1};
        }
        return {Kind::removed, row - 1, 0};
    }

    std::span<const AlignedWord> claim_;
    std::span<const AlignedWord> wording_;
    std::size_t columns_;
    std::vector<double> scores_;  // by words of the claim and of the wording that are behind
};

bool is_equal(const AlignmentStep& step) { return step.kind == Kind::equal; }

/// In a replacement the words of the claim come first, however they were found.
void put_removed_first(std::vector<AlignmentStep>& steps) {
    for (auto begin = steps.begin(); begin != steps.end();) {
        begin = std::find_if_not(begin, steps.end(), is_equal);
        const auto end = std::find_if(begin, steps.end(), is_equal);
        std::stable_partition(begin, end,
                              [](const AlignmentStep& step) { return step.kind == Kind::removed; });
        begin = end;
    }
}

/// An equal word between words that differ on both sides.
bool stands_alone(const std::vector<AlignmentStep>& steps, std::size_t step) {
    const auto differs = [](const AlignmentStep& one) {
        return one.kind == Kind::removed || one.kind == Kind::inserted;
    };
    const bool is_first = step == 0;
    const bool is_last = step + 1 == steps.size();
    if (is_first && is_last) return false;
    return (is_first || differs(steps[step - 1])) && (is_last || differs(steps[step + 1]));
}

}  // namespace

bool Alignment::is_exact() const {
    return !steps.empty() && std::all_of(steps.begin(), steps.end(), [](const AlignmentStep& step) {
        return step.kind == Kind::equal || step.kind == Kind::skipped;
    });
}

Alignment align(std::span<const AlignedWord> claim, std::span<const AlignedWord> wording) {
    Alignment alignment;
    alignment.steps = Table(claim, wording).steps_backwards();
    std::reverse(alignment.steps.begin(), alignment.steps.end());
    put_removed_first(alignment.steps);
    double equal = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < alignment.steps.size(); ++i) {
        const AlignmentStep& step = alignment.steps[i];
        if (step.kind == Kind::equal) {
            ++alignment.equal_words;
            const double share = stands_alone(alignment.steps, i) ? kShareOfLoneWord : 1.0;
            equal += share * claim[step.claim].weight;
            all += 2 * claim[step.claim].weight;
        } else if (step.kind == Kind::removed) {
            all += claim[step.claim].weight;
        } else if (step.kind == Kind::inserted) {
            all += wording[step.wording].weight;
        }
    }
    alignment.closeness = all > 0 ? 2 * equal / all : 0.0;
    return alignment;
}

}  // namespace quoth::match
