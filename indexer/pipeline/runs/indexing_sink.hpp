#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "indexer/pipeline/runs/article_preparer.hpp"
#include "indexer/pipeline/runs/corpus_stages.hpp"
#include "indexer/pipeline/runs/input_order.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"

namespace quoth::indexer {

/// Puts the articles of a corpus into the index, in input order, and keeps the books: what came
/// from where, and what of it the index has.
class IndexingSink {
  public:
    using Work = Preparation;

    /// `preparer` serves articles that were taken for idle and are not. `reading` says what
    /// decides, beside a file's bytes, what the file gives.
    IndexingSink(DatabaseWriter& writer, ArticlePreparer& preparer, CorpusStages<Work>& stages,
                 const CorpusOptions& options, std::string reading, const CorpusObserver& observer,
                 CorpusReport& report)
        : writer_(writer),
          preparer_(preparer),
          stages_(stages),
          options_(options),
          reading_(std::move(reading)),
          observer_(observer),
          report_(report) {}

    /// These return false to end the run: `failure` tells whether for an error.
    bool take_article(const Outcome<Work>& where, Work work);
    bool take_event(InputKey input, const InputEvent& event);
    void take_problem(InputKey input, const InputProblem& problem);

    /// Files to be read once more, after all others: what they have was left to a later file that
    /// does not have it any more. From this call on nothing is left to others.
    [[nodiscard]] std::vector<std::string> take_files_to_read();

    /// Files with articles that were left out as duplicates, where articles went or changed since.
    [[nodiscard]] std::vector<std::string> take_files_with_duplicates();

    /// Removes what came from one of the paths and is not there any more.
    bool prune();

    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

    /// Counts and reports what the database refused at the last commit; false if that ends the run.
    bool report_rejections();

  private:
    /// The file that is being read.
    struct CurrentInput {
        InputKey key = 0;
        std::string path;
        std::uint64_t articles = 0;
        bool is_complete = true;  ///< each of its records stands in the index so far
    };

    /// How a record comes.
    struct Arrival {
        InputKey claimant = 0;  ///< where its article came last
        bool is_first = true;   ///< of its article, in this run
        bool repeats = false;   ///< its article came before in the same input
    };

    Arrival arrive(store::JoinKey article);
    /// Whether a record that was superseded before is left out, since what superseded it is to
    /// follow.
    bool is_followed(store::JoinKey article, const Arrival& arrival);
    [[nodiscard]] bool stands(const IdleArticle& idle, store::JoinKey article) const;
    bool leave_as_it_is(const Outcome<Work>& where, const IdleArticle& idle,
                        store::JoinKey article);
    Result<PreparedArticle> prepare(Work work);
    /// Remembers with an article what it takes the place of.
    bool supersede(PreparedArticle& article);
    bool write(const Outcome<Work>& where, PreparedArticle article);
    /// Whether the article of this record is a later file's.
    Result<bool> belongs_to_later(store::JoinKey article, InputKey claimant);
    Result<std::optional<InputState>> owner_of(store::JoinKey article);
    Result<bool> has_passed_over_owner(store::JoinKey article);
    bool leave_to_later(store::JoinKey article);
    bool leave_out_duplicate(store::JoinKey article);
    bool put(Change change);
    void warn_if_cut(const Outcome<Work>& where, const PreparedArticle& article);
    void count(AddOutcome outcome, std::size_t quotations);
    void take_back(AddOutcome outcome, std::size_t quotations);
    std::uint64_t& counter(AddOutcome outcome);
    template <typename Value>
    bool succeeded(const Result<Value>& result);

    DatabaseWriter& writer_;
    ArticlePreparer& preparer_;
    CorpusStages<Work>& stages_;
    const CorpusOptions& options_;
    std::string reading_;
    const CorpusObserver& observer_;
    CorpusReport& report_;

    InputOrder order_{options_.paths};
    CurrentInput current_;
    std::unordered_map<store::JoinKey, InputKey> seen_;    // articles, and where they came last
    std::unordered_set<store::JoinKey> written_;           // articles, by this run
    std::unordered_map<InputKey, std::size_t> positions_;  // of inputs, in the order of the run
    std::unordered_set<InputKey> passed_over_;
    std::unordered_set<InputKey> not_pruned_;  // passed over, or with a rejected record
    std::unordered_map<store::JoinKey, std::string> left_to_later_;  // articles, and their files
    std::unordered_map<store::JoinKey, std::string> to_follow_;      // as `is_followed` expects
    std::set<std::string> files_with_duplicates_;
    bool is_last_look_ = false;  // at files that are read once more
    std::optional<Error> failure_;
};

}  // namespace quoth::indexer
