#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "indexer/pipeline/upkeep/article_removal.hpp"
#include "tests/indexer/news_index.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

using IncrementalTest = NewsIndexTest;

TEST_F(IncrementalTest, AFileThatDidNotChangeIsNotRead) {
    put("a.jsonl", record("1", "one") + record("2", "two"));
    EXPECT_EQ(index().added, 2U);
    const CorpusReport again = index();
    EXPECT_EQ(again.unchanged, 2U);
    EXPECT_EQ(again.bytes, 0U);
}

TEST_F(IncrementalTest, ARunWithoutChangesWritesNothing) {
    put("a.jsonl", record("1", "one"));
    put("b.jsonl", record("2", "two"));
    index();
    const Xapian::rev before = revision();
    index();
    EXPECT_EQ(revision(), before);
}

TEST_F(IncrementalTest, OnlyTheDocumentsOfAChangedRecordAreWritten) {
    put("a.jsonl", record("1", "one") + record("2", "two") + record("3", "three"));
    index();
    const Held before = held();
    put("a.jsonl", record("1", "one") + record("2", "other") + record("3", "three"), 50);
    const CorpusReport report = index();
    EXPECT_EQ(report.replaced, 1U);
    EXPECT_EQ(report.unchanged, 2U);
    const Held after = held();
    EXPECT_EQ(after.documents.at("1"), before.documents.at("1"));
    EXPECT_NE(after.documents.at("2"), before.documents.at("2"));
    EXPECT_EQ(after.documents.at("3"), before.documents.at("3"));
    EXPECT_THAT(after.texts.at("2"), HasSubstr("other"));
}

TEST_F(IncrementalTest, AFileOfTheSameSizeWithALaterTimeIsRead) {
    put("a.jsonl", record("1", "one"));
    index();
    put("a.jsonl", record("1", "two"), 50);
    EXPECT_EQ(index().replaced, 1U);
}

TEST_F(IncrementalTest, AFileWrittenJustNowIsReadAgain) {
    put("a.jsonl", record("1", "one"), 0);
    index();
    EXPECT_GT(index().bytes, 0U);
}

TEST_F(IncrementalTest, AFileWithARejectedRecordIsReadAgain) {
    put("a.jsonl", record("1", "one") + "{broken\n");
    EXPECT_EQ(index().rejected, 1U);
    const CorpusReport again = index();
    EXPECT_EQ(again.rejected, 1U);
    EXPECT_EQ(again.unchanged, 1U);
}

TEST_F(IncrementalTest, OtherOptionsReadTheFileAgain) {
    put("a.jsonl", record("1", "one"));
    index();
    EXPECT_EQ(index({.language = "de"}).replaced, 1U);
}

TEST_F(IncrementalTest, AMovedFileLeavesItsArticlesAsTheyAre) {
    put("a.jsonl", record("1", "one"));
    index();
    const Held before = held();
    std::filesystem::rename(folder_.path("news/a.jsonl"), folder_.path("news/b.jsonl"));
    const CorpusReport report = prune();
    EXPECT_EQ(report.unchanged, 1U);
    EXPECT_EQ(report.pruned, 0U);
    EXPECT_EQ(held().documents, before.documents);
    EXPECT_EQ(prune().bytes, 0U);
}

TEST_F(IncrementalTest, OfTwoFilesTheLaterOneKeepsTheArticleAtEveryRun) {
    put("a.jsonl", record("x", "early"));
    put("b.jsonl", record("x", "late"));
    index();
    ASSERT_THAT(text_of("x"), HasSubstr("late"));
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("late"));
    put("a.jsonl", record("x", "early and changed"), 50);
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("late"));
}

TEST_F(IncrementalTest, TheEarlierFileGivesTheArticleThatTheLaterOneLost) {
    put("a.jsonl", record("x", "early"));
    put("b.jsonl", record("x", "late") + record("y", "other"));
    index();
    put("b.jsonl", record("y", "other"), 50);
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("early"));
}

TEST_F(IncrementalTest, AnArticleOfALaterFileIsNotWrittenFirst) {
    put("a.jsonl", record("x", "early"));
    put("b.jsonl", record("x", "late"));
    index();
    index();
    const Xapian::rev before = revision();
    put("a.jsonl", record("x", "early"), 50);
    const CorpusReport report = index();
    EXPECT_EQ(report.superseded, 1U);
    EXPECT_EQ(report.replaced, 0U);
    EXPECT_EQ(revision(), before);
}

TEST_F(IncrementalTest, ARecordThatAnotherFollowsIsNotWrittenAgain) {
    const std::string records = record("x", "early") + record("x", "late") + record("y", "other");
    put("a.jsonl", records);
    index();
    const Held before = held();
    put("a.jsonl", records + record("z", "new"), 50);
    const CorpusReport report = index();
    EXPECT_EQ(report.superseded, 1U);
    EXPECT_EQ(report.unchanged, 2U);
    EXPECT_EQ(report.replaced, 0U);
    EXPECT_THAT(warnings_, ElementsAre(HasSubstr("'x' has come before")));
    EXPECT_EQ(held().documents.at("x"), before.documents.at("x"));
    EXPECT_EQ(index().bytes, 0U);
}

TEST_F(IncrementalTest, ARecordComesBackOnceNothingFollowsIt) {
    put("a.jsonl", record("x", "early") + record("x", "late"));
    index();
    ASSERT_THAT(text_of("x"), HasSubstr("late"));
    put("a.jsonl", record("x", "early") + record("y", "other"), 50);
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("early"));
    put("a.jsonl", record("x", "late") + record("x", "early"), 40);
    index();
    put("a.jsonl", record("x", "early") + record("x", "late"), 30);
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("late"));
}

