#include <gmock/gmock.h>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

using testing::HasSubstr;

/// Articles with so many different words that begin with `wa`, `wb`, ….
class ExpansionTest : public testing::Test {
  protected:
    void write_words(int each, const std::string& letters) {
        std::vector<fixtures::QuotedArticle> articles(1);
        articles[0].article.id = "a";
        for (const char letter : letters) {
            for (int i = 0; i < each; ++i)
                articles[0].article.text += std::string("w") + letter + std::to_string(i) + " ";
        }
        fixtures::write_index(path_, articles);
    }

    Result<SearchResults> search(const std::string& query, SearchOptions options = {}) {
        options.timeout = std::chrono::minutes(1);
        return (*Searcher::open({path_})).search(query, options);
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
};

TEST_F(ExpansionTest, AThousandWordsAreThereAndOneMoreIsRefused) {
    write_words(1000, "a");
    EXPECT_EQ(search("wa*")->total, 1U);
    write_words(1001, "a");
    const auto refused = search("wa*");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::limit_exceeded);
    EXPECT_THAT(refused.error().message, HasSubstr("'wa*' stands for more than 1000"));
    EXPECT_EQ(search("-wb wa*").error().query_byte, 4U);
}

TEST_F(ExpansionTest, AQueryHasFourThousand) {
    write_words(900, "abcde");
    EXPECT_EQ(search("wa* wb* wc* wd*")->total, 1U);
    EXPECT_EQ(search("wa* wa* wa* wa* wa* wa*")->total, 1U) << "a word counts once";
    const auto refused = search("wa* wb* wc* wd* we*");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::limit_exceeded);
}

TEST_F(ExpansionTest, LimitsHoldInsideNearAndContext) {
    write_words(1001, "a");
    for (const char* query : {"wa* NEAR/2 wa1", "context:wa*", "quote:{context:wa*}", "w0*~1"}) {
        const auto refused = search(query);
        ASSERT_FALSE(refused) << query;
        EXPECT_EQ(refused.error().code, ErrorCode::limit_exceeded) << query;
    }
}

TEST_F(ExpansionTest, FieldsDoNotLendEachOtherWords) {
    std::vector<fixtures::QuotedArticle> articles(1);
    articles[0].article = {.id = "a", .title = "Ferries", .text = "Storms came, said Ana."};
    articles[0].quotations = {fixtures::quotation_of(articles[0].article, "Storms", "Ana Ruiz")};
    fixtures::write_index(path_, articles);
    SearchOptions quotes;
    quotes.unit = Unit::quotes;
    EXPECT_EQ(search("title:fer*")->total, 1U);
    EXPECT_EQ(search("body:fer*")->total, 0U);
    EXPECT_EQ(search("fer*")->total, 1U);
    EXPECT_EQ(search("fer*", quotes)->total, 0U);
    EXPECT_EQ(search("said:stor*")->total, 1U);
    EXPECT_EQ(search("speaker:rui*")->total, 1U);
    EXPECT_EQ(search("speaker:stor*")->total, 0U);
    EXPECT_EQ(search("about:rui*")->total, 0U);
}

}  // namespace
}  // namespace quoth::searcher
