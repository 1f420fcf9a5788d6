#include "common/text/folding.hpp"

#include <gtest/gtest.h>

namespace quoth::text {
namespace {

TEST(FoldingTest, IsIdempotent) {
    for (const char* word : {"Erdoğan", "STRASSE", "Αθήνα", "İstanbul", "ﬃ", "Ǆ", "한국어", "é́"}) {
        EXPECT_EQ(folded(folded(word)), folded(word)) << word;
    }
}

TEST(FoldingTest, SpellingsOfOneNameFoldToOneForm) {
    EXPECT_EQ(folded("ERDOĞAN"), folded("erdogan"));
    EXPECT_EQ(folded("Øverli"), folded("overli"));
    EXPECT_EQ(folded("Ǆ"), folded("dž"));
}

TEST(FoldingTest, VietnameseNamesAreFoundWithoutTheirMarks) {
    EXPECT_EQ(folded("Đỗ"), "do");
    EXPECT_EQ(folded("Đặng"), "dang");
    EXPECT_EQ(folded("Nguyễn"), "nguyen");
}

TEST(FoldingTest, LettersOfTwoScriptsAreEachFolded) { EXPECT_EQ(folded("Øλ"), "oλ"); }

TEST(FoldingTest, ApostrophesAreOne) {
    EXPECT_EQ(folded("O’Brien"), "o'brien");
    EXPECT_EQ(folded("дерев’яний"), folded("дерев'яний"));
}

}  // namespace
}  // namespace quoth::text
