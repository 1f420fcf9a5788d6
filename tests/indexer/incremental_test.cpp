#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>
#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "indexer/pipeline/article_removal.hpp"
#include "indexer/pipeline/corpus_run.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

std::string record(const std::string& id, const std::string& text) {
    return R"({"id":")" + id + R"(","text":"“)" + text + R"(,” Ana Ruiz said."})" + "\n";
}

/// What the index holds of each article: its text, and the number of its document.
struct Held {
    std::map<std::string, std::string> texts;
    std::map<std::string, Xapian::docid> documents;
};

class IncrementalTest : public testing::Test {
  protected:
    /// Puts a file into the corpus, with a time of change that the clock has left behind.
    void put(const std::string& name, const std::string& content, int minutes_ago = 60) {
        const std::string path = folder_.write("news/" + name, content);
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() -
                                                   std::chrono::minutes(minutes_ago));
    }

    void erase(const std::string& name) { std::filesystem::remove(folder_.path("news/" + name)); }

    CorpusReport index(CorpusOptions options = {}) {
        if (options.paths.empty()) options.paths = {folder_.path("news")};
        warnings_.clear();
        CorpusObserver observer;
        observer.on_warning = [&](const InputProblem& problem) {
            warnings_.push_back(problem.message);
        };
        Result<CorpusReport> report = index_corpus(index_, options, {}, observer);
        EXPECT_TRUE(report) << report.error().message;
        return report ? *report : CorpusReport();
    }

    CorpusReport prune() { return index({.prune = true}); }

    [[nodiscard]] Held held() const {
        Held held;
        const Xapian::Database database(index_);
        for (auto id = database.postlist_begin("XKa"); id != database.postlist_end("XKa"); ++id) {
            const Article article =
                store::read_record(database.get_document(*id).get_data())->article;
            held.texts[article.id] = article.text;
            held.documents[article.id] = *id;
        }
        return held;
    }

    [[nodiscard]] std::string text_of(const std::string& id) const { return held().texts[id]; }

    [[nodiscard]] Xapian::rev revision() const { return Xapian::Database(index_).get_revision(); }

    fixtures::TemporaryFolder folder_;
    std::string index_ = folder_.path("index");
    std::vector<std::string> warnings_;
};

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
            const int edition = *rc::gen::noShrink(rc::gen::inRange(0, 3));
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

TEST_F(IncrementalTest, PruneGoesByWhereAFileLay) {
    put("a.jsonl", record("1", "one"));
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder_.root());
    index({.paths = {"news"}});
    std::filesystem::create_directories(folder_.path("other"));
    std::filesystem::current_path(folder_.path("other"));
    const CorpusReport report = index({.paths = {"."}, .prune = true});
    std::filesystem::current_path(before);
    EXPECT_EQ(report.pruned, 0U);
    EXPECT_THAT(held().texts, SizeIs(1));
}

TEST_F(IncrementalTest, PruneRemovesWhatAFileNoLongerHas) {
    put("a.jsonl", record("1", "one") + record("2", "two"));
    index();
    put("a.jsonl", record("2", "two"), 50);
    EXPECT_EQ(index().pruned, 0U);
    EXPECT_THAT(held().texts, SizeIs(2));
    // The file has not changed since, and has left an article behind all the same.
    EXPECT_EQ(prune().pruned, 1U);
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("two"))));
    EXPECT_EQ(prune().bytes, 0U);
}

TEST_F(IncrementalTest, PruneRemovesWhatAVanishedFileHad) {
    put("a.jsonl", record("1", "one"));
    put("b.jsonl", record("2", "two"));
    index();
    erase("a.jsonl");
    EXPECT_EQ(prune().pruned, 1U);
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("two"))));
}

TEST_F(IncrementalTest, PruneLeavesOtherPathsAlone) {
    put("a.jsonl", record("1", "one"));
    put("b.jsonl", record("2", "two"));
    index();
    erase("a.jsonl");
    index({.paths = {folder_.path("news/b.jsonl")}, .prune = true});
    EXPECT_THAT(held().texts, SizeIs(2));
}

TEST_F(IncrementalTest, PruneLeavesAFileWithARejectedRecordAlone) {
    put("a.jsonl", record("1", "one") + record("2", "two"));
    index();
    put("a.jsonl", record("1", "one") + "{\"id\":\"2\n", 50);
    EXPECT_EQ(prune().pruned, 0U);
    EXPECT_THAT(held().texts, SizeIs(2));
}

