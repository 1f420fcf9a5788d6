#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "quoth/analyzer.hpp"
#include "quoth/article.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/highlighter.hpp"

namespace quoth::match {

/// Turns documents of the index into what a person reads. Throws what Xapian throws, and
/// store::Refused with corrupt_index for records that do not fit together.
class HitReader {
  public:
    HitReader(Xapian::Database& database, Highlighter& highlighter, Analyzer& analyzer)
        : database_(database), highlighter_(highlighter), analyzer_(analyzer) {}

    /// Fills `hit.article` and `hit.found`.
    void read_quotation(const Xapian::Document& document, searcher::Hit& hit);
    void read_article(const Xapian::Document& document, searcher::Hit& hit);

    /// The id of a quotation's document: `trump-mamdani#2`.
    [[nodiscard]] static std::string quotation_id(const Xapian::Document& document);

  private:
    Article article_with_id(const std::string& id);

    Xapian::Database& database_;
    Highlighter& highlighter_;
    Analyzer& analyzer_;
};

}  // namespace quoth::match
