#include "indexer/pipeline/database_writer.hpp"

#include <optional>
#include <utility>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/commit_gate.hpp"
#include "indexer/pipeline/database_folder.hpp"
#include "indexer/pipeline/durable_files.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

/// No batch holds more articles than this, however short they are.
constexpr std::size_t kMostArticlesInBatch = 10'000;

store::Metadata empty_metadata(const DocumentBuilder& builder) {
    store::Metadata metadata;
    metadata.format_version = store::kFormatVersion;
    metadata.analyzer = builder.analyzer_identity();
    metadata.extractor = QuoteExtractor::version();
    return metadata;
}

/// What Xapian says of a document that it cannot take. For all else (a full disk, a failing one, a
/// damaged index) no article is to blame, and trying others would not help.
bool is_fault_of_article(const Error& error) { return error.code == ErrorCode::invalid_argument; }

std::vector<Xapian::docid> documents_of(const Xapian::Database& database, store::JoinKey key) {
    const std::string term = store::join_term(key);
    return {database.postlist_begin(term), database.postlist_end(term)};
}

/// The document of the article among those that share a join key.
std::optional<Xapian::Document> article_among(const Xapian::Database& database,
                                              const std::vector<Xapian::docid>& documents) {
    for (const Xapian::docid id : documents) {
        Xapian::Document document = database.get_document(id);
        if (!document.get_value(store::slot::kFingerprint).empty()) return document;
    }
    return std::nullopt;
}

