#pragma once

#include <xapian.h>

#include <map>
#include <string>

#include "searcher/match/prior.hpp"

namespace quoth::match {

/// Gives each document its prior as weight. Matches all documents: stands on the right of
/// OP_AND_MAYBE.
class PriorSource : public Xapian::PostingSource {
  public:
    explicit PriorSource(const Prior& prior) : prior_(prior) {}

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    double get_weight() const override;
    void next(double min_weight) override;
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return current_ > last_; }
    Xapian::docid get_docid() const override { return current_; }
    PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Prior"; }

  private:
    [[nodiscard]] std::string value(Xapian::valueno slot) const;

    Prior prior_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid current_ = 0;
    /// Values in the order of documents; Xapian asks for weights in that order, too.
    mutable std::map<Xapian::valueno, Xapian::ValueIterator> values_;
};

}  // namespace quoth::match
