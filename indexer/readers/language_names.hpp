#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer {

/// The code of a language that a record names: `en` of `English`, `english` or `eng`. What is no
/// English name of a language nor its code of three letters (ISO 639-2) stays as it is.
[[nodiscard]] std::string language_code(std::string_view language);

}  // namespace quoth::indexer
