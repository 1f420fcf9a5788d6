#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"
#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/highlighter.hpp"

namespace quoth::match {

/// Turns documents of the index into what a person reads. Throws what Xapian throws, and
/// store::Refused with corrupt_index for records that do not fit together.
class HitReader {
  public:
    HitReader(Xapian::Database& database, Highlighter& highlighter, Analyzer& analyzer,
              text::SentenceSplitter& splitter)
        : database_(database),
          highlighter_(highlighter),
          analyzer_(analyzer),
          splitter_(splitter) {}

    /// Fills `hit.article` and `hit.found`.
    void read_quotation(const Xapian::Document& document, searcher::Hit& hit);
    void read_article(const Xapian::Document& document, searcher::Hit& hit);

    /// The id of a quotation: `trump-mamdani#2`.
    [[nodiscard]] static std::string quotation_id(const std::string& article_id,
                                                  std::uint32_t ordinal);

  private:
    const store::ArticleRecord& record_of(store::JoinKey key);

    Xapian::Database& database_;
    Highlighter& highlighter_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
    std::optional<store::JoinKey> last_key_;  // hits of one article often follow each other
    store::ArticleRecord last_record_;
};

}  // namespace quoth::match
