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

/// Of a site's name with its slogan.
constexpr std::size_t kLongSite = 100;

/// As names of sites are compared: `TheHill` is The Hill.
std::string letters_of(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c != ' ') letters += text::to_ascii_lower(c);
    }
    return letters;
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
    const std::string name = letters_of(site);
    if (name.empty()) return std::string(title);
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " : ", " :: ", " » "}) {
        // The name may have one inside.
        for (std::size_t begin = title.rfind(separator);
             begin != std::string_view::npos && begin > 0 && title.size() - begin <= 2 * kLongSite;
             begin = title.rfind(separator, begin - 1)) {
            const std::string_view end = title.substr(begin + separator.size());
            if (letters_of(end) == name) return std::string(title.substr(0, begin));
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
