#pragma once

#include <xapian.h>

#include <string>
#include <utility>

#include "searcher/match/index/every_document_source.hpp"

namespace quoth::match {

/// Matches every document of the databases whose tables of aliases are those of an id
/// (`store::SpeakerAliases::id`), and none of the others: of several indexes that are open as one,
/// each has its own tables.
class TablesSource : public EveryDocumentSource {
  public:
    explicit TablesSource(std::string aliases_id) : aliases_id_(std::move(aliases_id)) {}

    PostingSource* clone() const override { return new TablesSource(aliases_id_); }
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Tables(" + aliases_id_ + ")"; }

  private:
    std::string aliases_id_;
};

}  // namespace quoth::match
