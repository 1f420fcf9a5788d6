#include "searcher/output/hit_fields.hpp"

#include <gtest/gtest.h>

#include "searcher/output/hit_json.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace quoth::output {
namespace {

TEST(HitFieldsTest, MembersOfBothUnitsAreKnown) {
    EXPECT_TRUE(check_fields({"rank", "quote.text", "speaker", "speaker.in", "quote.cluster",
                              "article.date", "snippet", "title_highlights",
                              "collapsed.first.source", "query_number", "quotes"}));
    const Result<void> wrong = check_fields({"rank", "quote.txt"});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().message, "a hit has no member 'quote.txt'");
    EXPECT_EQ(wrong.error().hint, "did you mean 'quote.text'?");
    EXPECT_FALSE(check_fields({"quote.text.begin"}));
    EXPECT_FALSE(check_fields({""}));
}

TEST(HitFieldsTest, ChosenMembersKeepTheirPlace) {
    const auto hit = hit_json(sample_quotation());
    EXPECT_EQ(with_fields(hit, {"speaker.name", "rank", "snippet", "quote.kind"}).dump(),
              R"({"speaker":{"name":"Ana Ruiz"},"rank":1,"quote":{"kind":"direct"}})");
    EXPECT_EQ(with_fields(hit, {"snippet"}).dump(), "{}");
}

TEST(HitFieldsTest, NothingIsFoundInsideNull) {
    searcher::Hit hit = sample_quotation();
    std::get<searcher::QuotationHit>(hit.found).quotation.speaker.reset();
    EXPECT_EQ(member_at(hit_json(hit), "speaker.name"), nullptr);
    EXPECT_NE(member_at(hit_json(hit), "speaker"), nullptr);
}

}  // namespace
}  // namespace quoth::output
