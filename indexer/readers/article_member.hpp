#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quoth::indexer {

/// What a record can say about its article, in the order of `kMemberNames`.
enum class ArticleMember : std::uint8_t {
    id,
    title,
    date,
    author,
    source,
    url,
    section,
    tags,
    lang,
    text
};

inline constexpr std::array<std::string_view, 10> kMemberNames = {
    "id", "title", "date", "author", "source", "url", "section", "tags", "lang", "text"};

inline constexpr std::size_t kMemberCount = kMemberNames.size();

[[nodiscard]] std::string_view name_of(ArticleMember member);

/// The member that is called exactly so.
[[nodiscard]] std::optional<ArticleMember> member_named(std::string_view name);

/// A member under one of the names that it commonly has. Of several names of one member in a
/// record the one of the lowest rank counts.
struct CommonName {
    ArticleMember member;
    std::size_t rank;
};

/// What `name`, of a JSON member or a CSV column, commonly means: `headline` and `Headline` are the
/// title, `published_at` and `publishedAt` the date (case, blanks, `_` and `-` do not count).
/// docs/formats.md has the list.
[[nodiscard]] std::optional<CommonName> common_name(std::string_view name);

}  // namespace quoth::indexer
