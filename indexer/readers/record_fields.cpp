#include "indexer/readers/record_fields.hpp"

#include <algorithm>
#include <utility>

#include "common/text/dates.hpp"
#include "common/text/path_date.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/field_values.hpp"
#include "indexer/readers/value_limits.hpp"

namespace quoth::indexer {
namespace {

using Date = std::optional<std::chrono::sys_seconds>;

/// Of a title, a name, a tag.
constexpr std::size_t kLongestFieldValue = 4096;

std::string value_of(std::string_view field) {
    std::string value = html::line_of(field);
    value.resize(text::whole_characters(value, kLongestFieldValue).size());
    return value;
}

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message)};
}

/// The first date that can be read; the first of those that cannot is left in `unread`.
Date first_date(const std::vector<std::string>& dates, std::string& unread) {
    for (const std::string& date : dates) {
        if (const Date found = text::parse_date(date)) return found;
        if (unread.empty()) unread = html::line_of(date);
    }
    return std::nullopt;
}

Date date_of(const RecordFields& fields, const Article& article, const Record& record,
             ParsedRecord& result) {
    std::string unread;
    if (const Date date = first_date(fields.dates, unread)) return date;
    if (!unread.empty()) {
        result.warnings.push_back(
            problem(record, "date '" + value_of(unread) + "' is none that can be read; left out"));
    }
    const Date in_address = text::date_in_path(article.url);
    return in_address ? in_address : text::date_in_path(record.path);
}

std::string joined_authors(const std::vector<std::string>& bylines) {
    std::vector<std::string> authors;
    for (const std::string& byline : bylines) {
        if (authors.size() == html::kMostValues) break;
        std::string author = html::without_by(html::line_of(byline));
        if (!author.empty()) authors.push_back(std::move(author));
    }
    return value_of(html::joined(authors));
}

std::vector<std::string> distinct_tags(const std::vector<std::string>& fields) {
    std::vector<std::string> tags;
    for (const std::string& field : fields) {
        std::string tag = value_of(field);
        if (tag.empty() || std::find(tags.begin(), tags.end(), tag) != tags.end()) continue;
        if (tags.size() == html::kMostValues) break;
        tags.push_back(std::move(tag));
    }
    return tags;
}

std::string id_of(const Article& article, const Record& record) {
    if (!article.id.empty()) return article.id;
    if (!article.url.empty()) return article.url;
    const std::string path = text::escape_invalid_bytes(record.path);
    return record.line == 0 ? path : path + "#" + std::to_string(record.line);
}

}  // namespace

ParsedRecord rejected(const Record& record, std::string why) {
    return {problem(record, std::move(why))};
}

ParsedRecord article_of(RecordFields fields, const Record& record, std::string text_is_missing) {
    ParsedRecord result;
    Article article;
    article.title = value_of(fields.title);
    article.text = std::move(fields.text);
    if (article.text.empty()) {
        if (article.title.empty()) return rejected(record, std::move(text_is_missing));
        article.text = article.title;
        result.warnings.push_back(
            problem(record, std::move(text_is_missing) + "; its title is taken as the text"));
    }
    article.url = html::page_address(html::line_of(fields.url));
    article.date = date_of(fields, article, record, result);
    article.author = joined_authors(fields.authors);
    article.source = value_of(fields.source);
    if (article.source.empty()) article.source = text::host_of_url(article.url);
    article.section = value_of(fields.section);
    article.tags = distinct_tags(fields.tags);
    article.lang = html::language_code(fields.lang);
    article.id = html::line_of(fields.id);
    for (std::string& cut : keep_within_limits(article)) {
        result.warnings.push_back(problem(record, std::move(cut)));
    }
    article.id = id_of(article, record);
    result.content = std::move(article);
    return result;
}

void note_lossy_charset(const std::string& charset, const Record& record, ParsedRecord& result) {
    if (charset.empty()) return;
    result.damage = problem(record, "some bytes are not " + charset + "; U+FFFD stands for them");
}

void note_missing_end(bool is_closed, const Record& record, ParsedRecord& result) {
    if (is_closed) return;
    result.damage = problem(record, "the record has no end tag; what is there of it is kept");
}

}  // namespace quoth::indexer
