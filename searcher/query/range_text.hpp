#pragma once

#include <string_view>

namespace quoth::query {

/// The forms of `range` and `compare` in the grammar, and a single value.
enum class RangeForm { single, between, above, at_least, below, at_most };

/// A value of a date or number field, taken apart but not read yet. `2025..` is `between` with an
/// empty `second`; the other forms use `first` only. Both are views of the value.
struct RangeText {
    RangeForm form = RangeForm::single;
    std::string_view first;
    std::string_view second;
};

[[nodiscard]] RangeText split_range(std::string_view value);

}  // namespace quoth::query
