#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>
#include <xapian.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "common/store/metadata.hpp"
#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "indexer/pipeline/upkeep/index_backup.hpp"
#include "indexer/pipeline/upkeep/index_check.hpp"
#include "indexer/pipeline/upkeep/index_dump.hpp"
#include "indexer/pipeline/upkeep/index_seal.hpp"
#include "indexer/pipeline/upkeep/index_stats.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/index_compaction.hpp"
#include "quoth/indexer/index_writer.hpp"
#include "tests/fixtures/temporary_folder.hpp"

/// What is asked of an index as a whole: numbers, damage, copies.
namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class IndexUpkeepTest : public testing::Test {
  protected:
    void SetUp() override { write({"a", "b"}); }

    void write(std::initializer_list<std::string> ids) const {
        Result<IndexWriter> writer = IndexWriter::open(index_);
        ASSERT_TRUE(writer);
        for (const std::string& id : ids) {
            Article article;
            article.id = id;
            article.title = "Harbour";
            article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20);
            article.tags = {"sea", "work"};
            article.text = "“The ferry leaves at noon,” Ana Ruiz said. Ruiz said that it was late.";
            ASSERT_TRUE(writer->add(article));
        }
        ASSERT_TRUE(writer->commit());
    }

    /// Changes the database without Quoth's knowledge.
    template <typename Change>
    void tamper(Change change) const {
        Xapian::WritableDatabase database(index_, Xapian::DB_OPEN);
        change(database);
        database.commit();
    }

    [[nodiscard]] std::vector<std::string> findings() const {
        const Result<std::vector<std::string>> found = check_index(index_);
        return found ? *found : std::vector<std::string>{found.error().message};
    }

    void flip_a_byte_of(const std::string& file) const {
        std::fstream bytes(index_ + "/" + file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(100);
        const char old = static_cast<char>(bytes.peek());
        bytes.seekp(100);
        bytes.put(static_cast<char>(old ^ 1));
    }

    fixtures::TemporaryFolder folder_;
    std::string index_ = folder_.path("news.quoth");
};

TEST_F(IndexUpkeepTest, StatsCountWhatIsThere) {
    const Result<IndexStats> stats = read_index_stats(index_);
    ASSERT_TRUE(stats);
    EXPECT_EQ(stats->metadata.articles.count, 2U);
    EXPECT_EQ(stats->metadata.quotations.count, 4U);
    EXPECT_EQ(stats->direct, 2U);
    EXPECT_EQ(stats->indirect, 2U);
    EXPECT_EQ(stats->attributed, 4U);
    EXPECT_EQ(stats->first, stats->last);
    EXPECT_EQ(stats->outdated, 0U);
    EXPECT_GT(stats->bytes_on_disk, 1000U);
}

TEST_F(IndexUpkeepTest, StatsNameAnOlderExtractor) {
    tamper([](auto& database) {
        Xapian::Document article = database.get_document(*database.postlist_begin("XKa"));
        article.add_value(store::slot::kExtractor, "english-0");
        database.replace_document(article.get_docid(), article);
    });
    const Result<IndexStats> stats = read_index_stats(index_);
    ASSERT_TRUE(stats);
    EXPECT_EQ(stats->outdated, 1U);
}

TEST_F(IndexUpkeepTest, CheckFindsNothingInASoundIndex) { EXPECT_THAT(findings(), IsEmpty()); }

TEST_F(IndexUpkeepTest, CheckFindsATableThatIsMissing) {
    std::filesystem::remove(index_ + "/position.glass");
    EXPECT_THAT(findings(), ElementsAre("file 'position.glass' is missing"));
}

TEST_F(IndexUpkeepTest, CheckFindsAQuotationThatIsMissing) {
    tamper([](auto& database) { database.delete_document(*database.postlist_begin("XKq")); });
    EXPECT_THAT(findings(), ElementsAre(HasSubstr("article 'a' has 2 quotations in its record"),
                                        HasSubstr("the metadata count 4 quotations")));
}

TEST_F(IndexUpkeepTest, CheckFindsQuotationsWithoutTheirArticle) {
    tamper([](auto& database) { database.delete_document(*database.postlist_begin("XKa")); });
    EXPECT_THAT(findings(), ElementsAre(HasSubstr("quotations without an article"),
                                        HasSubstr("the metadata count 2 articles")));
}

TEST_F(IndexUpkeepTest, CheckFindsARangeOutsideTheText) {
    tamper([](auto& database) {
        const Xapian::docid id = *database.postlist_begin("XKa");
        Xapian::Document document = database.get_document(id);
        std::string data = document.get_data();
        data.replace(data.find("[\"text\",3,"), 10, "[\"text\",3999,");
        document.set_data(data);
        database.replace_document(id, document);
    });
    EXPECT_THAT(findings(), ElementsAre(HasSubstr("cannot be read")));
}

TEST_F(IndexUpkeepTest, SealTellsADamagedByte) {
    ASSERT_TRUE(seal_index(index_));
    EXPECT_THAT(check_seal(index_)->damaged, IsEmpty());
    flip_a_byte_of("termlist.glass");
    const Result<SealCheck> check = check_seal(index_);
    ASSERT_TRUE(check);
    EXPECT_EQ(check->state, SealState::current);
    EXPECT_THAT(check->damaged, ElementsAre("termlist.glass"));
}

