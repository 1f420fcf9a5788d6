#pragma once

#include <xapian.h>

#include <string>
#include <variant>
#include <vector>

#include "common/store/metadata.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"
#include "indexer/pipeline/writing/stored_article.hpp"
#include "quoth/indexer/index_writer.hpp"

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

/// Writes changes into the open transaction of a database, and counts what it then holds. The
/// members throw what Xapian throws; the object is of no use after that.
class ChangeWriter {
  public:
    /// What a change did; `wrote` where the batch is not the same without it.
    struct Effect {
        AddOutcome outcome = AddOutcome::unchanged;
        bool wrote = false;
    };

    /// Opens `path` as it was last committed, and the transaction.
    explicit ChangeWriter(const std::string& path);

    /// The documents of an article must be built; they are given up.
    Effect apply(Change& change);

    /// Commits with the metadata; `begin` opens the next transaction.
    void commit();
    void begin();

    [[nodiscard]] Xapian::WritableDatabase& database() { return database_; }
    /// What the metadata become with the transaction.
    [[nodiscard]] const store::Metadata& metadata() const { return metadata_; }

  private:
    Effect write(PreparedArticle& article);
    Effect write(const MovedArticle& moved);
    Effect write(const RemovedArticle& removed);
    Effect write(const InputState& state);
    Effect write(const UnsettledInput& input);
    Effect write(const ForgottenInput& input);
    Effect replace_provenance(StoredArticle& known, const Provenance& provenance);
    void leave_input(const Xapian::Document& known, InputKey now);
    void add_documents(std::vector<Xapian::Document> documents);
    void remove_documents(const std::vector<Xapian::docid>& documents);

    Xapian::WritableDatabase database_;
    store::Metadata metadata_;
    bool documents_changed_ = false;  // by the open transaction
};

/// The id in the record of an article's document; empty where the record is damaged.
[[nodiscard]] std::string id_of(const Xapian::Document& article);

}  // namespace quoth::indexer
