#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoth::indexer::html {

/// A page in UTF-8.
struct DecodedPage {
    std::string text;
    std::string charset;         ///< as ICU calls it
    bool has_bad_bytes = false;  ///< some were no characters; U+FFFD stands for them
};

/// Decodes a page: by its byte order mark, else by the name in `charset_hint` (of an HTTP header),
/// else by the `charset` of a `meta` in its first 4 KiB, as long as the bytes do not tell
/// otherwise: bytes that are valid UTF-8 beyond ASCII are UTF-8. Without a name that ICU knows,
/// what is not valid UTF-8 is windows-1252. UTF-7, UTF-16 and their like are never taken from a
/// name (HTML standard, section 13.2.3). Linear.
[[nodiscard]] DecodedPage decode_page(std::string_view bytes, std::string_view charset_hint = {});

/// Decodes what begins with a byte order mark of UTF-16 or UTF-32, nothing else.
[[nodiscard]] std::optional<DecodedPage> decode_marked(std::string_view bytes);

/// The name of the character set that a `meta` in the first 4 KiB declares; empty if none does.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

}  // namespace quoth::indexer::html
