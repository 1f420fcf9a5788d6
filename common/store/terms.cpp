#include "common/store/terms.hpp"

#include <xxhash.h>

#include <algorithm>

#include "common/store/big_endian.hpp"

namespace quoth::store {
namespace {

constexpr std::size_t kHashDigits = 16;

std::string hex(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result(kHashDigits, '0');
    for (std::size_t i = kHashDigits; i-- > 0; number >>= 4U) result[i] = digits[number & 0xFU];
    return result;
}

std::size_t stored_size(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

/// The longest beginning of `word` that takes at most `room` bytes once NULs are doubled and that
/// does not cut a UTF-8 sequence.
std::string_view cut_to(std::string_view word, std::size_t room) {
    std::size_t used = 0;
    std::size_t end = 0;
    while (end < word.size() && used + (word[end] == '\0' ? 2 : 1) <= room) {
        used += word[end] == '\0' ? 2 : 1;
        ++end;
    }
    const auto is_continuation = [&](std::size_t i) {
        return (static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U;
    };
    while (end > 0 && end < word.size() && is_continuation(end)) --end;
    return word.substr(0, end);
}

}  // namespace

std::string make_term(std::string_view prefix, std::string_view word) {
    std::string term;
    term.reserve(prefix.size() + word.size());
    term += prefix;
    if (prefix.size() + word.size() <= kLongestTerm / 2 ||
        prefix.size() + stored_size(word) <= kLongestTerm) {
        term += word;
        return term;
    }
    term += cut_to(word, kLongestTerm - prefix.size() - kHashDigits);
    term += hash_name(word);
    return term;
}

std::string hash_name(std::string_view content) {
    return hex(XXH64(content.data(), content.size(), 0));
}

JoinKey join_key(std::string_view article_id) {
    return XXH64(article_id.data(), article_id.size(), 0);
}

std::string join_term(JoinKey key) { return "XJ" + hex(key); }

std::string join_value(JoinKey key) {
    std::string value;
    append_big_endian(key, 8, value);
    return value;
}

std::string order_value(JoinKey key, std::uint32_t ordinal) {
    std::string value = join_value(key);
    append_big_endian(ordinal, 4, value);
    return value;
}

JoinKey join_key_of_value(std::string_view value) {
    return value.size() < 8 ? 0 : read_big_endian(value.substr(0, 8));
}

std::uint32_t ordinal_of_value(std::string_view value) {
    return value.size() < 12 ? 0 : static_cast<std::uint32_t>(read_big_endian(value.substr(8, 4)));
}

std::string tags_value(const std::vector<std::string>& tags) {
    std::string value;
    for (const std::string& tag : tags) {
        if (!value.empty()) value += '\0';
        value += tag;
    }
    return value;
}

std::vector<std::string_view> tags_of_value(std::string_view value) {
    std::vector<std::string_view> tags;
    while (!value.empty()) {
        const std::string_view tag = value.substr(0, value.find('\0'));
        if (!tag.empty()) tags.push_back(tag);
        value.remove_prefix(std::min(value.size(), tag.size() + 1));
    }
    return tags;
}

}  // namespace quoth::store
