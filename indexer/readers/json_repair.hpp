#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer {

struct RepairedJson {
    std::string bytes;
    /// What was lost, as a message says it; empty where nothing was.
    std::string loss;
};

/// JSON that a strict parser refuses for a detail, without that detail: bytes that are not UTF-8
/// and escaped halves of surrogate pairs (`\ud800`) become U+FFFD; numbers that no 64 bits hold
/// become strings. All else stays as it is. Linear.
[[nodiscard]] RepairedJson repair_json(std::string_view bytes);

}  // namespace quoth::indexer
