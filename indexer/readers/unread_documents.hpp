#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoth::indexer {

/// Whether a file that begins with `head` is a document of an office program, a book or a PDF,
/// which would be taken for a text or an archive of texts: then that it is not read, and a command
/// that makes a text of `file`, which is empty for what is no file on disk. The kind shows in the
/// content; names do not matter.
[[nodiscard]] std::optional<std::string> reason_for_not_reading(const std::string& file,
                                                                std::string_view head);

}  // namespace quoth::indexer
