#pragma once

#include <simdjson.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_map.hpp"

namespace quoth::indexer {

/// Where the value of each member stands in a record.
using FoundMembers = std::array<std::optional<simdjson::dom::element>, kMemberCount>;

/// The members of an article by their common names. Where a record has no text, but an object in it
/// that is called as search engines and services call the article itself (`_source`, `fields`), the
/// members are that object's and those of the record that it has not.
[[nodiscard]] FoundMembers find_common(simdjson::dom::object record);

/// The same, but where `map`, which may be null, says where a member stands, it is what is there.
/// What is no object has none.
[[nodiscard]] FoundMembers find_members(simdjson::dom::element record, const FieldMap* map);

/// Whether a title, an address or a date is among the members.
[[nodiscard]] bool is_named(const FoundMembers& found);

/// What a JSON pointer (field_map.hpp) leads to; of a member that stands twice the last.
[[nodiscard]] std::optional<simdjson::dom::element> at_pointer(simdjson::dom::element root,
                                                               std::string_view pointer);

/// A string, or that which an object is named by: `{"name": "Reuters"}`, `{"rendered": "…"}`; of a
/// list of one thing that.
[[nodiscard]] std::optional<std::string_view> string_of(simdjson::dom::element value);

/// The text that a value holds: a string, or a list of paragraphs, which are strings or objects
/// that have one under the name of a text or as their `value`. Blank lines between paragraphs; they
/// are elements `p` where tags stand in one.
[[nodiscard]] std::optional<std::string> prose_of(simdjson::dom::element value);

/// Whether a value is an article: an object with a text, which is no list of articles itself, and a
/// title, an address or a date. `map` may be null.
[[nodiscard]] bool is_article(simdjson::dom::element value, const FieldMap* map);

}  // namespace quoth::indexer
