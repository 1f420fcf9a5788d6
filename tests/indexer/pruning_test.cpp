#include <gmock/gmock.h>

#include "tests/indexer/news_index.hpp"

namespace quoth::indexer {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::SizeIs;

using PruningTest = NewsIndexTest;

TEST_F(PruningTest, PruneGoesByWhereAFileLay) {
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

TEST_F(PruningTest, PruneRemovesWhatAFileNoLongerHas) {
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

TEST_F(PruningTest, PruneRemovesWhatAVanishedFileHad) {
    put("a.jsonl", record("1", "one"));
    put("b.jsonl", record("2", "two"));
    index();
    erase("a.jsonl");
    EXPECT_EQ(prune().pruned, 1U);
    EXPECT_THAT(held().texts, ElementsAre(Pair("2", HasSubstr("two"))));
}

TEST_F(PruningTest, PruneLeavesOtherPathsAlone) {
    put("a.jsonl", record("1", "one"));
    put("b.jsonl", record("2", "two"));
    index();
    erase("a.jsonl");
    index({.paths = {folder_.path("news/b.jsonl")}, .prune = true});
    EXPECT_THAT(held().texts, SizeIs(2));
}

TEST_F(PruningTest, PruneLeavesAFileWithARejectedRecordAlone) {
    put("a.jsonl", record("1", "one") + record("2", "two"));
    index();
    put("a.jsonl", record("1", "one") + "{\"id\":\"2\n", 50);
    EXPECT_EQ(prune().pruned, 0U);
    EXPECT_THAT(held().texts, SizeIs(2));
}

TEST_F(PruningTest, NothingIsPrunedWhereAnInputCannotBeRead) {
    put("a.jsonl", record("1", "one"));
    index();
    erase("a.jsonl");
    const CorpusReport report =
        index({.paths = {folder_.path("news"), folder_.path("missing")}, .prune = true});
    EXPECT_EQ(report.pruned, 0U);
    EXPECT_THAT(warnings_, Contains(HasSubstr("nothing was pruned")));
    EXPECT_THAT(held().texts, SizeIs(1));
}

}  // namespace
}  // namespace quoth::indexer
