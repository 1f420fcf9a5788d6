#include "indexer/readers/article_limits.hpp"

#include <array>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"

namespace quoth::indexer {
namespace {

struct Member {
    std::string_view name;
    std::string_view value;
    std::size_t longest;
};

std::array<Member, 8> members_of(const Article& article) {
    return {{{"id", article.id, kLongestValue},
             {"title", article.title, kLongestTitle},
             {"source", article.source, kLongestValue},
             {"author", article.author, kLongestValue},
             {"url", article.url, kLongestValue},
             {"section", article.section, kLongestValue},
             {"lang", article.lang, kLongestValue},
             {"text", article.text, kLongestText}}};
}

std::string size_name(std::size_t bytes) {
    return bytes >= (1U << 20U) ? std::to_string(bytes >> 20U) + " MiB"
                                : std::to_string(bytes >> 10U) + " KiB";
}

Error too_long(const Member& member) {
    return {ErrorCode::limit_exceeded, "the " + std::string(member.name) + " is longer than " +
                                           size_name(member.longest) +
                                           ", the limit for one article"};
}

}  // namespace

Result<void> check_limits(const Article& article) {
    if (article.id.empty()) return Error{ErrorCode::invalid_input, "the article has no id"};
    if (article.text.empty()) return Error{ErrorCode::invalid_input, "the article has no text"};
    for (const Member& member : members_of(article)) {
        if (member.value.size() > member.longest) return too_long(member);
    }
    if (article.tags.size() > kMostTags) {
        return Error{ErrorCode::limit_exceeded,
                     "the article has more than " + std::to_string(kMostTags) + " tags, the limit"};
    }
    for (const Member& member : members_of(article)) {
        if (text::first_invalid_byte(member.value)) {
            return Error{ErrorCode::invalid_input,
                         "the " + std::string(member.name) + " is not valid UTF-8"};
        }
    }
    for (const std::string& tag : article.tags) {
        if (tag.size() > kLongestValue) return too_long({"tag", tag, kLongestValue});
        if (text::first_invalid_byte(tag)) {
            return Error{ErrorCode::invalid_input, "a tag is not valid UTF-8"};
        }
    }
    return {};
}

}  // namespace quoth::indexer
