#include "indexer/readers/markup/sgml_record.hpp"

#include <gmock/gmock.h>

namespace quoth::indexer::markup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SgmlRecordTest, FieldsEndAtTheirEndTheNextOfTheirKindOrTheEnd) {
    const SgmlRecord record("<DOC><text>one</TEXT> x <TEXT>two<TEXT>three <b> 4 < 5");
    EXPECT_THAT(record.fields("TEXT"), ElementsAre("one", "two", "three <b> 4 < 5"));
    EXPECT_EQ(record.field("TEXT"), "one");
    EXPECT_THAT(record.field("TEX"), IsEmpty());
    EXPECT_FALSE(record.is_closed());
    EXPECT_TRUE(SgmlRecord("<doc>x</DOC>").is_closed());
}

TEST(SgmlRecordTest, AttributesOfTheRecordAreFound) {
    const SgmlRecord record("<DOC id=\"a=b\" type = 'x' NEWID='7'><D id='no'></DOC>");
    EXPECT_EQ(record.attribute("ID"), "a=b");
    EXPECT_EQ(record.attribute("newid"), "7");
    EXPECT_THAT(record.attribute("none"), IsEmpty());
    for (const char* broken : {"<DOC id>", "<DOC id=>", "<DOC id=\"x>", "<DOC =", "DOC", ""}) {
        EXPECT_THAT(SgmlRecord(broken).attribute("none"), IsEmpty()) << broken;
    }
}

TEST(SgmlRecordTest, IsBounded) {
    std::string bytes = "<DOC>";
    for (std::size_t i = 0; i < kMostTags; ++i) bytes += "<P>";
    EXPECT_TRUE(SgmlRecord(bytes).has_too_many_tags());
}

TEST(SgmlRecordTest, PlainTextHasNoTagsAndItsReferencesRead) {
    EXPECT_EQ(plain_text("a <F P=1>b</F> &lt;c> &amp; 1 < 2"), "a b <c> & 1 < 2");
}

}  // namespace
}  // namespace quoth::indexer::markup
