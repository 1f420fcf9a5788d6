#include "indexer/readers/warc/content_coding.hpp"

#include <brotli/decode.h>
#include <zlib.h>

#include <cstdint>
#include <memory>
#include <new>
#include <string>

#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/record_splitters.hpp"
#include "indexer/readers/record_stream.hpp"
#include "indexer/readers/warc/header_fields.hpp"

namespace quoth::indexer::warc {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;
constexpr int kGzipWindow = 15 + 16;  // as inflateInit2 has it: the largest window, gzip's header
constexpr int kZlibWindow = 15;
constexpr int kBareWindow = -15;  // no header: what some servers call deflate

constexpr const char* kCut = "the packed page is damaged or cut; the rest of it is missing";

Error too_long() { return {ErrorCode::limit_exceeded, limit_message("the page")}; }

/// What zlib makes of `packed`, as far as it gets.
Result<DecodedBody> inflated(std::string_view packed, int window) {
    z_stream stream = {};
    if (inflateInit2(&stream, window) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, inflateEnd);
    // zlib does not change its input; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    DecodedBody body;
    int code = Z_OK;
    while (code == Z_OK) {
        const std::size_t before = body.bytes.size();
        body.bytes.resize(before + kPiece);
        stream.next_out = reinterpret_cast<Bytef*>(body.bytes.data() + before);
        stream.avail_out = kPiece;
        code = inflate(&stream, Z_NO_FLUSH);
        body.bytes.resize(body.bytes.size() - stream.avail_out);
        if (body.bytes.size() > kLongestRecord) return too_long();
    }
    if (code != Z_STREAM_END) body.damage = kCut;
    return body;
}

Result<DecodedBody> without_gzip(std::string_view packed) {
    if (!packed.starts_with("\x1F\x8B")) return DecodedBody{std::string(packed), {}};
    return inflated(packed, kGzipWindow);
}

/// Says zlib's format by its name, and has always meant the bare one to some.
Result<DecodedBody> without_deflate(std::string_view packed) {
    for (const int window : {kZlibWindow, kBareWindow}) {
        Result<DecodedBody> body = inflated(packed, window);
        if (!body || !body->bytes.empty()) return body;
    }
    return DecodedBody{std::string(packed), {}};
}

/// What Brotli makes of `packed` (RFC 7932), as far as it gets.
Result<DecodedBody> without_brotli(std::string_view packed) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!state) throw std::bad_alloc();
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    std::size_t left_in = packed.size();
    DecodedBody body;
    BrotliDecoderResult code = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        const std::size_t before = body.bytes.size();
        body.bytes.resize(before + kPiece);
        auto* next_out = reinterpret_cast<std::uint8_t*>(body.bytes.data() + before);
        std::size_t left_out = kPiece;
        code = BrotliDecoderDecompressStream(state.get(), &left_in, &next_in, &left_out, &next_out,
                                             nullptr);
        body.bytes.resize(body.bytes.size() - left_out);
        if (body.bytes.size() > kLongestRecord) return too_long();
    }
    if (code == BROTLI_DECODER_RESULT_SUCCESS) return body;
    body.damage = kCut;
    return body;
}

}  // namespace

Result<DecodedBody> decode_content(std::string_view coding, std::string_view bytes) {
    // Brotli has no mark to know it by, but a page has.
    if (coding.empty() || same_name(coding, "identity") || html::opens_html(bytes))
        return DecodedBody{std::string(bytes), {}};
    if (same_name(coding, "gzip") || same_name(coding, "x-gzip")) return without_gzip(bytes);
    if (same_name(coding, "deflate")) return without_deflate(bytes);
    if (same_name(coding, "br")) return without_brotli(bytes);
    return Error{ErrorCode::unsupported, "the page is packed with '" +
                                             std::string(coding.substr(0, 40)) +
                                             "', which is not read (gzip, deflate and br are)"};
}

}  // namespace quoth::indexer::warc
