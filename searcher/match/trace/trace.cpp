#include "searcher/match/trace/trace.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "common/store/schema.hpp"
#include "common/store/word_signature.hpp"
#include "common/store/xapian_guard.hpp"
#include "searcher/match/articles/article_records.hpp"
#include "searcher/match/articles/joined_parts.hpp"
#include "searcher/match/queries/speaker_queries.hpp"
#include "searcher/match/trace/article_sentences.hpp"
#include "searcher/match/trace/claim.hpp"
#include "searcher/match/trace/credited_speakers.hpp"
#include "searcher/match/trace/trace_candidates.hpp"
#include "searcher/match/trace/trace_verdict.hpp"

namespace quoth::match {
namespace {

using searcher::TraceOptions;
using searcher::TraceResults;
using searcher::Verdict;
using searcher::Wording;

/// Wordings shown of a claim that was not found, for the reader to judge.
constexpr std::uint32_t kMostInPassing = 2;
/// Beside the closest wording, what is much farther is not worth a look.
constexpr double kFarthestShare = 0.8;

/// One search for the origin of a claim.
class Trace {
  public:
    Trace(Snapshot& snapshot, Analyzer& analyzer, std::string_view claim,
          const TraceOptions& options, Clock::time_point deadline)
        : snapshot_(snapshot),
          database_(snapshot.database()),
          analyzer_(analyzer),
          options_(options),
          deadline_(deadline),
          candidates_(snapshot, deadline),
          claim_(claim, analyzer,
                 [&](const std::string& form) { return candidates_.weight(form); }),
          records_(snapshot.database(), snapshot.shards()) {}

    [[nodiscard]] const Claim& claim() const { return claim_; }

    std::vector<Wording> wordings() {
        std::vector<Wording> wordings;
        for (const Near& near : nearest()) {
            check_deadline(deadline_);
            wordings.push_back(read(near));
        }
        std::stable_sort(wordings.begin(), wordings.end(), [](const Wording& a, const Wording& b) {
            const auto rank = [](const Wording& wording) {
                return std::tuple(!wording.is_exact, -wording.closeness,
                                  !wording.is_by_claimed_speaker(),
                                  wording.kind == QuotationKind::indirect);
            };
            return rank(a) < rank(b);
        });
        return wordings;
    }

  private:
    using Words = std::vector<std::uint16_t>;

    struct Near {
        Words words;
        Xapian::docid example = 0;  // a quotation that says them
        double closeness = 0.0;
        bool by_namesake = false;  // of the claimed speaker
        bool is_quoted = false;    // not in indirect speech alone
    };

    store::WordSignature signature_of(Xapian::docid quotation) {
        return store::read_signature(
            database_.get_document(quotation, Xapian::DOC_ASSUME_VALID).get_data());
    }

    /// The different wordings among the candidates, the closest first.
    std::vector<Near> nearest() {
        std::map<Words, Near> by_words;
        for (const Xapian::docid candidate : candidates_.of(claim_.forms())) {
            note(candidate, false, by_words);
        }
        if (!options_.speaker.empty()) {
            for (const Xapian::docid candidate : candidates_.of(claim_.forms(), namesakes())) {
                note(candidate, true, by_words);
            }
        }
        return selected(by_words);
    }

    void note(Xapian::docid candidate, bool by_namesake, std::map<Words, Near>& by_words) {
        store::WordSignature signature = signature_of(candidate);
        const auto [known, is_new] = by_words.try_emplace(signature.words);
        Near& near = known->second;
        near.by_namesake |= by_namesake;
        near.is_quoted |= is_quoted(candidate);
        if (!is_new) return;
        near.closeness = claim_.closeness_of(signature.words);
        near.words = std::move(signature.words);
        near.example = candidate;
    }

    /// Quotations of speakers who have the claimed surname, or the claimed name by the tables.
    [[nodiscard]] Xapian::Query namesakes() {
        const Xapian::Query by_surname(
            store::make_term(store::prefix::kSpeaker, surname_of(options_.speaker, analyzer_)));
        return by_surname | SpeakerQueries(snapshot_).by_alias([&](std::string_view name) {
            return has_words_of(name, options_.speaker, analyzer_);
        });
    }

