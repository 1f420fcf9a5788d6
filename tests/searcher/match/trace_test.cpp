#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/store/terms.hpp"
#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/planted_quotations.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::searcher {
namespace {

using fixtures::QuotedArticle;
using testing::ElementsAre;
using testing::HasSubstr;

QuotedArticle article(const std::string& id, const std::string& words, const std::string& speaker,
                      int day = 0) {
    QuotedArticle result = fixtures::quoting(id, {words}, speaker);
    result.article.source = "The Tarn Courier";
    if (day > 0) {
        result.article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / day);
    }
    return result;
}

constexpr const char* kWords = "Nobody lands on an asteroid twice by luck";

class TraceTest : public testing::Test {
  protected:
    TraceResults trace(const std::vector<QuotedArticle>& articles, const std::string& claim,
                       const std::string& speaker = "",
                       const std::vector<store::KnownSpeaker>& known = {}) {
        fixtures::write_index(folder_.path("index"), articles, known);
        auto searcher = *Searcher::open({folder_.path("index")});
        TraceOptions options;
        options.speaker = speaker;
        options.timeout = std::chrono::minutes(1);
        return *searcher.trace(claim, options);
    }

    fixtures::TemporaryFolder folder_;
};

TEST_F(TraceTest, TheSameWordsAreOneWordingOfAllTheirArticles) {
    const auto results =
        trace({article("late", kWords, "Priya Halvorsen", 20),
               article("undated", "nobody lands on an asteroid twice by luck!", "Halvorsen"),
               article("early", kWords, "Jasper Quill", 12)},
              "lands on an asteroid twice");
    EXPECT_EQ(results.verdict, Verdict::exact);
    ASSERT_EQ(results.wordings.size(), 1U);
    const Wording& wording = results.wordings.front();
    EXPECT_EQ(wording.text, kWords);
    EXPECT_EQ(wording.articles, 3U);
    EXPECT_EQ(wording.first.id, "early#1");
    EXPECT_EQ(wording.first.source, "The Tarn Courier");
    ASSERT_EQ(wording.speakers.size(), 2U);
    EXPECT_EQ(wording.speakers[0].name, "Priya Halvorsen");
    EXPECT_EQ(wording.speakers[0].articles, 2U);
    EXPECT_EQ(wording.speakers[1].name, "Jasper Quill");
}

TEST_F(TraceTest, TheVerdictNeedsAWording) {
    fixtures::write_index(folder_.path("index"), {article("a", kWords, "Priya Halvorsen")});
    auto searcher = *Searcher::open({folder_.path("index")});
    const auto results = searcher.trace(kWords, {.limit = 0});
    EXPECT_EQ(results->verdict, Verdict::exact);
    EXPECT_EQ(results->wordings.size(), 1U);
}

TEST_F(TraceTest, DifferencesAreRangesOfTheClaimAndOfTheWording) {
    const std::string claim = "nobody lands on a comet twice by luck";
    const auto results = trace({article("a", kWords, "Priya Halvorsen")}, claim);
    EXPECT_EQ(results.verdict, Verdict::altered);
    ASSERT_EQ(results.wordings.size(), 1U);
    std::vector<std::string> steps;
    for (const DiffStep& step : results.wordings.front().diff) {
        const bool removed = step.kind == DiffStep::Kind::removed;
        const char* sign = removed ? "-" : step.kind == DiffStep::Kind::inserted ? "+" : "";
        steps.push_back(
            sign + std::string(step.bytes.of(removed ? claim : results.wordings.front().text)));
    }
    EXPECT_THAT(steps, ElementsAre("Nobody lands on", "-a comet", "+an asteroid", "twice by luck"));
}

struct SpeakerCase {
    const char* name;
    const char* credited;
    const char* claimed;
    Verdict verdict;
};

void PrintTo(const SpeakerCase& one, std::ostream* out) { *out << one.name; }

class TraceSpeakers : public TraceTest, public testing::WithParamInterface<SpeakerCase> {};

TEST_P(TraceSpeakers, DecideOnTheVerdict) {
    const auto results =
        trace({article("a", kWords, GetParam().credited)}, kWords, GetParam().claimed);
    EXPECT_EQ(results.verdict, GetParam().verdict);
}

INSTANTIATE_TEST_SUITE_P(
    TraceTest, TraceSpeakers,
    testing::Values(SpeakerCase{"WholeName", "Priya Halvorsen", "Priya Halvorsen", Verdict::exact},
                    SpeakerCase{"ShorterName", "Priya Halvorsen", "halvorsen", Verdict::exact},
                    SpeakerCase{"LongerName", "Halvorsen", "Priya Halvorsen", Verdict::exact},
                    SpeakerCase{"NamesakeOfTheFamily", "Olaf Halvorsen", "Priya Halvorsen",
                                Verdict::other_speaker},
                    SpeakerCase{"SomebodyElse", "Jasper Quill", "Priya Halvorsen",
                                Verdict::other_speaker},
                    SpeakerCase{"NobodyIsCredited", "", "Priya Halvorsen", Verdict::exact}),
    [](const auto& test) { return std::string(test.param.name); });

