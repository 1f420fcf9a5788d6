#pragma once

#include <xapian.h>

#include <string>
#include <utility>

namespace quoth::match {

/// Matches every document of the databases whose tables of aliases are those of an id
/// (`store::SpeakerAliases::id`), and none of the others: of several indexes that are open as one,
/// each has its own tables.
class TablesSource : public Xapian::PostingSource {
  public:
    explicit TablesSource(std::string aliases_id) : aliases_id_(std::move(aliases_id)) {}

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    void next(double) override { ++current_; }
    void skip_to(Xapian::docid wanted, double) override;
    bool check(Xapian::docid wanted, double min_weight) override;
    bool at_end() const override { return current_ > last_; }
    Xapian::docid get_docid() const override { return current_; }
    PostingSource* clone() const override { return new TablesSource(aliases_id_); }
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Tables(" + aliases_id_ + ")"; }

  private:
    std::string aliases_id_;
    Xapian::doccount documents_ = 0;
    Xapian::docid last_ = 0;  // 0 where the tables are others
    Xapian::docid current_ = 0;
};

}  // namespace quoth::match
