#pragma once

#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "common/store/metadata.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/collection/collection_tables.hpp"
#include "indexer/pipeline/writing/change_writer.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "quoth/indexer/index_writer.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Puts changes into a database, batch by batch. It and its `ChangeWriter` are all that writes
/// documents.
///
/// Each batch is one transaction, metadata included, and is done when the folder is synced. After
/// any exception the database object is dropped without another call, a new one is opened, and the
/// batch, kept until then, is written again; if that fails for another reason than the disk, the
/// article that makes it fail is searched by halving and rejected alone (measured: an exception
/// makes Xapian forget the documents before it, and using the object on can corrupt the index).
///
/// Thread safety: none.
class DatabaseWriter {
  public:
    /// An article that the database refuses, found when its batch is committed.
    struct Rejection {
        std::string article_id;
        InputKey input = 0;
        std::size_t quotations = 0;
        AddOutcome outcome = AddOutcome::added;  ///< what `add` said of it before
        Error error;
    };

    /// Creates the database unless it exists; fails as `IndexWriter::open` does.
    [[nodiscard]] static Result<DatabaseWriter> open(const std::string& path,
                                                     const IndexWriterOptions& options);

    /// Makes a database in the empty `folder`, which is to take the place of `target`. Fails with
    /// disk_full and io.
    [[nodiscard]] static Result<void> create_in(const std::filesystem::path& folder,
                                                const std::filesystem::path& target);

    DatabaseWriter(DatabaseWriter&&) noexcept = default;
    DatabaseWriter& operator=(DatabaseWriter&&) noexcept = default;
    ~DatabaseWriter() = default;

    /// Puts `article` into the batch, commits a full batch before it or with it. One that gives the
    /// same documents as the stored one is unchanged, though it may come from another input or
    /// extractor.
    [[nodiscard]] Result<AddOutcome> add(PreparedArticle article);

    /// Puts another change into the batch. What changes nothing is none.
    [[nodiscard]] Result<void> put(Change change);

    /// Puts the removal of the article `id` into the batch; false where the index has none.
    [[nodiscard]] Result<bool> remove(const std::string& id);

    /// What `action` reads from the database as the batch has left it.
    template <typename Action>
    [[nodiscard]] auto read(const Action& action)
        -> Result<std::invoke_result_t<Action, const Xapian::Database&>> {
        if (failure_) return *failure_;
        return store::guarded(path_, [&] { return action(changes_->database()); });
    }

    [[nodiscard]] Result<void> commit();

    /// Commits, and brings the tables of the collection up to date (collection_tables.hpp).
    [[nodiscard]] Result<void> update_tables(const CollectionOptions& options);

    /// Rewrites the index densely. Fails with disk_full and io; then it stays as it is.
    [[nodiscard]] Result<void> compact();

    /// Does so where what was written since `open` is most of it: trees that
    /// grew in many batches are half empty. Best effort; the index is complete with and without.
    void compact_if_grown();

    /// Articles rejected since the last call.
    [[nodiscard]] std::vector<Rejection> take_rejections();

    [[nodiscard]] IndexTotals totals() const {
        const store::Metadata& metadata = changes_ ? changes_->metadata() : committed_;
        return {metadata.articles.count, metadata.quotations.count};
    }

  private:
    struct BatchEntry {
        Change change;
        AddOutcome outcome = AddOutcome::added;
    };

    DatabaseWriter(std::string path, const IndexWriterOptions& options, DocumentBuilder builder);

    Result<void> reopen();
    Result<AddOutcome> take(Change change);
    ChangeWriter::Effect apply(Change& change);
    Result<void> finish_transaction();
    Result<void> write_tables(const CollectionOptions& options);
    Result<void> recover(const Error& cause);
    Result<void> rewrite(std::span<BatchEntry> entries);
    Result<void> rewrite_by_halves(std::span<BatchEntry> entries);
    [[nodiscard]] bool has_room_for(std::size_t text_size) const;
    [[nodiscard]] bool batch_is_due() const;
    void clear_batch();

    std::string path_;
    IndexWriterOptions options_;
    DocumentBuilder builder_;  // makes the documents of a replayed batch again
    std::unique_ptr<ChangeWriter> changes_;
    store::Metadata committed_;
    store::Metadata opened_;  // what `committed_` was when the index was opened

    std::vector<BatchEntry> batch_;  // articles without their documents, which are written already
    std::size_t batch_bytes_ = 0;
    std::chrono::steady_clock::time_point batch_began_;
    std::vector<Rejection> rejections_;
    std::optional<Error> failure_;  // once set, nothing more can be written
};

}  // namespace quoth::indexer
