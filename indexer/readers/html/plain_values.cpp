#include "indexer/readers/html/plain_values.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/text/characters.hpp"
#include "common/text/date_words.hpp"
#include "common/text/url.hpp"
#include "indexer/readers/html/blocks.hpp"

namespace quoth::indexer::html {
namespace {

/// What systems for content call their first user.
constexpr std::array<std::string_view, 3> kAccounts = {"admin", "administrator", "webmaster"};
/// What they call all that they hold.
constexpr std::array<std::string_view, 5> kKinds = {"post", "posts", "article", "articles",
                                                    "story"};
/// In front of tags, before a colon.
constexpr std::array<std::string_view, 4> kLabels = {"category", "section", "tag", "topic"};
constexpr std::array<std::string_view, 3> kBeforeDates = {"published", "posted", "updated"};

template <typename Words>
bool is_among(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), text::to_ascii_lower);
    return result;
}

bool holds_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), text::is_ascii_digit);
}

/// A date, an account or a separator: what stands behind the names of a byline begins with `word`.
bool ends_names(std::string_view word, std::string_view next) {
    const std::string name = lower(word.substr(0, word.find_last_not_of(".:,") + 1));
    return word.front() == '@' || word == "|" || word == "•" || word == "·" ||
           (holds_digit(word) && word.find('/') != std::string_view::npos) ||
           (text::month_called(name) && !next.empty() && text::is_ascii_digit(next.front())) ||
           is_among(kBeforeDates, name);
}

std::string names_in(std::string_view byline) {
    if (is_among(kAccounts, lower(byline))) return {};
    for (std::size_t begin = 0; begin < byline.size();) {
        const std::size_t end = std::min(byline.find(' ', begin), byline.size());
        const std::string_view next = byline.substr(std::min(end + 1, byline.size()));
        if (end > begin && ends_names(byline.substr(begin, end - begin), next)) {
            return line_of(byline.substr(0, begin));
        }
        begin = end + 1;
    }
    return std::string(byline);
}

std::string site_name(std::string_view source) {
    if (source.find("://") != std::string_view::npos) return text::host_of_url(source);
    if (source.starts_with('@')) source.remove_prefix(1);
    return line_of(source.substr(0, source.find(" | ")));
}

/// `news.example`, and not `U.S.`
bool is_host(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && dot + 1 < name.size() &&
           name.find(' ') == std::string_view::npos;
}

bool names_section(std::string_view section) {
    return !is_host(section) && !is_among(kKinds, lower(section));
}

bool is_for_machines(std::string_view tag) {
    return tag.starts_with('@') || tag.starts_with('/') || tag.find('_') != std::string_view::npos;
}

std::string without_label(std::string_view tag) {
    const std::size_t colon = tag.find(':');
    if (colon == std::string_view::npos || !is_among(kLabels, lower(tag.substr(0, colon)))) {
        return std::string(tag);
    }
    return line_of(tag.substr(colon + 1));
}

std::vector<std::string> plain_tags(const std::vector<std::string>& stated) {
    std::vector<std::string> tags;
    for (const std::string& tag : stated) {
        std::string name = is_for_machines(tag) ? std::string() : without_label(tag);
        if (!name.empty() && !is_among(tags, name)) tags.push_back(std::move(name));
    }
    return tags;
}

}  // namespace

Metadata with_plain_values(Metadata stated) {
    stated.author = names_in(stated.author);
    stated.source = site_name(stated.source);
    if (!names_section(stated.section)) stated.section.clear();
    stated.tags = plain_tags(stated.tags);
    return stated;
}

}  // namespace quoth::indexer::html
