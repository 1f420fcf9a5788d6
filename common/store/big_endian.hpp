#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Numbers as bytes that sort as they do.
namespace quoth::store {

/// Appends the lowest `bytes` bytes of `number`, the highest of them first.
inline void append_big_endian(std::uint64_t number, int bytes, std::string& out) {
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

/// At most 8 bytes.
[[nodiscard]] inline std::uint64_t read_big_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

}  // namespace quoth::store
