#include "searcher/query/suggest.hpp"

#include <algorithm>

#include "searcher/query/edit_distance.hpp"

namespace quoth::query {
namespace {

/// All bytes but those that go on with a character of UTF-8 (10xxxxxx).
std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::optional<std::string> nearest(std::string_view typed,
                                   std::span<const std::string_view> candidates,
                                   std::size_t most_edits) {
    const std::string lower = ascii_lower(typed);
    for (std::size_t edits = 0; edits <= most_edits; ++edits) {
        EditDistanceFilter filter(lower, {.most = static_cast<int>(edits), .swaps = true});
        for (const std::string_view candidate : candidates) {
            if (2 * edits < letters_in(candidate) && filter.accepts(candidate)) {
                return std::string(candidate);
            }
        }
    }
    return std::nullopt;
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

}  // namespace quoth::query
