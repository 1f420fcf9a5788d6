#include "common/quotes/attribution/headlines.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

std::string headline_speaker(std::string text) {
    Sample sample(std::move(text));
    sample.reading.has_headline = true;
    auto all = attribute(sample.reading, english());
    attribute_headline(sample.reading, all);
    if (all.empty() || !all[0].attribution || !all[0].is_speech) return "";
    return sample.words(all[0].attribution->speaker);
}

TEST(HeadlinesTest, TheBodySaysWhoseWordsTheyAre) {
    EXPECT_EQ(
        headline_speaker("Costa Meets Ruiz: “The Liar Came”\nRuiz wrote that “the liar came”."),
        "Ruiz");
}

TEST(HeadlinesTest, OtherWordsProveNothing) {
    EXPECT_EQ(headline_speaker("Town Fears “Flood”\nRuiz wrote that “the liar came” then."), "");
}

}  // namespace
}  // namespace quoth::quotes
