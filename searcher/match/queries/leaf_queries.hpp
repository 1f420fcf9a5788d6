#pragma once

#include <xapian.h>

#include "common/store/schema.hpp"
#include "quoth/analyzer.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/queries/speaker_queries.hpp"
#include "searcher/match/queries/word_queries.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// `query` as a condition that adds no score.
[[nodiscard]] Xapian::Query unscored(const Xapian::Query& query);

/// All documents of a kind, unscored.
[[nodiscard]] Xapian::Query all_of_kind(store::DocumentKind kind);

/// Turns the leaves of a tree into queries over documents of one kind. Words are scored (see
/// `WordQueries`); exact values, dates and numbers only select.
class LeafQueries {
  public:
    LeafQueries(Snapshot& snapshot, Analyzer& analyzer, Clock::time_point deadline)
        : analyzer_(analyzer), words_(snapshot, analyzer, deadline), speakers_(snapshot) {}

    /// `leaf` must be a condition on documents of `kind`; Field::none stands for the words of that
    /// kind. Throws what Xapian throws, and store::Refused with limit_exceeded or timed_out.
    [[nodiscard]] Xapian::Query query(const query::Leaf& leaf, store::DocumentKind kind);

    /// The same of a NEAR, whose words are all of one field.
    [[nodiscard]] Xapian::Query near(const query::Near& near, store::DocumentKind kind);

    /// Articles that may have `pattern` somewhere in their text, and others.
    [[nodiscard]] Xapian::Query articles_holding(const WordPattern& pattern) {
        return words_.articles_holding(pattern);
    }

  private:
    Xapian::Query words(const query::Leaf& leaf, store::DocumentKind kind);
    Xapian::Query pattern(query::Field field, const WordPattern& pattern, store::DocumentKind kind);
    Xapian::Query speaker_alias(const WordPattern& pattern);
    Xapian::Query cue(const query::Leaf& leaf);

    Analyzer& analyzer_;
    WordQueries words_;
    SpeakerQueries speakers_;
};

}  // namespace quoth::match
