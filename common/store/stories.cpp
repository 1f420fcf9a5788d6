#include "common/store/stories.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/store/big_endian.hpp"
#include "common/store/chunked_metadata.hpp"

namespace quoth::store {
namespace {

constexpr std::string_view kKey = "quoth.stories";
constexpr int kArticleBytes = 8;
constexpr std::size_t kMemberBytes = kArticleBytes + kArticleBytes;

}  // namespace

Stories::Stories(std::vector<Member> members) : members_(std::move(members)) {
    std::sort(members_.begin(), members_.end());
}

JoinKey Stories::story_of(JoinKey article) const {
    const auto found = std::lower_bound(
        members_.begin(), members_.end(), article,
        [](const Member& member, JoinKey wanted) { return member.article < wanted; });
    return found != members_.end() && found->article == article ? found->first : article;
}

Stories read_stories(const Xapian::Database& database) {
    const std::string stored = read_chunks(database, kKey);
    std::vector<Stories::Member> members;
    members.reserve(stored.size() / kMemberBytes);
    for (std::string_view rest = stored; rest.size() >= kMemberBytes;
         rest.remove_prefix(kMemberBytes)) {
        members.push_back({read_big_endian(rest.substr(0, kArticleBytes)),
                           read_big_endian(rest.substr(kArticleBytes, kArticleBytes))});
    }
    return Stories(std::move(members));
}

void write_stories(Xapian::WritableDatabase& database, const Stories& stories) {
    std::string stored;
    stored.reserve(stories.members().size() * kMemberBytes);
    for (const Stories::Member& member : stories.members()) {
        append_big_endian(member.article, kArticleBytes, stored);
        append_big_endian(member.first, kArticleBytes, stored);
    }
    write_chunks(database, kKey, stored);
}

}  // namespace quoth::store
