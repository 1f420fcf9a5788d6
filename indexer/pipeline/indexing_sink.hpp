#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "indexer/pipeline/article_preparer.hpp"
#include "indexer/pipeline/corpus_stages.hpp"
#include "indexer/pipeline/database_writer.hpp"

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

    /// Files that were passed over before an article of theirs went to an earlier one: by the order
    /// of input it is theirs, so they have to be read. Each is given once.
    [[nodiscard]] std::vector<std::string> take_files_to_read();

    /// Removes what came from one of the paths and is not there any more.
    bool prune();

    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

    /// Counts and reports what the database refused at the last commit; false if that ends the run.
    bool report_rejections();

  private:
    /// The file that is being read.
    struct CurrentInput {
        InputKey key = 0;
        std::uint64_t articles = 0;
        bool is_complete = true;  ///< each of its records stands in the index so far
    };

    bool write(const Outcome<Work>& where, PreparedArticle article);
    bool leave_out_duplicate(store::JoinKey article);
    bool put(Change change);
    void note_seen(const Outcome<Work>& where, const std::string& id, bool came_before);
    void warn_if_cut(const Outcome<Work>& where, const PreparedArticle& article);
    void count(AddOutcome outcome, std::size_t quotations);
    template <typename Value>
    bool succeeded(const Result<Value>& result);

    DatabaseWriter& writer_;
    ArticlePreparer& preparer_;
    CorpusStages<Work>& stages_;
    const CorpusOptions& options_;
    std::string reading_;
    const CorpusObserver& observer_;
    CorpusReport& report_;

    CurrentInput current_;
    std::unordered_map<store::JoinKey, InputKey> seen_;  // articles, and where they came last
    std::unordered_set<InputKey> visited_;               // inputs read or passed over
    std::unordered_set<InputKey> not_pruned_;            // passed over, or with a rejected record
    std::unordered_set<InputKey> robbed_;                // of an article, in this run
    std::vector<std::string> files_to_read_;
    bool all_was_readable_ = true;
    std::optional<Error> failure_;
};

}  // namespace quoth::indexer
