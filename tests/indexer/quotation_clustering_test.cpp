#include "indexer/pipeline/collection/quotation_clustering.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/indexer/wordings_of.hpp"

namespace quoth::indexer {
namespace {

using store::ClusterId;
using store::QuotationClusters;
using store::word_hash;

QuotationClusters clusters_of(const std::vector<SignedQuotation>& quotations) {
    return cluster_quotations(wordings_of(quotations));
}

/// The words of `text` are parted by blanks; `_` is a gap.
SignedQuotation quotation(store::JoinKey article, const std::string& speaker,
                          const std::string& text, std::optional<int> day = {}) {
    SignedQuotation result{{article, 1}, {}, {}};
    if (day) result.date = std::chrono::sys_days(std::chrono::days(*day));
    if (!speaker.empty()) result.signature.speaker = word_hash(speaker);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        result.signature.words.push_back(word == "_" ? store::kGap : word_hash(word));
        begin = end + 1;
    }
    return result;
}

struct PairCase {
    const char* name;
    SignedQuotation first;
    SignedQuotation second;
    bool are_variants;
};

void PrintTo(const PairCase& one, std::ostream* out) { *out << one.name; }

class ClusteringTable : public testing::TestWithParam<PairCase> {};

TEST_P(ClusteringTable, DecidesOnPairs) {
    const QuotationClusters clusters = clusters_of({GetParam().first, GetParam().second});
    EXPECT_EQ(clusters.members().size(), GetParam().are_variants ? 2U : 0U);
}

INSTANTIATE_TEST_SUITE_P(
    ClusteringTest, ClusteringTable,
    testing::Values(
        PairCase{"ThreeWordsOfOneSpeaker", quotation(1, "rao", "glass cracks twice"),
                 quotation(2, "rao", "glass cracks twice"), true},
        PairCase{"TwoWordsSayTooLittle", quotation(1, "rao", "no comment"),
                 quotation(2, "rao", "no comment"), false},
        PairCase{"LightWordsDoNotCount", quotation(1, "rao", "the glass cracks and breaks"),
                 quotation(2, "rao", "glass cracks breaks"), true},
        PairCase{"ShortWordsOfTwoSpeakers", quotation(1, "rao", "glass cracks twice in winter"),
                 quotation(2, "moss", "glass cracks twice in winter"), false},
        PairCase{"TenWordsOfTwoSpeakers", quotation(1, "rao", "1 2 3 4 5 6 7 8 9 10"),
                 quotation(2, "moss", "1 2 3 4 5 6 7 8 9 10"), true},
        PairCase{"SixWordsOfNobody", quotation(1, "", "1 2 3 4 5 6"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8"), false},
        PairCase{"SevenWordsOfNobody", quotation(1, "", "1 2 3 4 5 6 7"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8"), true},
        PairCase{"AFragmentOfFourWords", quotation(1, "rao", "3 4 5 6"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8"), true},
        PairCase{"AFragmentOfThreeWords", quotation(1, "rao", "3 4 5"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8"), false},
        PairCase{"OneWordChanged", quotation(1, "rao", "1 2 3 4 5 6 7 8 9"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 x 9"), false},
        PairCase{"OneWordMore", quotation(1, "rao", "1 2 3 4 5 not 6 7 8 9"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8 9"), false},
        PairCase{"EndAndBeginningOfEightWords", quotation(1, "rao", "a b 1 2 3 4 5 6 7 8"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8 c d"), true},
        PairCase{"EndAndBeginningOfSevenWords", quotation(1, "rao", "a b 1 2 3 4 5 6 7"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 c d"), false},
        PairCase{"LeftOutAtAGap", quotation(1, "rao", "1 2 3 4 _ 8 9 10"),
                 quotation(2, "rao", "1 2 3 4 5 6 7 8 9 10"), true},
        PairCase{"OneArticleSaysItTwice",
                 {{7, 1}, {}, quotation(7, "rao", "1 2 3 4 5").signature},
                 {{7, 2}, {}, quotation(7, "rao", "1 2 3 4 5").signature},
                 false}),
    [](const auto& test) { return std::string(test.param.name); });

/// `we will win this` stands in two speeches that have nothing else in common.
TEST(ClusteringTest, APhraseInTwoQuotationsDoesNotMakeThemOne) {
    const auto clusters = clusters_of({quotation(1, "rao", "a b c d e we will win this f g h"),
                                       quotation(2, "rao", "i j k l we will win this m n o p"),
                                       quotation(3, "rao", "we will win this")});
    EXPECT_NE(clusters.find({1, 1}), clusters.find({2, 1}));
    EXPECT_EQ(clusters.members().size(), 2U);
}

TEST(ClusteringTest, WhatFourPeopleSayIsACommonPhrase) {
    std::vector<SignedQuotation> quotations;
    for (const char* speaker : {"rao", "moss", "ruiz", "wei"}) {
        quotations.push_back(
            quotation(quotations.size() + 1, speaker, "1 2 3 4 5 6 7 8 9 10 11 12"));
    }
    EXPECT_TRUE(clusters_of(quotations).members().empty());
    quotations.pop_back();
    EXPECT_EQ(clusters_of(quotations).members().size(), 3U);
}

TEST(ClusteringTest, ALaterMemberDoesNotChangeTheId) {
    std::vector<SignedQuotation> quotations = {quotation(1, "rao", "1 2 3 4 5", 2),
                                               quotation(2, "rao", "1 2 3 4 5 6", 3)};
    const auto before = clusters_of(quotations).find({1, 1});
    quotations.push_back(quotation(3, "rao", "0 1 2 3 4 5 6 7", 4));
    EXPECT_TRUE(before);
    EXPECT_EQ(clusters_of(quotations).find({1, 1}), before);
}

/// Few words and speakers, so that quotations often overlap.
std::vector<SignedQuotation> some_quotations() {
    std::vector<SignedQuotation> quotations;
    const auto count = *rc::gen::inRange<std::size_t>(2, 30);
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        auto word = *rc::gen::inRange(0, 12);
        for (int left = *rc::gen::inRange(1, 14); left > 0; --left, ++word) {
            if (*rc::gen::inRange(0, 12) == 0) word += 2;
            text += (text.empty() ? "w" : " w") + std::to_string(word % 16);
        }
        const std::string speaker =
            *rc::gen::elementOf(std::vector<std::string>{"", "rao", "moss"});
        quotations.push_back(quotation(i + 1, speaker, text, *rc::gen::inRange(1, 9)));
    }
    return quotations;
}

RC_GTEST_PROP(ClusteringProperties, OrderDoesNotMatter, ()) {
    std::vector<SignedQuotation> quotations = some_quotations();
    const QuotationClusters clusters = clusters_of(quotations);
    for (std::size_t i = quotations.size(); i > 1; --i) {
        std::swap(quotations[i - 1], quotations[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    RC_ASSERT(clusters_of(quotations).members() == clusters.members());
}

bool holds(const std::vector<std::uint16_t>& words, const std::vector<std::uint16_t>& part) {
    return std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

/// The slow and obviously right part of the rule: four words or more of one speaker that stand
/// whole in a longer quotation of the same speaker are a variant of something.
RC_GTEST_PROP(ClusteringProperties, EveryPartOfAQuotationIsInACluster, ()) {
    const std::vector<SignedQuotation> quotations = some_quotations();
    const QuotationClusters clusters = clusters_of(quotations);
    for (const SignedQuotation& part : quotations) {
        const bool counts = part.signature.speaker != 0 && part.signature.words.size() >= 4;
        const bool is_part =
            counts && std::any_of(quotations.begin(), quotations.end(), [&](const auto& whole) {
                return whole.key != part.key && whole.signature.speaker == part.signature.speaker &&
                       holds(whole.signature.words, part.signature.words);
            });
        if (is_part) RC_ASSERT(clusters.find(part.key));
    }
}

RC_GTEST_PROP(ClusteringProperties, NoneIsAlone, ()) {
    std::multiset<ClusterId> ids;
    const QuotationClusters clusters = clusters_of(some_quotations());
    for (const auto& member : clusters.members()) ids.insert(member.cluster);
    for (const ClusterId id : ids) RC_ASSERT(ids.count(id) >= 2U);
}

}  // namespace
}  // namespace quoth::indexer