TEST_F(IncrementalTest, AFileThatIsReadOnceMoreLeavesWhatALaterOneChanged) {
    put("a.jsonl", record("x", "early") + record("w", "early"));
    put("d.jsonl", record("x", "late"));
    index();
    put("d.jsonl", record("w", "late"), 50);
    index();
    EXPECT_THAT(text_of("x"), HasSubstr("early"));
    EXPECT_THAT(text_of("w"), HasSubstr("late"));
}

TEST_F(IncrementalTest, AFileThatIsReadOnceMoreLeavesWhatAnUnreadOneHas) {
    put("a.jsonl", record("x", "early") + record("w", "early"));
    put("b.jsonl", record("w", "late"));
    put("d.jsonl", record("x", "late"));
    index();
    erase("d.jsonl");
    prune();
    EXPECT_THAT(text_of("x"), HasSubstr("early"));
    EXPECT_THAT(text_of("w"), HasSubstr("late"));
}

TEST_F(IncrementalTest, EachArticleIsThatOfItsLastFile) {
    put("b.jsonl", record("z", "z of b"));
    put("c.jsonl", record("x", "x of c") + record("y", "y of c"));
    put("e.jsonl", record("w", "w of e"));
    index();
    put("b.jsonl", record("y", "y of b"), 50);
    put("e.jsonl", record("x", "x of e"), 50);
    for (int run = 0; run < 3; ++run) {
        index();
        EXPECT_THAT(text_of("x"), HasSubstr("x of e"));
        EXPECT_THAT(text_of("y"), HasSubstr("y of c"));
    }
}

/// Some of five articles in each of four files, in several editions, file by file.
std::vector<std::string> random_corpus() {
    // What fails is read as it is: to shrink it takes minutes.
    const auto articles = rc::gen::noShrink(
        rc::gen::resize(6, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5))));
    std::vector<std::string> files;
    for (int file = 0; file < 4; ++file) {
        std::string records;
        for (const int article : *articles) {
            const int edition = *rc::gen::noShrink(rc::gen::inRange(0, 2));
            records += record(std::to_string(article), "edition " + std::to_string(edition));
        }
        files.push_back(records);
    }
    return files;
}

RC_GTEST_FIXTURE_PROP(IncrementalTest, RunsAddUpToWhatOneRunGives, ()) {
    for (int run = 0; run < 3; ++run) {
        const std::vector<std::string> files = random_corpus();
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string name = "f" + std::to_string(i) + ".jsonl";
            const bool is_left_alone = *rc::gen::noShrink(rc::gen::inRange(0, 3)) == 0;
            if (is_left_alone) continue;
            if (files[i].empty())
                erase(name);
            else
                put(name, files[i], 60 - run);
        }
        put("g.jsonl", record("g", "always"));
        prune();
    }
    const std::map<std::string, std::string> grown = held().texts;
    index_ = folder_.path("fresh");
    index();
    RC_ASSERT(grown == held().texts);
}

TEST_F(IncrementalTest, ADeletedArticleComesBackWithItsFile) {
    put("a.jsonl", record("1", "one") + record("2", "two"));
    index();
    const auto missing = remove_articles(index_, {"1", "none"});
    ASSERT_TRUE(missing);
    EXPECT_THAT(*missing, ElementsAre("none"));
    EXPECT_THAT(held().texts, SizeIs(1));
    EXPECT_EQ(index().added, 1U);
    EXPECT_THAT(held().texts, SizeIs(2));
}

TEST_F(IncrementalTest, DuplicatesAreLeftOutOnRequest) {
    put("a.jsonl", record("1", "same") + record("2", "same") + record("3", "other"));
    const CorpusReport report = index({.drop_duplicates = true});
    EXPECT_EQ(report.duplicates, 1U);
    EXPECT_THAT(held().texts,
                UnorderedElementsAre(Pair("1", HasSubstr("same")), Pair("3", HasSubstr("other"))));
    EXPECT_EQ(index({.drop_duplicates = true}).duplicates, 1U);
}

TEST_F(IncrementalTest, ADuplicateComesInOnceItsOriginalIsGone) {
    put("a.jsonl", record("1", "same"));
    put("b.jsonl", record("2", "same"));
    index({.drop_duplicates = true});
    erase("a.jsonl");
    index({.drop_duplicates = true, .prune = true});
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("same"))));
}

TEST_F(IncrementalTest, ADuplicateComesInOnceItsOriginalHasChanged) {
    CorpusOptions options;
    options.drop_duplicates = true;
    put("a.jsonl", record("w", "same") + record("z", "same") + record("w", "other"));
    index(options);
    EXPECT_THAT(text_of("w"), HasSubstr("other"));
    EXPECT_THAT(text_of("z"), HasSubstr("same"));
}

TEST_F(IncrementalTest, AnArticleThatBecomesADuplicateGoes) {
    put("a.jsonl", record("1", "same") + record("2", "other"));
    index({.drop_duplicates = true});
    put("a.jsonl", record("1", "same") + record("2", "same"), 50);
    index({.drop_duplicates = true});
    EXPECT_THAT(held().texts, ElementsAre(Pair("1", HasSubstr("same"))));
}

}  // namespace
}  // namespace quoth::indexer
