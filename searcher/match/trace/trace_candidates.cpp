#include "searcher/match/trace/trace_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"

namespace quoth::match {
namespace {

using Xapian::Query;

/// So many of the rarest words, and pairs of words, find a claim; more cost time and change little.
constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostPairs = 6;
constexpr Xapian::doccount kMostCandidates = 200;
/// Quotations in the same words that are counted.
constexpr Xapian::doccount kMostOfOneWording = 10'000;

/// In a small index a word that is in none of its quotations is not much rarer than one that is in
/// all of them: as if so many others had been read.
constexpr double kUnseen = 100;

std::string said_term(const std::string& form) {
    return store::make_term(store::prefix::kSaid, form);
}

void keep_distinct(std::vector<std::string>& forms) {
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
}

/// The `most` elements with the highest `value`.
template <typename T, typename ValueOf>
void keep_best(std::vector<T>& elements, std::size_t most, ValueOf value) {
    std::vector<std::pair<double, T>> ranked;
    for (T& element : elements) {
        const double rank = value(element);
        ranked.emplace_back(-rank, std::move(element));
    }
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > most) ranked.resize(most);
    elements.clear();
    for (auto& [rank, element] : ranked) elements.push_back(std::move(element));
}

}  // namespace

TraceCandidates::TraceCandidates(Snapshot& snapshot, Clock::time_point deadline)
    : snapshot_(snapshot),
      deadline_(deadline),
      quotations_(snapshot.database().get_termfreq(
          std::string(store::kind_term(store::DocumentKind::quotation)))) {}

double TraceCandidates::weight(const std::string& form) {
    const double with_it = snapshot_.database().get_termfreq(said_term(form));
    return std::log(1.0 + (kUnseen + quotations_ - with_it) / (with_it + 1.0));
}

std::vector<std::string> TraceCandidates::rarest_of(std::vector<std::string> forms) {
    keep_distinct(forms);
    keep_best(forms, kMostWords, [&](const std::string& form) { return weight(form); });
    return forms;
}

/// Neighbours say more than the same words apart, above all where all words are common.
std::vector<TraceCandidates::Pair> TraceCandidates::rarest_pairs(
    const std::vector<std::string>& forms) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i + 1 < forms.size(); ++i) pairs.emplace_back(forms[i], forms[i + 1]);
    keep_best(pairs, kMostPairs,
              [&](const Pair& pair) { return weight(pair.first) + weight(pair.second); });
    return pairs;
}

/// One clause a pair: below an OR, Xapian 1.4 takes a phrase whose words only stand apart for found
/// when it is asked about a document, and adds its weight.
Query TraceCandidates::preferring(Query query, std::span<const Pair> pairs) {
    for (const auto& [first, second] : pairs) {
        const Query phrase(Query::OP_PHRASE, Query(said_term(first)), Query(said_term(second)));
        const double both = (weight(first) + weight(second)) / 2;
        query = Query(Query::OP_AND_MAYBE, query, Query(Query::OP_SCALE_WEIGHT, phrase, both));
    }
    return query;
}

/// Each pair stands with the rarer of its words: so Xapian sees what a word is worth at most, and
/// looks at the places in no quotation whose words cannot lift it among the best.
Query TraceCandidates::sharing_words(const std::vector<std::string>& forms) {
    std::vector<Pair> pairs = rarest_pairs(forms);
    std::vector<Query> words;
    for (const std::string& form : rarest_of(forms)) {
        const auto own = std::stable_partition(pairs.begin(), pairs.end(), [&](const Pair& pair) {
            return pair.first != form && pair.second != form;
        });
        const Query word(Query::OP_SCALE_WEIGHT, Query(said_term(form)), weight(form));
        words.push_back(preferring(word, {own, pairs.end()}));
        pairs.erase(own, pairs.end());
    }
    return preferring(Query(Query::OP_OR, words.begin(), words.end()), pairs);
}

std::vector<Xapian::docid> TraceCandidates::of(const std::vector<std::string>& forms) {
    return matches(sharing_words(forms), kMostCandidates);
}

std::vector<Xapian::docid> TraceCandidates::of(const std::vector<std::string>& forms,
                                               const Query& speakers) {
    return matches(Query(Query::OP_FILTER, sharing_words(forms), speakers), kMostCandidates);
}

std::vector<Xapian::docid> TraceCandidates::with_all(std::vector<std::string> forms) {
    std::vector<std::string> terms;
    for (const std::string& form : rarest_of(std::move(forms))) terms.push_back(said_term(form));
    return matches(Query(Query::OP_AND, terms.begin(), terms.end()), kMostOfOneWording);
}

std::vector<Xapian::docid> TraceCandidates::matches(const Query& query, Xapian::doccount most) {
    Xapian::Enquire enquire(snapshot_.database());
    const Query in_time((new DeadlineSource(deadline_))->release());
    enquire.set_query(Query(Query::OP_FILTER, query, in_time));
    // Each word counts as often as it was scaled, however often it stands there.
    enquire.set_weighting_scheme(Xapian::CoordWeight());
    enquire.set_sort_by_relevance_then_value(store::slot::kOrder, false);
    const Xapian::MSet found = enquire.get_mset(0, most);
    return {found.begin(), found.end()};
}

}  // namespace quoth::match
