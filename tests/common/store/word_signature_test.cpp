#include "common/store/word_signature.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quoth::store {
namespace {

/// A quotation of the whole of `parts`, one after the other.
WordSignature signature(const std::vector<std::string>& parts, const std::string& speaker = "") {
    Article article;
    Quotation quotation;
    for (const std::string& part : parts) {
        const std::size_t begin = article.text.size();
        article.text += part;
        quotation.parts.push_back({ArticleField::text, {begin, article.text.size()}});
        article.text += " she said ";
    }
    if (!speaker.empty()) quotation.speaker.emplace().name = speaker;
    Analyzer analyzer = *Analyzer::create();
    return signature_of(article, quotation, analyzer);
}

TEST(WordSignatureTest, CaseAndMarksDoNotCount) {
    EXPECT_EQ(signature({"The GLASS, it cracks!"}).words, signature({"the glass it cracks"}).words);
}

TEST(WordSignatureTest, AGapStandsWhereWordsMayBeMissing) {
    const std::vector<std::uint16_t> words = {word_hash("glass"), kGap, word_hash("cracks")};
    EXPECT_EQ(signature({"glass", "cracks"}).words, words);
    EXPECT_EQ(signature({"Glass … cracks"}).words, words);
    EXPECT_EQ(signature({"Glass ... cracks …"}).words, words);
    EXPECT_EQ(signature({"glass [of the second kind] cracks"}).words, words);
    EXPECT_EQ(signature({"[It is] glass", "… cracks [he meant]"}).words, words);
}

TEST(WordSignatureTest, TheSpeakerCountsByTheLastName) {
    EXPECT_EQ(signature({"yes"}, "Hyacinth Rao").speaker, word_hash("rao"));
    EXPECT_EQ(signature({"yes"}, "Rao").speaker, word_hash("rao"));
    EXPECT_EQ(signature({"yes"}, "a spokesman").speaker, 0);
    EXPECT_EQ(signature({"yes"}).speaker, 0);
}

TEST(WordSignatureTest, ComesBackFromItsBytes) {
    const WordSignature written = signature({"The glass", "it cracks"}, "Hyacinth Rao");
    const WordSignature read = read_signature(write_signature(written));
    EXPECT_EQ(read.speaker, written.speaker);
    EXPECT_EQ(read.words, written.words);
    EXPECT_TRUE(read_signature("").words.empty());
    EXPECT_TRUE(read_signature("abc").words.empty());
}

TEST(WordSignatureTest, OfALongQuotationTheBeginningCounts) {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "w" + std::to_string(i) + " ";
    EXPECT_EQ(signature({text}).words.size(), kMostSignatureWords);
    EXPECT_LE(signature({text, text}).words.size(), kMostSignatureWords + 1);
}

}  // namespace
}  // namespace quoth::store
