#include "indexer/pipeline/collection_tables.hpp"

#include <xapian.h>

#include <string>

#include "common/store/metadata.hpp"
#include "common/store/schema.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/terms.hpp"
#include "indexer/pipeline/bare_names.hpp"
#include "indexer/pipeline/name_evidence.hpp"

namespace quoth::indexer {
namespace {

constexpr const char* kStateKey = "quoth.tables";

/// Raise it whenever the same articles may give other tables.
constexpr const char* kRules = "1";

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

/// Reads three values of each quotation that has a speaker, and no record.
NameEvidence evidence_in(const Xapian::Database& database) {
    NameEvidence evidence;
    auto order = database.valuestream_begin(store::slot::kOrder);
    auto date = database.valuestream_begin(store::slot::kDate);
    const auto end = database.valuestream_end(store::slot::kSpeaker);
    for (auto speaker = database.valuestream_begin(store::slot::kSpeaker); speaker != end;
         ++speaker) {
        const Xapian::docid id = speaker.get_docid();
        date.skip_to(id);
        const bool has_date = date != end && date.get_docid() == id;
        order.skip_to(id);
        evidence.add(store::speaker_of_value(*speaker), store::join_key_of_value(*order),
                     store::day_of(date_of_value(has_date ? *date : "")));
    }
    return evidence;
}

void update_speaker_aliases(Xapian::WritableDatabase& database, const CollectionOptions& options) {
    const store::SpeakerAliases before = store::read_speaker_aliases(database);
    const store::SpeakerAliases now(options.known_speakers.value_or(before.known()),
                                    tie_bare_names(evidence_in(database).names()));
    if (now.id() != before.id()) store::write_speaker_aliases(database, now);
}

}  // namespace

void update_collection_tables(Xapian::WritableDatabase& database,
                              const CollectionOptions& options) {
    const std::string state = state_of(database);
    if (database.get_metadata(kStateKey) == state && !options.known_speakers) return;
    update_speaker_aliases(database, options);
    database.set_metadata(kStateKey, state);
}

}  // namespace quoth::indexer
