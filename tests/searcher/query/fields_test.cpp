#include "searcher/query/fields.hpp"

#include <gmock/gmock.h>

#include <set>

namespace quoth::query {
namespace {

TEST(FieldsTest, EachFieldIsItsOwnRow) {
    EXPECT_EQ(info(Field::none).field, Field::none);
    for (const FieldInfo& field : all_fields()) EXPECT_EQ(info(field.field).name, field.name);
    EXPECT_EQ(all_fields().back().field, Field::id);
}

TEST(FieldsTest, NoNameMeansTwoFields) {
    std::set<std::string_view> names;
    for (const FieldInfo& field : all_fields()) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        for (const std::string_view alias : field.aliases) {
            EXPECT_TRUE(names.insert(alias).second) << alias;
        }
    }
}

TEST(FieldsTest, NamesAndAliasesAreFoundInAnyCase) {
    EXPECT_EQ(find_field("Speaker_ID"), &info(Field::speaker_id));
    EXPECT_EQ(find_field("BY"), &info(Field::speaker));
    EXPECT_EQ(find_field("speeker"), nullptr);
    EXPECT_EQ(find_field(""), nullptr);
}

TEST(FieldsTest, OnlyAnEnumerationHasChoices) {
    for (const FieldInfo& field : all_fields()) {
        EXPECT_EQ(field.kind == ValueKind::enumeration, !field.choices.empty()) << field.name;
    }
}

TEST(FieldsTest, SuggestionsAreNamesOrAliases) {
    EXPECT_EQ(suggest_field("speeker"), "speaker");
    EXPECT_EQ(suggest_field("TITEL"), "title");
    EXPECT_EQ(suggest_field("http"), std::nullopt);
}

}  // namespace
}  // namespace quoth::query
