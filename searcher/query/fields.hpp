#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "searcher/query/tree.hpp"

namespace quoth::query {

/// Whose property a field is: the quotation's, the article's, or the article's and through it
/// each of its quotations'.
enum class FieldLevel { quote, article, both };

/// What stands after the colon, and how it is compared.
enum class ValueKind {
    stemmed_words,  ///< words by their stem, phrases by exact words
    folded_words,   ///< words and phrases folded, not stemmed
    exact,          ///< the whole value, folded
    group_id,       ///< hex digits, of which the first will do
    date,           ///< days in UTC
    number,         ///< from 0 to 1
    enumeration,    ///< one of `FieldInfo::choices`
};

/// One row of the table of fields.
struct FieldInfo {
    Field field;
    std::string_view name;                      ///< empty for Field::none
    std::span<const std::string_view> aliases;  ///< other names, lower case
    FieldLevel level;
    ValueKind kind;
    std::span<const std::string_view> choices;  ///< of an enumeration
    std::string_view matches;                   ///< what it is compared with, for people
};

/// All fields with a name, in the order of the documentation.
[[nodiscard]] std::span<const FieldInfo> all_fields();

/// The row of `field`; also of Field::none, which holds stemmed words at both levels.
[[nodiscard]] const FieldInfo& info(Field field);

/// The field with this name or alias in any case; nothing for an unknown one.
[[nodiscard]] const FieldInfo* find_field(std::string_view name);

/// The known field name or alias closest to `name`, at most two edits away.
[[nodiscard]] std::optional<std::string> suggest_field(std::string_view name);

/// Whether only a quotation has this field.
[[nodiscard]] bool is_quote_level(Field field);

/// Whether the field's values are words, so that it has prefixes, phrases and NEAR.
[[nodiscard]] bool holds_words(ValueKind kind);

}  // namespace quoth::query
