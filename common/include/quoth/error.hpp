#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quoth {

/// What kind of thing went wrong; programs map it to an exit status, embedders branch on it.
enum class ErrorCode {
    invalid_argument,    ///< an option or parameter that makes no sense
    invalid_query,       ///< query text that does not follow the grammar; see `Error::query_byte`
    invalid_input,       ///< an article that cannot be read (bad JSON, no text, …)
    limit_exceeded,      ///< a stated limit was passed; the message names it
    unsupported,         ///< well formed, but not built (yet) or not for this index
    not_found,           ///< no such file, folder, index or article
    locked,              ///< another writer holds the index
    incompatible_index,  ///< written by another format or analyzer
    corrupt_index,       ///< the index cannot be read as one
    disk_full,           ///< no space left for the index
    io,                  ///< any other failure of a file or disk
    timed_out,           ///< the deadline passed before the answer was complete
    interrupted,         ///< stopped by the caller after a checkpoint
};

/// The stable name of a code, e.g. `"invalid_query"`.
[[nodiscard]] std::string_view to_string(ErrorCode code);

/// One failure, ready to be shown: `message` says what failed, on which object and why, in one
/// line without capital or full stop; `hint`, when not empty, is something the user can type.
struct Error {
    ErrorCode code = ErrorCode::io;
    std::string message;
    std::string hint = {};
    /// For invalid_query: where in the query text the trouble starts, in bytes.
    std::optional<std::size_t> query_byte = std::nullopt;
};

}  // namespace quoth
