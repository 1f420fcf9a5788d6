#include "indexer/pipeline/writing/database_writer.hpp"

#include <optional>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/database_folder.hpp"
#include "indexer/pipeline/writing/durable_files.hpp"

namespace quoth::indexer {
namespace {

/// No batch holds more articles than this, however short they are.
constexpr std::size_t kMostArticlesInBatch = 10'000;

store::Metadata empty_metadata(const DocumentBuilder& builder) {
    store::Metadata metadata;
    metadata.format_version = store::kFormatVersion;
    metadata.analyzer = builder.analyzer_identity();
    return metadata;
}

/// What Xapian says of a document that it cannot take. For all else (a full disk, a failing one, a
/// damaged index) no article is to blame, and trying others would not help.
bool is_fault_of_article(const Error& error) { return error.code == ErrorCode::invalid_argument; }

std::size_t text_size(const Change& change) {
    const auto* article = std::get_if<PreparedArticle>(&change);
    return article == nullptr ? 0 : article->article.text.size();
}

}  // namespace

DatabaseWriter::DatabaseWriter(std::string path, const IndexWriterOptions& options,
                               DocumentBuilder builder)
    : path_(std::move(path)), options_(options), builder_(std::move(builder)) {}

Result<DatabaseWriter> DatabaseWriter::open(const std::string& path,
                                            const IndexWriterOptions& options) {
    Result<DocumentBuilder> builder = DocumentBuilder::create();
    if (!builder) return std::move(builder).error();
    if (Result<void> there = ensure_database(path, empty_metadata(*builder)); !there) {
        return std::move(there).error();
    }
    DatabaseWriter writer(path, options, *std::move(builder));
    if (Result<void> opened = writer.reopen(); !opened) return std::move(opened).error();
    writer.opened_ = writer.committed_;
    const std::string& analyzer = writer.builder_.analyzer_identity();
    if (Result<void> fits = store::check_compatible(writer.committed_, path, analyzer); !fits) {
        return std::move(fits).error();
    }
    return writer;
}

Result<void> DatabaseWriter::create_in(const std::filesystem::path& folder,
                                       const std::filesystem::path& target) {
    Result<DocumentBuilder> builder = DocumentBuilder::create();
    if (!builder) return std::move(builder).error();
    return create_database_in(folder, target, empty_metadata(*builder));
}

/// Drops the database object, whatever state it is in, and opens the last commit.
Result<void> DatabaseWriter::reopen() {
    changes_.reset();
    return store::guarded(path_, [&] {
        changes_ = std::make_unique<ChangeWriter>(path_);
        committed_ = changes_->metadata();
    });
}

Result<AddOutcome> DatabaseWriter::add(PreparedArticle article) { return take(std::move(article)); }

Result<void> DatabaseWriter::put(Change change) {
    const Result<AddOutcome> taken = take(std::move(change));
    return taken ? Result<void>() : taken.error();
}

Result<bool> DatabaseWriter::remove(const std::string& id) {
    const store::JoinKey key = store::join_key(id);
    Result<bool> there = read([&](const Xapian::Database& database) {
        const std::optional<StoredArticle> known = find_article(database, key);
        return known && id_of(known->document) == id;
    });
    if (!there || !*there) return there;
    if (Result<void> removed = put(RemovedArticle{key}); !removed)
        return std::move(removed).error();
    return true;
}

Result<AddOutcome> DatabaseWriter::take(Change change) {
    if (failure_) return *failure_;
    const std::size_t size = text_size(change);
    if (!has_room_for(size)) {
        if (Result<void> committed = commit(); !committed) return std::move(committed).error();
    }
    if (batch_.empty()) batch_began_ = std::chrono::steady_clock::now();
    BatchEntry& entry = batch_.emplace_back(BatchEntry{std::move(change)});
    const Result<ChangeWriter::Effect> effect =
        store::guarded(path_, [&] { return apply(entry.change); });
    if (!effect) {
        if (Result<void> recovered = recover(effect.error()); !recovered) {
            return std::move(recovered).error();
        }
        const AddOutcome outcome = batch_.back().outcome;
        clear_batch();
        return outcome;
    }
    entry.outcome = effect->outcome;
    if (effect->wrote) {
        batch_bytes_ += size;
    } else {
        batch_.pop_back();
    }
    // A long article is committed before another one is made ready beside it.
    if (batch_is_due() || !has_room_for(size)) {
        if (Result<void> committed = commit(); !committed) return std::move(committed).error();
    }
    return effect->outcome;
}

bool DatabaseWriter::has_room_for(std::size_t text_size) const {
    return batch_bytes_ + text_size <= options_.commit_bytes;
}

bool DatabaseWriter::batch_is_due() const {
    if (batch_.empty()) return false;
    return batch_.size() >= kMostArticlesInBatch ||
           std::chrono::steady_clock::now() - batch_began_ >= options_.commit_interval;
}

/// Writes into the open transaction; throws what Xapian throws.
ChangeWriter::Effect DatabaseWriter::apply(Change& change) {
    auto* article = std::get_if<PreparedArticle>(&change);
    if (article != nullptr && article->documents.empty()) builder_.build(*article);
    return changes_->apply(change);
}

Result<void> DatabaseWriter::commit() {
    if (failure_) return *failure_;
    if (batch_.empty()) return {};
    if (const Result<void> finished = finish_transaction(); !finished) {
        if (Result<void> recovered = recover(finished.error()); !recovered) return recovered;
    }
    clear_batch();
    return {};
}

void DatabaseWriter::clear_batch() {
    batch_.clear();
    batch_bytes_ = 0;
}

/// Commits the open transaction durably and begins the next one.
Result<void> DatabaseWriter::finish_transaction() {
    const Result<CommitGate> gate = CommitGate::pass(path_, CommitGate::Passage::committing);
    if (!gate) return gate.error();
    if (Result<void> done = store::guarded(path_, [&] { changes_->commit(); }); !done) return done;
    if (Result<void> synced = sync_folder(path_); !synced) return synced;
    committed_ = changes_->metadata();
    return store::guarded(path_, [&] { changes_->begin(); });
}

Result<void> DatabaseWriter::update_tables(const CollectionOptions& options) {
    if (Result<void> committed = commit(); !committed) return committed;
    Result<void> written = write_tables(options);
    if (written) return written;
    // As with a batch: once more, with a fresh database object.
    if (reopen() && write_tables(options)) return {};
    changes_.reset();
    failure_ = written.error();
    return written;
}

/// A transaction of its own, which is no batch: it has no articles.
Result<void> DatabaseWriter::write_tables(const CollectionOptions& options) {
    const Result<CommitGate> gate = CommitGate::pass(path_, CommitGate::Passage::committing);
    if (!gate) return gate.error();
    Result<void> written = store::guarded(path_, [&] {
        update_collection_tables(changes_->database(), options);
        changes_->database().commit_transaction();
    });
    if (!written) return written;
    if (Result<void> synced = sync_folder(path_); !synced) return synced;
    return store::guarded(path_, [&] { changes_->begin(); });
}

/// Writes the batch again with a fresh database object and commits it, after `cause` has spoilt
/// the old one.
Result<void> DatabaseWriter::recover(const Error& cause) {
    Result<void> rewritten = rewrite(batch_);
    if (!rewritten && is_fault_of_article(rewritten.error())) rewritten = rewrite_by_halves(batch_);
    if (!rewritten) {
        changes_.reset();
        // What failed first says more than that a failing disk fails again.
        failure_ = is_fault_of_article(cause) ? rewritten.error() : cause;
        return *failure_;
    }
    return {};
}

Result<void> DatabaseWriter::rewrite(std::span<BatchEntry> entries) {
    if (Result<void> opened = reopen(); !opened) return opened;
    for (BatchEntry& entry : entries) {
        if (auto* article = std::get_if<PreparedArticle>(&entry.change)) article->documents.clear();
        Result<ChangeWriter::Effect> applied =
            store::guarded(path_, [&] { return apply(entry.change); });
        if (!applied) return std::move(applied).error();
        entry.outcome = applied->outcome;
    }
    return finish_transaction();
}

Result<void> DatabaseWriter::rewrite_by_halves(std::span<BatchEntry> entries) {
    Result<void> rewritten = rewrite(entries);
    if (rewritten || !is_fault_of_article(rewritten.error())) return rewritten;
    if (entries.size() == 1) {
        const BatchEntry& entry = entries.front();
        const auto* article = std::get_if<PreparedArticle>(&entry.change);
        if (article == nullptr) return rewritten;
        rejections_.push_back({article->article.id, article->provenance.input,
                               article->quotations.size(), entry.outcome,
                               std::move(rewritten).error()});
        return reopen();
    }
    const std::size_t half = entries.size() / 2;
    if (Result<void> first = rewrite_by_halves(entries.first(half)); !first) return first;
    return rewrite_by_halves(entries.subspan(half));
}

void DatabaseWriter::compact_if_grown() {
    const bool one_batch = committed_.batch <= opened_.batch + 1;
    const bool mostly_old = opened_.articles.count > committed_.articles.count / 2;
    if (failure_ || one_batch || mostly_old) return;
    // What fails leaves the index as it is, and that is complete.
    static_cast<void>(compact());
}

Result<void> DatabaseWriter::compact() {
    if (failure_) return *failure_;
    if (Result<void> compacted = compact_database(path_); !compacted) return compacted;
    Result<void> opened = reopen();
    if (!opened) failure_ = opened.error();
    return opened;
}

std::vector<DatabaseWriter::Rejection> DatabaseWriter::take_rejections() {
    return std::exchange(rejections_, {});
}

}  // namespace quoth::indexer
