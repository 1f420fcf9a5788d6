#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoth::output {

struct TextStyle {
    bool color = false;
    std::size_t width = 0;  ///< columns of the terminal; 0 = lines are not broken
};

/// Select Graphic Rendition of ECMA-48, as all terminals know it.
namespace style {
inline constexpr std::string_view kBold = "\x1B[1m";
inline constexpr std::string_view kDim = "\x1B[2m";
inline constexpr std::string_view kMatch = "\x1B[1;33m";
inline constexpr std::string_view kOff = "\x1B[0m";
}  // namespace style

/// `text`, which must be printable, with a style where there are colours.
[[nodiscard]] inline std::string styled(const TextStyle& wanted, std::string_view style_on,
                                        std::string_view text) {
    if (!wanted.color || text.empty()) return std::string(text);
    return std::string(style_on).append(text).append(style::kOff);
}

}  // namespace quoth::output
