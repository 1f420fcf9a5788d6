#include "indexer/readers/warc/header_fields.hpp"

#include <algorithm>

#include "common/text/characters.hpp"

namespace quoth::indexer::warc {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The first field of `header`, with the lines that it goes on with and its line end.
std::string_view first_field(std::string_view header) {
    std::size_t end = 0;
    do {
        end = header.find('\n', end);
        if (end == std::string_view::npos) return header;
        ++end;
    } while (end < header.size() && (header[end] == ' ' || header[end] == '\t'));
    return header.substr(0, end);
}

}  // namespace

std::optional<std::size_t> end_of_header(std::string_view bytes) {
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n', end + 1)) {
        const std::string_view rest = bytes.substr(end + 1, 2);
        if (rest.starts_with('\n')) return end + 2;
        if (rest == "\r\n") return end + 3;
    }
    return std::nullopt;
}

std::vector<std::string_view> field_values(std::string_view header, std::string_view name) {
    std::vector<std::string_view> values;
    while (!header.empty()) {
        const std::string_view field = first_field(header);
        header.remove_prefix(field.size());
        const std::size_t colon = field.find(':');
        if (colon == std::string_view::npos) continue;
        if (same_name(trimmed(field.substr(0, colon)), name))
            values.push_back(trimmed(field.substr(colon + 1)));
    }
    return values;
}

std::string_view field_value(std::string_view header, std::string_view name) {
    const std::vector<std::string_view> values = field_values(header, name);
    return values.empty() ? std::string_view() : values.front();
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return text::to_ascii_lower(x) == text::to_ascii_lower(y);
    });
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace quoth::indexer::warc
