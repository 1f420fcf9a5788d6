#pragma once

#include <xapian.h>

#include <map>
#include <string>

#include "searcher/match/index/every_document_source.hpp"
#include "searcher/match/sources/prior.hpp"

namespace quoth::match {

/// Gives each document its prior as weight. Matches all documents: stands on the right of
/// OP_AND_MAYBE.
class PriorSource : public EveryDocumentSource {
  public:
    explicit PriorSource(const Prior& prior) : prior_(prior) {}

    double get_weight() const override;
    PostingSource* clone() const override { return new PriorSource(prior_); }
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Prior"; }

  private:
    [[nodiscard]] std::string value(Xapian::valueno slot) const;

    Prior prior_;
    /// Values in the order of documents; Xapian asks for weights in that order, too.
    mutable std::map<Xapian::valueno, Xapian::ValueIterator> values_;
};

}  // namespace quoth::match
