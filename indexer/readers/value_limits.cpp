#include "indexer/readers/value_limits.hpp"

#include <array>
#include <string_view>

#include "common/text/utf8.hpp"

namespace quoth::indexer {
namespace {

struct Value {
    std::string_view name;
    std::string* value;
};

std::array<Value, 6> values_of(Article& article) {
    return {{{"the id", &article.id},
             {"the url", &article.url},
             {"the source", &article.source},
             {"the author", &article.author},
             {"the section", &article.section},
             {"the lang", &article.lang}}};
}

std::string too_long(std::string_view name, std::size_t limit, std::string_view consequence) {
    return std::string(name)
        .append(" is longer than ")
        .append(std::to_string(limit >> 10U))
        .append(" KiB, the limit for one article; ")
        .append(consequence);
}

}  // namespace

std::vector<std::string> keep_within_limits(Article& article) {
    std::vector<std::string> cuts;
    if (article.title.size() > kLongestTitle) {
        article.title.resize(text::whole_characters(article.title, kLongestTitle).size());
        cuts.push_back(too_long("the title", kLongestTitle, "cut"));
    }
    for (const Value& v : values_of(article)) {
        if (v.value->size() <= kLongestValue) continue;
        v.value->clear();
        cuts.push_back(too_long(v.name, kLongestValue, "left out"));
    }
    const auto is_long = [](const std::string& tag) { return tag.size() > kLongestValue; };
    if (std::erase_if(article.tags, is_long) > 0) {
        cuts.push_back(too_long("a tag", kLongestValue, "left out"));
    }
    if (article.tags.size() > kMostTags) {
        article.tags.resize(kMostTags);
        cuts.push_back("the article has more than " + std::to_string(kMostTags) +
                       " tags; the others are left out");
    }
    return cuts;
}

}  // namespace quoth::indexer
