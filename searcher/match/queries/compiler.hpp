#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "common/store/schema.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/index/deadline.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/queries/leaf_queries.hpp"
#include "searcher/match/sources/article_set.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// A tree made ready for the index.
struct CompiledQuery {
    Xapian::Query query;
    /// Articles asked for by what is said in them: the quotations that satisfy the tree.
    std::optional<Xapian::Query> binding_quotations;
};

/// Compiles trees to queries.
///
/// A condition on quotations is evaluated on quotations and one on articles on articles. Where
/// they meet, one side is evaluated first and handed to the other as a set of articles (a join),
/// which filters and adds no score: `--in quotes title:x speaker:y` selects articles by title,
/// then their quotations; `--in articles speaker:y` selects quotations, then their articles. The
/// whole tree is read on one quotation, so that all clauses bind to the same one.
class QueryCompiler {
  public:
    /// A join of more articles than this is refused.
    static constexpr Xapian::doccount kLargestJoin = 100'000;

    QueryCompiler(Snapshot& snapshot, Analyzer& analyzer, Clock::time_point deadline)
        : snapshot_(snapshot),
          analyzer_(analyzer),
          leaves_(snapshot, analyzer, deadline),
          deadline_(deadline) {}

    /// Throws what Xapian throws, and store::Refused with limit_exceeded or timed_out.
    [[nodiscard]] CompiledQuery compile(const query::Node& tree, searcher::Unit unit);

    /// `query` limited to documents of `kind` and to the time there is.
    [[nodiscard]] Xapian::Query bounded(const Xapian::Query& query, store::DocumentKind kind);

  private:
    /// What a part of a tree is evaluated on, and whose words a bare word means.
    struct Ground {
        store::DocumentKind documents;
        store::DocumentKind bare_words;
    };

    Xapian::Query node(const query::Node& tree, Ground ground);
    Xapian::Query leaf(const query::Leaf& leaf, Ground ground);
    Xapian::Query near(const query::Near& near, Ground ground);
    Xapian::Query context(WordPattern pattern);
    Xapian::Query all(const query::And& tree, Ground ground);
    Xapian::Query any(const query::Or& tree, Ground ground);
    Xapian::Query scope(const query::Scope& scope, Ground ground);
    Xapian::Query in_articles_where(const query::Node& tree, Ground ground);
    ArticleSet articles_of(const Xapian::Query& query, store::DocumentKind kind);
    Xapian::Query member_of(ArticleSet articles);
    void collect_scored(const query::Node& tree, std::vector<Xapian::Query>& scored);

    Snapshot& snapshot_;
    Analyzer& analyzer_;
    LeafQueries leaves_;
    Clock::time_point deadline_;
};

}  // namespace quoth::match
