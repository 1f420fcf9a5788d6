#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace quoth::indexer {

/// The order in which a run comes upon files: PATH after PATH, below each in the byte order of
/// names.
class InputOrder {
  public:
    explicit InputOrder(const std::vector<std::string>& paths);

    /// Whether the run, if it comes upon `path` at all, does so after `other`, which it has come
    /// upon.
    [[nodiscard]] bool is_later(const std::string& path, const std::string& other) const;

  private:
    [[nodiscard]] std::optional<std::size_t> last_root_of(const std::string& path) const;

    std::vector<std::string> roots_;
};

}  // namespace quoth::indexer
