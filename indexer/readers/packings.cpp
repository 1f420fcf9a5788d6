#include "indexer/readers/packings.hpp"

#include <algorithm>
#include <array>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

/// What stands at a place of a file that is packed so.
struct Sign {
    Packing packing;
    std::size_t place;
    std::string_view bytes;
};

using namespace std::string_view_literals;

// RFC 1952, 8878; the format descriptions of xz, bzip2 and lz4; POSIX's ustar, which GNU tar and
// pax keep to; PKWARE's APPNOTE 6.3 (a member, or the end of an archive without any).
constexpr std::array<Sign, 10> kSigns = {{
    {Packing::gzip, 0, "\x1F\x8B\x08"sv},
    {Packing::zstd, 0, "\x28\xB5\x2F\xFD"sv},
    {Packing::zstd, 0, "\x50*M\x18"sv},  // a frame to be skipped, as pzstd begins with
    {Packing::xz, 0,
     "\xFD"
     "7zXZ\0"sv},
    {Packing::bzip2, 4, "1AY&SY"sv},
    {Packing::bzip2, 4, "\x17rE8P\x90"sv},  // of nothing
    {Packing::lz4, 0, "\x04\"M\x18"sv},
    {Packing::zip, 0, "PK\x03\x04"sv},
    {Packing::zip, 0, "PK\x05\x06"sv},
    {Packing::tar, 257, "ustar"sv},
}};

constexpr std::array<std::string_view, 5> kCompressionEndings = {".gz", ".zst", ".xz", ".bz2",
                                                                 ".lz4"};
constexpr std::array<std::string_view, 7> kArchiveEndings = {".tar", ".zip",  ".tgz", ".txz",
                                                             ".tbz", ".tbz2", ".tzst"};

bool ends_in(std::string_view name, std::string_view ending) {
    if (name.size() < ending.size()) return false;
    name.remove_prefix(name.size() - ending.size());
    return std::equal(name.begin(), name.end(), ending.begin(),
                      [](char a, char b) { return text::to_ascii_lower(a) == b; });
}

}  // namespace

Packing packing_of(std::string_view head) {
    const auto* const sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& s) {
        return head.size() >= s.place && head.substr(s.place).starts_with(s.bytes);
    });
    return sign == kSigns.end() ? Packing::none : sign->packing;
}

bool is_archive(Packing packing) { return packing == Packing::tar || packing == Packing::zip; }

std::string_view without_compression_ending(std::string_view name) {
    for (const std::string_view ending : kCompressionEndings) {
        if (ends_in(name, ending)) return name.substr(0, name.size() - ending.size());
    }
    return name;
}

bool names_archive(std::string_view name) {
    return std::any_of(kArchiveEndings.begin(), kArchiveEndings.end(),
                       [&](std::string_view ending) { return ends_in(name, ending); });
}

}  // namespace quoth::indexer