TEST_F(IndexUpkeepTest, SealIsOfOneState) {
    EXPECT_EQ(check_seal(index_)->state, SealState::none);
    ASSERT_TRUE(seal_index(index_));
    write({"c"});
    EXPECT_EQ(check_seal(index_)->state, SealState::older);
}

TEST_F(IndexUpkeepTest, ASealThatIsNoneIsAnError) {
    folder_.write("news.quoth/quoth.seal", "x\n");
    const Result<SealCheck> check = check_seal(index_);
    ASSERT_FALSE(check);
    EXPECT_THAT(check.error().hint, HasSubstr("--check --seal"));
}

TEST_F(IndexUpkeepTest, BackupIsAnIndexOfTheSameState) {
    const std::string copy = folder_.path("copy.quoth");
    ASSERT_TRUE(back_up_index(index_, copy));
    write({"c"});
    EXPECT_EQ(read_index_stats(copy)->metadata.articles.count, 2U);
    EXPECT_THAT(*check_index(copy), IsEmpty());
}

TEST_F(IndexUpkeepTest, BackupNeverOverwrites) {
    const Result<void> done = back_up_index(index_, folder_.write("precious.txt", "x"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::invalid_argument);
}

TEST_F(IndexUpkeepTest, BackupsWhileAWriterGoesOnAreSound) {
    std::atomic<bool> written = false;
    std::thread writer([&] {
        for (int i = 0; i < 20; ++i) write({"w" + std::to_string(i)});
        written = true;
    });
    int copies = 0;
    while (!written || copies == 0) {
        const std::string copy = folder_.path("copy" + std::to_string(copies++));
        const Result<void> copied = back_up_index(index_, copy);
        EXPECT_TRUE(copied) << copied.error().message;
        if (!copied) break;
        EXPECT_THAT(*check_index(copy), IsEmpty());
    }
    writer.join();
}

TEST_F(IndexUpkeepTest, ThoseWhoCopyKeepCommitsOut) {
    const int lock = open((index_ + "/commit.lock").c_str(), O_RDWR);
    ASSERT_GE(lock, 0);
    {
        const Result<CommitGate> copying = CommitGate::pass(index_, CommitGate::Passage::copying);
        ASSERT_TRUE(copying);
        ASSERT_TRUE(CommitGate::pass(index_, CommitGate::Passage::copying));
        EXPECT_NE(flock(lock, LOCK_EX | LOCK_NB), 0);
    }
    EXPECT_EQ(flock(lock, LOCK_EX | LOCK_NB), 0);
    close(lock);
}

TEST_F(IndexUpkeepTest, NoCommitPassesByTheGate) {
    std::filesystem::remove(index_ + "/commit.lock");
    std::filesystem::create_directory(index_ + "/commit.lock");
    Result<IndexWriter> writer = IndexWriter::open(index_);
    ASSERT_TRUE(writer);
    Article article;
    article.id = "c";
    article.text = "It rained.";
    ASSERT_TRUE(writer->add(article));
    EXPECT_FALSE(writer->commit());
}

TEST_F(IndexUpkeepTest, ADumpIndexedAgainGivesTheSameArticles) {
    std::vector<Article> articles;
    ASSERT_TRUE(dump_articles(index_, [&](const Article& article) {
        articles.push_back(article);
        return true;
    }));
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].id, "a");
    EXPECT_THAT(articles[0].tags, ElementsAre("sea", "work"));
    EXPECT_THAT(articles[0].text, HasSubstr("The ferry leaves at noon"));
}

TEST_F(IndexUpkeepTest, ADumpStopsWhenAsked) {
    int seen = 0;
    ASSERT_TRUE(dump_articles(index_, [&](const Article&) { return ++seen < 1; }));
    EXPECT_EQ(seen, 1);
}

TEST_F(IndexUpkeepTest, CompactingKeepsEverything) {
    for (int i = 0; i < 20; ++i) write({"w" + std::to_string(i)});
    const std::uint64_t before = read_index_stats(index_)->bytes_on_disk;
    ASSERT_TRUE(compact_index(index_));
    EXPECT_LE(read_index_stats(index_)->bytes_on_disk, before);
    EXPECT_EQ(read_index_stats(index_)->metadata.articles.count, 22U);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(IndexUpkeepTest, CompactingWaitsForNoWriterAndSaysSo) {
    Result<IndexWriter> writer = IndexWriter::open(index_);
    ASSERT_TRUE(writer);
    const Result<void> done = compact_index(index_);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::locked);
}

TEST_F(IndexUpkeepTest, WhatIsNoIndexIsNotMadeOne) {
    const std::string nothing = folder_.path("nothing.quoth");
    EXPECT_EQ(compact_index(nothing).error().code, ErrorCode::not_found);
    EXPECT_EQ(read_index_stats(nothing).error().code, ErrorCode::not_found);
    EXPECT_EQ(back_up_index(nothing, folder_.path("copy")).error().code, ErrorCode::not_found);
    EXPECT_FALSE(std::filesystem::exists(nothing));
}

}  // namespace
}  // namespace quoth::indexer
