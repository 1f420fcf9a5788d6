#include "searcher/output/percent_encoding.hpp"

namespace quoth::output {
namespace {

template <typename Keep>
std::string encoded(std::string_view text, Keep keep) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (keep(byte))
            result += c;
        else
            result.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
    }
    return result;
}

}  // namespace

std::string without_blanks(std::string_view text) {
    return encoded(text, [](unsigned char byte) { return byte > ' ' && byte != 0x7F; });
}

std::string percent_encoded(std::string_view text) {
    return encoded(text, [](unsigned char byte) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool digit = byte >= '0' && byte <= '9';
        return letter || digit ||
               std::string_view("-._~/").find(static_cast<char>(byte)) != std::string_view::npos;
    });
}

}  // namespace quoth::output
