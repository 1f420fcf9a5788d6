#include "common/text/iso_date.hpp"

#include <gtest/gtest.h>

namespace quoth::text {
namespace {

std::string round_trip(std::string_view text) {
    const auto time = parse_iso_date(text);
    return time ? format_iso_date(*time) : "none";
}

TEST(IsoDateTest, ReadsDaysAndTimes) {
    EXPECT_EQ(round_trip("2025-11-20"), "2025-11-20");
    EXPECT_EQ(round_trip("2025-11-20T00:00:00Z"), "2025-11-20");
    EXPECT_EQ(round_trip("2025-11-20T14:05:07Z"), "2025-11-20T14:05:07Z");
    EXPECT_EQ(round_trip("2025-11-20 14:05"), "2025-11-20T14:05:00Z");
    EXPECT_EQ(round_trip("2025-11-20T14:05:07.999"), "2025-11-20T14:05:07Z");
    EXPECT_EQ(round_trip("1912-02-29"), "1912-02-29");
}

TEST(IsoDateTest, ZonesLeadToUtc) {
    EXPECT_EQ(round_trip("2025-11-20T00:30:00+01:00"), "2025-11-19T23:30:00Z");
    EXPECT_EQ(round_trip("2025-12-31T23:00:00-0500"), "2026-01-01T04:00:00Z");
    EXPECT_EQ(round_trip("2025-11-20T12:00:00+02"), "2025-11-20T10:00:00Z");
}

TEST(IsoDateTest, AnythingElseIsNone) {
    for (const char* text :
         {"", "2025", "2025-11", "2025-02-29", "2025-13-01", "20 Nov 2025", "2025-11-20T25:00:00Z",
          "2025-11-20Tnoon", "2025-11-20 14:05 Uhr", "2025-11-20T14:05:07+99:99", "99999-99-99"}) {
        EXPECT_EQ(round_trip(text), "none") << text;
    }
}

}  // namespace
}  // namespace quoth::text
