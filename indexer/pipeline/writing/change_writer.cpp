#include "indexer/pipeline/writing/change_writer.hpp"

#include <array>
#include <optional>
#include <utility>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"

namespace quoth::indexer {
namespace {

store::KindTotals& totals_of(store::Metadata& metadata, bool is_article) {
    return is_article ? metadata.articles : metadata.quotations;
}

}  // namespace

std::string id_of(const Xapian::Document& article) {
    const Result<store::ArticleRecord> record = store::read_record(article.get_data());
    return record ? record->article.id : std::string();
}

ChangeWriter::ChangeWriter(const std::string& path)
    : database_(path, Xapian::DB_OPEN), metadata_(store::read_metadata(database_)) {
    begin();
}

void ChangeWriter::begin() {
    documents_changed_ = false;
    database_.begin_transaction();
}

void ChangeWriter::commit() {
    if (documents_changed_) ++metadata_.batch;
    store::write_metadata(database_, metadata_);
    database_.commit_transaction();
}

ChangeWriter::Effect ChangeWriter::apply(Change& change) {
    return std::visit([this](auto& one) { return write(one); }, change);
}

ChangeWriter::Effect ChangeWriter::write(PreparedArticle& article) {
    std::optional<StoredArticle> known = find_article(database_, article.join_key);
    if (known && known->document.get_data() == article.documents.front().get_data()) {
        return replace_provenance(*known, article.provenance);
    }
    if (known) {
        if (const std::string id = id_of(known->document);
            !id.empty() && id != article.article.id) {
            throw Xapian::InvalidArgumentError("its id has the same hash as that of '" + id + "'");
        }
        leave_input(known->document, article.provenance.input);
        remove_documents(documents_of(database_, article.join_key));
    }
    add_documents(std::exchange(article.documents, {}));
    return {known ? AddOutcome::replaced : AddOutcome::added, true};
}

ChangeWriter::Effect ChangeWriter::write(const MovedArticle& moved) {
    std::optional<StoredArticle> known = find_article(database_, moved.key);
    if (!known) return {};
    const std::string fingerprints = known->document.get_value(store::slot::kFingerprint);
    return replace_provenance(*known, {fingerprints, moved.input});
}

ChangeWriter::Effect ChangeWriter::write(const RemovedArticle& removed) {
    const std::optional<StoredArticle> known = find_article(database_, removed.key);
    if (!known) return {};
    if (removed.may_come_again) drop_stamp(database_, input_of(known->document));
    remove_documents(documents_of(database_, removed.key));
    return {AddOutcome::replaced, true};
}

ChangeWriter::Effect ChangeWriter::write(const InputState& state) {
    if (read_input(database_, input_key(state.path)) == state) return {};
    write_input(database_, state);
    return {AddOutcome::unchanged, true};
}

ChangeWriter::Effect ChangeWriter::write(const UnsettledInput& input) {
    return {AddOutcome::unchanged, drop_stamp(database_, input.key)};
}

ChangeWriter::Effect ChangeWriter::write(const ForgottenInput& input) {
    return {AddOutcome::unchanged, forget_input(database_, input.key)};
}

/// The article gives the documents that are there: only where it comes from may be new.
ChangeWriter::Effect ChangeWriter::replace_provenance(StoredArticle& known,
                                                      const Provenance& provenance) {
    const auto values = [&] {
        return std::array{known.document.get_value(store::slot::kFingerprint),
                          known.document.get_value(store::slot::kExtractor),
                          known.document.get_value(store::slot::kInput)};
    };
    const auto before = values();
    leave_input(known.document, provenance.input);
    add_provenance(known.document, provenance);
    if (values() == before) return {};
    database_.replace_document(known.id, known.document);
    return {AddOutcome::unchanged, true};
}

/// The input that `known` came from is not all in the index any more.
void ChangeWriter::leave_input(const Xapian::Document& known, InputKey now) {
    const InputKey before = input_of(known);
    if (before == now || before == 0) return;
    drop_stamp(database_, before);
}

void ChangeWriter::add_documents(std::vector<Xapian::Document> documents) {
    documents_changed_ = true;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        // Each goes as soon as the database has it: of a long article they are most of the memory.
        const Xapian::docid added = database_.add_document(std::exchange(documents[i], {}));
        store::KindTotals& totals = totals_of(metadata_, i == 0);
        ++totals.count;
        totals.length += database_.get_doclength(added);
    }
}

void ChangeWriter::remove_documents(const std::vector<Xapian::docid>& documents) {
    documents_changed_ = true;
    for (const Xapian::docid id : documents) {
        store::KindTotals& totals = totals_of(metadata_, is_article(database_.get_document(id)));
        --totals.count;
        totals.length -= database_.get_doclength(id);
        database_.delete_document(id);
    }
}

}  // namespace quoth::indexer
