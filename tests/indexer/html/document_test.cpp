#include "indexer/readers/html/document.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "indexer/readers/html/tokenizer.hpp"

namespace quoth::indexer::html {
namespace {

/// `p(one b(two))`: elements with what is in them, texts as they are.
std::string outline(const Node* node) {
    std::string result;
    for (const Node* child = node->first_child; child != nullptr; child = child->next) {
        if (!result.empty()) result += ' ';
        result += child->text;
        if (child->tag != Tag::text) result += "(" + outline(child) + ")";
    }
    return result;
}

struct TreeCase {
    const char* name;
    const char* page;
    const char* tree;
};

std::ostream& operator<<(std::ostream& out, const TreeCase& c) { return out << c.name; }

class DocumentTest : public testing::TestWithParam<TreeCase> {};

TEST_P(DocumentTest, BuildsTheTree) {
    EXPECT_EQ(outline(Document(GetParam().page).root()), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    Elements, DocumentTest,
    testing::Values(
        TreeCase{"Nested", "<p>one<b>two</b></p>", "p(one b(two))"},
        TreeCase{"Void", "<p>one<br>two<img src=x></p>three", "p(one br() two img()) three"},
        TreeCase{"ParagraphsEndEachOther", "<p>one<p>two<div>three</div>",
                 "p(one) p(two) div(three)"},
        TreeCase{"ABlockEndsTheParagraphThroughFormatting", "<p><b>one<div>two",
                 "p(b(one)) div(two)"},
        TreeCase{"Items", "<ul><li>one<li>two<ul><li>inner</ul><li>three</ul>",
                 "ul(li(one) li(two ul(li(inner))) li(three))"},
        TreeCase{"Terms", "<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"},
        TreeCase{"Cells", "<table><tr><td>a<td>b<tr><th>c</table>d",
                 "table(tr(td(a) td(b)) tr(th(c))) d"},
        TreeCase{"ATableInACell", "<table><tr><td><table><tr><td>a</table>b<td>c</table>",
                 "table(tr(td(table(tr(td(a))) b) td(c)))"},
        TreeCase{"Options", "<select><option>a<option>b</select>c",
                 "select(option(a) option(b)) c"},
        TreeCase{"HeadingsEndAtAnyRank", "<h2>one</h3>two<h1>three<h2>four",
                 "h2(one) two h1(three) h2(four)"},
        TreeCase{"LinksEndEachOther", "<a>one<a>two</a>", "a(one) a(two)"},
        TreeCase{"HeadEndsAtTheFirstOfTheBody", "<head><title>t</title><p>one",
                 "head(title(t)) p(one)"},
        TreeCase{"SecondBody", "<html><body>one</body></html><html><body>two",
                 "html(body(one two))"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Errors, DocumentTest,
    testing::Values(
        TreeCase{"StrayEndTag", "</p></b>one</div>two", "one two"},
        TreeCase{"MisnestedFormatting", "<p><b>one<i>two</b>three</i>", "p(b(one i(two)) three)"},
        TreeCase{"FormattingAroundABlock", "<b><div>one</b>two</div>three",
                 "b(div(one two)) three"},
        TreeCase{"AnEndTagInACellEndsNothingOutside", "<div><table><tr><td></div>one</table>two",
                 "div(table(tr(td(one))) two)"},
        TreeCase{"UnknownElements", "<x-y>one</X-Z>two</x-y>three", "x-y(one two) three"},
        TreeCase{"LessThan", "1 < 2 <3 a<", "1 < 2 <3 a<"},
        TreeCase{"CutInATag", "one<a href=\"x", "one"}, TreeCase{"CutInAName", "one</di", "one"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    NoElements, DocumentTest,
    testing::Values(
        TreeCase{"Comments", "a<!-- <p> -->b<!-->c<!---->d", "a b c d"},
        TreeCase{"CommentNeverClosed", "a<!-- b", "a"},
        TreeCase{"Declarations", "<?xml version=\"1\"?><!DOCTYPE html>a<![CDATA[ x ]]>b</ x>c",
                 "a b c"},
        TreeCase{"ScriptsHoldNoTags", "<script>\"<p>\"+\"</scr\"+\"ipt>\"</script>a",
                 "script(\"<p>\"+\"</scr\"+\"ipt>\") a"},
        TreeCase{"ScriptsHoldNoReferences", "<script>&amp;</script><title>&amp;</title>",
                 "script(&amp;) title(&)"},
        TreeCase{"ScriptNeverClosed", "<p>a<script>b<p>", "p(a script(b<p>))"},
        TreeCase{"DrawingsCloseThemselves", "<svg><path d=x /><g/></svg>a", "svg(path() g()) a"}),
    testing::PrintToStringParamName());

TEST(DocumentTest, AttributesAreFoundInAnyCaseAndRead) {
    const std::string page = "<a HREF='x?a&amp;b' title = \"T\" hidden data-x=y/z>";
    const Document document(page);
    const Node* const link = document.root()->first_child;
    EXPECT_EQ(link->attribute("href"), "x?a&b");
    EXPECT_EQ(link->attribute("title"), "T");
    EXPECT_EQ(link->attribute("data-x"), "y/z");
    EXPECT_TRUE(link->has_attribute("hidden"));
    EXPECT_FALSE(link->has_attribute("id"));
}

TEST(DocumentTest, WhatLiesTooDeepHangsOnTheDeepest) {
    std::string page;
    for (int i = 0; i < 50'000; ++i) page += "<div>";
    page += "deep";
    for (int i = 0; i < 50'000; ++i) page += "</div>";
    page += "<p>after";
    const Document document(page);
    const Node* node = document.root();
    std::size_t depth = 0;
    for (; node->first_child != nullptr; node = node->first_child) ++depth;
    EXPECT_EQ(node->text, "deep");
    EXPECT_EQ(depth, 512U);
    EXPECT_EQ(outline(document.root()->last_child), "after");
}

TEST(DocumentTest, OfATagAThousandAttributesAreKept) {
    std::string page = "<p";
    for (int i = 0; i < 5000; ++i) page += " a" + std::to_string(i) + "=1";
    page += ">text";
    const Document document(page);
    EXPECT_EQ(document.root()->first_child->attributes.size(), 1000U);
    EXPECT_EQ(outline(document.root()), "p(text)");
}

TEST(DocumentTest, TheRestOfAVastPageIsLeftOut) {
    std::string page;
    for (int i = 0; i < 600'000; ++i) page += "<b>x</b>";
    const Document document(page);
    EXPECT_TRUE(document.was_cut());
    EXPECT_EQ(document.size(), 1'000'000U);
    EXPECT_FALSE(Document("<b>x").was_cut());
}

TEST(DocumentTest, NodesAreNumberedInTheOrderOfThePage) {
    const Document document("<p>one<b>two</b></p><p>three");
    const std::vector<const Node*> nodes = nodes_of(document);
    ASSERT_EQ(nodes.size(), document.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) EXPECT_EQ(nodes[i]->index, i);
}

}  // namespace
}  // namespace quoth::indexer::html
