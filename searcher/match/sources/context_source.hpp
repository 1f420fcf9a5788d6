#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"
#include "common/store/value_reader.hpp"
#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "searcher/match/articles/context.hpp"
#include "searcher/match/sources/verifying_source.hpp"
#include "searcher/match/words/span_search.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// Matches the quotations whose surroundings (`ArticleContexts`) hold a pattern of words. Reads the
/// stored article, so join it to the quotations of articles that may have it.
class ContextSource : public VerifyingSource {
  public:
    ContextSource(std::shared_ptr<const WordPattern> pattern, Analyzer& analyzer,
                  Clock::time_point deadline);

    PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Context"; }

  protected:
    bool matches(Xapian::docid document) override;

  private:
    /// Where the tests of the pattern stand in one string of an article.
    struct Found {
        std::vector<std::size_t> word_begins;  ///< bytes
        std::unordered_map<const WordTest*, Positions> positions;
    };

    /// Reads the article of a quotation; false where there is none, as of a deleted document.
    bool read_article(store::JoinKey key);
    [[nodiscard]] Found find_in(const std::string& text);
    [[nodiscard]] bool occurs_in(const Found& found, ByteRange range) const;
    [[nodiscard]] bool occurs_around(const std::vector<ArticleSpan>& parts);

    std::shared_ptr<const WordPattern> pattern_;
    Analyzer& analyzer_;
    std::optional<store::ValueReader> orders_;
    std::optional<text::SentenceSplitter> splitter_;  // made when it is needed
    store::JoinKey last_key_ = 0;                     // quotations of one article follow each other
    store::ArticleRecord article_;
    std::optional<ArticleContexts> contexts_;  // of article_, made when it is needed
    Found in_title_;
    Found in_text_;
};

}  // namespace quoth::match
