#include "common/quotes/marks/block_quotes.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"

namespace quoth::quotes {
namespace {

struct BlockCase {
    const char* name;
    const char* before;
    const char* paragraph;
    const char* words;  ///< empty for none
};

std::ostream& operator<<(std::ostream& out, const BlockCase& c) { return out << c.name; }

class BlockQuotesTest : public testing::TestWithParam<BlockCase> {};

TEST_P(BlockQuotesTest, TellsBlocksFromNarration) {
    const std::string before = GetParam().before;
    const std::string text = before + "\n\n" + GetParam().paragraph;
    const auto words = block_quotation(text, {0, before.size()}, {before.size() + 2, text.size()});
    EXPECT_EQ(words ? words->of(text) : "", GetParam().words);
}

const BlockCase kBlockCases[] = {
    {"Post", "Ruiz tweeted:", "We stay.", "We stay."},
    {"PostToSomebody", "Later Ruiz posted:", "@costa We stay.", "@costa We stay."},
    {"Marked", "It rained.", "> We stay.", "We stay."},
    {"WithMarksOfItsOwn", "Ruiz tweeted:", "“We stay.”", ""},
    {"NoAnnouncement", "Ruiz said:", "We stay.", ""},
    {"NoColon", "Ruiz tweeted", "We stay.", ""},
    {"AListBegins", "Ruiz wrote:", "These are the points:", ""},
};

INSTANTIATE_TEST_SUITE_P(Paragraphs, BlockQuotesTest, testing::ValuesIn(kBlockCases), CaseName());

TEST(BlockQuotesTest, APostIsShort) {
    const std::string text = "Ruiz tweeted:\n\nWe stay" + std::string(1'000, '.');
    EXPECT_FALSE(block_quotation(text, {0, 13}, {15, text.size()}));
}

}  // namespace
}  // namespace quoth::quotes
