#include "indexer/readers/json_members.hpp"

#include <algorithm>
#include <charconv>

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// How an object is called that is the article of the record around it: by Elasticsearch, the
/// Guardian's service, JSON:API, and in dumps of documents.
constexpr std::array<std::string_view, 7> kWrappers = {
    "_source", "fields", "attributes", "article", "document", "doc", "data"};

/// How the string is called that an object stands for.
constexpr std::array<std::string_view, 4> kNames = {"name", "rendered", "main", "original"};

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

FoundMembers find_own(dom::object object) {
    FoundMembers found;
    std::array<std::size_t, kMemberCount> ranks = {};
    for (const auto& [key, value] : object) {
        const auto known = common_name(key);
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

/// The text of a list's element.
std::optional<std::string_view> paragraph_of(dom::element element) {
    std::string_view string;
    dom::object object;
    if (element.get(string) == simdjson::SUCCESS) return string;
    if (element.get(object) != simdjson::SUCCESS) return std::nullopt;
    const FoundMembers found = find_own(object);
    const auto& text = found[index_of(ArticleMember::text)];
    if (!text || text->get(string) != simdjson::SUCCESS) return std::nullopt;
    return string;
}

std::optional<std::string> joined_paragraphs(dom::array array) {
    std::optional<std::string> text;
    for (const dom::element element : array) {
        const auto paragraph = paragraph_of(element);
        if (!paragraph || paragraph->empty()) continue;
        if (text)
            *text += "\n\n";
        else
            text.emplace();
        text->append(*paragraph);
    }
    return text;
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
    dom::object object;
    if (value.get(string) == simdjson::SUCCESS) return string;
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
    dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return false;
    FoundMembers found = find_common(object);
    for (std::size_t i = 0; map != nullptr && i < kMemberCount; ++i) {
        const std::string* key = map->key_of(static_cast<ArticleMember>(i));
        if (key != nullptr) found[i] = at_pointer(value, *key);
    }
    return holds_prose(found) &&
           (found[index_of(ArticleMember::title)] || found[index_of(ArticleMember::url)] ||
            found[index_of(ArticleMember::date)]);
}

}  // namespace quoth::indexer
