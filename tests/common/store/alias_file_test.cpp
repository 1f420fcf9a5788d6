#include "common/store/alias_file.hpp"

#include <gmock/gmock.h>

namespace quoth::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<KnownSpeaker> parsed(const std::string& text) {
    auto speakers = parse_alias_file(text, "people.tsv");
    EXPECT_TRUE(speakers) << (speakers ? "" : speakers.error().message);
    return speakers ? *speakers : std::vector<KnownSpeaker>{};
}

TEST(AliasFileTest, ALineIsANameAnIdAndAliases) {
    EXPECT_THAT(parsed("Ana Ruiz\tQ1\tRuiz\tA. Ruiz\nLi Wei\n"),
                ElementsAre(KnownSpeaker{"Ana Ruiz", "Q1", {"Ruiz", "A. Ruiz"}},
                            KnownSpeaker{"Li Wei", "", {}}));
}

TEST(AliasFileTest, SpreadsheetsAndPeopleWriteLooseFiles) {
    EXPECT_THAT(
        parsed(
            "\xEF\xBB\xBF# name, id, aliases\r\n\r\n\t\t\n  Ana   Ruiz \t\tRuiz\t\t ana ruiz\r\n"),
        ElementsAre(KnownSpeaker{"Ana Ruiz", "", {"Ruiz"}}));
    EXPECT_THAT(parsed(""), IsEmpty());
}

TEST(AliasFileTest, WhatIsWrittenIsReadAgain) {
    const std::vector<KnownSpeaker> speakers = {{"Ana Ruiz", "Q1", {"Ruiz"}}, {"Li Wei", "", {}}};
    EXPECT_EQ(parsed(write_alias_file(speakers)), speakers);
}

struct Mistake {
    const char* name;
    const char* text;
    const char* message;
};

std::ostream& operator<<(std::ostream& out, const Mistake& mistake) { return out << mistake.name; }

class AliasFileMistakeTest : public testing::TestWithParam<Mistake> {};

TEST_P(AliasFileMistakeTest, NamesTheLine) {
    const auto speakers = parse_alias_file(GetParam().text, "people.tsv");
    ASSERT_FALSE(speakers);
    EXPECT_EQ(speakers.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(speakers.error().message, HasSubstr("alias file 'people.tsv'"));
    EXPECT_THAT(speakers.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, AliasFileMistakeTest,
    testing::Values(
        Mistake{"NoName", "Ana Ruiz\n\tQ1\tRuiz\n",
                "line 2 of alias file 'people.tsv' has no name"},
        Mistake{"NotUtf8", "# x\nAna \xFFRuiz\n", "line 2 of alias file 'people.tsv' is not UTF-8"},
        Mistake{"AliasInTheIdColumn", "Ana Ruiz\tMs. Ruiz\n", "a blank in its id 'Ms. Ruiz'"},
        Mistake{"NameTwice", "Ana Ruiz\nana RUIZ\n",
                "the name 'ana RUIZ', which line 1 has already"},
        Mistake{"AliasOfTwo", "Ana Ruiz\t\tRuiz\n\nJon Ruiz\t\tRuiz\n", "line 3"},
        Mistake{"IdOfTwo", "Ana Ruiz\tQ1\nJon Ruiz\tq1\n",
                "the id 'q1', which line 1 has already"}),
    [](const auto& row) { return row.param.name; });

TEST(AliasFileTest, AHugeFileIsRefused) {
    const auto speakers = parse_alias_file(std::string(kLargestAliasFile + 1, '\n'), "people.tsv");
    ASSERT_FALSE(speakers);
    EXPECT_EQ(speakers.error().code, ErrorCode::limit_exceeded);
}

}  // namespace
}  // namespace quoth::store
