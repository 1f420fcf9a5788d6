#include "indexer/readers/json_members.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <vector>

#include "indexer/readers/html/field_values.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// How an object is called that is the article of the record around it: by Elasticsearch, the
/// Guardian's service, JSON:API, and in dumps of documents.
constexpr std::array<std::string_view, 7> kWrappers = {
    "_source", "fields", "attributes", "article", "document", "doc", "data"};

/// How the string is called that an object stands for, the most telling name first.
constexpr std::array<std::string_view, 10> kNames = {
    "value", "name", "rendered", "main", "original", "basic", "title", "webTitle", "label", "@id"};

/// How pieces of a text say by their `type` that they are none of it: what the record has as other
/// members, too, and what is for machines.
constexpr std::array<std::string_view, 6> kOtherPieces = {"byline", "date",     "interstitial_link",
                                                          "kicker", "raw_html", "title"};

constexpr std::size_t kLastRank = std::numeric_limits<std::size_t>::max();

bool is_wrapper(std::string_view name) {
    return std::find(kWrappers.begin(), kWrappers.end(), name) != kWrappers.end();
}

std::size_t index_of(ArticleMember member) { return static_cast<std::size_t>(member); }

std::optional<dom::element> last_member(dom::object object, std::string_view name) {
    std::optional<dom::element> found;
    for (const auto& [key, value] : object) {
        if (key == name) found = value;
    }
    return found;
}

std::optional<dom::element> element_of(dom::array array, std::string_view step) {
    std::size_t index = 0;
    const char* const end = step.data() + step.size();
    const auto [stop, failed] = std::from_chars(step.data(), end, index);
    dom::element element;
    if (failed != std::errc() || stop != end) return std::nullopt;
    if (array.at(index).get(element) != simdjson::SUCCESS) return std::nullopt;
    return element;
}

/// Some scrapers call the address of the page its source: then it is the address if there is none.
bool is_address(dom::element source) {
    std::string_view string;
    return source.get(string) == simdjson::SUCCESS && !html::page_address(string).empty();
}

std::optional<CommonName> meaning_of(std::string_view key, dom::element value) {
    std::optional<CommonName> known = common_name(key);
    if (known && known->member == ArticleMember::source && is_address(value))
        known = CommonName{ArticleMember::url, kLastRank};
    return known;
}

FoundMembers find_own(dom::object object) {
    FoundMembers found;
    std::array<std::size_t, kMemberCount> ranks = {};
    for (const auto& [key, value] : object) {
        const auto known = meaning_of(key, value);
        if (!known || value.is_null() || (is_wrapper(key) && value.is_object())) continue;
        const std::size_t i = index_of(known->member);
        if (found[i] && ranks[i] < known->rank) continue;
        found[i] = value;
        ranks[i] = known->rank;
    }
    return found;
}

bool holds_prose(const FoundMembers& found) {
    const auto& text = found[index_of(ArticleMember::text)];
    const auto prose = text ? prose_of(*text) : std::nullopt;
    return prose && !prose->empty();
}

bool is_other_piece(dom::object piece) {
    std::string_view type;
    return piece["type"].get(type) == simdjson::SUCCESS &&
           std::find(kOtherPieces.begin(), kOtherPieces.end(), type) != kOtherPieces.end();
}

/// The text of a list's element.
std::optional<std::string_view> paragraph_of(dom::element element) {
    std::string_view string;
    dom::object object;
    if (element.get(string) == simdjson::SUCCESS) return string;
    if (element.get(object) != simdjson::SUCCESS || is_other_piece(object)) return std::nullopt;
    const FoundMembers found = find_own(object);
    const auto& text = found[index_of(ArticleMember::text)];
    if (text && text->get(string) == simdjson::SUCCESS) return string;
    if (object["value"].get(string) == simdjson::SUCCESS) return string;
    return std::nullopt;
}

