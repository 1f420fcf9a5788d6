#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/article_member.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Where the user says that members of articles stand (`--map title=/head/main`). What is not
/// mapped is looked for under its common names.
class FieldMap {
  public:
    /// From rules like `title=/head/main`. Fails with invalid_argument for an unknown field, one
    /// that is mapped twice, and a rule of another shape.
    [[nodiscard]] static Result<FieldMap> parse(const std::vector<std::string>& rules);

    /// The key of `member`, a JSON pointer or the name of a column; null where it is not mapped.
    [[nodiscard]] const std::string* key_of(ArticleMember member) const {
        const auto& key = keys_[static_cast<std::size_t>(member)];
        return key ? &*key : nullptr;
    }

    /// Whether `key` is that of a member.
    [[nodiscard]] bool names(std::string_view key) const;

    /// All rules, one after the other; equal for maps that are.
    [[nodiscard]] std::string text() const;

  private:
    std::array<std::optional<std::string>, kMemberCount> keys_;
};

/// The steps of a JSON pointer (RFC 6901), `/a~1b/0` as `a/b` and `0`. A key without a slash in
/// front is one step, the name of a member.
[[nodiscard]] std::vector<std::string> steps_of_pointer(std::string_view pointer);

}  // namespace quoth::indexer
