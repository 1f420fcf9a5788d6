#include "common/command_line/quantities.hpp"

#include <gtest/gtest.h>

#include <string>

namespace quoth::command_line {
namespace {

using std::chrono::milliseconds;

TEST(QuantitiesTest, SizesHaveUnitsOf1024) {
    EXPECT_EQ(parse_size("4096"), 4096U);
    EXPECT_EQ(parse_size("1b"), 1U);
    EXPECT_EQ(parse_size("64M"), 64U << 20U);
    EXPECT_EQ(parse_size("64MiB"), 64U << 20U);
    EXPECT_EQ(parse_size("64mb"), 64U << 20U);
    EXPECT_EQ(parse_size("512k"), 512U << 10U);
    EXPECT_EQ(parse_size("1.5G"), 3ULL << 29U);
    EXPECT_EQ(parse_size("2T"), 2ULL << 40U);
}

TEST(QuantitiesTest, TimesAreSecondsUnlessTheySayElse) {
    EXPECT_EQ(parse_duration("90"), milliseconds(90'000));
    EXPECT_EQ(parse_duration("250ms"), milliseconds(250));
    EXPECT_EQ(parse_duration("0.5s"), milliseconds(500));
    EXPECT_EQ(parse_duration("5min"), milliseconds(300'000));
    EXPECT_EQ(parse_duration("5m"), milliseconds(300'000));
    EXPECT_EQ(parse_duration("2H"), milliseconds(7'200'000));
    EXPECT_EQ(parse_duration("1d"), milliseconds(86'400'000));
}

TEST(QuantitiesTest, WhatIsNoneIsNone) {
    for (const std::string text : {"", "M", "-1M", "1e3", "1 M", "64X", "64MM", "0", "0.1b", "nan",
                                   "inf", "1,5G", "99999999999T"}) {
        EXPECT_EQ(parse_size(text), std::nullopt) << text;
    }
    for (const std::string text : {"", "s", "-1s", "5 min", "5M5", "0s", "0.1ms", "20000d"}) {
        EXPECT_EQ(parse_duration(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace quoth::command_line
