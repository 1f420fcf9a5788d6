#include "indexer/readers/field_map.hpp"

#include <gmock/gmock.h>

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(FieldMapTest, KeepsAKeyForEachField) {
    const Result<FieldMap> map = FieldMap::parse({"title=/head/main", "text=Body = all"});
    ASSERT_TRUE(map);
    EXPECT_EQ(*map->key_of(ArticleMember::title), "/head/main");
    EXPECT_EQ(*map->key_of(ArticleMember::text), "Body = all");
    EXPECT_EQ(map->key_of(ArticleMember::id), nullptr);
}

struct MistakeCase {
    const char* name;
    std::vector<std::string> rules;
    const char* message;
    const char* hint;
};

std::ostream& operator<<(std::ostream& out, const MistakeCase& test) { return out << test.name; }

class FieldMapMistakeTest : public testing::TestWithParam<MistakeCase> {};

TEST_P(FieldMapMistakeTest, IsTold) {
    const Result<FieldMap> map = FieldMap::parse(GetParam().rules);
    ASSERT_FALSE(map);
    EXPECT_EQ(map.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(map.error().message, HasSubstr(GetParam().message));
    EXPECT_THAT(map.error().hint, HasSubstr(GetParam().hint));
}

INSTANTIATE_TEST_SUITE_P(
    Rules, FieldMapMistakeTest,
    testing::Values(MistakeCase{"other_name",
                                {"headline=/h"},
                                "unknown field 'headline' (there are id, title, date, author, "
                                "source, url, section, tags, lang, text)",
                                "did you mean: --map title=/h"},
                    MistakeCase{"unknown", {"colour=/c"}, "unknown field 'colour'", "--help"},
                    MistakeCase{"no_sign", {"title"}, "FIELD=KEY, not 'title'", "--map text="},
                    MistakeCase{"no_key", {"title="}, "FIELD=KEY, not 'title='", "--map text="},
                    MistakeCase{"no_field", {"=x"}, "FIELD=KEY, not '=x'", "--map text="},
                    MistakeCase{"twice", {"id=a", "id=b"}, "'id' twice: 'a' and 'b'", "leave out"}),
    [](const auto& test) { return test.param.name; });

TEST(FieldMapTest, PointersHaveSteps) {
    EXPECT_THAT(steps_of_pointer("/a/b/0"), ElementsAre("a", "b", "0"));
    EXPECT_THAT(steps_of_pointer("/a~1b/m~0n/~01"), ElementsAre("a/b", "m~n", "~1"));
    EXPECT_THAT(steps_of_pointer("/a//"), ElementsAre("a", "", ""));
    EXPECT_THAT(steps_of_pointer("head/main"), ElementsAre("head/main"));
}

TEST(CommonNameTest, CaseBlanksAndJoinsDoNotCount) {
    for (const char* name : {"published_at", "publishedAt", "Published At", "published-at"}) {
        ASSERT_TRUE(common_name(name)) << name;
        EXPECT_EQ(common_name(name)->member, ArticleMember::date);
    }
    EXPECT_FALSE(common_name("unpublished"));
    EXPECT_FALSE(common_name(""));
    EXPECT_LT(common_name("text")->rank, common_name("content")->rank);
}

}  // namespace
}  // namespace quoth::indexer
