#include "indexer/readers/html/charset.hpp"

#include <unicode/bytestream.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "common/text/characters.hpp"
#include "common/text/utf8.hpp"

namespace quoth::indexer::html {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kDeclarationBytes = 4096;
constexpr std::size_t kLongestCharsetName = 40;
constexpr std::string_view kReplacement = "\uFFFD";
constexpr const char* kUtf8 = "UTF-8";
constexpr const char* kWindows1252 = "windows-1252";

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(name.c_str(), &status), ucnv_close};
}

/// What was declared in ASCII must read ASCII as it is.
bool reads_ascii(UConverter* converter) {
    constexpr std::string_view sample = "<a b=\"1\">~\\";
    std::array<UChar, sample.size() + 1> decoded{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = ucnv_toUChars(converter, decoded.data(), static_cast<int>(decoded.size()),
                                     sample.data(), static_cast<int>(sample.size()), &status);
    return U_SUCCESS(status) && length == static_cast<int>(sample.size()) &&
           std::equal(sample.begin(), sample.end(), decoded.begin(),
                      [](char a, UChar b) { return static_cast<UChar>(a) == b; });
}

/// The converter's name for what a page calls `label`; empty for what pages may not use. Those that
/// say ISO 8859-1 or ASCII mean windows-1252.
std::string usable_charset(const std::string& label) {
    if (label.empty() || label.size() > kLongestCharsetName) return {};
    const Converter converter = open_converter(label);
    if (!converter || !reads_ascii(converter.get())) return {};
    switch (ucnv_getType(converter.get())) {
        case UCNV_LATIN_1:
        case UCNV_US_ASCII:
            return kWindows1252;
        case UCNV_UTF8:
            return kUtf8;
        case UCNV_SBCS:
        case UCNV_DBCS:
        case UCNV_MBCS:
        case UCNV_ISO_2022:
            return label;
        default:
            return {};
    }
}

DecodedPage decode_utf8(std::string_view bytes) {
    if (!text::first_invalid_byte(bytes)) return {std::string(bytes), kUtf8, false};
    return {text::replace_invalid_bytes(bytes), kUtf8, true};
}

/// Decodes with ICU, piece by piece.
DecodedPage decode_with(const std::string& charset, std::string_view bytes) {
    const Converter converter = open_converter(charset);
    if (!converter) return decode_utf8(bytes);
    DecodedPage page{{}, charset, false};
    std::array<UChar, 4096> units{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    icu::StringByteSink<std::string> sink(&page.text);
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = units.data();
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                       1, &status);
        // A pair of surrogates may be cut here; ICU keeps the second half for the next piece.
        const icu::UnicodeString piece(units.data(), static_cast<int>(target - units.data()));
        piece.toUTF8(sink);
    }
    page.has_bad_bytes = page.text.find(kReplacement) != std::string::npos;
    return page;
}

bool has_bytes_beyond_ascii(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The value after `charset` and `=` that begins in `rest`, quoted or not.
std::string charset_value(std::string_view rest) {
    const std::size_t equals = rest.find_first_not_of(" \t\r\n");
    if (equals == std::string_view::npos || rest[equals] != '=') return {};
    const std::size_t begin = rest.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (begin == std::string_view::npos) return {};
    rest.remove_prefix(begin);
    return std::string(rest.substr(0, rest.find_first_of(" \t\r\n\"';/>")));
}

}  // namespace

DecodedPage decode_page(std::string_view bytes, std::string_view charset_hint) {
    if (auto page = decode_marked(bytes)) return *std::move(page);
    const std::string_view unmarked = text::without_byte_order_mark(bytes);
    const bool valid_utf8 = !text::first_invalid_byte(unmarked);
    const bool marked = unmarked.size() != bytes.size();
    if (marked || (valid_utf8 && has_bytes_beyond_ascii(unmarked))) return decode_utf8(unmarked);

    std::string charset = usable_charset(std::string(charset_hint));
    if (charset.empty()) charset = usable_charset(declared_charset(bytes));
    if (charset.empty()) charset = valid_utf8 ? kUtf8 : kWindows1252;
    return charset == kUtf8 ? decode_utf8(bytes) : decode_with(charset, bytes);
}

std::optional<DecodedPage> decode_marked(std::string_view bytes) {
    // UTF-16's mark of little ends is the beginning of UTF-32's.
    for (const auto& [mark, charset] : {std::pair("\xFF\xFE\0\0"sv, "UTF-32LE"),
                                        {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                        {"\xFF\xFE"sv, "UTF-16LE"},
                                        {"\xFE\xFF"sv, "UTF-16BE"}}) {
        if (bytes.starts_with(mark)) return decode_with(charset, bytes.substr(mark.size()));
    }
    return std::nullopt;
}

std::string declared_charset(std::string_view bytes) {
    constexpr std::string_view kKey = "charset";
    std::string head(bytes.substr(0, kDeclarationBytes));
    std::transform(head.begin(), head.end(), head.begin(), text::to_ascii_lower);
    for (std::size_t meta = head.find("<meta"); meta != std::string::npos;
         meta = head.find("<meta", meta + 1)) {
        const std::string_view tag =
            std::string_view(head).substr(meta, head.find('>', meta) - meta);
        const std::size_t key = tag.find(kKey);
        if (key == std::string_view::npos) continue;
        if (std::string value = charset_value(tag.substr(key + kKey.size())); !value.empty()) {
            return value;
        }
    }
    return {};
}

}  // namespace quoth::indexer::html
