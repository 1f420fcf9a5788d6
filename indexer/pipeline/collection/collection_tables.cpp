#include "indexer/pipeline/collection/collection_tables.hpp"

#include <xapian.h>

#include <string>
#include <vector>

#include "common/store/metadata.hpp"
#include "common/store/quotation_clusters.hpp"
#include "common/store/schema.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/stories.hpp"
#include "common/store/terms.hpp"
#include "common/store/value_reader.hpp"
#include "common/store/word_signature.hpp"
#include "indexer/pipeline/collection/bare_names.hpp"
#include "indexer/pipeline/collection/name_evidence.hpp"
#include "indexer/pipeline/collection/quotation_clustering.hpp"
#include "indexer/pipeline/collection/story_clustering.hpp"

namespace quoth::indexer {
namespace {

namespace slot = store::slot;

/// Raise it whenever the same articles may give other tables.
constexpr const char* kRules = "2";

/// Which batch the tables include, and by which rules they are made.
std::string state_of(const Xapian::Database& database) {
    return std::string("rules ") + kRules + ", batch " +
           std::to_string(store::read_metadata(database).batch);
}

std::optional<std::chrono::sys_seconds> date_of_value(const std::string& value) {
    if (value.empty()) return std::nullopt;
    return std::chrono::sys_seconds(
        std::chrono::seconds(static_cast<std::int64_t>(Xapian::sortable_unserialise(value))));
}

/// Which documents, asked for in ascending order, have a term.
class TermColumn {
  public:
    TermColumn(const Xapian::Database& database, const std::string& term)
        : document_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}

    bool has(Xapian::docid document) {
        if (document_ != end_) document_.skip_to(document);
        return document_ != end_ && *document_ == document;
    }

  private:
    Xapian::PostingIterator document_;
    Xapian::PostingIterator end_;
};

/// Reads three values of each quotation that has a speaker, and no record.
NameEvidence evidence_in(const Xapian::Database& database) {
    NameEvidence evidence;
    store::ValueReader articles(database, slot::kJoin);
    store::ValueReader dates(database, slot::kDate);
    TermColumn persons(database, std::string(store::kPersonTerm));
    const auto end = database.valuestream_end(slot::kSpeaker);
    for (auto name = database.valuestream_begin(slot::kSpeaker); name != end; ++name) {
        const Xapian::docid id = name.get_docid();
        evidence.add(*name, persons.has(id), store::join_key_of_value(articles.of(id)),
                     store::day_of(date_of_value(dates.of(id))));
    }
    return evidence;
}

void update_speaker_aliases(Xapian::WritableDatabase& database, const CollectionOptions& options) {
    const store::SpeakerAliases before = store::read_speaker_aliases(database);
    const store::SpeakerAliases now(options.known_speakers.value_or(before.known()),
                                    tie_bare_names(evidence_in(database).names()));
    if (now.id() != before.id()) store::write_speaker_aliases(database, now);
}

/// Reads two values and the signature of each quotation.
Wordings wordings_in(const Xapian::Database& database) {
    const std::string kind(store::kind_term(store::DocumentKind::quotation));
    Wordings wordings(database.get_termfreq(kind));
    store::ValueReader orders(database, slot::kOrder);
    store::ValueReader dates(database, slot::kDate);
    for (auto document = database.postlist_begin(kind); document != database.postlist_end(kind);
         ++document) {
        const std::string order = orders.of(*document);
        const std::string data =
            database.get_document(*document, Xapian::DOC_ASSUME_VALID).get_data();
        wordings.add({{store::join_key_of_value(order), store::ordinal_of_value(order)},
                      date_of_value(dates.of(*document)),
                      store::read_signature(data)});
    }
    return wordings;
}

void update_quotation_clusters(Xapian::WritableDatabase& database) {
    store::write_clusters(database, cluster_quotations(wordings_in(database)));
}

/// Reads three values of each article.
std::vector<SignedArticle> signed_articles(const Xapian::Database& database) {
    std::vector<SignedArticle> articles;
    store::ValueReader keys(database, slot::kJoin);
    store::ValueReader dates(database, slot::kDate);
    const auto end = database.valuestream_end(slot::kArticleSignature);
    for (auto value = database.valuestream_begin(slot::kArticleSignature); value != end; ++value) {
        const Xapian::docid id = value.get_docid();
        articles.push_back({store::join_key_of_value(keys.of(id)), dates.of(id),
                            store::read_article_signature(*value)});
    }
    return articles;
}

void update_stories(Xapian::WritableDatabase& database) {
    store::write_stories(database, cluster_articles(signed_articles(database)));
}

}  // namespace

void update_collection_tables(Xapian::WritableDatabase& database,
                              const CollectionOptions& options) {
    const std::string state = state_of(database);
    if (store::read_tables_state(database) == state && !options.known_speakers) return;
    update_speaker_aliases(database, options);
    update_quotation_clusters(database);
    update_stories(database);
    store::write_tables_state(database, state);
}

}  // namespace quoth::indexer