/// Their words in common are many, but the claim is Quill's only in part.
TEST_F(TraceTest, TheWordsThemselvesCountMoreThanSimilarOnes) {
    const auto results =
        trace({article("a", kWords, "Priya Halvorsen"),
               article("b", "Nobody lands on an asteroid by luck", "Jasper Quill")},
              kWords, "Jasper Quill");
    EXPECT_EQ(results.verdict, Verdict::other_speaker);
    EXPECT_EQ(results.wordings.size(), 2U);
}

QuotedArticle reported(QuotedArticle article) {
    for (Quotation& quotation : article.quotations) quotation.kind = QuotationKind::indirect;
    return article;
}

TEST_F(TraceTest, WhoIsQuotedIsNotMerelyReported) {
    const std::vector<QuotedArticle> articles = {
        reported(article("a", std::string("that ") + kWords, "Priya Halvorsen", 3)),
        reported(article("b", kWords, "Priya Halvorsen", 4)),
        article("c", kWords, "Priya Halvorsen", 5)};
    for (const char* speaker : {"", "Halvorsen"}) {
        const auto results = trace(articles, kWords, speaker);
        ASSERT_EQ(results.wordings.size(), 2U);
        const Wording& decisive = results.wordings[results.decisive];
        EXPECT_EQ(decisive.text, kWords);
        EXPECT_EQ(decisive.kind, QuotationKind::direct);
        EXPECT_EQ(decisive.first.id, "b#1");
    }
}

TEST_F(TraceTest, AnotherOnesQuotationMarksAreNotTheClaimedSpeakers) {
    const auto results = trace({article("a", kWords, "Jasper Quill", 3),
                                reported(article("b", kWords, "Priya Halvorsen", 4))},
                               kWords, "Halvorsen");
    ASSERT_EQ(results.wordings.size(), 1U);
    EXPECT_EQ(results.wordings.front().kind, QuotationKind::indirect);
}

TEST_F(TraceTest, QuotationMarksComeBeforeTheLimit) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 5; ++i) {
        articles.push_back(reported(article("a" + std::to_string(i),
                                            kWords + std::string(" in year ") + std::to_string(i),
                                            "Priya Halvorsen")));
    }
    articles.push_back(article("z", kWords, "Priya Halvorsen"));
    const auto results = trace(articles, kWords, "Halvorsen");
    EXPECT_EQ(results.wordings.size(), 5U);
    EXPECT_EQ(results.wordings[results.decisive].kind, QuotationKind::direct);
}

/// One of so many ids, whose article comes behind nearly all others.
std::string last_in_order(int ids) {
    std::string last = "z0";
    for (int i = 1; i < ids; ++i) {
        const std::string id = "z" + std::to_string(i);
        if (store::join_key(id) > store::join_key(last)) last = id;
    }
    return last;
}

/// More quotations of the claim's words in another order than are read for one wording.
TEST_F(TraceTest, AWordingIsFoundAmongManyOfItsWords) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 10'100; ++i) {
        articles.push_back(
            article("a" + std::to_string(i), "luck nobody twice lands asteroid", ""));
    }
    const std::string last = last_in_order(1000);
    articles.push_back(article(last, "nobody lands asteroid twice luck", "Priya Halvorsen", 20));
    const auto results = trace(articles, "nobody lands asteroid twice luck");
    ASSERT_FALSE(results.wordings.empty());
    EXPECT_EQ(results.wordings.front().first.id, last + "#1");
}

TEST_F(TraceTest, AWeakerWordingOfNobodyDoesNotClearTheClaimedSpeaker) {
    const std::vector<QuotedArticle> articles = {
        article("a", kWords, "Jasper Quill"),
        article("b", "Nobody lands on an asteroid by skill alone", "")};
    const auto results =
        trace(articles, "nobody lands on an asteroid twice by accident", "Halvorsen");
    EXPECT_EQ(results.verdict, Verdict::other_speaker);
    EXPECT_EQ(results.wordings.size(), 2U);
    EXPECT_GE(results.wordings[1].closeness, 0.63);
}

