#include "searcher/query/edit_distance.hpp"

#include <algorithm>
#include <numeric>

#include "common/text/characters.hpp"

namespace quoth::query {
namespace {

void decode(std::string_view text, std::u32string& letters) {
    letters.clear();
    for (std::size_t byte = 0; byte < text.size();) {
        const text::Character letter = text::character_at(text, byte);
        letters += letter.code;
        byte += letter.length;
    }
}

}  // namespace

EditDistanceFilter::EditDistanceFilter(std::string_view word, const EditOptions& options)
    : options_(options) {
    decode(word, word_);
    rows_.emplace_back(word_.size() + 1);
    std::iota(rows_.front().begin(), rows_.front().end(), 0);
}

void EditDistanceFilter::add_row(std::size_t depth, char32_t letter) {
    if (rows_.size() == depth + 1) rows_.emplace_back(word_.size() + 1);
    const Row& above = rows_[depth];
    Row& row = rows_[depth + 1];
    row[0] = above[0] + 1;
    for (std::size_t i = 0; i < word_.size(); ++i) {
        const int exchanged = above[i] + (word_[i] == letter ? 0 : 1);
        row[i + 1] = std::min({exchanged, above[i + 1] + 1, row[i] + 1});
        const bool swapped = options_.swaps && depth > 0 && i > 0 &&
                             word_[i] == letters_[depth - 1] && word_[i - 1] == letter;
        if (swapped) row[i + 1] = std::min(row[i + 1], rows_[depth - 1][i - 1] + 1);
    }
}

bool EditDistanceFilter::accepts(std::string_view candidate) {
    decode(candidate, candidate_);
    const auto parted =
        std::mismatch(candidate_.begin(), candidate_.end(), letters_.begin(), letters_.end());
    std::size_t depth = static_cast<std::size_t>(parted.first - candidate_.begin());
    const bool same_beginning = depth == letters_.size();
    // Where reading the one before had stopped, the answer is the same for all that begin so.
    if (same_beginning && !read_whole_) return options_.prefix && is_close(depth);
    letters_.resize(depth);
    read_whole_ = true;
    for (; depth < candidate_.size(); ++depth) {
        const Row& row = rows_[depth];
        const bool settled = (options_.prefix && is_close(depth)) ||
                             *std::min_element(row.begin(), row.end()) > options_.most;
        if (settled) {
            read_whole_ = false;
            break;
        }
        add_row(depth, candidate_[depth]);
        letters_ += candidate_[depth];
    }
    return is_close(depth) && (options_.prefix || depth == candidate_.size());
}

}  // namespace quoth::query
