#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"
#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "searcher/match/verifying_source.hpp"
#include "searcher/match/word_pattern.hpp"

namespace quoth::match {

/// Matches the quotations whose neighbourhood (`context_of`) holds a pattern of words. Reads the
/// stored article, so join it to the quotations of articles that may have it.
class ContextSource : public VerifyingSource {
  public:
    ContextSource(std::shared_ptr<const WordPattern> pattern, Analyzer& analyzer,
                  Clock::time_point deadline);

    PostingSource* clone() const override;
    std::string get_description() const override { return "Context"; }

  protected:
    bool matches(Xapian::docid document) override;

  private:
    /// Nothing where the document has no article, as a deleted one.
    const store::ArticleRecord* article_of(store::JoinKey key);

    std::shared_ptr<const WordPattern> pattern_;
    Analyzer& analyzer_;
    std::optional<text::SentenceSplitter> splitter_;  // made when it is needed
    store::JoinKey last_key_ = 0;                     // quotations of one article follow each other
    store::ArticleRecord last_article_;
};

}  // namespace quoth::match
