#include "searcher/match/index/snapshot.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "common/store/metadata.hpp"
#include "common/store/xapian_guard.hpp"

namespace quoth::match {
namespace {

/// Xapian says in many ways that something is no database of its; a person wants to know whether
/// there is anything of that name.
Error explained(const std::string& path, Error error) {
    if (error.code != ErrorCode::not_found || access(path.c_str(), F_OK) != 0) return error;
    if (access(path.c_str(), R_OK) != 0) {
        return {ErrorCode::io, "index '" + path + "' cannot be read: " + std::strerror(errno)};
    }
    return {ErrorCode::incompatible_index, "'" + path + "' is not an index",
            "name the folder that quoth-indexer --db has made"};
}

}  // namespace

Snapshot::Snapshot(std::vector<std::string> paths, std::string analyzer_identity)
    : paths_(std::move(paths)), analyzer_identity_(std::move(analyzer_identity)) {
    for (const std::string& path : paths_) name_ += (name_.empty() ? "" : " ") + path;
}

Result<Snapshot> Snapshot::open(std::vector<std::string> paths,
                                const std::string& analyzer_identity) {
    if (paths.empty()) {
        return Error{ErrorCode::invalid_argument, "no index named", "give one with --db INDEX"};
    }
    Snapshot snapshot(std::move(paths), analyzer_identity);
    if (Result<void> opened = snapshot.open_all(); !opened) return std::move(opened).error();
    return snapshot;
}

Snapshot::Identity Snapshot::identity_of(const std::string& path) {
    struct statx info = {};
    if (statx(AT_FDCWD, path.c_str(), 0, STATX_INO | STATX_BTIME, &info) != 0) return {};
    return {info.stx_dev_major, info.stx_dev_minor, info.stx_ino, info.stx_btime.tv_sec,
            info.stx_btime.tv_nsec};
}

Result<Xapian::Database> Snapshot::open_one(const std::string& path) {
    // Opening reads several files and may be overtaken by commits between them.
    Xapian::Database none;
    Result<Xapian::Database> shard =
        store::guarded_read(path, none, [&] { return Xapian::Database(path, Xapian::DB_OPEN); });
    if (!shard) return explained(path, std::move(shard).error());
    const Result<store::Metadata> metadata =
        store::guarded_read(path, *shard, [&] { return store::read_metadata(*shard); });
    if (!metadata) return metadata.error();
    Result<void> compatible = store::check_compatible(*metadata, path, analyzer_identity_);
    if (!compatible) return std::move(compatible).error();
    return shard;
}

/// All or nothing: after a failure the snapshot is empty, and the next refresh tries again.
Result<void> Snapshot::open_all() {
    database_ = Xapian::Database();
    clusters_.reset();
    stories_.clear();
    shards_.clear();
    identities_.clear();
    std::vector<Identity> identities;
    std::vector<Xapian::Database> shards;
    for (const std::string& path : paths_) {
        const Identity identity = identity_of(path);
        const bool is_known =
            std::find(identities.begin(), identities.end(), identity) != identities.end();
        if (is_known && identity != Identity()) {
            return Error{ErrorCode::invalid_argument, "index '" + path + "' is named twice",
                         "leave one out: its documents would count double"};
        }
        identities.push_back(identity);
        Result<Xapian::Database> shard = open_one(path);
        if (!shard) return std::move(shard).error();
        shards.push_back(*std::move(shard));
    }
    for (const Xapian::Database& shard : shards) database_.add_database(shard);
    identities_ = std::move(identities);
    shards_ = std::move(shards);
    return {};
}

Result<void> Snapshot::refresh() {
    if (identities_.size() != paths_.size()) return open_all();
    for (std::size_t i = 0; i < paths_.size(); ++i) {
        if (identity_of(paths_[i]) != identities_[i]) return open_all();
    }
    return store::guarded_read(name_, database_, [&] { database_.reopen(); });
}

const store::QuotationClusters& Snapshot::clusters() {
    if (!clusters_) {
        store::QuotationClusters clusters;
        for (const Xapian::Database& shard : shards_) clusters.add(store::read_clusters(shard));
        clusters_ = std::move(clusters);
    }
    return *clusters_;
}

const std::vector<store::Stories>& Snapshot::stories() {
    if (stories_.empty()) {
        for (const Xapian::Database& shard : shards_)
            stories_.push_back(store::read_stories(shard));
    }
    return stories_;
}

/// Those that have changed; clusters and stories when they are asked for.
void Snapshot::read_tables() {
    std::string state;
    for (const Xapian::Database& shard : shards_) state += store::read_tables_state(shard) + "\n";
    if (std::exchange(tables_state_, state) != state) {
        clusters_.reset();
        stories_.clear();
    }
    aliases_.resize(shards_.size());
    for (std::size_t i = 0; i < shards_.size(); ++i) {
        const bool same = store::speaker_aliases_id(shards_[i]) == aliases_[i].id();
        if (!same) aliases_[i] = store::read_speaker_aliases(shards_[i]);
    }
}

void Snapshot::read_statistics() {
    read_tables();
    store::KindTotals articles;
    store::KindTotals quotations;
    for (const Xapian::Database& shard : shards_) {
        const store::Metadata metadata = store::read_metadata(shard);
        articles.length += metadata.articles.length;
        quotations.length += metadata.quotations.length;
    }
    // Counted by a term, which stays right through merges and over shards.
    const auto count = [&](store::DocumentKind kind) {
        return database_.get_termfreq(std::string(store::kind_term(kind)));
    };
    articles.count = count(store::DocumentKind::article);
    quotations.count = count(store::DocumentKind::quotation);
    const std::uint64_t documents = database_.get_doccount();
    const double length = database_.get_avlength() * static_cast<double>(documents);
    articles_ = KindStatistics(documents, length, articles);
    quotations_ = KindStatistics(documents, length, quotations);
}

}  // namespace quoth::match
