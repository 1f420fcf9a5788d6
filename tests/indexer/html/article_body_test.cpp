#include "indexer/readers/html/article_body.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "indexer/readers/html/boilerplate.hpp"

namespace quoth::indexer::html {
namespace {

const std::string kFirst =
    "<p>The bridge over the Tarn was opened on Monday after four years of work and two floods.</p>";
const std::string kSecond =
    "<p>“It is open at last,” said the mayor, Ana Silva, who was the first to walk across it.</p>";
const std::string kFirstText =
    "The bridge over the Tarn was opened on Monday after four years of work and two floods.";
const std::string kSecondText =
    "“It is open at last,” said the mayor, Ana Silva, who was the first to walk across it.";
const std::string kBoth = kFirstText + "\n\n" + kSecondText;

std::string body(const std::string& page, const BodyHints& hints = {}) {
    return article_body(Document(page), hints);
}

/// A page whose article has `inside` between its paragraphs.
std::string body_around(const std::string& inside) {
    return body("<body><div class=story>" + kFirst + inside + kSecond + "</div></body>");
}

TEST(ArticleBodyTest, ParagraphsStandApart) {
    EXPECT_EQ(body("<body><article>" + kFirst + kSecond + "</article></body>"), kBoth);
}

TEST(ArticleBodyTest, LineBreaksMakeParagraphs) {
    EXPECT_EQ(body("<div>" + kFirstText + "<br><br>" + kSecondText + "</div>"), kBoth);
}

TEST(ArticleBodyTest, WhatIsAroundTheArticleIsLeftOut) {
    const std::string page =
        "<body><header><a href=/>The Estuary</a></header><nav><ul><li><a "
        "href=/news>News</a></ul></nav>"
        "<main><h1>Bridge opens</h1>" +
        kFirst + kSecond +
        "</main><aside><p>The longest paragraph of the page may well be about something else, "
        "such as the weather in the mountains.</p></aside><footer><p>All rights are reserved by "
        "the "
        "publishers of The Estuary.</p></footer></body>";
    EXPECT_EQ(body(page), kBoth);
}

TEST(ArticleBodyTest, TeasersDoNotOutweighTheArticle) {
    std::string teasers;
    for (int i = 0; i < 20; ++i) {
        teasers +=
            "<li><div><div><p>Another story begins with this sentence, and goes on on a page "
            "of its own.</p></div></div></li>";
    }
    EXPECT_EQ(body("<body><div class=story>" + kFirst + kSecond + kFirst + kSecond + kFirst +
                   kSecond + "</div><ul>" + teasers + "</ul></body>"),
              kBoth + "\n\n" + kBoth + "\n\n" + kBoth);
}

TEST(ArticleBodyTest, PiecesThatLookAlikeAreOneArticle) {
    const std::string open = "<div class=piece><div class=text>";
    const std::string close = "</div></div>";
    EXPECT_EQ(body("<body><div id=all>" + open + kFirst + kSecond + kFirst + close +
                   "<div>Ad</div>" + open + kSecond + close +
                   "</div><p>Another paragraph that is beside all of it.</p></body>"),
              kBoth + "\n\n" + kFirstText + "\n\n" + kSecondText);
}

struct AboveCase {
    const char* name;
    const char* markup;
    bool is_kept;
};

std::ostream& operator<<(std::ostream& out, const AboveCase& c) { return out << c.name; }

class AboveArticleTest : public testing::TestWithParam<AboveCase> {};

TEST_P(AboveArticleTest, CreditsAreLeftOut) {
    const std::string markup = GetParam().markup;
    const std::string text =
        body("<body><div class=story>" + markup + kFirst + kSecond + "</div></body>",
             {.author = "Ana Silva, Bo Li"});
    EXPECT_EQ(text != kBoth, GetParam().is_kept) << text;
    // Below the first paragraph they are not looked for.
    EXPECT_NE(body("<body><div class=story>" + kFirst + markup + kSecond + "</div></body>",
                   {.author = "Ana Silva, Bo Li"}),
              kBoth);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, AboveArticleTest,
    testing::Values(
        AboveCase{"Byline", "<p class=author>By Ana Silva and Bo Li</p>", false},
        AboveCase{"BylineWithoutAName", "<p>by Ana Silva, City Editor</p>", false},
        AboveCase{"BylineWithDate", "<p>By Ana Silva | November 20, 2025</p>", false},
        AboveCase{"NameCalledAuthor", "<div class=article-author>Ana Silva</div>", false},
        AboveCase{"Date", "<p>November 20, 2025</p>", false},
        AboveCase{"DateBehindALabel", "<p>Last updated on 20 Nov 2025 10:15</p>", false},
        AboveCase{"NameAlone", "<p>Ana Silva</p>", true},
        AboveCase{"OtherName", "<p>By Eva Sol</p>", true},
        AboveCase{"SentenceWithTheName", "<p>By Ana Silva it was cut.</p>", true},
        AboveCase{"HeadingWithTheName", "<h2>Ana Silva on bridges</h2>", true},
        AboveCase{"Place", "<p>ESTUARY, Nov 20</p>", true}),
    testing::PrintToStringParamName());

struct InsideCase {
    const char* name;
    const char* markup;
    const char* text;  ///< what stays of it; empty for nothing
};

std::ostream& operator<<(std::ostream& out, const InsideCase& c) { return out << c.name; }

class InsideArticleTest : public testing::TestWithParam<InsideCase> {};

TEST_P(InsideArticleTest, IsKeptOrLeftOut) {
    std::string expected = kFirstText + "\n\n";
    if (*GetParam().text != '\0') expected.append(GetParam().text).append("\n\n");
    EXPECT_EQ(body_around(GetParam().markup), expected + kSecondText);
}

INSTANTIATE_TEST_SUITE_P(
    Kept, InsideArticleTest,
    testing::Values(
        InsideCase{"ShortParagraph", "<p>“No.”</p>", "“No.”"},
        InsideCase{"Heading", "<h2>Two floods</h2>", "Two floods"},
        InsideCase{"List", "<ul><li>Two <a href=x>lanes</a></ul>", "Two lanes"},
        InsideCase{"Quotation", "<blockquote class=twitter-tweet><p>Open!</p>— Ana</blockquote>",
                   "Open!\n\n— Ana"},
        InsideCase{"Embedded", "<div class=social-media-embed><p>Open!</p></div>", "Open!"},
        InsideCase{"LinkedSentence", "<p><a href=x>It rained for weeks.</a></p>",
                   "It rained for weeks."}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    LeftOut, InsideArticleTest,
    testing::Values(
        InsideCase{"Caption", "<figure><img src=x><figcaption>The bridge</figcaption></figure>",
                   ""},
        InsideCase{"CaptionByClass", "<div class=photoCaption>The bridge</div>", ""},
        InsideCase{"Related", "<div class=related-links><p>See how it was built.</p></div>", ""},
        InsideCase{"LinkAlone", "<p><a href=x>How the bridge was built</a></p>", ""},
        InsideCase{"Newsletter", "<div id=newsletterBox><p>News every morning.</p></div>", ""},
        InsideCase{"Hidden", "<p hidden>x</p><p style='display: none'>y</p>", ""},
        InsideCase{"Label", "<p>Advertisement</p><p>Read more:</p>", ""},
        InsideCase{"Script", "<script>x()</script><noscript>y</noscript>", ""},
        InsideCase{"Button", "<button>Share</button><p role=navigation>z</p>", ""}),
    testing::PrintToStringParamName());

TEST(ArticleBodyTest, TheTitleIsNotRepeated) {
    EXPECT_EQ(body("<div><h1>Bridge opens</h1>" + kFirst + kSecond + "</div>"), kBoth);
    EXPECT_EQ(
        body("<div><h2>Bridge opens</h2>" + kFirst + kSecond + "</div>", {.title = "Bridge opens"}),
        kBoth);
}

TEST(ArticleBodyTest, FarewellsAreLeftOut) {
    EXPECT_EQ(
        body("<div>" + kFirst + kSecond +
             "<h3>More on bridges</h3><p>Follow <a href=x>The Estuary on its pages</a>.</p></div>"),
        kBoth);
}

TEST(ArticleBodyTest, CommentsAreLeftOut) {
    EXPECT_EQ(body("<div>" + kFirst + kSecond + "<div id=comments>" + kFirst + "</div></div>"),
              kBoth);
}

TEST(ArticleBodyTest, ANameDoesNotCondemnTheArticle) {
    EXPECT_EQ(
        body("<body class=has-sidebar><div class=print-only>" + kFirst + kSecond + "</div></body>"),
        kBoth);
}

TEST(ArticleBodyTest, ADeclaredBodyCountsDouble) {
    EXPECT_EQ(
        body("<div><div itemprop=articleBody>" + kFirst + "</div><div>" + kSecond + "</div></div>"),
        kFirstText);
}

TEST(ArticleBodyTest, APageOfScriptsHasItsTextInJsonLd) {
    EXPECT_EQ(body("<div id=app>Loading</div>", {.text = kBoth}), kBoth);
    EXPECT_EQ(body("<div>" + kFirst + kSecond + "</div>", {.text = "The bridge"}), kBoth);
}

TEST(ArticleBodyTest, AShortPageIsTakenWhole) {
    EXPECT_EQ(body("<p>Open.</p>resumed"), "Open.\n\nresumed");
    EXPECT_EQ(body("<html></html>"), "");
}

TEST(ProseTest, IsWhatReadsLikeSentences) {
    const Document page("<p>x</p>");
    const Node* const p = page.root()->first_child;
    EXPECT_TRUE(is_prose({p, "The bridge is open and traffic resumed.", 0}));
    EXPECT_TRUE(is_prose({p, "“The bridge is open and traffic resumed.”", 0}));
    EXPECT_FALSE(is_prose({p, "The bridge is open and traffic resumed", 0}));
    EXPECT_TRUE(is_prose({p, std::string(80, 'x'), 0}));
    EXPECT_FALSE(is_prose({p, "Open.", 0}));
    EXPECT_FALSE(is_prose({p, "The bridge is open and traffic resumed.", 30}));
}

}  // namespace
}  // namespace quoth::indexer::html
