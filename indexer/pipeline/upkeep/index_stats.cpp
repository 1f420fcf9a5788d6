#include "indexer/pipeline/upkeep/index_stats.hpp"

#include <filesystem>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/runs/outdated_articles.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"
#include "quoth/quotation.hpp"

namespace quoth::indexer {
namespace {

std::uint64_t bytes_in(const std::string& folder) {
    std::uint64_t bytes = 0;
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder, failure);
    for (; entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
        std::error_code ignored;
        if (const std::uintmax_t size = entry->file_size(ignored); !ignored) bytes += size;
    }
    return bytes;
}

/// The value that bounds the dates of the index from one side; nothing where none has a date.
std::optional<std::chrono::sys_seconds> date_of(const std::string& value) {
    if (value.empty()) return std::nullopt;
    return std::chrono::sys_seconds(
        std::chrono::seconds(static_cast<std::int64_t>(Xapian::sortable_unserialise(value))));
}

IndexStats read(const Xapian::Database& database) {
    namespace prefix = store::prefix;
    const auto quotations_with = [&](std::string_view prefix, std::string_view value) {
        return database.get_termfreq(store::make_term(prefix, value));
    };
    IndexStats stats;
    stats.metadata = store::read_metadata(database);
    stats.outdated = count_outdated(database);
    stats.direct = quotations_with(prefix::kManner, to_string(QuotationKind::direct));
    stats.mixed = quotations_with(prefix::kManner, to_string(QuotationKind::mixed));
    stats.indirect = quotations_with(prefix::kManner, to_string(QuotationKind::indirect));
    stats.attributed = quotations_with(prefix::kPresence, "speaker");
    stats.first = date_of(database.get_value_lower_bound(store::slot::kDate));
    stats.last = date_of(database.get_value_upper_bound(store::slot::kDate));
    return stats;
}

}  // namespace

Result<IndexStats> read_index_stats(const std::string& path) {
    Result<Xapian::Database> database = open_for_reading(path);
    if (!database) return std::move(database).error();
    Result<IndexStats> stats =
        store::guarded_read(path, *database, [&] { return read(*database); });
    if (stats) stats->bytes_on_disk = bytes_in(path);
    return stats;
}

}  // namespace quoth::indexer