    std::vector<Near> selected(const std::map<Words, Near>& by_words) const {
        std::vector<Near> near;
        for (const auto& [words, one] : by_words) {
            if (one.closeness > 0) near.push_back(one);
        }
        std::sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
            return std::tuple(-a.closeness, !a.by_namesake, !a.is_quoted, a.example) <
                   std::tuple(-b.closeness, !b.by_namesake, !b.is_quoted, b.example);
        });
        const double closest = near.empty() ? 0.0 : near.front().closeness;
        std::erase_if(near,
                      [&](const Near& one) { return one.closeness < kFarthestShare * closest; });
        const bool found = closest >= Claim::kSameQuotation;
        // The verdict rests on the closest, so one is always looked at.
        const std::uint32_t wanted = std::max(options_.limit, 1U);
        const std::size_t most = found ? wanted : std::min(wanted, kMostInPassing);
        if (near.size() > most) near.resize(most);
        return near;
    }

    Wording read(const Near& near) {
        Wording wording;
        CreditedSpeakers speakers(analyzer_, options_.speaker);
        std::set<store::JoinKey> articles;
        using Time = std::pair<std::string, std::string>;
        std::map<Time, Xapian::docid> by_time;
        std::map<std::tuple<bool, bool, Time>, Xapian::docid> by_weight_as_evidence;
        for (const Xapian::docid quotation : in_same_words(near)) {
            check_deadline(deadline_);
            const store::JoinKey article = article_of(quotation);
            articles.insert(article);
            const bool is_claimed = speakers.add(speaker_of(quotation), article);
            const Time time = time_of(quotation);
            by_time.emplace(time, quotation);
            by_weight_as_evidence.emplace(std::tuple(!is_claimed, !is_quoted(quotation), time),
                                          quotation);
        }
        wording.articles = articles.size();
        wording.speakers = speakers.take();
        show_as_in(by_weight_as_evidence.begin()->second, wording);
        wording.first = appearance_of(by_time.begin()->second);
        claim_.compare(wording, analyzer_);
        return wording;
    }

    /// By the name that all articles share; the empty one where none is known.
    store::CanonicalSpeaker speaker_of(Xapian::docid quotation) {
        const RecordPlace place = records_.of(quotation);
        if (!place.quotation().speaker) return {};
        return snapshot_.aliases_of(quotation).canonical(place.quotation().speaker->name,
                                                         place.record.article.date);
    }

    bool is_quoted(Xapian::docid quotation) {
        return database_.get_document(quotation).get_value(store::slot::kManner) !=
               to_string(QuotationKind::indirect);
    }

    static std::string words_of(const RecordPlace& place) {
        return JoinedParts(place.record.article, place.quotation().parts).text();
    }

    std::vector<Xapian::docid> in_same_words(const Near& near) {
        std::vector<Xapian::docid> quotations =
            candidates_.with_all(forms_of(spoken(words_of(records_.of(near.example)), analyzer_)));
        std::erase_if(quotations, [&](Xapian::docid quotation) {
            return signature_of(quotation).words != near.words;
        });
        // Of very many with these words only some were looked at.
        if (quotations.empty()) quotations.push_back(near.example);
        return quotations;
    }

    void show_as_in(Xapian::docid quotation, Wording& wording) {
        const RecordPlace place = records_.of(quotation);
        wording.kind = place.quotation().kind;
        wording.text = words_of(place);
    }

    Wording::Appearance appearance_of(Xapian::docid quotation) {
        const RecordPlace place = records_.of(quotation);
        const Article& article = place.record.article;
        return {place.id(), article.title, article.source, article.date};
    }

    std::string order_of(Xapian::docid quotation) {
        return database_.get_document(quotation).get_value(store::slot::kOrder);
    }

    store::JoinKey article_of(Xapian::docid quotation) {
        return store::join_key_of_value(order_of(quotation));
    }

    /// Sorts by date, undated articles last, then by article and place in it.
    std::pair<std::string, std::string> time_of(Xapian::docid quotation) {
        std::string date = database_.get_document(quotation).get_value(store::slot::kDate);
        if (date.empty()) date.assign(9, '\xFF');
        return {std::move(date), order_of(quotation)};
    }

    const Snapshot& snapshot_;
    Xapian::Database& database_;
    Analyzer& analyzer_;
    const TraceOptions& options_;
    Clock::time_point deadline_;
    TraceCandidates candidates_;
    Claim claim_;
    ArticleRecords records_;
};

}  // namespace

TraceResults trace(Snapshot& snapshot, Analyzer& analyzer, std::string_view claim,
                   const TraceOptions& options, text::SentenceSplitter& splitter,
                   Clock::time_point deadline) {
    TraceResults results;
    results.claim = claim;
    Trace trace(snapshot, analyzer, claim, options, deadline);
    results.wordings = trace.wordings();
    judge(!options.speaker.empty(), results);
    if (results.verdict == Verdict::not_found) {
        results.sentences =
            article_sentences(snapshot, trace.claim(), analyzer, splitter, deadline);
    }
    return results;
}

}  // namespace quoth::match