TEST_F(IncrementalTest, NothingIsPrunedWhereAnInputCannotBeRead) {
    put("a.jsonl", record("1", "one"));
    index();
    erase("a.jsonl");
    const CorpusReport report =
        index({.paths = {folder_.path("news"), folder_.path("missing")}, .prune = true});
    EXPECT_EQ(report.pruned, 0U);
    EXPECT_THAT(warnings_, Contains(HasSubstr("nothing was pruned")));
    EXPECT_THAT(held().texts, SizeIs(1));
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

TEST_F(IncrementalTest, AnArticleThatBecomesADuplicateGoes) {
    put("a.jsonl", record("1", "same") + record("2", "other"));
    index({.drop_duplicates = true});
    put("a.jsonl", record("1", "same") + record("2", "same"), 50);
    index({.drop_duplicates = true});
    EXPECT_THAT(held().texts, ElementsAre(Pair("1", HasSubstr("same"))));
}

TEST_F(IncrementalTest, ReplaceAllLeavesWhatTheRunGave) {
    put("a.jsonl", record("1", "one"));
    index();
    erase("a.jsonl");
    put("b.jsonl", record("2", "two"));
    EXPECT_EQ(index({.replace_all = true}).added, 1U);
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("two"))));
    EXPECT_EQ(index().unchanged, 1U);
}

TEST_F(IncrementalTest, NothingTakesThePlaceOfAnIndexWhereInputIsMissing) {
    put("a.jsonl", record("1", "one"));
    index();
    for (const char* path : {"missing", "empty"}) {
        folder_.write("empty/none.css", "x");
        CorpusOptions options{.paths = {folder_.path(path)}, .replace_all = true};
        const Result<CorpusReport> report = index_corpus(index_, options, {}, {});
        ASSERT_FALSE(report) << path;
        EXPECT_THAT(report.error().message, HasSubstr("was not replaced"));
        EXPECT_THAT(held().texts, SizeIs(1));
    }
    put("b.jsonl", "{broken\n" + record("2", "two"));
    CorpusOptions options{
        .paths = {folder_.path("news/b.jsonl")}, .stop_on_error = true, .replace_all = true};
    EXPECT_FALSE(index_corpus(index_, options, {}, {}));
    EXPECT_THAT(held().texts, SizeIs(1));
}

TEST_F(IncrementalTest, AnotherWriterLeavesAReplacementAlone) {
    put("a.jsonl", record("1", "one"));
    index();
    CorpusObserver observer;
    bool has_tried = false;
    observer.on_progress = [&](const CorpusReport&) {
        if (std::exchange(has_tried, true)) return;
        const Result<CorpusReport> other =
            index_corpus(index_, {.paths = {folder_.path("news")}}, {}, {});
        ASSERT_FALSE(other);
        EXPECT_EQ(other.error().code, ErrorCode::locked);
    };
    CorpusOptions options{.paths = {folder_.path("news")}, .replace_all = true};
    const Result<CorpusReport> report = index_corpus(index_, options, {}, observer);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_TRUE(has_tried);
    EXPECT_THAT(held().texts, SizeIs(1));
}

TEST_F(IncrementalTest, ADamagedIndexCanBeReplaced) {
    put("a.jsonl", record("1", "one"));
    for (const char* file : {"postlist.glass", "iamglass"}) {
        index({.replace_all = true});
        std::filesystem::resize_file(index_ + "/" + file, 0);
        EXPECT_EQ(index({.replace_all = true}).added, 1U) << file;
        std::filesystem::remove(index_ + "/" + file);
        EXPECT_EQ(index({.replace_all = true}).added, 1U) << file;
    }
}

TEST_F(IncrementalTest, AnInterruptedReplacementLeavesTheOldIndex) {
    put("a.jsonl", record("1", "one"));
    index();
    put("a.jsonl", record("2", "two"), 50);
    CorpusOptions options{.paths = {folder_.path("news")}, .replace_all = true};
    CorpusObserver observer;
    observer.stop_requested = [] { return true; };
    const Result<CorpusReport> report = index_corpus(index_, options, {}, observer);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->interrupted);
    EXPECT_THAT(held().texts, ElementsAre(Pair("1", HasSubstr("one"))));
}

TEST_F(IncrementalTest, AnIndexIsLockedWhileItIsReplaced) {
    put("a.jsonl", record("1", "one"));
    index();
    const Xapian::WritableDatabase writer(index_, Xapian::DB_OPEN);
    CorpusOptions options{.paths = {folder_.path("news")}, .replace_all = true};
    const Result<CorpusReport> report = index_corpus(index_, options, {}, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::locked);
}

}  // namespace
}  // namespace quoth::indexer
