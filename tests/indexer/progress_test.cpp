#include "indexer/progress.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace quoth::indexer {
namespace {

constexpr Progress kHalf = {.articles = 1200,
                            .replaced = 7,
                            .unchanged = 1000,
                            .pruned = 2,
                            .quotations = 3400,
                            .rejected = 1,
                            .bytes = 5'000'000,
                            .total_bytes = 10'000'000,
                            .elapsed = std::chrono::seconds(100)};

TEST(ProgressTest, ABarTellsAllThatFits) {
    EXPECT_EQ(progress_bar(kHalf, 100),
              "[##########----------]  50 %  1200 articles, 3400 quotations  0.1 MB/s  1:40 left");
    EXPECT_EQ(progress_bar(kHalf, 80),
              " 50 %  1200 articles, 3400 quotations  0.1 MB/s  1:40 left");
    EXPECT_EQ(progress_bar(kHalf, 50), " 50 %  1200 articles  0.1 MB/s  1:40 left");
    EXPECT_EQ(progress_bar(kHalf, 40), " 50 %  1200 articles  1:40 left");
    EXPECT_EQ(progress_bar(kHalf, 20), " 50 %  1:40 left");
    EXPECT_EQ(progress_bar(kHalf, 10), " 50 %");
    EXPECT_EQ(progress_bar(kHalf, 4), " 50");
}

TEST(ProgressTest, NoTerminalIsTooNarrow) {
    for (std::size_t columns = 0; columns < 100; ++columns) {
        EXPECT_LE(progress_bar(kHalf, columns).size(), columns);
    }
}

TEST(ProgressTest, WhatIsNotKnownIsLeftOut) {
    Progress unknown = kHalf;
    unknown.total_bytes.reset();
    EXPECT_EQ(progress_bar(unknown, 80), "1200 articles, 3400 quotations  0.1 MB/s");
    Progress grown = kHalf;
    grown.total_bytes = 4'000'000;
    EXPECT_EQ(progress_bar(grown, 40), "100 %  1200 articles  0:00 left");
    Progress begun = kHalf;
    begun.bytes = 0;
    EXPECT_EQ(progress_bar(begun, 40), "  0 %  1200 articles  0.0 MB/s");
}

TEST(ProgressTest, LongTimesHaveHours) {
    Progress slow = kHalf;
    slow.elapsed = std::chrono::seconds(3725);
    EXPECT_EQ(progress_bar(slow, 20), " 50 %  1:02:05 left");
}

TEST(ProgressTest, JsonHasTheSameNumbers) {
    EXPECT_EQ(progress_json(kHalf, false),
              R"({"articles":1200,"replaced":7,"unchanged":1000,"pruned":2,)"
              R"("quotations":3400,"rejected":1,"bytes":5000000,)"
              R"("total_bytes":10000000,"seconds":100.0,"seconds_left":100.0,)"
              R"("mb_per_second":0.05,"done":false})");
    EXPECT_EQ(progress_json({}, true),
              R"({"articles":0,"replaced":0,"unchanged":0,"pruned":0,)"
              R"("quotations":0,"rejected":0,"bytes":0,"total_bytes":null,)"
              R"("seconds":0.0,"seconds_left":null,"mb_per_second":0.0,"done":true})");
}

}  // namespace
}  // namespace quoth::indexer
