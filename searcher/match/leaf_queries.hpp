#pragma once

#include <xapian.h>

#include <string_view>

#include "common/store/schema.hpp"
#include "quoth/analyzer.hpp"
#include "searcher/match/snapshot.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// `query` as a condition that adds no score.
[[nodiscard]] Xapian::Query unscored(const Xapian::Query& query);

/// All documents of a kind, unscored.
[[nodiscard]] Xapian::Query all_of_kind(store::DocumentKind kind);

/// Turns the leaves of a tree into queries over documents of one kind.
///
/// Words of quotations and articles are scored by their stems, as the statistics of their kind
/// say; names, roles and exact values only select. A phrase is scored by its words:
/// FILTER(AND(scaled stems), PHRASE(exact words)), since Xapian takes no scaled terms in a phrase.
class LeafQueries {
  public:
    LeafQueries(Snapshot& snapshot, Analyzer& analyzer)
        : snapshot_(snapshot), analyzer_(analyzer) {}

    /// `leaf` must be a condition on documents of `kind`; Field::none stands for the words of that
    /// kind. Throws what Xapian throws.
    [[nodiscard]] Xapian::Query query(const query::Leaf& leaf, store::DocumentKind kind);

  private:
    Xapian::Query words(query::Field field, std::string_view text, bool exact,
                        store::DocumentKind kind);
    Xapian::Query scored_stem(std::string_view stem, store::DocumentKind kind);
    Xapian::Query one_stem(query::Field field, std::string_view form, store::DocumentKind kind);

    Snapshot& snapshot_;
    Analyzer& analyzer_;
};

}  // namespace quoth::match
