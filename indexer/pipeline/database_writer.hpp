#pragma once

#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "common/store/metadata.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/collection_tables.hpp"
#include "indexer/pipeline/document_builder.hpp"
#include "indexer/pipeline/input_ledger.hpp"
#include "indexer/pipeline/stored_article.hpp"
#include "quoth/indexer/index_writer.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// An article that is in the index as it is, and now comes from another input.
struct MovedArticle {
    store::JoinKey key = 0;
    InputKey input = 0;
};

/// An article that goes, with its quotations.
struct RemovedArticle {
    store::JoinKey key = 0;
    /// It is still in its input, which is to give it again when that is read next.
    bool may_come_again = true;
};

/// An input that the index may not have all articles of: it is read again at the next occasion.
struct UnsettledInput {
    InputKey key = 0;
};

/// An input that is not there any more.
struct ForgottenInput {
    InputKey key = 0;
};

/// What a batch is made of.
using Change = std::variant<PreparedArticle, MovedArticle, RemovedArticle, InputState,
                            UnsettledInput, ForgottenInput>;

/// The one class that writes to a database.
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

    /// Puts `article` into the batch, commits a full batch. One that gives the same documents as
    /// the stored one is unchanged, though it may come from another input or extractor.
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
        return store::guarded(path_, [&] { return action(*database_); });
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
        return {pending_.articles.count, pending_.quotations.count};
    }

  private:
    DatabaseWriter(std::string path, const IndexWriterOptions& options, DocumentBuilder builder);

    /// What a change did; `wrote` where the batch is not the same without it.
    struct Effect {
        AddOutcome outcome = AddOutcome::unchanged;
        bool wrote = false;
    };

    Result<void> reopen();
    Result<AddOutcome> take(Change change);
    Effect apply(Change& change);
    Effect write(PreparedArticle& article);
    Effect write(const MovedArticle& moved);
    Effect write(const RemovedArticle& removed);
    Effect write(const InputState& state);
    Effect write(const UnsettledInput& input);
    Effect write(const ForgottenInput& input);
    Effect replace_provenance(StoredArticle& known, const Provenance& provenance);
    void leave_input(const Xapian::Document& known, InputKey now);
    void remove_documents(const std::vector<Xapian::docid>& documents);
    Result<void> finish_transaction();
    Result<void> write_tables(const CollectionOptions& options);
    Result<void> recover(const Error& cause);
    Result<void> rewrite(std::span<Change> changes);
    Result<void> rewrite_by_halves(std::span<Change> changes);
    [[nodiscard]] bool batch_is_full() const;

    std::string path_;
    IndexWriterOptions options_;
    DocumentBuilder builder_;  // makes the documents of a replayed batch again
    std::unique_ptr<Xapian::WritableDatabase> database_;
    store::Metadata committed_;
    store::Metadata opened_;   // what `committed_` was when the index was opened
    store::Metadata pending_;  // what `committed_` becomes with this batch

    std::vector<Change> batch_;  // articles without their documents, which are written already
    std::size_t batch_bytes_ = 0;
    bool documents_changed_ = false;  // by the open transaction
    std::chrono::steady_clock::time_point batch_began_;
    std::vector<Rejection> rejections_;
    std::optional<Error> failure_;  // once set, nothing more can be written
};

}  // namespace quoth::indexer
