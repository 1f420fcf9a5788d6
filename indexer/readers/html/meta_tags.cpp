#include "indexer/readers/html/meta_tags.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "common/text/characters.hpp"
#include "common/text/dates.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/field_values.hpp"

namespace quoth::indexer::html {
namespace {

/// The contents of the meta tags by their name, `property` or `itemprop`, in lower case.
using Tags = std::map<std::string, std::vector<std::string>, std::less<>>;

using Names = std::span<const std::string_view>;

constexpr auto kTitles = std::to_array<std::string_view>(
    {"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"});
constexpr auto kDates = std::to_array<std::string_view>({"article:published_time",
                                                         "og:article:published_time",
                                                         "og:published_time",
                                                         "datepublished",
                                                         "date_published",
                                                         "parsely-pub-date",
                                                         "sailthru.date",
                                                         "cxenseparse:recs:publishtime",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dc.date.created",
                                                         "dcterms.created",
                                                         "dcterms.date",
                                                         "dc.date",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "publish_date",
                                                         "publication_date",
                                                         "article.published",
                                                         "published_time_telegram",
                                                         "ptime",
                                                         "date"});
constexpr auto kAuthors = std::to_array<std::string_view>(
    {"author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
     "dcterms.creator", "byl", "byline", "article:author"});
constexpr auto kSources =
    std::to_array<std::string_view>({"og:site_name", "application-name", "dc.publisher",
                                     "dcterms.publisher", "publisher", "al:ios:app_name"});
constexpr auto kSections = std::to_array<std::string_view>(
    {"article:section", "og:article:section", "parsely-section", "section", "article.section"});
constexpr auto kKeywords = std::to_array<std::string_view>(
    {"article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"});
constexpr auto kLanguages =
    std::to_array<std::string_view>({"og:locale", "dc.language", "content-language", "language"});
constexpr auto kAddresses =
    std::to_array<std::string_view>({"og:url", "twitter:url", "parsely-link"});

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), text::to_ascii_lower);
    return result;
}

Tags tags_of(const Document& page) {
    Tags tags;
    for (const Node* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
        if (node->tag != Tag::meta) continue;
        std::string content = line_of(node->attribute("content"));
        if (content.empty()) continue;
        for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
            if (const std::string_view name = node->attribute(key); !name.empty()) {
                std::vector<std::string>& values = tags[lower(name)];
                if (values.size() < kMostValues) values.push_back(content);
            }
        }
    }
    return tags;
}

std::vector<std::string> values_of(const Tags& tags, Names names) {
    for (const std::string_view name : names) {
        if (const auto found = tags.find(name); found != tags.end()) return found->second;
    }
    return {};
}

std::string value_of(const Tags& tags, Names names) {
    const std::vector<std::string> values = values_of(tags, names);
    return values.empty() ? std::string() : values.front();
}

std::optional<std::chrono::sys_seconds> date_of(const Tags& tags) {
    for (const std::string_view& name : kDates) {
        if (const auto date = text::parse_date(value_of(tags, {&name, 1}))) return date;
    }
    return std::nullopt;
}

/// Names only: Open Graph asks for the address of an author's profile.
std::string author_of(const Tags& tags) {
    std::vector<std::string> authors;
    for (const std::string& author : values_of(tags, kAuthors)) {
        if (author.find("://") == std::string::npos) authors.push_back(without_by(author));
    }
    return joined(authors);
}

}  // namespace

Metadata meta_tag_metadata(const Document& page) {
    const Tags tags = tags_of(page);
    Metadata metadata;
    metadata.title = value_of(tags, kTitles);
    metadata.date = date_of(tags);
    metadata.author = author_of(tags);
    metadata.source = value_of(tags, kSources);
    metadata.section = value_of(tags, kSections);
    metadata.tags = split_keywords(values_of(tags, kKeywords));
    metadata.lang = language_code(value_of(tags, kLanguages));
    metadata.url = page_address(value_of(tags, kAddresses));
    return metadata;
}

}  // namespace quoth::indexer::html
