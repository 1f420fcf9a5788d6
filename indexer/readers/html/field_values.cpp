#include "indexer/readers/html/field_values.hpp"

#include <algorithm>

#include "common/text/characters.hpp"
#include "indexer/readers/html/blocks.hpp"

namespace quoth::indexer::html {
namespace {

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_never_in_address(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || c == '<' || c == '>' || c == '"';
}

}  // namespace

std::string joined(const std::vector<std::string>& values) {
    std::vector<std::string> seen;
    std::string result;
    for (const std::string& value : values) {
        if (contains(seen, value)) continue;
        if (!result.empty()) result += ", ";
        result += value;
        seen.push_back(value);
    }
    return result;
}

std::vector<std::string> split_keywords(const std::vector<std::string>& lists) {
    std::vector<std::string> keywords;
    for (const std::string_view list : lists) {
        for (std::size_t begin = 0; begin <= list.size() && keywords.size() < kMostValues;) {
            const std::size_t end = std::min(list.find_first_of(",;", begin), list.size());
            std::string keyword = line_of(list.substr(begin, end - begin));
            if (!keyword.empty() && !contains(keywords, keyword)) {
                keywords.push_back(std::move(keyword));
            }
            begin = end + 1;
        }
    }
    return keywords;
}

std::string language_code(std::string_view language) {
    const std::string_view code = language.substr(0, language.find_first_of("-_"));
    if (code.size() != 2 || !std::all_of(code.begin(), code.end(), text::is_ascii_letter))
        return {};
    return {text::to_ascii_lower(code[0]), text::to_ascii_lower(code[1])};
}

std::string without_by(std::string_view byline) {
    for (const std::string_view by : {"By ", "by ", "BY "}) {
        if (byline.starts_with(by)) return line_of(byline.substr(by.size()));
    }
    return line_of(byline);
}

std::string without_site(std::string_view title, std::string_view site) {
    if (site.empty() || title.size() <= site.size()) return std::string(title);
    const std::size_t begin = title.size() - site.size();
    const bool ends_in_it = std::equal(
        site.begin(), site.end(), title.begin() + static_cast<std::ptrdiff_t>(begin),
        [](char a, char b) { return text::to_ascii_lower(a) == text::to_ascii_lower(b); });
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " : ", " :: ", " » "}) {
        if (ends_in_it && title.substr(0, begin).ends_with(separator)) {
            return std::string(title.substr(0, begin - separator.size()));
        }
    }
    return std::string(title);
}

std::string page_address(std::string_view url) {
    const std::size_t host = url.find("://");
    if (host == std::string_view::npos) return {};
    const std::string_view scheme = url.substr(0, host);
    if (scheme != "http" && scheme != "https") return {};
    const std::size_t path = url.find_first_of("/?", host + 3);
    // A site's front page is nobody's article, though some pages name it.
    if (path == std::string_view::npos || path + 1 >= url.size()) return {};
    if (std::any_of(url.begin(), url.end(), is_never_in_address)) return {};
    return std::string(url);
}

}  // namespace quoth::indexer::html
