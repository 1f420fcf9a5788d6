#pragma once

#include <array>
#include <string_view>

namespace quoth::indexer::markup {

// The elements that are records, by their local names.
inline constexpr std::array<std::string_view, 1> kNitfRecords = {"nitf"};
inline constexpr std::array<std::string_view, 1> kNewsmlRecords = {"newsItem"};
inline constexpr std::array<std::string_view, 2> kFeedRecords = {"item", "entry"};
inline constexpr std::array<std::string_view, 1> kReutersRecords = {"REUTERS"};
inline constexpr std::array<std::string_view, 1> kTrecRecords = {"DOC"};

}  // namespace quoth::indexer::markup
