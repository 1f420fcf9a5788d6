#include "common/quotes/about.hpp"

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
                ElementsAre("Maria Dral"));
}

TEST(AboutTest, EachOnceInOrder) {
    EXPECT_THAT(about("Ana Ruiz met Pedro Costa. “Costa and Ruiz and Costa,” Dral said."),
                ElementsAre("Pedro Costa", "Ana Ruiz"));
}

TEST(AboutTest, TheLabelledPersonCounts) {
    EXPECT_THAT(about("Pedro Costa attacked Juan Ruiz, calling him “a liar” and “a thief” again."),
                ElementsAre("Juan Ruiz"));
}

TEST(AboutTest, PlacesDoNotCount) {
    EXPECT_THAT(about("They fly to New York City. “We love New York City and Paris,” Ruiz said."),
                IsEmpty());
}

TEST(AboutTest, IndirectSpeechHasNamesToo) {
    EXPECT_THAT(about("Ana Ruiz met Pedro Costa. Then Ruiz said that Costa would leave."),
                ElementsAre("Pedro Costa"));
}

}  // namespace
}  // namespace quoth
