#include "quoth/indexer/index_writer.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <xapian.h>

#include <fstream>

#include "common/store/metadata.hpp"
#include "common/store/schema.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::HasSubstr;

Article article(std::string id, std::string text) {
    Article result;
    result.id = std::move(id);
    result.text = std::move(text);
    return result;
}

class IndexWriterTest : public testing::Test {
  protected:
    IndexWriter writer() {
        Result<IndexWriter> opened = IndexWriter::open(path_);
        EXPECT_TRUE(opened);
        return *std::move(opened);
    }

    [[nodiscard]] std::uint64_t documents(store::DocumentKind kind) const {
        return Xapian::Database(path_).get_termfreq(std::string(store::kind_term(kind)));
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index.quoth");
};

TEST_F(IndexWriterTest, NothingIsSeenBeforeTheCommit) {
    IndexWriter writer = this->writer();
    ASSERT_TRUE(writer.add(article("a", "“One,” Ana Ruiz said.")));
    EXPECT_EQ(documents(store::DocumentKind::article), 0U);
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(documents(store::DocumentKind::article), 1U);
    EXPECT_EQ(documents(store::DocumentKind::quotation), 1U);
    EXPECT_EQ(writer.totals().quotations, 1U);
}

TEST_F(IndexWriterTest, WhatWasNotCommittedIsLostWhole) {
    {
        IndexWriter writer = this->writer();
        ASSERT_TRUE(writer.add(article("a", "“One,” Ana Ruiz said.")));
    }
    EXPECT_EQ(documents(store::DocumentKind::article), 0U);
    EXPECT_EQ(documents(store::DocumentKind::quotation), 0U);
}

TEST_F(IndexWriterTest, TheSameIdReplacesTheArticleAndItsQuotations) {
    IndexWriter writer = this->writer();
    ASSERT_EQ(*writer.add(article("a", "“One,” Ana Ruiz said. “Two,” said Li Wei.")),
              AddOutcome::added);
    ASSERT_TRUE(writer.commit());
    ASSERT_EQ(*writer.add(article("a", "Nobody spoke.")), AddOutcome::replaced);
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(documents(store::DocumentKind::article), 1U);
    EXPECT_EQ(documents(store::DocumentKind::quotation), 0U);
    EXPECT_EQ(writer.totals().quotations, 0U);
}

TEST_F(IndexWriterTest, TheSameArticleIsLeftAlone) {
    IndexWriter writer = this->writer();
    ASSERT_TRUE(writer.add(article("a", "“One,” Ana Ruiz said.")));
    ASSERT_TRUE(writer.commit());
    const auto last = Xapian::Database(path_).get_lastdocid();
    EXPECT_EQ(*writer.add(article("a", "“One,” Ana Ruiz said.")), AddOutcome::unchanged);
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(Xapian::Database(path_).get_lastdocid(), last);
}

TEST_F(IndexWriterTest, LengthSumsFollowEachReplacement) {
    IndexWriter writer = this->writer();
    for (const char* text : {"one two three", "one", "“One two,” Ana Ruiz said.", "four five"}) {
        ASSERT_TRUE(writer.add(article("a", text)));
        ASSERT_TRUE(writer.commit());
        const Xapian::Database database(path_);
        const store::Metadata metadata = store::read_metadata(database);
        EXPECT_EQ(static_cast<double>(metadata.articles.length + metadata.quotations.length),
                  static_cast<double>(database.get_total_length()));
        EXPECT_EQ(metadata.articles.count, 1U);
        EXPECT_EQ(metadata.quotations.count, documents(store::DocumentKind::quotation));
    }
}

TEST_F(IndexWriterTest, ASecondWriterIsToldThatTheIndexIsLocked) {
    const IndexWriter first = writer();
    const Result<IndexWriter> second = IndexWriter::open(path_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::locked);
    EXPECT_THAT(second.error().message, HasSubstr(path_));
}

TEST_F(IndexWriterTest, ArticlesThatCannotBeIndexedLeaveTheOthersAlone) {
    IndexWriter writer = this->writer();
    ASSERT_TRUE(writer.add(article("good", "text")));
    EXPECT_EQ(writer.add(article("", "text")).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(writer.add(article("a", "")).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(writer.add(article("a", "caf\xe9")).error().code, ErrorCode::invalid_input);
    EXPECT_EQ(writer.add(article("a", std::string((16U << 20U) + 1, 'x'))).error().code,
              ErrorCode::limit_exceeded);
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(documents(store::DocumentKind::article), 1U);
}

TEST_F(IndexWriterTest, AnyTermLengthIsAccepted) {
    IndexWriter writer = this->writer();
    for (const std::size_t length : {244U, 245U, 246U, 8'000U}) {
        Article long_words = article("id" + std::string(length, 'i'), std::string(length, 'w'));
        long_words.source = std::string(length, 's');
        ASSERT_TRUE(writer.add(long_words)) << length;
    }
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(documents(store::DocumentKind::article), 4U);
}

TEST_F(IndexWriterTest, EveryMemberHasALimitThatTheErrorNames) {
    IndexWriter writer = this->writer();
    Article long_url = article("a", "text");
    long_url.url = std::string(8193, 'u');
    EXPECT_THAT(writer.add(long_url).error().message, HasSubstr("the url is longer than 8 KiB"));
    Article many_tags = article("a", "text");
    many_tags.tags.assign(257, "tag");
    EXPECT_THAT(writer.add(many_tags).error().message, HasSubstr("256 tags"));
}

TEST_F(IndexWriterTest, SomethingElseOfThatNameIsNotTouched) {
    folder_.write("index.quoth/notes.txt", "mine");
    const Result<IndexWriter> opened = IndexWriter::open(path_);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().message, HasSubstr("is not an index"));
    EXPECT_TRUE(std::ifstream(folder_.path("index.quoth/notes.txt")).good());
}

TEST_F(IndexWriterTest, AnIndexOfAnotherFormatIsRefused) {
    static_cast<void>(writer());
    {
        Xapian::WritableDatabase database(path_);
        database.set_metadata("quoth.format", "999");
    }
    const Result<IndexWriter> opened = IndexWriter::open(path_);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::incompatible_index);
    EXPECT_THAT(opened.error().message, HasSubstr("999"));
}

TEST_F(IndexWriterTest, AbandonedFoldersOfDeadProcessesAreRemoved) {
    folder_.write("index.quoth.tmp-999999999/iamglass", "x");
    folder_.write("index.quoth.tmp-x/mine.txt", "x");
    static_cast<void>(writer());
    EXPECT_FALSE(std::filesystem::exists(folder_.path("index.quoth.tmp-999999999")));
    EXPECT_TRUE(std::filesystem::exists(folder_.path("index.quoth.tmp-x/mine.txt")));
}

TEST_F(IndexWriterTest, TheFolderIsForItsOwnerAlone) {
    static_cast<void>(writer());
    struct stat info = {};
    ASSERT_EQ(stat(path_.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & (S_IRWXG | S_IRWXO), 0U);
}

}  // namespace
}  // namespace quoth::indexer
