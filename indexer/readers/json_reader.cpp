#include "indexer/readers/json_reader.hpp"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/article_builder.hpp"
#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"
#include "indexer/readers/json_members.hpp"
#include "indexer/readers/json_parsing.hpp"
#include "indexer/readers/json_prose_search.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// Finds members where the user says that they are, and nowhere else. What a whole file lacks is
/// told by its first record.
void find_mapped(dom::element root, const Record& record, FoundMembers& found,
                 ArticleBuilder& builder) {
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        const std::string* key = record.map->key_of(static_cast<ArticleMember>(i));
        if (key == nullptr) continue;
        found[i] = at_pointer(root, *key);
        if (!found[i] && record.number <= 1) {
            builder.warn("the first record has no member '" + *key + "', which --map names for " +
                         std::string(kMemberNames[i]));
        }
        if (found[i] && found[i]->is_null()) found[i] = std::nullopt;
    }
}

/// Gives one member of a record to the builder.
class MemberReader {
  public:
    MemberReader(ArticleMember member, dom::element value, ArticleBuilder& builder)
        : member_(member), value_(value), builder_(builder) {}

    void read() {
        dom::array array;
        if (member_ == ArticleMember::text)
            read_prose();
        else if (takes_list() && value_.get(array) == simdjson::SUCCESS)
            read_list(array);
        else if (double number = 0; takes_number() && value_.get(number) == simdjson::SUCCESS)
            read_number(number);
        else if (const auto string = string_of(first_of_list()))
            builder_.set(member_, *string);
        else if (!is_key_elsewhere(value_))
            refuse();
    }

  private:
    [[nodiscard]] bool takes_list() const {
        return member_ == ArticleMember::author || member_ == ArticleMember::tags;
    }
    [[nodiscard]] bool takes_number() const {
        return member_ == ArticleMember::id || member_ == ArticleMember::date;
    }

    /// A section may be the first of several categories.
    [[nodiscard]] dom::element first_of_list() const {
        dom::array array;
        dom::element first;
        const bool is_list = member_ == ArticleMember::section &&
                             value_.get(array) == simdjson::SUCCESS &&
                             array.at(0).get(first) == simdjson::SUCCESS;
        return is_list ? first : value_;
    }

    /// Authors and tags may be the numbers that they have in another table, and sections as well.
    [[nodiscard]] bool is_key_elsewhere(dom::element value) const {
        const bool may_be = takes_list() || member_ == ArticleMember::section;
        return value.is_null() || (may_be && value.is_number());
    }

    void read_prose() {
        if (const auto prose = prose_of(value_)) builder_.set_prose(*prose);
    }

    void read_list(dom::array array) {
        std::vector<std::string> strings;
        for (const dom::element item : array) {
            if (const auto string = string_of(item))
                strings.emplace_back(*string);
            else if (!is_key_elsewhere(item))
                refuse();
        }
        builder_.set_list(member_, strings);
    }

    void read_number(double number) {
        const std::string digits = simdjson::minify(value_);
        if (member_ == ArticleMember::id || is_of_calendar(digits))
            builder_.set(member_, digits);
        else
            builder_.set_time(number);
    }

    /// `20251120` is a day and not one in 1970, `2025` and `202511` are none at all.
    static bool is_of_calendar(std::string_view digits) {
        const std::size_t size = digits.size();
        return (size == 4 || size == 6 || size == 8 || size == 14) &&
               digits.find_first_not_of("0123456789") == std::string_view::npos;
    }

    void refuse() {
        builder_.warn("'" + std::string(name_of(member_)) + "' is not a string; left out");
    }

    ArticleMember member_;
    dom::element value_;
    ArticleBuilder& builder_;
};

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message)};
}

/// What a record without a text lacks, and how the user may say where it is.
std::string no_text_message(dom::element root, const Record& record) {
    const std::string* key = record.map ? record.map->key_of(ArticleMember::text) : nullptr;
    std::string message = key ? "the record has no text in '" + *key + "'"
                              : std::string("the record has no text under a name that is known");
    std::string places;
    for (const std::string& pointer : pointers_to_prose(root)) {
        places += (places.empty() ? "" : " or ") + ("--map 'text=" + pointer + "'");
    }
    if (!places.empty()) message += "; it may be: " + places;
    return message;
}

FoundMembers find_members(dom::element root, dom::object object, const Record& record,
                          ArticleBuilder& builder) {
    FoundMembers found = find_common(object);
    if (record.map) find_mapped(root, record, found, builder);
    return found;
}

}  // namespace

ParsedRecord read_json_article(const Record& record) {
    dom::parser parser;
    dom::element root;
    std::string loss;
    const auto failure =
        parse_json(text::without_byte_order_mark(record.bytes), parser, root, loss);
    if (failure != simdjson::SUCCESS) {
        return {
            problem(record, std::string("not valid JSON: ") + simdjson::error_message(failure))};
    }
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
        return {problem(record, "the record is not a JSON object")};
    }
    ArticleBuilder builder(record);
    if (!loss.empty()) builder.damage(std::move(loss));
    const FoundMembers found = find_members(root, object, record, builder);
    const auto& text = found[static_cast<std::size_t>(ArticleMember::text)];
    if (!text || !prose_of(*text)) return {problem(record, no_text_message(root, record))};
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        if (found[i]) MemberReader(static_cast<ArticleMember>(i), *found[i], builder).read();
    }
    return std::move(builder).finish();
}

}  // namespace quoth::indexer
