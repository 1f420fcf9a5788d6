#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/record.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {

/// How far into a file its format must show.
inline constexpr std::size_t kSniffedBytes = 4096;

/// Everything that is asked about a format: a new one is a new entry in `formats`.
struct Format {
    InputFormat format;
    std::string_view name;                      ///< as `--format` takes it
    std::span<const std::string_view> endings;  ///< of file names, in lower case, with the dot
    /// Whether a file that begins with `head`, which starts with neither a byte order mark nor
    /// white space, is of this format.
    bool (*shows_in)(std::string_view head);
    /// Whether one that does not show may still be of it if it has one of the endings.
    bool (*may_be)(std::string_view head);
    Splitter split;
    ParsedRecord (*parse)(const Record& record);
};

/// All formats in the order in which they are looked for; plain text, which anything may be, last.
[[nodiscard]] std::span<const Format> formats();

/// The entry of a format, which is not `automatic`.
[[nodiscard]] const Format& entry_of(InputFormat format);

/// Whether `Record::line` is a line of the file, as an editor counts them, and not a record's
/// number.
[[nodiscard]] bool counts_lines(InputFormat format);

/// The format called `name`, `auto` for one that content decides.
[[nodiscard]] std::optional<InputFormat> format_by_name(std::string_view name);

/// The names that `--format` takes, as they are listed to a person: `auto, text, html`.
[[nodiscard]] std::string format_names();

/// The endings of file names that are read in folders, as they are listed: `*.txt, *.jsonl`.
[[nodiscard]] std::string format_endings();

/// The format that a file named `path` has whose first bytes are `bytes`: the first that shows in
/// them, else the one that the name's ending says, else plain text.
[[nodiscard]] InputFormat detect_format(std::string_view path, std::string_view bytes);

/// Whether `bytes`, the beginning of a file, are enough for `detect_format`. A pipe may deliver
/// them one by one, and JSON lines should not wait for more than it takes to know them.
[[nodiscard]] bool shows_its_format(std::string_view bytes);

/// Whether a file in a folder or archive, which begins with `bytes`, is a table of other things
/// than articles: no column is known to be their text. Corpora hold such, and nobody has asked to
/// read them.
[[nodiscard]] bool is_other_table(InputFormat format, std::string_view bytes);

/// Whether a file in a folder or archive holds articles, by its name: it has the ending of a
/// format, or none, also with the ending of a compression behind it; or it has that of an archive.
/// A README does not.
[[nodiscard]] bool names_articles(std::string_view file_name);

}  // namespace quoth::indexer
