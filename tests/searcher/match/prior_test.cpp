#include "searcher/match/sources/prior.hpp"

#include <gmock/gmock.h>

#include <map>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::match {
namespace {

using searcher::ScoreParts;
using searcher::SearchOptions;
using searcher::Unit;
using std::chrono::days;
using std::chrono::sys_days;
using testing::ElementsAre;
using Values = std::map<Xapian::valueno, std::string>;

const sys_days kNow = std::chrono::year(2025) / 11 / 20;

std::string number(double value) { return Xapian::sortable_serialise(value); }

ScoreParts parts(const Prior& prior, const Values& values) {
    return prior.parts([&](Xapian::valueno slot) {
        const auto found = values.find(slot);
        return found == values.end() ? std::string() : found->second;
    });
}

std::string dated(sys_days day) {
    return number(static_cast<double>(std::chrono::sys_seconds(day).time_since_epoch().count()));
}

TEST(PriorTest, AQuotationCountsItsConfidenceKindAndPlace) {
    const Prior prior(store::DocumentKind::quotation, std::nullopt, kNow);
    const ScoreParts best = parts(prior, {{store::slot::kConfidence, number(1)},
                                          {store::slot::kManner, "direct"},
                                          {store::slot::kPlace, number(0)}});
    EXPECT_DOUBLE_EQ(sum_of(best), prior.maximum());
    const ScoreParts middling = parts(prior, {{store::slot::kConfidence, number(0.5)},
                                              {store::slot::kManner, "mixed"},
                                              {store::slot::kPlace, number(0.75)}});
    EXPECT_DOUBLE_EQ(middling.confidence, 0.25);
    EXPECT_DOUBLE_EQ(middling.kind, 0.125);
    EXPECT_DOUBLE_EQ(middling.place, 0.0625);
    EXPECT_DOUBLE_EQ(middling.date, 0);
    const ScoreParts least = parts(prior, {{store::slot::kPlace, number(1)}});
    EXPECT_DOUBLE_EQ(sum_of(least), 0);
}

TEST(PriorTest, TheDateHalvesWithEachHalfLife) {
    const Prior prior(store::DocumentKind::article, days(10), kNow);
    const auto date = [&](sys_days day) {
        return parts(prior, {{store::slot::kDate, dated(day)}}).date;
    };
    EXPECT_DOUBLE_EQ(date(kNow), Prior::kDate);
    EXPECT_DOUBLE_EQ(date(kNow + days(3)), Prior::kDate) << "the future is not better than today";
    EXPECT_DOUBLE_EQ(date(kNow - days(10)), Prior::kDate / 2);
    EXPECT_DOUBLE_EQ(date(kNow - days(30)), Prior::kDate / 8);
    EXPECT_DOUBLE_EQ(parts(prior, {}).date, 0);
    EXPECT_DOUBLE_EQ(prior.maximum(), Prior::kDate);
}

TEST(PriorTest, WithoutAHalfLifeArticlesHaveNone) {
    const Prior prior(store::DocumentKind::article, std::nullopt, kNow);
    EXPECT_DOUBLE_EQ(prior.maximum(), 0);
    const Xapian::Query word("w");
    EXPECT_EQ(prior.added_to(word).get_description(), word.get_description());
}

/// What is found, in order.
class RankingTest : public testing::Test {
  protected:
    std::vector<std::string> ids(const std::string& query, const SearchOptions& options = {}) {
        std::vector<std::string> ids;
        for (const searcher::Hit& hit : hits(query, options)) {
            const auto* quotation = std::get_if<searcher::QuotationHit>(&hit.found);
            ids.push_back(quotation != nullptr ? quotation->id : hit.article.id);
        }
        return ids;
    }

    std::vector<searcher::Hit> hits(const std::string& query, const SearchOptions& options = {}) {
        const auto results = (*searcher::Searcher::open({path_})).search(query, options);
        EXPECT_TRUE(results);
        return results->hits;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

TEST_F(RankingTest, AQueryWithoutWordsAnswersByThePrior) {
    fixtures::QuotedArticle entry;
    entry.article = {.id = "a", .text = "One: yes. Two: no. Three: perhaps. Four: never."};
    for (const char* words : {"yes", "no", "perhaps", "never"})
        entry.quotations.push_back(fixtures::quotation_of(entry.article, words, "Ana Ruiz"));
    entry.quotations[0].kind = QuotationKind::indirect;
    entry.quotations[1].confidence = 0.1;
    entry.quotations[2].kind = QuotationKind::mixed;
    fixtures::write_index(path_, {entry});
    EXPECT_THAT(ids("speaker:ruiz"), ElementsAre("a#4", "a#3", "a#1", "a#2"));
}

TEST_F(RankingTest, TheWordsOutweighThePrior) {
    fixtures::QuotedArticle entry;
    entry.article = {
        .id = "a",
        .text = "It rained. It rained on the ferry and the bog lay wet and cold all day."};
    entry.quotations = {fixtures::quotation_of(entry.article, "It rained.", "Ana Ruiz"),
                        fixtures::quotation_of(entry.article, "rained on the ferry", "Ana Ruiz")};
    entry.quotations[1].kind = QuotationKind::indirect;
    entry.quotations[1].confidence = 0;
    // Words are worth little where each of two quotations has them.
    for (int others = 0; others < 30; ++others)
        entry.quotations.push_back(
            fixtures::quotation_of(entry.article, "bog lay wet and cold", "Li Wei"));
    fixtures::write_index(path_, {entry});
    SearchOptions quotes;
    quotes.unit = Unit::quotes;
    EXPECT_THAT(ids("rain", quotes), ElementsAre("a#1", "a#2"));
    EXPECT_THAT(ids("rain OR ferry", quotes), ElementsAre("a#2", "a#1"));
}

TEST_F(RankingTest, DecayPutsNewerArticlesFirst) {
    std::vector<fixtures::QuotedArticle> articles(3);
    articles[0].article = {.id = "old", .date = kNow - days(300), .text = "storm"};
    articles[1].article = {.id = "undated", .text = "storm"};
    articles[2].article = {.id = "new", .date = kNow - days(1), .text = "storm by the storm wall"};
    fixtures::write_index(path_, articles);
    SearchOptions options;
    options.now = kNow;
    options.half_life = days(30);
    EXPECT_THAT(ids("storm", options), ElementsAre("new", "old", "undated"));
}

TEST_F(RankingTest, EachHitTellsThePartsOfItsScore) {
    fixtures::QuotedArticle entry;
    entry.article = {.id = "a", .date = kNow - days(30), .text = "storm, said Ana"};
    entry.quotations = {fixtures::quotation_of(entry.article, "storm", "Ana Ruiz")};
    fixtures::write_index(path_, {entry});
    SearchOptions options;
    options.now = kNow;
    options.half_life = days(30);
    const auto found = hits("said:storm", options);
    ASSERT_EQ(found.size(), 1U);
    const ScoreParts& parts = found[0].score_parts;
    EXPECT_GT(parts.words, 0);
    EXPECT_DOUBLE_EQ(parts.confidence, 0.45);
    EXPECT_DOUBLE_EQ(parts.kind, 0.25);
    EXPECT_DOUBLE_EQ(parts.place, 0.25);
    EXPECT_DOUBLE_EQ(parts.date, 1);
    EXPECT_DOUBLE_EQ(sum_of(parts), found[0].score);
}

}  // namespace
}  // namespace quoth::match
