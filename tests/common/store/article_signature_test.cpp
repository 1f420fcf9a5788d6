#include "common/store/article_signature.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace quoth::store {
namespace {

std::string words(int first, int last) {
    std::string text;
    for (int i = first; i < last; ++i) text += "w" + std::to_string(i) + " ";
    return text;
}

class ArticleSignatureTest : public testing::Test {
  protected:
    ArticleSignature of(const std::string& text) { return article_signature(text, analyzer_); }

    Analyzer analyzer_ = *Analyzer::create();
};

TEST_F(ArticleSignatureTest, CaseMarksAndLineEndsDoNotCount) {
    EXPECT_EQ(of("The ferry, he said, will not sail at 9 today."),
              of("THE FERRY\nhe said: “will not sail at 9 today”"));
    EXPECT_NE(of("The ferry will sail at 9 today."), of("The ferry will sail at 8 today."));
}

TEST_F(ArticleSignatureTest, HasEveryRunOfAShortTextAndItsNumbers) {
    const ArticleSignature signature = of("one two three four 5 six 5");
    EXPECT_EQ(signature.runs.hashes.size(), 3U);
    EXPECT_EQ(signature.numbers.hashes.size(), 1U);
    EXPECT_TRUE(of("one two three four").runs.hashes.empty());
    EXPECT_TRUE(of("").runs.hashes.empty());
}

TEST_F(ArticleSignatureTest, APartOfATextHasWhatTheTextHasOfIt) {
    const SketchOverlap overlap = overlap_of(of(words(0, 2000)).runs, of(words(0, 600)).runs);
    EXPECT_EQ(overlap.shared, overlap.smaller);
    EXPECT_EQ(overlap.larger, ArticleSignature::kMostRuns);
    EXPECT_NEAR(static_cast<double>(overlap.smaller) / static_cast<double>(overlap.larger), 0.3,
                0.1);
}

TEST_F(ArticleSignatureTest, OtherTextsShareNothing) {
    EXPECT_EQ(overlap_of(of(words(0, 500)).runs, of(words(500, 1000)).runs).shared, 0U);
}

RC_GTEST_PROP(ArticleSignatureProperties, WhatIsWrittenIsRead, ()) {
    static Analyzer analyzer = *Analyzer::create();
    const int length = *rc::gen::inRange(0, 400);
    const std::string text = words(0, length) + "12 of 30";
    const ArticleSignature signature = article_signature(text, analyzer);
    const std::string value = write_article_signature(signature);
    RC_ASSERT(read_article_signature(value) == signature);
    // A damaged value is read without harm.
    const auto cut = *rc::gen::inRange<std::size_t>(0, value.size() + 1);
    RC_ASSERT(read_article_signature(value.substr(0, cut)).runs.hashes.size() <=
              signature.runs.hashes.size());
}

}  // namespace
}  // namespace quoth::store
