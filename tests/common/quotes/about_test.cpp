#include "common/quotes/assembly/about.hpp"

#include <gmock/gmock.h>

#include "quoth/quote_extractor.hpp"

namespace quoth {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Whom the last quotation of the text is about.
std::vector<std::string> about(std::string text) {
    Article article;
    article.text = std::move(text);
    const std::vector<Quotation> quotations = QuoteExtractor::create()->extract(article);
    return quotations.empty() ? std::vector<std::string>{"no quotation"} : quotations.back().about;
}

TEST(AboutTest, NamesInsideAreResolved) {
    EXPECT_THAT(about("Ana Ruiz met Pedro Costa. “If Costa stays, I leave,” Ruiz said."),
                ElementsAre("Pedro Costa"));
}

TEST(AboutTest, ANameOnlySeenInsideCountsWithItsForename) {
    EXPECT_THAT(about("“They robbed Maria Dral and the Alps,” Ruiz said."),
                ElementsAre("Maria Dral", "Alps"));
}

TEST(AboutTest, EachOnceInOrder) {
    EXPECT_THAT(about("Ana Ruiz met Pedro Costa. “Costa and Ruiz and Costa,” Dral said."),
                ElementsAre("Pedro Costa", "Ana Ruiz"));
}

TEST(AboutTest, TheLabelledPersonCounts) {
    EXPECT_THAT(about("Pedro Costa attacked Juan Ruiz, calling him “a liar” and “a thief” again."),
                ElementsAre("Juan Ruiz"));
}

TEST(AboutTest, PlacesAndOrganisationsCount) {
    EXPECT_THAT(about("They fly to New York City. “We love New York City and Paris,” Ruiz said."),
                ElementsAre("New York City", "Paris"));
    EXPECT_THAT(about("“Ask the Bank of Corin and the Harbour Board about it,” Ruiz said."),
                ElementsAre("Bank of Corin", "Harbour Board"));
}

TEST(AboutTest, WhatOpensASentenceIsNoNameByItsCapital) {
    EXPECT_THAT(about("“Growth is good. Trade grows,” Ruiz said."), IsEmpty());
    EXPECT_THAT(about("“London is good,” Ruiz said."), ElementsAre("London"));
    EXPECT_THAT(about("“Harbour Board members stay,” Ruiz said."), ElementsAre("Harbour Board"));
}

TEST(AboutTest, DaysGroupsAndPronounsAreNoNames) {
    EXPECT_THAT(about("“On Monday the Democrats and I meet some French guests,” Ruiz said."),
                IsEmpty());
}

TEST(AboutTest, ALetterIsNoName) {
    EXPECT_THAT(about("“We call plan B good,” Ruiz said."), IsEmpty());
}

TEST(AboutTest, CapitalsOfAHeadlineTellNothing) {
    EXPECT_THAT(about("“The Ferry Stays in Harbour,” Ruiz said."), IsEmpty());
}

TEST(AboutTest, GermanNounsAreNoNames) {
    Article article;
    article.lang = "de";
    article.text = "„Der Hafen braucht Geld, Peter Costa nicht“, sagte Ana Ruiz.";
    const std::vector<Quotation> quotations = QuoteExtractor::create()->extract(article);
    ASSERT_EQ(quotations.size(), 1U);
    EXPECT_THAT(quotations[0].about, ElementsAre("Peter Costa"));
}

TEST(AboutTest, IndirectSpeechHasNamesToo) {
    EXPECT_THAT(about("Ana Ruiz met Pedro Costa. Then Ruiz said that Costa would leave."),
                ElementsAre("Pedro Costa"));
}

}  // namespace
}  // namespace quoth
