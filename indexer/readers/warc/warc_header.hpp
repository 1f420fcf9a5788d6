#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "quoth/result.hpp"

namespace quoth::indexer::warc {

/// What a record of a WARC file says of itself (ISO 28500:2017, section 5); views into its header.
struct WarcHeader {
    std::string_view type;          ///< `response`, `request`, …
    std::string_view address;       ///< of the page; wget's angle brackets are taken off
    std::string_view date;          ///< of the capture
    std::string_view content_type;  ///< of the block
    std::uint64_t block_size = 0;
};

/// Reads the header of a record, from its version line on. Fails with invalid_input where the
/// version is not 0.x or 1.x, or no one length of the block is given.
[[nodiscard]] Result<WarcHeader> parse_warc_header(std::string_view header);

/// The most bytes that a version line has, with its end.
inline constexpr std::size_t kLongestVersion = 16;

/// Whether `bytes` begin with the version line of a record: `WARC/1.0`.
[[nodiscard]] bool opens_warc(std::string_view bytes);

/// Whether the block is what a server answered over HTTP.
[[nodiscard]] bool holds_response(const WarcHeader& header);

}  // namespace quoth::indexer::warc
