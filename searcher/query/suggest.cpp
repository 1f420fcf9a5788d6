#include "searcher/query/suggest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace quoth::query {
namespace {

using std::size_t;
using std::string_view;

// Longer than any name of the language by more than two edits: not worth a table.
constexpr size_t longest_typed = 32;

// Row i of the table of distances, from the two rows before it.
void fill_row(std::vector<std::vector<size_t>>& rows, size_t i, string_view a, string_view b) {
    rows[i][0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
        const size_t replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
            rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
}

size_t edits_between(string_view a, string_view b) {
    std::vector<std::vector<size_t>> rows(a.size() + 1, std::vector<size_t>(b.size() + 1));
    std::iota(rows[0].begin(), rows[0].end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) fill_row(rows, i, a, b);
    return rows[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> nearest(string_view typed, std::span<const string_view> candidates,
                                   size_t most_edits) {
    if (typed.size() > longest_typed) return std::nullopt;
    const std::string lower = ascii_lower(typed);
    size_t fewest = most_edits + 1;
    std::optional<std::string> best;
    for (const string_view candidate : candidates) {
        const size_t edits = edits_between(lower, candidate);
        if (edits < fewest && 2 * edits < candidate.size()) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}

std::string ascii_lower(string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

}  // namespace quoth::query
