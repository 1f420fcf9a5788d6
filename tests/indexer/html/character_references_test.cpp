#include "indexer/readers/html/character_references.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace quoth::indexer::html {
namespace {

struct ReferenceCase {
    const char* name;
    const char* written;
    const char* read;
};

std::ostream& operator<<(std::ostream& out, const ReferenceCase& c) { return out << c.name; }

class CharacterReferencesTest : public testing::TestWithParam<ReferenceCase> {};

TEST_P(CharacterReferencesTest, StandForCharacters) {
    EXPECT_EQ(read_character_references(GetParam().written), GetParam().read);
}

INSTANTIATE_TEST_SUITE_P(
    All, CharacterReferencesTest,
    testing::Values(ReferenceCase{"None", "Silva & Sons", "Silva & Sons"},
                    ReferenceCase{"Named", "&quot;Open,&quot; &ldquo;she&rdquo; &amp; he",
                                  "\"Open,\" “she” & he"},
                    ReferenceCase{"NamesHaveCase", "&Eacute;&eacute;", "Éé"},
                    ReferenceCase{"Decimal", "&#8220;&#34;", "“\""},
                    ReferenceCase{"Hexadecimal", "&#x201C;&#X201d;", "“”"},
                    ReferenceCase{"BeyondTheBasicPlane", "&#x1F600;", "\U0001F600"},
                    ReferenceCase{"Windows1252", "&#147;Open&#148; &#133;", "“Open” …"},
                    ReferenceCase{"OldNamesWithoutSemicolon", "caf&eacute a&ampb", "café a&b"},
                    ReferenceCase{"NewNamesNeedIt", "&hellip x", "&hellip x"},
                    ReferenceCase{"NumberWithoutSemicolon", "&#65B", "AB"},
                    ReferenceCase{"NotOnce", "&amp;quot;", "&quot;"},
                    ReferenceCase{"Unknown", "&xyzzy; &;", "&xyzzy; &;"},
                    ReferenceCase{"NoCharacters", "&#0;&#xD800;&#x110000;&#99999999999;",
                                  "\uFFFD\uFFFD\uFFFD\uFFFD"},
                    ReferenceCase{"NoDigits", "&#; &#x;", "&#; &#x;"},
                    ReferenceCase{"AtTheEnd", "a &", "a &"}),
    testing::PrintToStringParamName());

TEST(CharacterReferencesTest, AParameterOfAnAddressIsNone) {
    EXPECT_EQ(read_attribute_references("?a=1&copy=2&amp;reg=3&lt"), "?a=1&copy=2&reg=3<");
}

}  // namespace
}  // namespace quoth::indexer::html
