#include "indexer/pipeline/writing/database_writer.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "common/store/schema.hpp"
#include "indexer/pipeline/writing/fingerprint.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class DatabaseWriterTest : public testing::Test {
  protected:
    PreparedArticle prepared(const std::string& id, const std::string& text) {
        Article article;
        article.id = id;
        article.text = text;
        return *builder_.prepare(article, {}, {fingerprint_of(article, "auto")});
    }

    DatabaseWriter writer(const IndexWriterOptions& options = {}) {
        return *DatabaseWriter::open(path_, options);
    }

    [[nodiscard]] std::uint64_t articles() const {
        return Xapian::Database(path_).get_termfreq(
            std::string(store::kind_term(store::DocumentKind::article)));
    }

    DocumentBuilder builder_ = *DocumentBuilder::create();
    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index.quoth");
};

TEST_F(DatabaseWriterTest, AnExceptionLosesNothingOfTheBatch) {
    DatabaseWriter writer = this->writer();
    for (int i = 0; i < 20; ++i) {
        PreparedArticle article = prepared("a" + std::to_string(i), "text");
        // Xapian drops all uncommitted documents at this term; the batch is built and written anew.
        if (i == 10) article.documents.front().add_boolean_term(std::string(300, 'x'));
        ASSERT_TRUE(writer.add(std::move(article)));
    }
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(articles(), 20U);
    EXPECT_THAT(writer.take_rejections(), SizeIs(0));
    EXPECT_EQ(writer.totals().articles, 20U);
}

TEST_F(DatabaseWriterTest, TheArticleThatCannotBeWrittenIsRejectedAlone) {
    DatabaseWriter writer = this->writer();
    for (int i = 0; i < 20; ++i) {
        PreparedArticle article = prepared("a" + std::to_string(i), "text");
        if (i == 13) article.join_key = store::join_key("a3");  // two ids with one hash
        ASSERT_TRUE(writer.add(std::move(article)));
    }
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(articles(), 19U);
    const auto rejections = writer.take_rejections();
    ASSERT_THAT(rejections, SizeIs(1));
    EXPECT_EQ(rejections[0].article_id, "a13");
    EXPECT_EQ(rejections[0].outcome, AddOutcome::added);
    EXPECT_THAT(rejections[0].error.message, HasSubstr("'a3'"));
    EXPECT_EQ(writer.totals().articles, 19U);
}

TEST_F(DatabaseWriterTest, AFullBatchIsCommittedByItself) {
    IndexWriterOptions options;
    options.commit_bytes = 100;
    DatabaseWriter writer = this->writer(options);
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(writer.add(prepared("a" + std::to_string(i), std::string(30, 'x'))));
    }
    EXPECT_EQ(articles(), 3U);
}

TEST_F(DatabaseWriterTest, AnArticleAsLongAsABatchIsCommittedAtOnce) {
    IndexWriterOptions options;
    options.commit_bytes = 100;
    DatabaseWriter writer = this->writer(options);
    ASSERT_TRUE(writer.add(prepared("short", std::string(20, 'x'))));
    ASSERT_TRUE(writer.add(prepared("long", std::string(90, 'x'))));
    EXPECT_EQ(articles(), 2U);
}

TEST_F(DatabaseWriterTest, AnOldBatchIsCommittedByItself) {
    IndexWriterOptions options;
    options.commit_interval = std::chrono::seconds(0);
    DatabaseWriter writer = this->writer(options);
    ASSERT_TRUE(writer.add(prepared("a", "text")));
    EXPECT_EQ(articles(), 1U);
}

TEST_F(DatabaseWriterTest, AnIndexThatGrewInManyBatchesIsRewrittenDensely) {
    IndexWriterOptions options;
    options.commit_bytes = 1;
    DatabaseWriter writer = this->writer(options);
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(
            writer.add(prepared("a" + std::to_string(i), "text of number " + std::to_string(i))));
    }
    const std::string before = Xapian::Database(path_).get_uuid();
    writer.compact_if_grown();
    EXPECT_NE(Xapian::Database(path_).get_uuid(), before);
    EXPECT_EQ(articles(), 50U);
    EXPECT_EQ(store::read_metadata(Xapian::Database(path_)).articles.count, 50U);
    const std::filesystem::directory_iterator beside(folder_.root());
    EXPECT_EQ(std::distance(begin(beside), end(beside)), 1);
    // The writer goes on with the new one, and holds its lock.
    EXPECT_FALSE(DatabaseWriter::open(path_, {}));
    ASSERT_TRUE(writer.add(prepared("later", "text")));
    ASSERT_TRUE(writer.commit());
    EXPECT_EQ(articles(), 51U);
}

TEST_F(DatabaseWriterTest, AnIndexOfWhichLittleIsNewStaysAsItIs) {
    IndexWriterOptions options;
    options.commit_bytes = 1;
    {
        DatabaseWriter first = this->writer(options);
        for (int i = 0; i < 10; ++i)
            ASSERT_TRUE(first.add(prepared("a" + std::to_string(i), "text")));
    }
    const std::string before = Xapian::Database(path_).get_uuid();
    DatabaseWriter writer = this->writer(options);
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(writer.add(prepared("b" + std::to_string(i), "text")));
    writer.compact_if_grown();
    EXPECT_EQ(Xapian::Database(path_).get_uuid(), before);
}

TEST_F(DatabaseWriterTest, BatchesAreCounted) {
    DatabaseWriter writer = this->writer();
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(writer.add(prepared("a" + std::to_string(i), "text")));
        ASSERT_TRUE(writer.commit());
    }
    EXPECT_EQ(store::read_metadata(Xapian::Database(path_)).batch, 3U);
}

}  // namespace
}  // namespace quoth::indexer
