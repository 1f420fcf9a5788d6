#include "indexer/readers/json_reader.hpp"

#include <simdjson.h>

#include <array>
#include <charconv>
#include <new>
#include <optional>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/article_builder.hpp"
#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"
#include "indexer/readers/json_repair.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// News records are flat; a parser's depth is what hostile ones attack.
constexpr std::size_t kDeepestNesting = 64;

/// Where each member stands in a record.
using FoundMembers = std::array<std::optional<dom::element>, kMemberCount>;

/// Parses strictly, and what that refuses once more after its repair.
simdjson::error_code parse(std::string_view bytes, dom::parser& parser, dom::element& root,
                           std::string& loss) {
    if (parser.allocate(bytes.size(), kDeepestNesting) != simdjson::SUCCESS) throw std::bad_alloc();
    const auto failure = parser.parse(bytes.data(), bytes.size()).get(root);
    if (failure == simdjson::SUCCESS) return failure;
    RepairedJson repaired = repair_json(bytes);
    if (repaired.bytes == bytes) return failure;
    if (parser.allocate(repaired.bytes.size(), kDeepestNesting) != simdjson::SUCCESS) {
        throw std::bad_alloc();
    }
    loss = std::move(repaired.loss);
    return parser.parse(repaired.bytes).get(root);
}

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

/// Finds members under their common names.
void find_common(dom::object object, FoundMembers& found) {
    std::array<std::size_t, kMemberCount> ranks = {};
    for (const auto& [key, value] : object) {
        const auto known = common_name(key);
        if (!known || value.is_null()) continue;
        const auto i = static_cast<std::size_t>(known->member);
        if (found[i] && ranks[i] < known->rank) continue;
        found[i] = value;
        ranks[i] = known->rank;
    }
}

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

/// A string, or the `name` of an object.
std::optional<std::string_view> string_of(dom::element value) {
    std::string_view string;
    dom::object object;
    if (value.get(string) == simdjson::SUCCESS) return string;
    if (value.get(object) != simdjson::SUCCESS) return std::nullopt;
    if (object["name"].get(string) != simdjson::SUCCESS) return std::nullopt;
    return string;
}

/// Gives one member of a record to the builder.
class MemberReader {
  public:
    MemberReader(ArticleMember member, dom::element value, ArticleBuilder& builder)
        : member_(member), value_(value), builder_(builder) {}

    void read() {
        dom::array array;
        if (takes_list() && value_.get(array) == simdjson::SUCCESS)
            read_list(array);
        else if (double number = 0; takes_number() && value_.get(number) == simdjson::SUCCESS)
            read_number(number);
        else if (const auto string = string_of(value_))
            builder_.set(member_, *string);
        else
            refuse();
    }

  private:
    [[nodiscard]] bool takes_list() const {
        return member_ == ArticleMember::author || member_ == ArticleMember::tags;
    }
    [[nodiscard]] bool takes_number() const {
        return member_ == ArticleMember::id || member_ == ArticleMember::date;
    }

    void read_list(dom::array array) {
        std::vector<std::string> strings;
        for (const dom::element item : array) {
            if (const auto string = string_of(item))
                strings.emplace_back(*string);
            else if (!item.is_null())
                refuse();
        }
        builder_.set_list(member_, strings);
    }

    void read_number(double number) {
        const std::string digits = simdjson::minify(value_);
        // `20251120` is a day, not one in 1970.
        if (member_ == ArticleMember::id || digits.size() == 8)
            builder_.set(member_, digits);
        else
            builder_.set_time(number);
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

const std::string* mapped_key(const Record& record, ArticleMember member) {
    return record.map ? record.map->key_of(member) : nullptr;
}

FoundMembers find_members(dom::element root, dom::object object, const Record& record,
                          ArticleBuilder& builder) {
    FoundMembers found;
    find_common(object, found);
    if (record.map) find_mapped(root, record, found, builder);
    return found;
}

}  // namespace

ParsedRecord read_json_article(const Record& record) {
    dom::parser parser;
    dom::element root;
    std::string loss;
    const auto failure = parse(text::without_byte_order_mark(record.bytes), parser, root, loss);
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
    if (!text || !text->is_string()) {
        const std::string* key = mapped_key(record, ArticleMember::text);
        return {problem(
            record, "the record has no member '" + (key ? *key : "text") + "' that is a string")};
    }
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        if (found[i]) MemberReader(static_cast<ArticleMember>(i), *found[i], builder).read();
    }
    return std::move(builder).finish();
}

}  // namespace quoth::indexer
