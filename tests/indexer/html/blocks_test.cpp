#include "indexer/readers/html/blocks.hpp"

#include <gmock/gmock.h>

#include <string>

namespace quoth::indexer::html {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const std::string& page) {
    const Document document(page);
    std::vector<std::string> result;
    for (Block& block : blocks_of(document.root(), {})) result.push_back(std::move(block.text));
    return result;
}

TEST(BlocksTest, ParagraphsAreBlocks) {
    EXPECT_THAT(texts("<p>One.</p> <p>Two.<div>Three.</div>four"),
                ElementsAre("One.", "Two.", "Three.", "four"));
}

TEST(BlocksTest, InlineMarkupLeavesNoBlanks) {
    EXPECT_THAT(texts("<p>“The <b>bridge</b> is <a href=x>open</a>,” said <i>Ana</i>."),
                ElementsAre("“The bridge is open,” said Ana."));
}

TEST(BlocksTest, BlanksOfAllKindsCollapse) {
    EXPECT_THAT(texts("<p>  One&nbsp;&nbsp;two\n\t three \x01 four  <span> </span> five </p>"),
                ElementsAre("One two three four five"));
}

TEST(BlocksTest, ABreakIsALineEndAndTwoAreAParagraph) {
    EXPECT_THAT(texts("<div>One.<br>Two.<br> <br>Three.<br/><br/><br/>Four.<br></div>"),
                ElementsAre("One.\nTwo.", "Three.", "Four."));
}

TEST(BlocksTest, PreformattedTextKeepsItsLines) {
    EXPECT_THAT(texts("<pre>One\n  two\nthree</pre>"), ElementsAre("One\ntwo\nthree"));
}

TEST(BlocksTest, ARowIsALine) {
    EXPECT_THAT(texts("<table><tr><td>Ana</td><td>12</td></tr><tr><th>Rui</th><td>9</table>"),
                ElementsAre("Ana 12", "Rui 9"));
}

TEST(BlocksTest, ACellMayHoldParagraphs) {
    EXPECT_THAT(texts("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>"),
                ElementsAre("One.", "Two."));
}

TEST(BlocksTest, WhatIsNotShownIsLeftOut) {
    EXPECT_THAT(texts("<title>t</title><style>s</style><template>x</template><noscript>n</noscript>"
                      "<script>s</script><select><option>o</select><svg><title>t</title></svg>"),
                IsEmpty());
}

TEST(BlocksTest, LinksAreCounted) {
    const Document document("<p>See <a href=x>the bridge</a> now</p>");
    const std::vector<Block> blocks = blocks_of(document.root(), {});
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].link_bytes, std::string(" the bridge").size());
    EXPECT_EQ(blocks[0].element->tag, Tag::p);
}

TEST(BlocksTest, MarkedNodesAreLeftOut) {
    const Document document("<p>One.</p><div><p>Two.</p></div><p>Three.</p>");
    Marks marks(document.size());
    marks[document.root()->first_child->next->index] = true;
    EXPECT_EQ(blocks_of(document.root(), marks).size(), 2U);
}

TEST(LineTest, JoinsTheTextsOfANode) {
    const Document document("<h1>The <b>bridge</b><br>opens</h1>");
    EXPECT_EQ(line_of(document.root()), "The bridge opens");
}

}  // namespace
}  // namespace quoth::indexer::html
