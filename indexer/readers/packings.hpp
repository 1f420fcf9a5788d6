#pragma once

#include <cstddef>
#include <string_view>

namespace quoth::indexer {

/// In what articles' files may be packed: compressed, or in an archive.
enum class Packing { none, gzip, zstd, xz, bzip2, lz4, tar, zip };

/// How far into a file its packing shows.
inline constexpr std::size_t kPackingBytes = 512;

/// The packing that shows in `head`, the first kPackingBytes of a file; names do not matter.
[[nodiscard]] Packing packing_of(std::string_view head);

/// Whether it holds members with names of their own.
[[nodiscard]] bool is_archive(Packing packing);

/// The name of what a compressed file holds: `a.jsonl` of `a.jsonl.gz`. Others are left as they
/// are.
[[nodiscard]] std::string_view without_compression_ending(std::string_view name);

/// Whether a file has the ending of an archive: `.zip`, `.tar`, `.tgz`.
[[nodiscard]] bool names_archive(std::string_view name);

}  // namespace quoth::indexer
