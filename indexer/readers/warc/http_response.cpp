#include "indexer/readers/warc/http_response.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "indexer/readers/warc/content_coding.hpp"
#include "indexer/readers/warc/header_fields.hpp"

namespace quoth::indexer::warc {
namespace {

/// `200` of `HTTP/1.1 200 OK`.
std::optional<int> status_of(std::string_view line) {
    if (!line.starts_with("HTTP/")) return std::nullopt;
    const std::string_view rest = trimmed(line.substr(std::min(line.find(' '), line.size())));
    int status = 0;
    const auto [stop, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), status);
    if (failed != std::errc() || stop != rest.data() + 3) return std::nullopt;
    return status;
}

/// `utf-8` of `text/html; charset="utf-8"`.
std::string_view charset_of(std::string_view content_type) {
    constexpr std::string_view kKey = "charset=";
    for (std::size_t semicolon = content_type.find(';'); semicolon != std::string_view::npos;
         semicolon = content_type.find(';', semicolon + 1)) {
        const std::string_view parameter = trimmed(content_type.substr(semicolon + 1));
        if (!same_name(parameter.substr(0, kKey.size()), kKey)) continue;
        const std::string_view value = parameter.substr(kKey.size());
        const std::size_t begin = value.starts_with('"') ? 1 : 0;
        return value.substr(begin, value.find_first_of("\"; ", begin) - begin);
    }
    return {};
}

struct Chunk {
    std::size_t begin;
    std::uint64_t size;
};

/// The chunk whose size stands at `at`, nothing if no size does.
std::optional<Chunk> chunk_at(std::string_view body, std::size_t at) {
    const std::size_t end = body.find('\n', at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = body.substr(at, end - at);
    const std::string_view digits = trimmed(line.substr(0, line.find(';')));
    Chunk chunk{end + 1, 0};
    const auto [stop, failed] =
        std::from_chars(digits.data(), digits.data() + digits.size(), chunk.size, 16);
    if (failed != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
    return chunk;
}

DecodedBody without_chunks(std::string_view body) {
    std::optional<Chunk> chunk = chunk_at(body, 0);
    if (!chunk) return {std::string(body), {}};
    DecodedBody result;
    while (chunk && chunk->size > 0) {
        const std::string_view content = body.substr(chunk->begin, chunk->size);
        result.bytes += content;
        std::size_t next = chunk->begin + content.size();
        if (content.size() < chunk->size) {
            result.damage = "the page ends inside a chunk; the rest of it is missing";
            return result;
        }
        for (const char line_end : {'\r', '\n'}) {
            if (next < body.size() && body[next] == line_end) ++next;
        }
        if (next == body.size()) return result;
        chunk = chunk_at(body, next);
    }
    if (!chunk) result.damage = "the page has a damaged chunk; what follows it is left out";
    return result;
}

}  // namespace

std::optional<HttpResponse> parse_http_response(std::string_view bytes) {
    const std::size_t body = end_of_header(bytes).value_or(bytes.size());
    const std::string_view header = bytes.substr(0, body);
    const std::optional<int> status = status_of(header.substr(0, header.find('\n')));
    if (!status) return std::nullopt;
    const std::string_view type = field_value(header, "Content-Type");
    return HttpResponse{*status,
                        trimmed(type.substr(0, type.find(';'))),
                        charset_of(type),
                        same_name(field_value(header, "Transfer-Encoding"), "chunked"),
                        field_value(header, "Content-Encoding"),
                        bytes.substr(body)};
}

Result<DecodedBody> decode_body(const HttpResponse& response) {
    DecodedBody body = response.is_chunked ? without_chunks(response.body)
                                           : DecodedBody{std::string(response.body), {}};
    // The last coding was put on last.
    std::string_view codings = response.coding;
    while (!codings.empty()) {
        const std::size_t comma = codings.rfind(',');
        const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
        Result<DecodedBody> decoded = decode_content(trimmed(codings.substr(begin)), body.bytes);
        if (!decoded) return decoded;
        body.bytes = std::move(decoded->bytes);
        if (body.damage.empty()) body.damage = std::move(decoded->damage);
        codings = codings.substr(0, begin == 0 ? 0 : comma);
    }
    return body;
}

}  // namespace quoth::indexer::warc