std::optional<std::string> joined_paragraphs(dom::array array) {
    std::vector<std::string_view> paragraphs;
    for (const dom::element element : array) {
        const auto paragraph = paragraph_of(element);
        if (paragraph && !paragraph->empty()) paragraphs.push_back(*paragraph);
    }
    if (paragraphs.empty()) return std::nullopt;
    // Where one is written in HTML, all are: `a <b>word</b>`, without tags around it.
    const bool is_markup = std::any_of(
        paragraphs.begin(), paragraphs.end(),
        [](std::string_view paragraph) { return paragraph.find("</") != std::string_view::npos; });
    std::string text;
    for (const std::string_view paragraph : paragraphs) {
        if (!text.empty()) text += "\n\n";
        if (is_markup) text += "<p>";
        text += paragraph;
        if (is_markup) text += "</p>";
    }
    return text;
}

/// Whether a text is a list of articles and none of paragraphs: each has an address or a date of
/// its own, or a title where what is around them has none.
bool is_list_of_articles(dom::element text, bool is_titled) {
    dom::array array;
    if (text.get(array) != simdjson::SUCCESS) return false;
    std::size_t articles = 0;
    for (const dom::element element : array) {
        dom::object object;
        if (element.get(object) != simdjson::SUCCESS) return false;
        const FoundMembers found = find_own(object);
        if (!holds_prose(found)) continue;
        const bool has_title = found[index_of(ArticleMember::title)] && !is_titled;
        if (!has_title && !found[index_of(ArticleMember::url)] &&
            !found[index_of(ArticleMember::date)])
            return false;
        ++articles;
    }
    return articles > 0;
}

}  // namespace

FoundMembers find_common(dom::object record) {
    const FoundMembers own = find_own(record);
    if (holds_prose(own)) return own;
    for (const auto& [key, value] : record) {
        dom::object inside;
        if (!is_wrapper(key) || value.get(inside) != simdjson::SUCCESS) continue;
        FoundMembers found = find_own(inside);
        if (!holds_prose(found)) continue;
        for (std::size_t i = 0; i < kMemberCount; ++i) {
            if (!found[i]) found[i] = own[i];
        }
        return found;
    }
    return own;
}

FoundMembers find_members(dom::element record, const FieldMap* map) {
    dom::object object;
    if (record.get(object) != simdjson::SUCCESS) return {};
    FoundMembers found = find_common(object);
    for (std::size_t i = 0; map != nullptr && i < kMemberCount; ++i) {
        const std::string* key = map->key_of(static_cast<ArticleMember>(i));
        if (key != nullptr) found[i] = at_pointer(record, *key);
    }
    return found;
}

bool is_named(const FoundMembers& found) {
    return found[index_of(ArticleMember::title)] || found[index_of(ArticleMember::url)] ||
           found[index_of(ArticleMember::date)];
}

std::optional<dom::element> at_pointer(dom::element root, std::string_view pointer) {
    std::optional<dom::element> found = root;
    for (const std::string& step : steps_of_pointer(pointer)) {
        dom::object object;
        dom::array array;
        if (found->get(object) == simdjson::SUCCESS)
            found = last_member(object, step);
        else if (found->get(array) == simdjson::SUCCESS)
            found = element_of(array, step);
        else
            found = std::nullopt;
        if (!found) return found;
    }
    return found;
}

std::optional<std::string_view> string_of(dom::element value) {
    std::string_view string;
    dom::array list;
    dom::object object;
    if (value.get(string) == simdjson::SUCCESS) return string;
    if (value.get(list) == simdjson::SUCCESS && list.size() == 1) return string_of(list.at(0));
    if (value.get(object) != simdjson::SUCCESS) return std::nullopt;
    for (const std::string_view name : kNames) {
        if (object[name].get(string) == simdjson::SUCCESS) return string;
    }
    return std::nullopt;
}

std::optional<std::string> prose_of(dom::element value) {
    dom::array array;
    if (value.get(array) == simdjson::SUCCESS) return joined_paragraphs(array);
    const auto string = string_of(value);
    if (!string) return std::nullopt;
    return std::string(*string);
}

bool is_article(dom::element value, const FieldMap* map) {
    const FoundMembers found = find_members(value, map);
    if (!holds_prose(found) || !is_named(found)) return false;
    const bool is_mapped = map != nullptr && map->key_of(ArticleMember::text) != nullptr;
    return is_mapped || !is_list_of_articles(*found[index_of(ArticleMember::text)],
                                             found[index_of(ArticleMember::title)].has_value());
}

}  // namespace quoth::indexer
