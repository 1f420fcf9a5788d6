#pragma once

#include <xapian.h>

namespace quoth::match {

/// Walks all documents of a database: the base of sources that match each of them, for what they do
/// on the way.
class EveryDocumentSource : public Xapian::PostingSource {
  public:
    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    void next(double /*min_weight*/) override { move_to(current_ + 1); }
    void skip_to(Xapian::docid wanted, double min_weight) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return current_ > last_; }
    Xapian::docid get_docid() const override { return current_; }
    void init(const Xapian::Database& database) override;

  protected:
    virtual void move_to(Xapian::docid wanted) { current_ = wanted; }

    /// Leaves out all documents of the database that it was given.
    void match_none();

  private:
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0;
    Xapian::docid current_ = 0;
};

}  // namespace quoth::match
