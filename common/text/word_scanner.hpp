#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quoth/byte_range.hpp"

namespace quoth::text {

/// A word as it stands in the text, not folded yet.
struct RawWord {
    enum class Shape {
        ascii,       ///< letters, digits and apostrophes below 0x80
        number,      ///< ASCII, with separators of thousands: `1,000`
        acronym,     ///< ASCII, single letters and dots: `U.S.`
        other,       ///< anything that ICU must fold
        dictionary,  ///< a run without blanks that a dictionary cuts into words
    };

    ByteRange bytes;       ///< without a possessive ending
    std::size_t next = 0;  ///< where to go on; past a possessive ending
    Shape shape = Shape::ascii;
};

/// The first word of `text` at or after `from`. Calling it again with `next` visits each byte a
/// bounded number of times.
///
/// Inside a word may stand: an apostrophe between letters (`O’Brien`), a dot between digits
/// (`1.5`), a comma before each three digits (`1,000`), the dots of an acronym (`U.S.`). A final
/// `’s` is a possessive and ends the word before it.
[[nodiscard]] std::optional<RawWord> next_word(std::string_view text, std::size_t from);

}  // namespace quoth::text
