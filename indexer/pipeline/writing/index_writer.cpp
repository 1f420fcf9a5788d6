#include "quoth/indexer/index_writer.hpp"

#include <utility>

#include "common/store/schema.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "indexer/pipeline/writing/fingerprint.hpp"
#include "indexer/pipeline/writing/lock_wait.hpp"
#include "indexer/pipeline/writing/stored_article.hpp"
#include "indexer/readers/article_limits.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

Result<void> first_of(std::vector<DatabaseWriter::Rejection> rejections) {
    if (rejections.empty()) return {};
    Error error = std::move(rejections.front().error);
    error.message = "article '" + rejections.front().article_id + "': " + error.message;
    return error;
}

}  // namespace

struct IndexWriter::Impl {
    QuoteExtractor extractor;
    DocumentBuilder builder;
    DatabaseWriter database;

    /// Whether there is nothing to do for an article.
    Result<bool> has(store::JoinKey article, const std::string& fingerprint) {
        return database.read([&](const Xapian::Database& stored) {
            const std::optional<StoredArticle> found = find_article(stored, article);
            if (!found) return false;
            const std::string kept = found->document.get_value(store::slot::kFingerprint);
            return own_fingerprint(kept) == fingerprint &&
                   found->document.get_value(store::slot::kExtractor) == QuoteExtractor::version();
        });
    }
};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

Result<IndexWriter> IndexWriter::open(const std::string& path, const IndexWriterOptions& options) {
    Result<QuoteExtractor> extractor = QuoteExtractor::create();
    if (!extractor) return std::move(extractor).error();
    Result<DocumentBuilder> builder = DocumentBuilder::create();
    if (!builder) return std::move(builder).error();
    Result<DatabaseWriter> database = open_when_free(path, options);
    if (!database) return std::move(database).error();
    return IndexWriter(std::make_unique<Impl>(
        Impl{*std::move(extractor), *std::move(builder), *std::move(database)}));
}

Result<AddOutcome> IndexWriter::add(Article article) {
    if (Result<void> checked = check_limits(article); !checked) return std::move(checked).error();
    std::string fingerprint = fingerprint_of(article, "auto");
    const Result<bool> known = impl_->has(store::join_key(article.id), fingerprint);
    if (!known) return known.error();
    if (*known) return AddOutcome::unchanged;
    article.lang = impl_->extractor.language_of(article);
    std::vector<Quotation> quotations = impl_->extractor.extract(article);
    Result<PreparedArticle> prepared =
        impl_->builder.prepare(std::move(article), std::move(quotations), {std::move(fingerprint)});
    if (!prepared) return std::move(prepared).error();
    Result<AddOutcome> outcome = impl_->database.add(*std::move(prepared));
    if (!outcome) return outcome;
    Result<void> rejected = first_of(impl_->database.take_rejections());
    if (!rejected) return std::move(rejected).error();
    return outcome;
}

Result<bool> IndexWriter::remove(const std::string& id) { return impl_->database.remove(id); }

Result<void> IndexWriter::commit() {
    if (Result<void> committed = impl_->database.commit(); !committed) return committed;
    return first_of(impl_->database.take_rejections());
}

Result<void> IndexWriter::finish() {
    if (Result<void> committed = commit(); !committed) return committed;
    return impl_->database.update_tables({});
}

IndexTotals IndexWriter::totals() const { return impl_->database.totals(); }

}  // namespace quoth::indexer
