#include "common/text/sentences.hpp"

#include <gmock/gmock.h>

#include <string>

namespace quoth::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> cut(std::string_view text) {
    std::vector<std::string> result;
    for (const ByteRange range : SentenceSplitter().sentences(text, {0, text.size()}))
        result.emplace_back(range.of(text));
    return result;
}

TEST(SentencesTest, EndAtFullStopsAndKeepClosingMarks) {
    EXPECT_THAT(cut("He left. “Will she stay?” Nobody knew."),
                ElementsAre("He left.", "“Will she stay?”", "Nobody knew."));
}

TEST(SentencesTest, AbbreviationsDoNotEndThem) {
    EXPECT_THAT(cut("Mr. Lee met Dr. Osei on Oct. 14. They spoke."),
                ElementsAre("Mr. Lee met Dr. Osei on Oct. 14.", "They spoke."));
}

TEST(SentencesTest, LieInTheParagraphGiven) {
    const std::string text = "Skip this. One. Two.";
    const auto found = SentenceSplitter().sentences(text, {11, text.size()});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].of(text), "One.");
    EXPECT_EQ(found[1].of(text), "Two.");
}

TEST(SentencesTest, InvalidBytesDoNotHarm) {
    EXPECT_THAT(cut("Caf\xe9 opened. It closed."), ElementsAre("Caf\xe9 opened.", "It closed."));
}

}  // namespace
}  // namespace quoth::text
