#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/store/group_ids.hpp"
#include "common/store/terms.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace quoth::store {

/// A quotation of an index: the join key of its article and its ordinal there, from 1.
struct QuotationKey {
    JoinKey article = 0;
    std::uint32_t ordinal = 0;

    friend auto operator<=>(const QuotationKey&, const QuotationKey&) = default;
};

/// Names a cluster (docs/clusters.md).
using ClusterId = GroupId;

/// Which quotations are variants of one another: the same words, shortened, capitalised or
/// punctuated otherwise, or part of a longer quotation. One that has no variant is in no cluster.
///
/// Thread safety: const members may be called from several threads.
class QuotationClusters {
  public:
    struct Member {
        QuotationKey quotation;
        ClusterId cluster = 0;

        friend auto operator<=>(const Member&, const Member&) = default;
    };

    QuotationClusters() = default;
    /// In any order; each quotation at most once.
    explicit QuotationClusters(std::vector<Member> members);

    /// Nothing for a quotation without variants. Logarithmic.
    [[nodiscard]] std::optional<ClusterId> find(QuotationKey quotation) const;

    /// The members of the clusters whose id begins with `digits` (hex, either case), ordered by
    /// quotation; none for anything else. Linear in the table.
    [[nodiscard]] std::vector<QuotationKey> members_of(std::string_view digits) const;

    /// Ordered by quotation.
    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

    /// Takes in the table of another index.
    void add(const QuotationClusters& other);

  private:
    std::vector<Member> members_;
};

/// The table in the metadata of one index; empty where there is none. These two throw what Xapian
/// throws: call them inside `guarded`.
[[nodiscard]] QuotationClusters read_clusters(const Xapian::Database& database);
void write_clusters(Xapian::WritableDatabase& database, const QuotationClusters& clusters);

}  // namespace quoth::store
