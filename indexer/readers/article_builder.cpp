#include "indexer/readers/article_builder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/text/dates.hpp"
#include "common/text/path_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "common/text/white_space.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/field_values.hpp"
#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/language_names.hpp"
#include "indexer/readers/value_limits.hpp"

namespace quoth::indexer {
namespace {

/// Beyond, seconds since 1970 would be after the year 5000 and milliseconds are meant.
constexpr double kFirstMilliseconds = 1e11;
/// The years 1000 to 9999, in seconds since 1970.
constexpr double kFirstTime = -30'610'224'000;
constexpr double kLastTime = 253'402'300'799;

std::vector<std::string> split_tags(std::string_view list) {
    std::vector<std::string> tags;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(",;|"), list.size());
        tags.push_back(text::on_one_line(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    std::erase(tags, std::string());
    return tags;
}

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values) {
        if (value.empty()) continue;
        if (!result.empty()) result += ", ";
        result += value;
    }
    return result;
}

std::size_t count_marks(std::string_view text) {
    std::size_t count = 0;
    for (const std::string_view mark : {"\"", "'", "“", "”", "„", "‘", "’", "«", "»"}) {
        for (std::size_t at = 0; (at = text.find(mark, at)) != std::string_view::npos; ++count) {
            at += mark.size();
        }
    }
    return count;
}

/// Whether `read`, the text with its references read, is what `written` means: those hide quotation
/// marks, or tags that part lines.
bool is_meant(std::string_view read, std::string_view written) {
    return html::holds_layout(read) || count_marks(read) > count_marks(written);
}

}  // namespace

void ArticleBuilder::set(ArticleMember member, std::string_view value) {
    switch (member) {
        case ArticleMember::id:
            article_.id = value;
            break;
        case ArticleMember::title:
            article_.title = value;
            break;
        case ArticleMember::date:
            set_date(value);
            break;
        case ArticleMember::author:
            article_.author = html::without_by(html::read_closed_references(value));
            break;
        case ArticleMember::source:
            article_.source = html::read_closed_references(value);
            break;
        case ArticleMember::url:
            article_.url = html::read_closed_references(value);
            break;
        case ArticleMember::section:
            article_.section = html::read_closed_references(value);
            break;
        case ArticleMember::tags:
            article_.tags = split_tags(html::read_closed_references(value));
            break;
        case ArticleMember::lang:
            article_.lang = language_code(value);
            break;
        case ArticleMember::text:
            article_.text = value;
            break;
    }
}

void ArticleBuilder::set_prose(std::string_view text) {
    std::string written(text);
    is_markup_ = html::holds_layout(written);
    if (!is_markup_ && text.find('&') != std::string_view::npos) {
        std::string read = html::read_closed_references(text);
        // Else it stays byte for byte, since offsets of quotations count it.
        if (is_meant(read, text)) written = std::move(read);
        is_markup_ = html::holds_layout(written);
    }
    article_.text = is_markup_ ? text_of_html(written) : std::move(written);
}

void ArticleBuilder::set_list(ArticleMember member, const std::vector<std::string>& values) {
    if (member == ArticleMember::tags) {
        article_.tags.clear();
        for (const std::string& tag : values) {
            if (!tag.empty()) article_.tags.push_back(html::read_closed_references(tag));
        }
    } else {
        set(member, joined(values));
    }
}

void ArticleBuilder::set_time(double number) {
    const double seconds =
        std::floor(std::abs(number) < kFirstMilliseconds ? number : number / 1000);
    if (seconds >= kFirstTime && seconds <= kLastTime) {
        article_.date =
            std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
    } else {
        warn("the date is a number, but no seconds or milliseconds since 1970; left out");
    }
}

void ArticleBuilder::set_date(std::string_view value) {
    article_.date = text::parse_date(value);
    if (article_.date || value.empty()) return;
    constexpr std::size_t shown = 100;
    warn("date '" + std::string(text::whole_characters(value, shown)) +
         "' is not one like 2025-11-20 or 2025-11-20T14:05:00Z; left out");
}

void ArticleBuilder::warn(std::string message) {
    result_.warnings.push_back({record_.path, record_.line, std::move(message)});
}

void ArticleBuilder::damage(std::string message) {
    result_.damage = InputProblem{record_.path, record_.line, std::move(message)};
}

ParsedRecord ArticleBuilder::finish() && {
    if (article_.text.empty()) {
        return {InputProblem{record_.path, record_.line, "the text of the record is empty"}};
    }
    article_.title = is_markup_ ? text::on_one_line(text_of_html(article_.title))
                                : html::read_closed_references(article_.title);
    if (article_.source.empty()) article_.source = text::host_of_url(article_.url);
    for (std::string& cut : keep_within_limits(article_)) warn(std::move(cut));
    if (article_.id.empty()) article_.id = article_.url;
    if (article_.id.empty()) {
        article_.id = text::escape_invalid_bytes(record_.path);
        if (record_.number > 0) article_.id += "#" + std::to_string(record_.number);
    }
    if (!article_.date) article_.date = text::date_in_path(article_.url);
    if (!article_.date) article_.date = text::date_in_path(record_.path);
    result_.content = std::move(article_);
    return std::move(result_);
}

}  // namespace quoth::indexer
