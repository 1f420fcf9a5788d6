// Queries that were made to break something: each is answered or refused, in bounds.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

std::string times(int count, const std::string& piece) {
    std::string text;
    for (int i = 0; i < count; ++i) text += piece;
    return text;
}

/// Enough of few words for phrases and NEAR to get lost in.
std::vector<fixtures::QuotedArticle> dense_corpus() {
    fixtures::QuotedArticle entry;
    entry.article.id = "a";
    entry.article.text = times(3000, "the tide and the ferry of the harbour ");
    entry.quotations = {fixtures::quotation_of(entry.article, "the tide and the ferry", "Ana")};
    return {entry};
}

class HostileQueriesTest : public testing::Test {
  protected:
    HostileQueriesTest() { fixtures::write_index(path_, dense_corpus()); }

    /// Nothing where it was answered.
    std::optional<ErrorCode> refusal(const std::string& query, SearchOptions options = {}) {
        const auto results = searcher_->search(query, options);
        if (results) return std::nullopt;
        EXPECT_FALSE(results.error().message.empty()) << query.substr(0, 80);
        return results.error().code;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index");
    std::optional<Searcher> searcher_;

    void SetUp() override { searcher_.emplace(*Searcher::open({path_})); }
};

TEST_F(HostileQueriesTest, WhatIsTooBigIsRefusedBeforeTheSearch) {
    const std::vector<std::string> queries = {
        times(9000, "z"),
        times(300, "tide "),
        times(100, "-tide "),
        times(40, "(") + "tide" + times(40, ")"),
        times(40, "(tide OR ") + "ferry" + times(40, ")"),
        times(90, "\"") + "tide",
        "\"" + times(70, "the ") + "\"",
        "the NEAR/1001 tide",
        "the ADJ/99999999999999999999 tide",
        "\"the tide\"~1001",
        "t*",
        "tide^1e999",
        times(500, "title:") + "tide",
        times(2000, "\xFF"),
    };
    for (const std::string& query : queries) {
        const auto code = refusal(query);
        if (query == times(100, "-tide ")) {
            EXPECT_FALSE(code) << "a hundred negations are no harm";
            continue;
        }
        ASSERT_TRUE(code) << query.substr(0, 80);
        EXPECT_TRUE(*code == ErrorCode::invalid_query || *code == ErrorCode::limit_exceeded)
            << query.substr(0, 80);
    }
}

TEST_F(HostileQueriesTest, NoBytesBreakIt) {
    const std::vector<std::string> queries = {
        std::string("tide\0ferry", 10),
        "\x1B[2Jtide",
        "tide\r\nX: 1",
        "\u202Etide",
        "\xED\xA0\x80",
        "\xC0\xAF",
        "%n%s%s%s",
        "'; DROP TABLE a",
        "<script>tide</script>",
        "id:../../etc/passwd",
        "url:file:///etc/x",
        "XKa",
        "XPana",
        "ZXWtide",
        "\\",
        "\"\\\"",
        "speaker:\xFF",
        "*:*",
        "quote:{quote:{*}}",
        "{}",
        "-*",
    };
    for (const std::string& query : queries) {
        for (const Unit unit : {Unit::quotes, Unit::articles}) {
            SearchOptions options;
            options.unit = unit;
            refusal(query, options);  // whichever: it comes back
        }
    }
    EXPECT_EQ((*searcher_->search("XKa")).total, 0U) << "terms of the index are no words";
    EXPECT_EQ((*searcher_->search("said:XPana")).total, 0U);
}

/// Repeated words in long chains have more ways than anybody can try; the clock ends them.
TEST_F(HostileQueriesTest, TheDeadlineEndsWhatHasTooManyWays) {
    const std::string chain = "the" + times(12, " NEAR/1000 the");
    const std::vector<std::string> queries = {
        chain,
        "(" + chain + ") NEAR/1000 missing",
        "said:(" + chain + ")",
        "(the NEAR/1000 of) NEAR/1000 (and NEAR/1000 harbour)",
        "\"" + times(63, "the ") + "tide\"~1000",
        "context:(" + chain + ")",
        "((the OR tide) NEAR/900 (the OR ferry)) ADJ/1000 (of OR the)",
    };
    for (const std::string& query : queries) {
        SearchOptions options;
        options.timeout = std::chrono::milliseconds(200);
        const auto code = refusal(query, options);
        if (code) {
            EXPECT_TRUE(*code == ErrorCode::timed_out || *code == ErrorCode::limit_exceeded)
                << query;
        }
    }
}

}  // namespace
}  // namespace quoth::searcher