TEST_F(TraceTest, TheUsersFileTellsWhoIsClaimed) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 300; ++i) {
        articles.push_back(article("a" + std::to_string(i),
                                   "We will win this game number " + std::to_string(i),
                                   "Player" + std::to_string(i) + " Holm"));
    }
    articles.push_back(article("z", "We will win this game or the next", "Ana Ruiz"));
    const auto claimed = [&](const std::string& speaker) {
        return trace(articles, "we will win this game", speaker,
                     {{"Ana Ruiz Otero", "Q1", {"Ana Ruiz", "Captain A"}}});
    };
    const auto by_alias = claimed("captain a");
    EXPECT_EQ(by_alias.verdict, Verdict::exact);
    const Wording& decisive = by_alias.wordings[by_alias.decisive];
    EXPECT_EQ(decisive.speakers.front().name, "Ana Ruiz Otero");
    EXPECT_TRUE(decisive.speakers.front().is_claimed);
    EXPECT_EQ(claimed("Otero").verdict, Verdict::exact);
    EXPECT_EQ(claimed("Captain B").verdict, Verdict::other_speaker);
}

TEST_F(TraceTest, APhraseOfManyIsFoundForTheOneWhoIsClaimed) {
    std::vector<QuotedArticle> articles;
    for (int i = 0; i < 300; ++i) {
        articles.push_back(article("a" + std::to_string(i),
                                   "We will win this game number " + std::to_string(i),
                                   "Player" + std::to_string(i) + " Holm"));
    }
    articles.push_back(article("z", "We will win this game or the next", "Ana Ruiz"));
    const auto results = trace(articles, "we will win this game", "Ana Ruiz");
    EXPECT_EQ(results.verdict, Verdict::exact);
    EXPECT_EQ(results.wordings.front().speakers.front().name, "Ana Ruiz");
}

TEST_F(TraceTest, WhatNobodySaidIsNotFound) {
    const auto results = trace({article("a", kWords, "Priya Halvorsen")}, "the comet struck twice");
    EXPECT_EQ(results.verdict, Verdict::not_found);
    EXPECT_TRUE(results.wordings.empty());
}

TEST_F(TraceTest, ClaimsThatCannotBeTracedAreErrors) {
    fixtures::write_index(folder_.path("index"), {article("a", kWords, "Priya Halvorsen")});
    auto searcher = *Searcher::open({folder_.path("index")});
    EXPECT_EQ(searcher.trace("… —").error().code, ErrorCode::invalid_argument);
    std::string long_claim;
    for (int i = 0; i < 201; ++i) long_claim += "word ";
    const auto results = searcher.trace(long_claim);
    EXPECT_EQ(results.error().code, ErrorCode::limit_exceeded);
    EXPECT_THAT(results.error().message, HasSubstr("200"));
}

TEST_F(TraceTest, SeveralIndexesAreOne) {
    fixtures::write_index(folder_.path("one"), {article("a", "An iron gate", "Ana Ruiz", 3),
                                                article("b", kWords, "Priya Halvorsen", 3)});
    fixtures::write_index(folder_.path("two"), {article("c", kWords, "Priya Halvorsen", 2)});
    auto searcher = *Searcher::open({folder_.path("one"), folder_.path("two")});
    const auto results = searcher.trace(kWords);
    ASSERT_TRUE(results);
    ASSERT_EQ(results->wordings.size(), 1U);
    EXPECT_EQ(results->wordings.front().articles, 2U);
    EXPECT_EQ(results->wordings.front().first.id, "c#1");
}

TEST_F(TraceTest, WhatNobodySaidMayStandInATitleOrASentence) {
    QuotedArticle entry;
    entry.article.id = "a";
    entry.article.title = "Harbour Bridge Will Never Carry Lorries Again";
    entry.article.text =
        "The council met on Monday.\n\nThe ferry line has lost half of its passengers since the "
        "tunnel opened, figures show. It will go on.";
    const auto of_title = trace({entry}, "the harbour bridge will never carry lorries again");
    EXPECT_EQ(of_title.verdict, Verdict::not_found);
    EXPECT_TRUE(of_title.wordings.empty());
    ASSERT_EQ(of_title.sentences.size(), 1U);
    EXPECT_EQ(of_title.sentences[0].text, entry.article.title);
    EXPECT_EQ(of_title.sentences[0].first.id, "a");
    EXPECT_FALSE(of_title.sentences[0].diff.empty());
    const auto of_text = trace({entry}, "ferry line lost half of its passengers");
    ASSERT_EQ(of_text.sentences.size(), 1U);
    EXPECT_THAT(of_text.sentences[0].text, testing::StartsWith("The ferry line has lost half"));
    EXPECT_TRUE(trace({entry}, "cats are better than dogs").sentences.empty());
}

TEST_F(TraceTest, WhereSomebodyIsQuotedNoSentenceIsAskedFor) {
    EXPECT_TRUE(trace({article("a", kWords, "Priya Halvorsen")}, kWords).sentences.empty());
}

}  // namespace
}  // namespace quoth::searcher
