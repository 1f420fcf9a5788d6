#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/result.hpp"

namespace quoth::store {

/// Somebody whom the user's alias file names.
struct KnownSpeaker {
    std::string name;                  ///< the canonical one, as it is shown: `Donald Trump`
    std::string id;                    ///< external, e.g. `Q22686` of Wikidata; may be empty
    std::vector<std::string> aliases;  ///< other names: `Trump`, `Donald J. Trump`

    friend bool operator==(const KnownSpeaker&, const KnownSpeaker&) = default;
};

/// A larger file is refused; an index keeps it in one piece.
inline constexpr std::size_t kLargestAliasFile = std::size_t{16} << 20U;

/// Reads an alias file: a speaker a line, the columns separated by tabs: name, id, aliases.
///
///     Donald Trump<TAB>Q22686<TAB>Trump<TAB>Donald J. Trump
///
/// Empty lines and lines that begin with `#` are passed over; blanks around a column do not count.
/// Names are compared folded, and each belongs to one speaker; an id to one, too.
///
/// Fails with invalid_argument and limit_exceeded; the message names `file` and the line.
[[nodiscard]] Result<std::vector<KnownSpeaker>> parse_alias_file(std::string_view text,
                                                                 const std::string& file);

/// The text that `parse_alias_file` reads as `speakers`.
[[nodiscard]] std::string write_alias_file(const std::vector<KnownSpeaker>& speakers);

}  // namespace quoth::store
