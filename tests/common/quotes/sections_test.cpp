#include "common/quotes/source/sections.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "case_name.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::quotes {
namespace {

TEST(SectionsTest, AnOrdinaryTextIsOne) {
    const std::string text(kMaxSectionBytes, 'a');
    EXPECT_EQ(section_end(text, 0), text.size());
    EXPECT_EQ(section_end("", 0), 0U);
}

struct GapCase {
    const char* name;
    const char* gap;
};
std::ostream& operator<<(std::ostream& out, const GapCase& c) { return out << c.name; }

class SectionGap : public testing::TestWithParam<GapCase> {};

TEST_P(SectionGap, EndsBehindTheLastOne) {
    std::string text(2 * kMaxSectionBytes, 'a');
    const std::string gap = GetParam().gap;
    text.replace(kMaxSectionBytes - 2000, gap.size(), gap);
    text.replace(kMaxSectionBytes - 1000, gap.size(), gap);
    text.replace(kMaxSectionBytes + 1000, gap.size(), gap);
    EXPECT_EQ(section_end(text, 0), kMaxSectionBytes - 1000 + gap.size());
}

INSTANTIATE_TEST_SUITE_P(Gaps, SectionGap,
                         testing::Values(GapCase{"BlankLine", "\n\n"}, GapCase{"Line", "\n"},
                                         GapCase{"Sentence", ". "}, GapCase{"Word", " "}),
                         CaseName());

TEST(SectionsTest, ABlankLineCountsMoreThanALaterWord) {
    std::string text(2 * kMaxSectionBytes, 'a');
    text.replace(kMaxSectionBytes - 2000, 2, "\n\n");
    text.replace(kMaxSectionBytes - 1000, 1, " ");
    EXPECT_EQ(section_end(text, 0), kMaxSectionBytes - 1998);
}

TEST(SectionsTest, CharactersStayWhole) {
    std::string text = "a";
    while (text.size() < 2 * kMaxSectionBytes) text += "é";
    EXPECT_EQ(section_end(text, 0) % 2, 1U);
}

TEST(SectionsTest, BytesThatAreNoTextEndSomewhere) {
    const std::string text(2 * kMaxSectionBytes, '\x80');
    const std::size_t end = section_end(text, 0);
    EXPECT_GT(end, 0U);
    EXPECT_LE(end, kMaxSectionBytes);
}

/// Some 600 KiB: three sections.
Article long_article() {
    Article article;
    article.title = "Ruiz stays";
    for (int i = 0; i < 5'000; ++i) {
        article.text +=
            "“We will stay at the dam until it rains,” Ana Ruiz said on Friday evening. "
            "“He told us, ‘Leave town,’” she added.\n\n";
    }
    return article;
}

TEST(SectionsTest, QuotationsOfAllSectionsAreFound) {
    const Article article = long_article();
    const auto quotations = QuoteExtractor::create()->extract(article);
    ASSERT_EQ(quotations.size(), 15'000U);
    std::size_t before = 0;
    for (std::size_t i = 0; i < quotations.size(); ++i) {
        const Quotation& quotation = quotations[i];
        ASSERT_TRUE(quotation.speaker);
        EXPECT_GT(quotation.parts.front().bytes.begin + 1, before);
        before = quotation.parts.front().bytes.begin;
        EXPECT_EQ(quotation.inside.value_or(i - 1), i - 1);
    }
}

TEST(SectionsTest, ThereIsAMostOfQuotations) {
    Article article;
    for (int i = 0; i < 110'000; ++i) article.text += "“We will stay,” Ana Ruiz said.\n";
    EXPECT_EQ(QuoteExtractor::create()->extract(article).size(), 100'000U);
}

}  // namespace
}  // namespace quoth::quotes
