#pragma once

#include <compare>
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

/// Names a story: the join key of its first article without the last four digits.
using StoryId = GroupId;

/// Which articles are one text that several papers print: shortened, corrected, under another
/// headline (docs/clusters.md). An article that nobody else prints is in no story.
///
/// Thread safety: const members may be called from several threads.
class Stories {
  public:
    struct Member {
        JoinKey article = 0;
        JoinKey first = 0;  ///< the member that was published first; names the story

        // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm about <=>
        friend auto operator<=>(const Member&, const Member&) = default;
    };

    Stories() = default;
    /// In any order; each article at most once.
    explicit Stories(std::vector<Member> members);

    /// Nothing for an article that is in no story. Logarithmic.
    [[nodiscard]] std::optional<StoryId> find(JoinKey article) const;

    /// The articles of the stories whose id begins with `digits` (hex, either case), ordered; none
    /// for anything else. Linear in the table.
    [[nodiscard]] std::vector<JoinKey> members_of(std::string_view digits) const;

    /// The article that names the story of `article`, which is itself where it is in none.
    /// Logarithmic.
    [[nodiscard]] JoinKey story_of(JoinKey article) const;

    /// Ordered by article.
    [[nodiscard]] const std::vector<Member>& members() const { return members_; }

  private:
    [[nodiscard]] const Member* member(JoinKey article) const;

    std::vector<Member> members_;
};

/// The table in the metadata of one index; empty where there is none. These two throw what Xapian
/// throws: call them inside `guarded`.
[[nodiscard]] Stories read_stories(const Xapian::Database& database);
void write_stories(Xapian::WritableDatabase& database, const Stories& stories);

}  // namespace quoth::store
