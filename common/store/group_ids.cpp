#include "common/store/group_ids.hpp"

namespace quoth::store {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

char lower(char digit) {
    return digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + ('a' - 'A')) : digit;
}

}  // namespace

std::string to_string(GroupId id) {
    std::string digits(kGroupIdDigits, '0');
    for (std::size_t i = digits.size(); i-- > 0; id >>= 4U) digits[i] = kHex[id & 0xFU];
    return digits;
}

std::optional<GroupIdRange> ids_beginning_with(std::string_view digits) {
    if (digits.empty() || digits.size() > kGroupIdDigits) return std::nullopt;
    GroupIdRange range;
    for (std::size_t i = 0; i < kGroupIdDigits; ++i) {
        const std::size_t digit = i < digits.size() ? kHex.find(lower(digits[i])) : 0;
        if (digit == std::string_view::npos) return std::nullopt;
        range.first = range.first << 4U | digit;
        range.last = range.last << 4U | (i < digits.size() ? digit : 0xFU);
    }
    return range;
}

}  // namespace quoth::store
