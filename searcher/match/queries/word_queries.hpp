#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "common/store/schema.hpp"
#include "quoth/analyzer.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/sources/any_term_source.hpp"
#include "searcher/match/words/term_expander.hpp"
#include "searcher/match/words/word_pattern.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// Turns patterns of words into queries over documents of one kind.
///
/// Words of quotations and articles are scored by their stems, as the statistics of their kind say;
/// names only select. What stands for several words is scored by the best of them
/// (`AnyTermSource`). A phrase or a NEAR is scored by its words and selected by its places:
/// FILTER(AND(scaled stems), places), since Xapian takes no scaled terms in a phrase.
class WordQueries {
  public:
    WordQueries(Snapshot& snapshot, Analyzer& analyzer, Clock::time_point deadline)
        : snapshot_(snapshot),
          analyzer_(analyzer),
          expander_(snapshot.database(), deadline),
          deadline_(deadline) {}

    /// Documents in which the words of `field` stand as `pattern` asks; Field::none stands for the
    /// words of the kind. Throws what Xapian throws, and store::Refused with limit_exceeded or
    /// timed_out.
    [[nodiscard]] Xapian::Query query(query::Field field, WordPattern pattern,
                                      store::DocumentKind kind);

    /// Articles that hold, anywhere, the words that `pattern` needs: all that may have it somewhere
    /// in their text, and others. Unscored.
    [[nodiscard]] Xapian::Query articles_holding(WordPattern pattern);

    /// Documents with a term behind `prefix` that passes `test`. Unscored.
    [[nodiscard]] Xapian::Query any_term(std::string_view prefix, WordTest test);

  private:
    using Prefixes = std::vector<std::string_view>;

    void expand(WordPattern& pattern, const Prefixes& prefixes);
    Xapian::Query stem(query::Field field, std::string_view stem, store::DocumentKind kind);
    Xapian::Query scored(const WordPattern& pattern, store::DocumentKind kind);
    Xapian::Query scored(const WordTest& test, store::DocumentKind kind);
    Xapian::Query scored_stem(std::string_view stem, store::DocumentKind kind);
    [[nodiscard]] Xapian::Query any_form(const WordTest& test, std::string_view prefix) const;
    [[nodiscard]] Xapian::Query any_of(std::vector<WeighedTerm> terms,
                                       store::DocumentKind kind) const;
    [[nodiscard]] Xapian::Query placed(const std::shared_ptr<const WordPattern>& pattern,
                                       std::string_view prefix) const;

    Snapshot& snapshot_;
    Analyzer& analyzer_;
    TermExpander expander_;
    Clock::time_point deadline_;
};

}  // namespace quoth::match
