#include "searcher/match/results/completion.hpp"

#include <string>
#include <vector>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "searcher/match/results/facets.hpp"
#include "searcher/match/results/hit_values.hpp"

namespace quoth::match {
namespace {

using Xapian::Query;
namespace prefix = store::prefix;

/// Of the words that begin so the first thousand in the alphabet are taken: a letter or two more
/// makes them fewer.
constexpr std::size_t kMostWords = 1000;

Query words_that_begin(const Xapian::Database& database, std::string_view beginning) {
    const std::string start = store::make_term(prefix::kSpeaker, beginning);
    std::vector<std::string> terms;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        if (terms.size() == kMostWords) break;
        terms.push_back(*term);
    }
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query speakers_query(const Xapian::Database& database, const std::vector<Word>& words) {
    if (words.empty()) return Query(store::make_term(prefix::kPresence, "speaker"));
    Query query = words_that_begin(database, words.back().form);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        query = Query(Query::OP_FILTER, query,
                      Query(store::make_term(prefix::kSpeaker, words[i].form)));
    }
    return query;
}

}  // namespace

std::vector<searcher::Completion> complete_speaker(Snapshot& snapshot, Analyzer& analyzer,
                                                   std::string_view beginning, std::uint32_t limit,
                                                   Clock::time_point deadline) {
    const Xapian::Database& database = snapshot.database();
    const Query query = speakers_query(database, analyzer.words(beginning));
    const HitNumbers hits = matching_numbers(database, query);
    const searcher::Facet speakers =
        count_facet(snapshot, hits, {searcher::FacetField::speaker, limit}, deadline);
    std::vector<searcher::Completion> completions;
    completions.reserve(speakers.values.size());
    for (const auto& [name, count] : speakers.values) completions.push_back({name, count});
    return completions;
}

}  // namespace quoth::match
