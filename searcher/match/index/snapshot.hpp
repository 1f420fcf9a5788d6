#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/store/quotation_clusters.hpp"
#include "common/store/schema.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/stories.hpp"
#include "quoth/result.hpp"
#include "searcher/match/index/statistics.hpp"

namespace quoth::match {

/// The indexes of a searcher, opened as one database.
///
/// Thread safety: none (copies of a Xapian::Database share their internals).
class Snapshot {
  public:
    /// Fails as `Searcher::open` does.
    [[nodiscard]] static Result<Snapshot> open(std::vector<std::string> paths,
                                               const std::string& analyzer_identity);

    /// Moves to the newest commit; opens the folders anew where one was replaced by another
    /// (Xapian would go on with a mixture of both).
    [[nodiscard]] Result<void> refresh();

    /// Opens all folders anew.
    [[nodiscard]] Result<void> open_again() { return open_all(); }

    [[nodiscard]] Xapian::Database& database() { return database_; }
    [[nodiscard]] const KindStatistics& statistics(store::DocumentKind kind) const {
        return kind == store::DocumentKind::article ? articles_ : quotations_;
    }
    /// Which quotations are variants of one another; read when it is first asked for after
    /// `read_statistics` has found another table. Throws what Xapian throws.
    [[nodiscard]] const store::QuotationClusters& clusters();
    /// Which articles are one text, each index's own; read as the clusters are. Document `n` of the
    /// whole database is of the index numbered (n - 1) modulo `shards()`.
    [[nodiscard]] const std::vector<store::Stories>& stories();

    [[nodiscard]] std::size_t shards() const { return shards_.size(); }
    /// Each index's own.
    [[nodiscard]] const std::vector<store::SpeakerAliases>& aliases() const { return aliases_; }
    /// Those of the index that holds `document`, a number of the whole database.
    [[nodiscard]] const store::SpeakerAliases& aliases_of(Xapian::docid document) const {
        return aliases_[(document - 1) % aliases_.size()];
    }
    /// The paths, for messages.
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Reads the statistics again, and the tables of speakers where they have changed. Throws what
    /// Xapian throws, and store::Refused with corrupt_index.
    void read_statistics();

  private:
    /// Which folder stands behind a path; another one after it was replaced. Numbers of removed
    /// folders are used again at once, so the time of birth tells them apart.
    struct Identity {
        std::uint32_t device_major = 0;
        std::uint32_t device_minor = 0;
        std::uint64_t inode = 0;
        std::int64_t born_seconds = 0;
        std::uint32_t born_nanoseconds = 0;
        friend bool operator==(const Identity&, const Identity&) = default;
    };

    Snapshot(std::vector<std::string> paths, std::string analyzer_identity);
    [[nodiscard]] static Identity identity_of(const std::string& path);
    Result<void> open_all();
    void read_tables();
    Result<Xapian::Database> open_one(const std::string& path);

    std::vector<std::string> paths_;
    std::string analyzer_identity_;
    std::string name_;
    Xapian::Database database_;
    std::vector<Xapian::Database> shards_;  // for their metadata: a combined one gives the first's
    std::vector<Identity> identities_;
    std::string tables_state_;  // of all shards, as read with the statistics
    std::optional<store::QuotationClusters> clusters_;  // of that state
    std::vector<store::Stories> stories_;               // likewise; none before it is asked for
    std::vector<store::SpeakerAliases> aliases_;
    KindStatistics articles_{0, 0, {}};
    KindStatistics quotations_{0, 0, {}};
};

}  // namespace quoth::match
