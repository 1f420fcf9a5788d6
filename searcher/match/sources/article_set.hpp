#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/store/terms.hpp"

namespace quoth::match {

/// Articles by their join keys: what connects the quotations that one part of a query found with
/// the articles of another.
using ArticleSet = std::shared_ptr<const std::unordered_set<store::JoinKey>>;

/// Takes down the articles that the matches of a search belong to, of either kind.
class ArticleCollector : public Xapian::MatchSpy {
  public:
    explicit ArticleCollector(std::size_t most) : most_(most) {}

    /// Throws store::Refused with limit_exceeded past the limit.
    void operator()(const Xapian::Document& document, double weight) override;

    [[nodiscard]] ArticleSet take() { return std::move(articles_); }

  private:
    using JoinKeys = std::unordered_set<store::JoinKey>;

    std::size_t most_;
    std::string last_;  // value of a document; those of one article often follow each other
    std::shared_ptr<JoinKeys> articles_ = std::make_shared<JoinKeys>();
};

/// Matches the documents, of either kind, that belong to one of a set of articles. Reads a value
/// for each document that the other side of the query offers; adds no score.
class ArticleSetSource : public Xapian::ValuePostingSource {
  public:
    explicit ArticleSetSource(ArticleSet articles);

    Xapian::doccount get_termfreq_min() const override { return 0; }
    void next(double min_weight) override;
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    PostingSource* clone() const override;
    std::string get_description() const override;

  private:
    [[nodiscard]] bool is_member() const;
    void find_member(double min_weight);

    ArticleSet articles_;
};

}  // namespace quoth::match
