#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "quoth/indexer/index_writer.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

struct ReextractionReport {
    std::uint64_t articles = 0;    ///< that an older extractor had read
    std::uint64_t changed = 0;     ///< of them, those with other quotations now
    std::uint64_t quotations = 0;  ///< of those changed
    bool interrupted = false;
};

/// Renews the quotations of all articles that another version of the extractor has read, from the
/// stored texts, on `jobs` threads (0 = one per core). Interrupted or killed it is completed by the
/// next call; readers see each batch when it is committed. Fails as `IndexWriter::open` does, with
/// not_found, corrupt_index, disk_full and io.
[[nodiscard]] Result<ReextractionReport> reextract_index(
    const std::string& path, unsigned jobs, const IndexWriterOptions& writer_options,
    const std::function<bool()>& stop_requested);

}  // namespace quoth::indexer
