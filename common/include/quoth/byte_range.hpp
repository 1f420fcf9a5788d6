#pragma once

#include <cstddef>
#include <string_view>

namespace quoth {

/// A half-open range of UTF-8 bytes: `begin` is in, `end` is out; `begin <= end`.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::size_t byte) const {
        return begin <= byte && byte < end;
    }
    /// The bytes of `text` in this range, which must lie inside it.
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, end - begin);
    }

    friend constexpr bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace quoth
