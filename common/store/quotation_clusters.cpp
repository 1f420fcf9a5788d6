#include "common/store/quotation_clusters.hpp"

#include <algorithm>
#include <string>

#include "common/store/big_endian.hpp"
#include "common/store/chunked_metadata.hpp"

namespace quoth::store {
namespace {

constexpr std::string_view kKey = "quoth.clusters";

// A member as it is stored.
constexpr int kArticleBytes = 8;
constexpr int kOrdinalBytes = 4;
constexpr int kClusterBytes = 6;
constexpr std::size_t kMemberBytes = kArticleBytes + kOrdinalBytes + kClusterBytes;

}  // namespace

QuotationClusters::QuotationClusters(std::vector<Member> members) : members_(std::move(members)) {
    std::sort(members_.begin(), members_.end());
}

std::optional<ClusterId> QuotationClusters::find(QuotationKey quotation) const {
    const auto found = std::lower_bound(
        members_.begin(), members_.end(), quotation,
        [](const Member& member, const QuotationKey& wanted) { return member.quotation < wanted; });
    if (found == members_.end() || found->quotation != quotation) return std::nullopt;
    return found->cluster;
}

std::vector<QuotationKey> QuotationClusters::members_of(std::string_view digits) const {
    std::vector<QuotationKey> found;
    const std::optional<GroupIdRange> ids = ids_beginning_with(digits);
    if (!ids) return found;
    for (const Member& member : members_) {
        if (ids->contains(member.cluster)) found.push_back(member.quotation);
    }
    return found;
}

void QuotationClusters::add(const QuotationClusters& other) {
    const auto middle = static_cast<std::ptrdiff_t>(members_.size());
    members_.insert(members_.end(), other.members_.begin(), other.members_.end());
    std::inplace_merge(members_.begin(), members_.begin() + middle, members_.end());
}

QuotationClusters read_clusters(const Xapian::Database& database) {
    const std::string stored = read_chunks(database, kKey);
    std::vector<QuotationClusters::Member> members;
    members.reserve(stored.size() / kMemberBytes);
    for (std::string_view rest = stored; rest.size() >= kMemberBytes;
         rest.remove_prefix(kMemberBytes)) {
        QuotationClusters::Member& member = members.emplace_back();
        member.quotation.article = read_big_endian(rest.substr(0, kArticleBytes));
        member.quotation.ordinal =
            static_cast<std::uint32_t>(read_big_endian(rest.substr(kArticleBytes, kOrdinalBytes)));
        member.cluster = read_big_endian(rest.substr(kArticleBytes + kOrdinalBytes, kClusterBytes));
    }
    return QuotationClusters(std::move(members));
}

void write_clusters(Xapian::WritableDatabase& database, const QuotationClusters& clusters) {
    std::string stored;
    stored.reserve(clusters.members().size() * kMemberBytes);
    for (const QuotationClusters::Member& member : clusters.members()) {
        append_big_endian(member.quotation.article, kArticleBytes, stored);
        append_big_endian(member.quotation.ordinal, kOrdinalBytes, stored);
        append_big_endian(member.cluster, kClusterBytes, stored);
    }
    write_chunks(database, kKey, stored);
}

}  // namespace quoth::store
