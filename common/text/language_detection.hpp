#pragma once

#include <string>
#include <string_view>

namespace quoth::text {

/// The language that the beginning of `text` is written in, as a code such as `en`; empty where
/// that is in doubt: fewer than 120 bytes, a mixture, no language that is known. Reads 200 bytes.
/// Any bytes are accepted. May be called from several threads.
///
/// Method: CLD2, made for texts of 200 letters and more; docs/attribution.md has how far it may be
/// believed.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace quoth::text
