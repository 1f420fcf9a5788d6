#include "indexer/readers/value_limits.hpp"

#include <gmock/gmock.h>

#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

using fixtures::read_bytes;
using fixtures::RecordReading;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kTooLong(kLongestValue + 1, 'x');

struct LimitCase {
    const char* name;
    const char* member;
    std::string Article::*value;
};

std::ostream& operator<<(std::ostream& out, const LimitCase& test) { return out << test.name; }

class ValueLimitTest : public testing::TestWithParam<LimitCase> {};

TEST_P(ValueLimitTest, AValueThatIsTooLongIsLeftOutAndTheArticleKept) {
    const std::string member = GetParam().member;
    const RecordReading reading = read_bytes(
        "a.jsonl", R"({"title":"T","text":"Open.",")" + member + R"(":")" + kTooLong + "\"}");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_THAT(reading.articles[0].*GetParam().value, testing::Not(HasSubstr("xxx")));
    EXPECT_EQ(reading.articles[0].text, "Open.");
    ASSERT_THAT(reading.warnings, SizeIs(1));
    EXPECT_EQ(reading.warnings[0].message,
              "the " + member + " is longer than 8 KiB, the limit for one article; left out");
}

INSTANTIATE_TEST_SUITE_P(Members, ValueLimitTest,
                         testing::Values(LimitCase{"Id", "id", &Article::id},
                                         LimitCase{"Source", "source", &Article::source},
                                         LimitCase{"Author", "author", &Article::author},
                                         LimitCase{"Url", "url", &Article::url},
                                         LimitCase{"Section", "section", &Article::section},
                                         LimitCase{"Lang", "lang", &Article::lang}),
                         [](const auto& test) { return test.param.name; });

TEST(ValueLimitTest, ALongTitleIsCutAtACharacter) {
    std::string title = "x";
    while (title.size() <= kLongestTitle) title += "ü";
    const RecordReading reading =
        read_bytes("a.jsonl", R"({"title":")" + title + R"(","text":"Open."})");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].title, title.substr(0, kLongestTitle - 1));
    ASSERT_THAT(reading.warnings, SizeIs(1));
    EXPECT_THAT(reading.warnings[0].message, HasSubstr("the title is longer than 64 KiB"));
}

TEST(ValueLimitTest, OfTheTagsThoseThatAreShortAndFirstStay) {
    Article article;
    for (std::size_t i = 0; i <= kMostTags; ++i) article.tags.push_back(std::to_string(i));
    article.tags[1] = kTooLong;
    article.tags.push_back("last");
    EXPECT_THAT(keep_within_limits(article), ElementsAre(HasSubstr("a tag is longer than 8 KiB"),
                                                         HasSubstr("more than 256 tags")));
    ASSERT_THAT(article.tags, SizeIs(kMostTags));
    EXPECT_EQ(article.tags[1], "2");
    EXPECT_EQ(article.tags.back(), std::to_string(kMostTags));
}

TEST(ValueLimitTest, MarkupHasTheSameLimits) {
    const RecordReading reading = read_bytes(
        "a.xml", "<rss><item><title>T</title><guid>" + kTooLong + "</guid><link>https://e.org/" +
                     kTooLong + "</link><description>Open.</description></item></rss>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_THAT(reading.articles[0].id, EndsWith("a.xml#1"));
    EXPECT_THAT(reading.articles[0].url, IsEmpty());
    EXPECT_THAT(reading.warnings, SizeIs(2));
}

}  // namespace
}  // namespace quoth::indexer
