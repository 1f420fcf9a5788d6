#include "indexer/readers/article_member.hpp"

#include <algorithm>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

struct Entry {
    ArticleMember member;
    std::string_view name;  // in lower case, of letters alone
};

/// The names of each member, the most telling one first. Taken from schema.org, RSS, JSON Feed,
/// services of news and the tables in which news corpora are published.
constexpr std::array<Entry, 44> kCommonNames = {{
    {ArticleMember::id, "id"},
    {ArticleMember::id, "guid"},
    {ArticleMember::title, "title"},
    {ArticleMember::title, "headline"},
    {ArticleMember::title, "webtitle"},
    {ArticleMember::date, "date"},
    {ArticleMember::date, "published"},
    {ArticleMember::date, "publishedat"},
    {ArticleMember::date, "datepublished"},
    {ArticleMember::date, "datepublish"},
    {ArticleMember::date, "publisheddate"},
    {ArticleMember::date, "publicationdate"},
    {ArticleMember::date, "pubdate"},
    {ArticleMember::date, "webpublicationdate"},
    {ArticleMember::date, "timestamp"},
    {ArticleMember::author, "author"},
    {ArticleMember::author, "authors"},
    {ArticleMember::author, "byline"},
    {ArticleMember::source, "source"},
    {ArticleMember::source, "publication"},
    {ArticleMember::source, "publisher"},
    {ArticleMember::source, "newspaper"},
    {ArticleMember::url, "url"},
    {ArticleMember::url, "link"},
    {ArticleMember::url, "weburl"},
    {ArticleMember::section, "section"},
    {ArticleMember::section, "articlesection"},
    {ArticleMember::section, "category"},
    {ArticleMember::section, "sectionname"},
    {ArticleMember::tags, "tags"},
    {ArticleMember::tags, "keywords"},
    {ArticleMember::lang, "lang"},
    {ArticleMember::lang, "language"},
    {ArticleMember::lang, "inlanguage"},
    {ArticleMember::text, "text"},
    {ArticleMember::text, "body"},
    {ArticleMember::text, "articlebody"},
    {ArticleMember::text, "content"},
    {ArticleMember::text, "maintext"},
    {ArticleMember::text, "fulltext"},
    {ArticleMember::text, "bodytext"},
    {ArticleMember::text, "contenttext"},
    {ArticleMember::text, "contenthtml"},
    {ArticleMember::text, "article"},
}};

constexpr std::size_t kLongestCommonName = 32;

std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c != '_' && c != '-' && c != ' ') letters += text::to_ascii_lower(c);
    }
    return letters;
}

}  // namespace

std::string_view name_of(ArticleMember member) {
    return kMemberNames[static_cast<std::size_t>(member)];
}

std::optional<ArticleMember> member_named(std::string_view name) {
    const auto* const found = std::find(kMemberNames.begin(), kMemberNames.end(), name);
    if (found == kMemberNames.end()) return std::nullopt;
    return static_cast<ArticleMember>(found - kMemberNames.begin());
}

std::optional<CommonName> common_name(std::string_view name) {
    if (name.size() > kLongestCommonName) return std::nullopt;
    const std::string letters = letters_of(name);
    const auto* const found = std::find_if(kCommonNames.begin(), kCommonNames.end(),
                                           [&](const Entry& e) { return e.name == letters; });
    if (found == kCommonNames.end()) return std::nullopt;
    return CommonName{found->member, static_cast<std::size_t>(found - kCommonNames.begin())};
}

}  // namespace quoth::indexer
