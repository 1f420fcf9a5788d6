#include "indexer/readers/article_member.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

struct Entry {
    ArticleMember member;
    std::string_view name;  // in lower case, of letters alone
};

/// The names of each member, the most telling one first. Taken from schema.org, RSS, JSON Feed,
/// ninjs, services and scrapers of news, systems that newsrooms write in, and the tables in which
/// news corpora are published (docs/formats.md).
constexpr auto kCommonNames = std::to_array<Entry>({
    {ArticleMember::id, "id"},
    {ArticleMember::id, "guid"},
    {ArticleMember::id, "uuid"},
    {ArticleMember::id, "articleid"},
    {ArticleMember::id, "uri"},
    {ArticleMember::title, "title"},
    {ArticleMember::title, "headline"},
    {ArticleMember::title, "webtitle"},
    {ArticleMember::title, "headlines"},
    {ArticleMember::title, "articletitle"},
    {ArticleMember::date, "datetimepub"},
    {ArticleMember::date, "dategmt"},
    {ArticleMember::date, "date"},
    {ArticleMember::date, "published"},
    {ArticleMember::date, "publishedat"},
    {ArticleMember::date, "datepublished"},
    {ArticleMember::date, "datepublish"},
    {ArticleMember::date, "publisheddate"},
    {ArticleMember::date, "publicationdate"},
    {ArticleMember::date, "pubdate"},
    {ArticleMember::date, "publishdate"},
    {ArticleMember::date, "publishtime"},
    {ArticleMember::date, "publishedtime"},
    {ArticleMember::date, "webpublicationdate"},
    {ArticleMember::date, "publicationtime"},
    {ArticleMember::date, "firstpublished"},
    {ArticleMember::date, "firstpublishedat"},
    {ArticleMember::date, "firstpublishdate"},
    {ArticleMember::date, "displaydate"},
    {ArticleMember::date, "dateissued"},
    {ArticleMember::date, "issued"},
    {ArticleMember::date, "posted"},
    {ArticleMember::date, "postedat"},
    {ArticleMember::date, "postdate"},
    {ArticleMember::date, "releasedate"},
    {ArticleMember::date, "datetime"},
    {ArticleMember::date, "timestamp"},
    {ArticleMember::date, "created"},
    {ArticleMember::date, "createdat"},
    {ArticleMember::date, "datecreated"},
    {ArticleMember::date, "firstcreated"},
    {ArticleMember::date, "versioncreated"},
    {ArticleMember::date, "updated"},
    {ArticleMember::date, "updatedat"},
    {ArticleMember::date, "modified"},
    {ArticleMember::date, "modifiedat"},
    {ArticleMember::date, "datemodified"},
    {ArticleMember::date, "datemodify"},
    {ArticleMember::date, "seendate"},
    {ArticleMember::author, "author"},
    {ArticleMember::author, "authors"},
    {ArticleMember::author, "byline"},
    {ArticleMember::author, "authorname"},
    {ArticleMember::author, "creator"},
    {ArticleMember::author, "creators"},
    {ArticleMember::author, "primaryauthor"},
    {ArticleMember::author, "writer"},
    {ArticleMember::author, "journalist"},
    {ArticleMember::author, "journalists"},
    {ArticleMember::author, "reporter"},
    {ArticleMember::source, "sourcehostname"},
    {ArticleMember::source, "source"},
    {ArticleMember::source, "sourcename"},
    {ArticleMember::source, "namesource"},
    {ArticleMember::source, "publication"},
    {ArticleMember::source, "publicationname"},
    {ArticleMember::source, "publisher"},
    {ArticleMember::source, "publishername"},
    {ArticleMember::source, "newspaper"},
    {ArticleMember::source, "outlet"},
    {ArticleMember::source, "sitename"},
    {ArticleMember::source, "medianame"},
    {ArticleMember::source, "sourcedomain"},
    {ArticleMember::source, "domain"},
    {ArticleMember::source, "site"},
    {ArticleMember::source, "hostname"},
    {ArticleMember::source, "provider"},
    {ArticleMember::source, "origin"},
    {ArticleMember::url, "url"},
    {ArticleMember::url, "link"},
    {ArticleMember::url, "weburl"},
    {ArticleMember::url, "articleurl"},
    {ArticleMember::url, "pageurl"},
    {ArticleMember::url, "permalink"},
    {ArticleMember::url, "canonicalurl"},
    {ArticleMember::url, "mainentityofpage"},
    {ArticleMember::section, "section"},
    {ArticleMember::section, "articlesection"},
    {ArticleMember::section, "category"},
    {ArticleMember::section, "sectionname"},
    {ArticleMember::section, "primarycategory"},
    {ArticleMember::section, "newsdesk"},
    {ArticleMember::tags, "tags"},
    {ArticleMember::tags, "keywords"},
    {ArticleMember::tags, "topics"},
    {ArticleMember::tags, "subjects"},
    {ArticleMember::tags, "categories"},
    {ArticleMember::lang, "lang"},
    {ArticleMember::lang, "language"},
    {ArticleMember::lang, "inlanguage"},
    {ArticleMember::lang, "languagecode"},
    {ArticleMember::lang, "langcode"},
    {ArticleMember::lang, "humanlanguage"},
    {ArticleMember::lang, "metalang"},
    {ArticleMember::lang, "locale"},
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
    {ArticleMember::text, "fullcontent"},
    {ArticleMember::text, "articletext"},
    {ArticleMember::text, "articlecontent"},
    {ArticleMember::text, "textcontent"},
    {ArticleMember::text, "contents"},
    {ArticleMember::text, "contentelements"},
    {ArticleMember::text, "bodyhtml"},
    {ArticleMember::text, "bodyxhtml"},
    {ArticleMember::text, "html"},
    {ArticleMember::text, "plaintext"},
    {ArticleMember::text, "rawtext"},
});

constexpr std::size_t kLongestCommonName = 32;

std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c != '_' && c != '-' && c != ' ') letters += text::to_ascii_lower(c);
    }
    return letters;
}

using NameIndex = std::unordered_map<std::string_view, CommonName>;

NameIndex index_of_names() {
    NameIndex index;
    for (std::size_t rank = 0; rank < kCommonNames.size(); ++rank) {
        index.emplace(kCommonNames[rank].name, CommonName{kCommonNames[rank].member, rank});
    }
    return index;
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
    static const NameIndex index = index_of_names();
    const auto found = index.find(letters_of(name));
    if (found == index.end()) return std::nullopt;
    return found->second;
}

}  // namespace quoth::indexer
