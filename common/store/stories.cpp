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

StoryId id_of(const Stories::Member& member) {
    constexpr int digits_of_a_join_key = 16;
    return member.first >> (4U * (digits_of_a_join_key - kGroupIdDigits));
}

}  // namespace

Stories::Stories(std::vector<Member> members) : members_(std::move(members)) {
    std::sort(members_.begin(), members_.end());
}

const Stories::Member* Stories::member(JoinKey article) const {
    const auto found = std::lower_bound(
        members_.begin(), members_.end(), article,
        [](const Member& member, JoinKey wanted) { return member.article < wanted; });
    return found != members_.end() && found->article == article ? &*found : nullptr;
}

std::optional<StoryId> Stories::find(JoinKey article) const {
    const Member* const known = member(article);
    if (known == nullptr) return std::nullopt;
    return id_of(*known);
}

std::vector<JoinKey> Stories::members_of(std::string_view digits) const {
    std::vector<JoinKey> found;
    const std::optional<GroupIdRange> ids = ids_beginning_with(digits);
    if (!ids) return found;
    for (const Member& one : members_) {
        if (ids->contains(id_of(one))) found.push_back(one.article);
    }
    return found;
}

JoinKey Stories::story_of(JoinKey article) const {
    const Member* const known = member(article);
    return known != nullptr ? known->first : article;
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
