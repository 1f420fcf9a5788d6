#include "common/quotes/words/noun_phrases.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

std::string phrase_ending(std::string text, std::string_view last) {
    const Sample sample(std::move(text));
    const Index i = sample.find(last);
    const auto begin = phrase_start(sample.items(), i, 0);
    return begin ? sample.words({*begin, i + 1}) : "";
}

std::string phrase_starting(std::string text, std::string_view first) {
    const Sample sample(std::move(text));
    const Index i = sample.find(first);
    const auto end = phrase_end(sample.items(), i, sample.items().size());
    return end ? sample.words({i, *end}) : "";
}

TEST(NounPhraseTest, ReachesBackToItsDeterminer) {
    EXPECT_EQ(phrase_ending("Then the old harbour master left.", "master"),
              "the old harbour master");
    EXPECT_EQ(phrase_ending("Then the retired judge left.", "judge"), "the retired judge");
}

TEST(NounPhraseTest, HoldsItsPossessor) {
    EXPECT_EQ(phrase_ending("Then the mayor’s transition staff left.", "staff"),
              "the mayor’s transition staff");
}

TEST(NounPhraseTest, ANameStandsApartFromANounBeforeIt) {
    EXPECT_EQ(phrase_ending("In an interview Ruiz left.", "ruiz"), "Ruiz");
}

TEST(NounPhraseTest, NamesAreJoinedByAnd) {
    EXPECT_EQ(phrase_starting("Yesterday Ruiz and Costa left.", "ruiz"), "Ruiz and Costa");
}

TEST(NounPhraseTest, AnOfficeForTwoThingsIsOneWithItsHolder) {
    const char* text = "Then the head of sales and listings Ana Ruiz left.";
    EXPECT_EQ(phrase_ending(text, "ruiz"), "the head of sales and listings Ana Ruiz");
    EXPECT_EQ(phrase_starting(text, "the"), "the head of sales and listings Ana Ruiz");
    EXPECT_EQ(phrase_ending("Then the head of sales and Ana Ruiz left.", "ruiz"), "Ana Ruiz");
}

TEST(NounPhraseTest, TwoOfficesWithOneArticleAreThoseOfOnePerson) {
    const char* text = "Then the chairman and chief executive Ana Ruiz left.";
    EXPECT_EQ(phrase_ending(text, "ruiz"), "the chairman and chief executive Ana Ruiz");
    EXPECT_EQ(phrase_starting(text, "the"), "the chairman and chief executive Ana Ruiz");
    EXPECT_EQ(phrase_ending("Then a chairman and chief executive Ana Ruiz left.", "ruiz"),
              "chief executive Ana Ruiz");
    EXPECT_EQ(phrase_ending("Then the bakers and chief executive Ana Ruiz left.", "ruiz"),
              "chief executive Ana Ruiz");
}

TEST(NounPhraseTest, EndsBeforeTheVerb) {
    EXPECT_EQ(phrase_starting("The newly elected mayor said so.", "the"),
              "The newly elected mayor");
    EXPECT_EQ(phrase_starting("Then left.", "left"), "");
}

TEST(NounPhraseTest, AChainHoldsWhatIsComplemented) {
    const Sample sample("Then a spokesman for the mayor of Girona said so.");
    const auto chain = phrase_chain(sample.items(), sample.find("girona"), 0);
    ASSERT_TRUE(chain);
    EXPECT_EQ(sample.words(*chain), "a spokesman for the mayor of Girona");
}

TEST(NounPhraseTest, AChainDoesNotReachOverAfter) {
    const Sample sample("It came three days after Ruiz admitted it.");
    const auto chain = phrase_chain(sample.items(), sample.find("ruiz"), 0);
    ASSERT_TRUE(chain);
    EXPECT_EQ(sample.words(*chain), "Ruiz");
}

}  // namespace
}  // namespace quoth::quotes
