#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoth::query {

struct EditOptions {
    int most = 0;         ///< edits
    bool prefix = false;  ///< a candidate need only begin with something close enough
    bool swaps = false;   ///< neighbours that change places are one edit, not two
};

/// Accepts the words within an edit distance of one word: Levenshtein's (a letter put in, left out
/// or exchanged is one edit), counted in code points; with swaps the restricted one of Damerau.
///
/// The classic table of Wagner and Fischer (1974), one row a letter of the candidate. Rows of a
/// beginning that the candidate shares with the one before are kept, and a beginning that is
/// already too far off is not looked into again: a sorted list costs little more than its distinct
/// beginnings of a few letters.
class EditDistanceFilter {
  public:
    EditDistanceFilter(std::string_view word, const EditOptions& options);

    /// Any bytes are taken: one that is not UTF-8 counts as a letter.
    [[nodiscard]] bool accepts(std::string_view candidate);

  private:
    using Row = std::vector<int>;  ///< edits from so much of the candidate to each beginning

    void add_row(std::size_t depth, char32_t letter);
    [[nodiscard]] bool is_close(std::size_t depth) const {
        return rows_[depth].back() <= options_.most;
    }

    std::u32string word_;
    EditOptions options_;
    std::vector<Row> rows_;     ///< of `letters_`, from the empty beginning on
    std::u32string letters_;    ///< of the candidate before, as far as it was read
    bool read_whole_ = true;    ///< false where the rest of it could not matter
    std::u32string candidate_;  ///< kept for its memory
};

}  // namespace quoth::query
