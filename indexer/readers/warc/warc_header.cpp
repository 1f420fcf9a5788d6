#include "indexer/readers/warc/warc_header.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/warc/header_fields.hpp"

namespace quoth::indexer::warc {
namespace {

constexpr std::string_view kMagic = "WARC/";

std::optional<std::uint64_t> block_size(std::string_view header) {
    const std::vector<std::string_view> values = field_values(header, "Content-Length");
    if (values.empty()) return std::nullopt;
    const std::string_view value = values.front();
    if (std::any_of(values.begin(), values.end(), [&](auto other) { return other != value; }))
        return std::nullopt;
    std::uint64_t size = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, failed] = std::from_chars(value.data(), end, size);
    if (failed != std::errc() || stop != end) return std::nullopt;
    return size;
}

}  // namespace

Result<WarcHeader> parse_warc_header(std::string_view header) {
    const std::string_view version = trimmed(header.substr(0, header.find('\n')));
    if (!version.starts_with("WARC/0.") && !version.starts_with("WARC/1."))
        return Error{ErrorCode::invalid_input, "the record has an unknown version, '" +
                                                   std::string(version.substr(0, 20)) + "'"};
    const std::optional<std::uint64_t> size = block_size(header);
    if (!size) return Error{ErrorCode::invalid_input, "the record does not say how long it is"};
    WarcHeader result{field_value(header, "WARC-Type"), field_value(header, "WARC-Target-URI"),
                      field_value(header, "WARC-Date"), field_value(header, "Content-Type"), *size};
    if (result.address.size() > 1 && result.address.front() == '<' && result.address.back() == '>')
        result.address = result.address.substr(1, result.address.size() - 2);
    return result;
}

bool opens_warc(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) return false;
    bytes = bytes.substr(kMagic.size(), kLongestVersion);
    const std::string_view version = trimmed(bytes.substr(0, bytes.find('\n')));
    return !version.empty() && version.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool holds_response(const WarcHeader& header) {
    const std::string_view type =
        trimmed(header.content_type.substr(0, header.content_type.find(';')));
    return same_name(header.type, "response") && same_name(type, "application/http");
}

}  // namespace quoth::indexer::warc
