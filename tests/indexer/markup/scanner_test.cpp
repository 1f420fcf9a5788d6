#include "indexer/readers/markup/scanner.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace quoth::indexer::markup {
namespace {

using testing::ElementsAre;

std::vector<std::string> markup_of(std::string_view text, Syntax syntax) {
    MarkupScanner scanner(syntax);
    std::vector<std::string> found;
    while (const auto markup = scanner.next(text, true)) {
        found.emplace_back(text.substr(markup->begin, markup->end - markup->begin));
    }
    return found;
}

TEST(MarkupScannerTest, FindsTagsAndSections) {
    EXPECT_THAT(markup_of("<?x <a> ?><!DOCTYPE r [<!ELEMENT r ANY>]><r a='>'>x<!-- <b> -->"
                          "<![CDATA[<c>]]></r>",
                          Syntax::xml),
                ElementsAre("<?x <a> ?>", "<!DOCTYPE r [<!ELEMENT r ANY>]>", "<r a='>'>",
                            "<!-- <b> -->", "<![CDATA[<c>]]>", "</r>"));
}

TEST(MarkupScannerTest, WhatIsNeverClosedIsText) {
    EXPECT_THAT(markup_of("<!-- <a> <![CDATA[ <b x='1> <c> 1 < 2 <d", Syntax::xml),
                ElementsAre("<a>", "<b x='1> ", "<c>"));
}

TEST(MarkupScannerTest, InSgmlOnlyTagsStandOut) {
    EXPECT_THAT(markup_of("<!-- <A> --> <![CDATA[ </A> 5 < 6 <>", Syntax::sgml),
                ElementsAre("<A>", "</A>"));
}

TEST(MarkupScannerTest, NamesAndAttributes) {
    MarkupScanner scanner(Syntax::xml);
    const auto tag = scanner.next("<dc:date a=\"x'\" b = '>' c=1/>", true);
    ASSERT_TRUE(tag);
    EXPECT_EQ(tag->name, "dc:date");
    EXPECT_EQ(local_name(tag->name), "date");
    EXPECT_EQ(tag->attributes, 2U);
    EXPECT_TRUE(tag->self_closing);
}

/// However a text is cut into pieces, the same markup is found in it.
RC_GTEST_PROP(MarkupScannerTest, PiecesMakeNoDifference, ()) {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "<a>", "</a>", "<b c='d'>", "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "'", "text", "<?",
        "?>", "<!DOCTYPE", "[", "]", "/>"));
    std::string whole;
    for (const std::string& part : parts) whole += part;

    MarkupScanner scanner(Syntax::xml);
    std::vector<std::string> found;
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const std::string_view text = std::string_view(whole).substr(0, size);
        while (const auto markup = scanner.next(text, size == whole.size())) {
            found.emplace_back(text.substr(markup->begin, markup->end - markup->begin));
        }
    }
    RC_ASSERT(found == markup_of(whole, Syntax::xml));
}

}  // namespace
}  // namespace quoth::indexer::markup
