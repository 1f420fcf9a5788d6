#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::quotes {

/// The longest stretch of a text that is read at a time: more than any news story has.
constexpr std::size_t kMaxSectionBytes = std::size_t{256} * 1024;

/// Where the section that starts at `begin` ends, so that memory and caches hold no more than that
/// of an article, however long it is: at the end of the text; else in the last quarter of its bytes
/// behind the last blank line, line, sentence or word, whatever of these there is first; else
/// between two characters. Behind `begin` unless that is the end of the text.
[[nodiscard]] std::size_t section_end(std::string_view text, std::size_t begin);

}  // namespace quoth::quotes
