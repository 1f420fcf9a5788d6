#pragma once

#include <xapian.h>

#include <functional>
#include <string_view>

#include "searcher/match/index/snapshot.hpp"

namespace quoth::match {

/// Finds quotations by names and ids of their speakers that stand in the tables of aliases and not
/// in the documents. Each index's tables speak of its own documents. Unscored.
class SpeakerQueries {
  public:
    explicit SpeakerQueries(const Snapshot& snapshot) : snapshot_(snapshot) {}

    /// Quotations of speakers one of whose names in the tables is `wanted`.
    [[nodiscard]] Xapian::Query by_alias(
        const std::function<bool(std::string_view name)>& wanted) const;

    /// Quotations of the speaker with this id, in any case.
    [[nodiscard]] Xapian::Query by_id(std::string_view id) const;

    /// Quotations of speakers who have an id.
    [[nodiscard]] Xapian::Query with_id() const;

  private:
    template <typename Select>
    [[nodiscard]] Xapian::Query in_each_index(Select select) const;

    const Snapshot& snapshot_;
};

}  // namespace quoth::match