store::KindTotals& totals_of(store::Metadata& metadata, bool is_article) {
    return is_article ? metadata.articles : metadata.quotations;
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

/// Drops the database object, whatever state it is in, and opens the last commit.
Result<void> DatabaseWriter::reopen() {
    database_.reset();
    return store::guarded(path_, [&] {
        database_ = std::make_unique<Xapian::WritableDatabase>(path_, Xapian::DB_OPEN);
        committed_ = store::read_metadata(*database_);
        pending_ = committed_;
        pending_.extractor = QuoteExtractor::version();
        database_->begin_transaction();
    });
}

Result<AddOutcome> DatabaseWriter::add(PreparedArticle article) {
    if (failure_) return *failure_;
    if (batch_.empty()) batch_began_ = std::chrono::steady_clock::now();
    batch_.push_back(std::move(article));
    Result<AddOutcome> written = store::guarded(path_, [&] { return write(batch_.back()); });
    if (!written) {
        Result<void> recovered = recover(written.error());
        if (!recovered) return std::move(recovered).error();
        return AddOutcome::added;
    }
    if (*written == AddOutcome::unchanged) {
        batch_.pop_back();
    } else {
        batch_bytes_ += batch_.back().article.text.size();
    }
    if (batch_is_full()) {
        if (Result<void> committed = commit(); !committed) return std::move(committed).error();
    }
    return written;
}

bool DatabaseWriter::batch_is_full() const {
    if (batch_.empty()) return false;
    return batch_bytes_ >= options_.commit_bytes || batch_.size() >= kMostArticlesInBatch ||
           std::chrono::steady_clock::now() - batch_began_ >= options_.commit_interval;
}

/// Writes one article into the open transaction. Throws what Xapian throws.
AddOutcome DatabaseWriter::write(PreparedArticle& article) {
    const std::vector<Xapian::docid> old = documents_of(*database_, article.join_key);
    if (const auto known = article_among(*database_, old)) {
        const bool same = known->get_value(store::slot::kFingerprint) == article.fingerprint;
        if (same) return AddOutcome::unchanged;
        const Result<store::ArticleRecord> record = store::read_record(known->get_data());
        if (record && record->article.id != article.article.id) {
            throw Xapian::InvalidArgumentError("its id has the same hash as that of '" +
                                               record->article.id + "'");
        }
        remove_documents(old);
    }
    if (article.documents.empty()) builder_.build(article);
    for (std::size_t i = 0; i < article.documents.size(); ++i) {
        const Xapian::docid added = database_->add_document(article.documents[i]);
        store::KindTotals& totals = totals_of(pending_, i == 0);
        ++totals.count;
        totals.length += database_->get_doclength(added);
    }
    article.documents.clear();
    return old.empty() ? AddOutcome::added : AddOutcome::replaced;
}

void DatabaseWriter::remove_documents(const std::vector<Xapian::docid>& documents) {
    for (const Xapian::docid id : documents) {
        const bool is_article =
            !database_->get_document(id).get_value(store::slot::kFingerprint).empty();
        store::KindTotals& totals = totals_of(pending_, is_article);
        --totals.count;
        totals.length -= database_->get_doclength(id);
        database_->delete_document(id);
    }
}

Result<void> DatabaseWriter::commit() {
    if (failure_) return *failure_;
    if (batch_.empty()) return {};
    if (const Result<void> finished = finish_transaction(); !finished) {
        return recover(finished.error());
    }
    batch_.clear();
    batch_bytes_ = 0;
    return {};
}

/// Commits the open transaction durably and begins the next one.
Result<void> DatabaseWriter::finish_transaction() {
    const Result<CommitGate> gate = CommitGate::pass(path_, CommitGate::Passage::committing);
    if (!gate) return gate.error();
    Result<void> committed = store::guarded(path_, [&] {
        ++pending_.batch;
        store::write_metadata(*database_, pending_);
        database_->commit_transaction();
    });
    if (!committed) return committed;
    if (Result<void> synced = sync_folder(path_); !synced) return synced;
    committed_ = pending_;
    return store::guarded(path_, [&] { database_->begin_transaction(); });
}

Result<void> DatabaseWriter::update_tables(const CollectionOptions& options) {
    if (Result<void> committed = commit(); !committed) return committed;
    Result<void> written = write_tables(options);
    if (written) return written;
    // As with a batch: once more, with a fresh database object.
    if (reopen() && write_tables(options)) return {};
    database_.reset();
    failure_ = written.error();
    return written;
}

/// A transaction of its own, which is no batch: it has no articles.
Result<void> DatabaseWriter::write_tables(const CollectionOptions& options) {
    const Result<CommitGate> gate = CommitGate::pass(path_, CommitGate::Passage::committing);
    if (!gate) return gate.error();
    Result<void> written = store::guarded(path_, [&] {
        update_collection_tables(*database_, options);
        database_->commit_transaction();
    });
    if (!written) return written;
    if (Result<void> synced = sync_folder(path_); !synced) return synced;
    return store::guarded(path_, [&] { database_->begin_transaction(); });
}

/// Writes the batch again with a fresh database object and commits it, after `cause` has spoilt
/// the old one.
Result<void> DatabaseWriter::recover(const Error& cause) {
    Result<void> rewritten = rewrite(batch_);
    if (!rewritten && is_fault_of_article(rewritten.error())) rewritten = rewrite_by_halves(batch_);
    if (!rewritten) {
        database_.reset();
        // What failed first says more than that a failing disk fails again.
        failure_ = is_fault_of_article(cause) ? rewritten.error() : cause;
        return *failure_;
    }
    batch_.clear();
    batch_bytes_ = 0;
    return {};
}

Result<void> DatabaseWriter::rewrite(std::span<PreparedArticle> articles) {
    if (Result<void> opened = reopen(); !opened) return opened;
    for (PreparedArticle& article : articles) {
        article.documents.clear();
        Result<AddOutcome> written = store::guarded(path_, [&] { return write(article); });
        if (!written) return std::move(written).error();
    }
    return finish_transaction();
}

Result<void> DatabaseWriter::rewrite_by_halves(std::span<PreparedArticle> articles) {
    Result<void> rewritten = rewrite(articles);
    if (rewritten || !is_fault_of_article(rewritten.error())) return rewritten;
    if (articles.size() == 1) {
        rejections_.push_back({articles.front().article.id, std::move(rewritten).error()});
        return reopen();
    }
    const std::size_t half = articles.size() / 2;
    if (Result<void> first = rewrite_by_halves(articles.first(half)); !first) return first;
    return rewrite_by_halves(articles.subspan(half));
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
