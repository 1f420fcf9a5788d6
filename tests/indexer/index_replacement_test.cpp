#include <gmock/gmock.h>

#include <utility>

#include "tests/indexer/news_index.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::SizeIs;

using IndexReplacementTest = NewsIndexTest;

TEST_F(IndexReplacementTest, ReplaceAllLeavesWhatTheRunGave) {
    put("a.jsonl", record("1", "one"));
    index();
    erase("a.jsonl");
    put("b.jsonl", record("2", "two"));
    EXPECT_EQ(index({.replace_all = true}).added, 1U);
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("two"))));
    EXPECT_EQ(index().unchanged, 1U);
}

TEST_F(IndexReplacementTest, NothingTakesThePlaceOfAnIndexWhereInputIsMissing) {
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

TEST_F(IndexReplacementTest, AnotherWriterLeavesAReplacementAlone) {
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

TEST_F(IndexReplacementTest, ADamagedIndexCanBeReplaced) {
    put("a.jsonl", record("1", "one"));
    for (const char* file : {"postlist.glass", "iamglass"}) {
        index({.replace_all = true});
        std::filesystem::resize_file(index_ + "/" + file, 0);
        EXPECT_EQ(index({.replace_all = true}).added, 1U) << file;
        std::filesystem::remove(index_ + "/" + file);
        EXPECT_EQ(index({.replace_all = true}).added, 1U) << file;
    }
}

TEST_F(IndexReplacementTest, AnInterruptedReplacementLeavesTheOldIndex) {
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

TEST_F(IndexReplacementTest, AnIndexIsLockedWhileItIsReplaced) {
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
