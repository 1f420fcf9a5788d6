#include "indexer/readers/html/metadata.hpp"

#include <gmock/gmock.h>

#include <ostream>

#include "common/text/iso_date.hpp"
#include "indexer/readers/html/class_words.hpp"
#include "indexer/readers/html/field_values.hpp"

namespace quoth::indexer::html {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Metadata read(const std::string& page) { return metadata_of(Document(page)); }

Metadata read_json(const std::string& json) {
    return read("<script type=\"application/ld+json\">" + json + "</script>");
}

std::string date_of(const Metadata& metadata) {
    return metadata.date ? text::format_iso_date(*metadata.date) : "none";
}

TEST(MetadataTest, AllOfJsonLd) {
    const Metadata article = read_json(R"({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Bridge opens", "datePublished": "2025-11-20T10:15:00+01:00",
        "author": [{"@type": "Person", "name": "Ana Silva"}, "Rui Costa"],
        "publisher": {"@type": "Organization", "name": "The Estuary"},
        "articleSection": ["Cities", "News"], "keywords": "bridges, river; traffic",
        "inLanguage": "en-GB", "url": "https://estuary.example/bridge",
        "articleBody": "The bridge is open."})");
    EXPECT_EQ(article.title, "Bridge opens");
    EXPECT_EQ(date_of(article), "2025-11-20T09:15:00Z");
    EXPECT_EQ(article.author, "Ana Silva, Rui Costa");
    EXPECT_EQ(article.source, "The Estuary");
    EXPECT_EQ(article.section, "Cities");
    EXPECT_THAT(article.tags, ElementsAre("bridges", "river", "traffic"));
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.url, "https://estuary.example/bridge");
    EXPECT_EQ(article.body, "The bridge is open.");
}

TEST(MetadataTest, TheBodyInJsonLdMayBeMarkup) {
    EXPECT_EQ(read_json(R"({"@type": "NewsArticle",
                        "articleBody": "<body><p>It is &lt;open&gt;.</p><p>Traffic</p>"})")
                  .body,
              "It is <open>.\n\nTraffic");
}

struct JsonCase {
    const char* name;
    const char* json;
    const char* title;
};

std::ostream& operator<<(std::ostream& out, const JsonCase& c) { return out << c.name; }

class JsonLdTest : public testing::TestWithParam<JsonCase> {};

TEST_P(JsonLdTest, FindsTheHeadline) {
    EXPECT_EQ(read_json(GetParam().json).title, GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, JsonLdTest,
    testing::Values(
        JsonCase{"Array", R"([{"@type":"WebSite","name":"S"},{"@type":"Article","headline":"H"}])",
                 "H"},
        JsonCase{"Graph",
                 R"({"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"H"}]})", "H"},
        JsonCase{"Nested",
                 R"({"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H"}})", "H"},
        JsonCase{"SeveralTypes", R"({"@type":["Thing","ReportageNewsArticle"],"headline":"H"})",
                 "H"},
        JsonCase{"BlogPosting", R"({"@type":"BlogPosting","headline":"H"})", "H"},
        JsonCase{"NameForAHeadline", R"({"@type":"Article","name":"H"})", "H"},
        JsonCase{"TheFirstOfSeveral",
                 R"([{"@type":"Article","headline":"H"},{"@type":"Article","headline":"I"}])", "H"},
        JsonCase{"EscapedForHtml", R"({"@type":"Article","headline":"A &amp; B\n &quot;C&quot;"})",
                 "A & B \"C\""},
        JsonCase{"LineEndsInStrings", "{\"@type\":\"Article\",\"headline\":\"A\n B\"}", "A B"},
        JsonCase{"InAComment", "<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->", "H"},
        JsonCase{"NotAnArticle", R"({"@type":"Product","name":"H"})", ""},
        JsonCase{"Broken", R"({"@type":"Article","headline":"H",)", ""},
        JsonCase{"NotAnObject", "\"x\"", ""}, JsonCase{"Empty", "", ""}),
    testing::PrintToStringParamName());

TEST(JsonLdTest, ReferencesAreFollowed) {
    const Metadata article = read_json(R"({"@graph": [
        {"@type": "NewsArticle", "headline": "H", "author": {"@id": "#ana"}, "publisher": {"@id": "#p"}},
        {"@type": "Person", "@id": "#ana", "name": "Ana Silva"},
        {"@type": "Organization", "@id": "#p", "name": "The Estuary"}]})");
    EXPECT_EQ(article.author, "Ana Silva");
    EXPECT_EQ(article.source, "The Estuary");
}

TEST(JsonLdTest, TooDeepIsPassedOver) {
    const std::string deep = "{\"@type\":\"Article\",\"x\":" + std::string(50'000, '[');
    EXPECT_EQ(read_json(deep).title, "");
}

TEST(MetadataTest, AllOfTheMetaTags) {
    const Metadata article = read(R"(
        <meta property="og:title" content="Bridge &amp; river"><meta name="AUTHOR" content="By Ana Silva">
        <meta property="article:published_time" content="2025-11-20T10:15:00Z">
        <meta property="og:site_name" content="The Estuary">
        <meta property="article:section" content="Cities">
        <meta property="article:tag" content="bridges"><meta property="article:tag" content="river">
        <meta property="og:locale" content="pt_PT">
        <meta property="og:url" content="https://estuary.example/bridge">)");
    EXPECT_EQ(article.title, "Bridge & river");
    EXPECT_EQ(article.author, "Ana Silva");
    EXPECT_EQ(date_of(article), "2025-11-20T10:15:00Z");
    EXPECT_EQ(article.source, "The Estuary");
    EXPECT_EQ(article.section, "Cities");
    EXPECT_THAT(article.tags, ElementsAre("bridges", "river"));
    EXPECT_EQ(article.lang, "pt");
    EXPECT_EQ(article.url, "https://estuary.example/bridge");
}

TEST(MetadataTest, WhatThePageShows) {
    const Metadata article = read(R"(<html lang="en-US"><title>Bridge opens - The Estuary</title>
        <link rel="canonical" href="https://estuary.example/bridge"><h1>Bridge <i>opens</i></h1>
        <p class="story-byline">By Ana Silva</p>
        <time datetime="2025-11-20T10:15:00Z">today</time><time datetime="2025-11-21">later</time>)");
    EXPECT_EQ(article.title, "Bridge opens");
    EXPECT_EQ(article.author, "Ana Silva");
    EXPECT_EQ(date_of(article), "2025-11-20T10:15:00Z");
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.url, "https://estuary.example/bridge");
}

TEST(MetadataTest, Microdata) {
    const Metadata article = read(R"(<div itemscope itemtype="https://schema.org/NewsArticle">
        <h2 itemprop="headline">Bridge opens</h2>
        <span itemprop="author" itemscope><span itemprop="name">Ana Silva</span></span>
        <span itemprop="datePublished" content="2025-11-20">Thursday</span>
        <span itemprop="articleSection">Cities</span></div>)");
    EXPECT_EQ(article.title, "Bridge opens");
    EXPECT_EQ(article.author, "Ana Silva");
    EXPECT_EQ(date_of(article), "2025-11-20");
    EXPECT_EQ(article.section, "Cities");
}

TEST(MetadataTest, JsonLdComesBeforeMetaTagsBeforeThePage) {
    const Metadata article = read(R"(<meta property="og:title" content="Open Graph">
        <meta name="author" content="Meta"><h1>Seen</h1><p class="byline">By Seen</p>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Linked"}</script>)");
    EXPECT_EQ(article.title, "Linked");
    EXPECT_EQ(article.author, "Meta");
}

struct AuthorCase {
    const char* name;
    const char* markup;
    const char* author;
};

std::ostream& operator<<(std::ostream& out, const AuthorCase& c) { return out << c.name; }

class AuthorLineTest : public testing::TestWithParam<AuthorCase> {};

TEST_P(AuthorLineTest, NamesTheAuthor) {
    EXPECT_EQ(read(GetParam().markup).author, GetParam().author);
}

INSTANTIATE_TEST_SUITE_P(
    Classes, AuthorLineTest,
    testing::Values(
        AuthorCase{"Paragraph", "<p class=author>By Ana Silva</p>", "Ana Silva"},
        AuthorCase{"Name", "<span class=post-author><a href=x>Ana Silva</a></span>", "Ana Silva"},
        AuthorCase{"BylineFirst", "<p class=author>Eva</p><p class=byline>By Ana Silva</p>",
                   "Ana Silva"},
        AuthorCase{"OfWhatIsInside",
                   "<div class=author><img src=x><span class=author-name>Ana Silva</span></div>",
                   "Ana Silva"},
        AuthorCase{"Sentence", "<p class=author>She writes about bridges.</p>", ""},
        AuthorCase{
            "LongLine",
            "<p class=author>What the author of this page wrote on other days of this week</p>",
            ""},
        AuthorCase{"NoLine", "<p class=author> </p>", ""}),
    testing::PrintToStringParamName());

TEST(MetadataTest, AMissingDateStandsInTheAddress) {
    EXPECT_EQ(
        date_of(read(R"(<link rel=canonical href="https://estuary.example/2016/03/11/bridge">)")),
        "2016-03-11");
}

TEST(MetadataTest, ImpossibleDatesAreNone) {
    EXPECT_EQ(date_of(read(
                  R"(<meta property="article:published_time" content="99999-99-99T99:99:99+99:99">
                              <time datetime="-292277022657-01-27T08:29:52Z">)")),
              "none");
}

struct StatedCase {
    const char* name;
    const char* stated;
    const char* plain;
};

std::ostream& operator<<(std::ostream& out, const StatedCase& c) { return out << c.name; }

std::string written(std::string_view format, std::string_view value) {
    std::string page(format);
    return page.replace(page.find('$'), 1, value);
}

class StatedAuthorTest : public testing::TestWithParam<StatedCase> {};

TEST_P(StatedAuthorTest, IsANameOrNone) {
    EXPECT_EQ(read(written("<p class=byline>$</p>", GetParam().stated)).author, GetParam().plain);
    EXPECT_EQ(read(written("<meta name=author content=\"$\">", GetParam().stated)).author,
              GetParam().plain);
}

INSTANTIATE_TEST_SUITE_P(
    Bylines, StatedAuthorTest,
    testing::Values(
        StatedCase{"Plain", "Ana Silva", "Ana Silva"},
        StatedCase{"Office", "Ana Silva, City Editor", "Ana Silva, City Editor"},
        StatedCase{"Digits", "Channel 4 News", "Channel 4 News"},
        StatedCase{"Account", "Ana Silva @anasilva Nov 18, 2025 • 2 min read", "Ana Silva"},
        StatedCase{"Date", "ESTUARY STAFF NOVEMBER 20, 2025 10:43", "ESTUARY STAFF"},
        StatedCase{"Published", "Rui Costa Published 11:11 PM EST Nov 19, 2025", "Rui Costa"},
        StatedCase{"Slashes", "Ana Silva 27/09/2025 Comments", "Ana Silva"},
        StatedCase{"Bar", "Ana Silva | November 18, 2025 | Print", "Ana Silva"},
        StatedCase{"Admin", "admin", ""}, StatedCase{"May", "Ana May", "Ana May"}),
    testing::PrintToStringParamName());

class StatedSourceTest : public testing::TestWithParam<StatedCase> {};

TEST_P(StatedSourceTest, IsANameOfASite) {
    EXPECT_EQ(read(written("<meta property=og:site_name content=\"$\">", GetParam().stated)).source,
              GetParam().plain);
}

INSTANTIATE_TEST_SUITE_P(
    Sites, StatedSourceTest,
    testing::Values(StatedCase{"Plain", "The Estuary", "The Estuary"},
                    StatedCase{"Address", "https://www.estuary.example/", "estuary.example"},
                    StatedCase{"Account", "@estuary", "estuary"},
                    StatedCase{"Slogan", "The Estuary | News | Weather", "The Estuary"}),
    testing::PrintToStringParamName());

TEST(MetadataTest, WhatIsNoSectionLeavesItToTheNextThatNamesOne) {
    for (const char* section : {"post", "Articles", "estuary.example"}) {
        const Metadata article = read(
            "<meta property=article:section content=Metro><script type=application/ld+json>" +
            written(R"({"@type": "NewsArticle", "articleSection": "$"})", section) + "</script>");
        EXPECT_EQ(article.section, "Metro") << section;
    }
}

TEST(MetadataTest, ASectionMayHaveDots) {
    for (const char* section : {"U.S.", "St. Orlan"}) {
        EXPECT_EQ(read(written("<meta name=section content='$'>", section)).section, section);
    }
}

TEST(MetadataTest, TagsForMachinesAreNone) {
    EXPECT_THAT(read(R"(<meta name=keywords content="@id:7, bridges, type_news, /city, topic: Trams,
                     Section: City, bridges, 5:30 train">)")
                    .tags,
                ElementsAre("bridges", "Trams", "City", "5:30 train"));
}

struct SeenDateCase {
    const char* name;
    const char* page;
    const char* date;
};

std::ostream& operator<<(std::ostream& out, const SeenDateCase& c) { return out << c.name; }

class SeenDateTest : public testing::TestWithParam<SeenDateCase> {};

TEST_P(SeenDateTest, IsThatOfTheArticle) {
    EXPECT_EQ(date_of(read(GetParam().page)), GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, SeenDateTest,
    testing::Values(
        SeenDateCase{"Class", "<span class=article-publish-date>November 19, 2025, 9:02 AM</span>",
                     "2025-11-19T09:02:00Z"},
        SeenDateCase{"ElementInside", "<div class=press__date><div> October 12, 2025 </div></div>",
                     "2025-10-12"},
        SeenDateCase{"Meta",
                     "<p class=article__meta>on Monday, November 18th, 2025 at 11:08 a.m.</p>",
                     "2025-11-18T11:08:00Z"},
        SeenDateCase{"TimeFirst",
                     "<p class=date>November 19, 2025</p><time datetime=2025-11-18></time>",
                     "2025-11-18"},
        SeenDateCase{"NoDate", "<p class=date>Since November 19, 2025</p>", "none"},
        SeenDateCase{"OtherClass", "<p class=weather>November 19, 2025</p>", "none"},
        SeenDateCase{"YearOne",
                     "<meta name=date content=0001-01-01><p class=date>November 19, 2025</p>",
                     "2025-11-19"}),
    testing::PrintToStringParamName());

TEST(MetadataTest, SitesNamesAreTakenOffTitles) {
    const auto title = [](const char* written) {
        return read("<meta property=og:site_name content='The Estuary'><title>" +
                    std::string(written) + "</title>")
            .title;
    };
    EXPECT_EQ(title("Bridge opens | The Estuary"), "Bridge opens");
    EXPECT_EQ(title("Bridge opens - THE ESTUARY"), "Bridge opens");
    EXPECT_EQ(title("Bridge opens – The Estuary"), "Bridge opens");
    EXPECT_EQ(title("Bridge opens | TheEstuary"), "Bridge opens");
    EXPECT_EQ(title("Bridge opens | Opinion | The Estuary"), "Bridge opens | Opinion");
    EXPECT_EQ(title("Bridge opens in The Estuary"), "Bridge opens in The Estuary");
    EXPECT_EQ(title("The Estuary"), "The Estuary");
}

TEST(FieldValuesTest, OnlyPagesOfTheWebAreAddresses) {
    EXPECT_EQ(page_address("https://estuary.example/a?b"), "https://estuary.example/a?b");
    for (const char* url : {"javascript:alert(1)//", "file:///etc/passwd", "/a",
                            "//estuary.example/a", "https://estuary.example",
                            "https://estuary.example/", "https://x/a b", "https://x/a\x01", ""}) {
        EXPECT_EQ(page_address(url), "") << url;
    }
}

TEST(FieldValuesTest, LanguagesAreTwoLetters) {
    EXPECT_EQ(language_code("pt_BR"), "pt");
    EXPECT_EQ(language_code("EN"), "en");
    EXPECT_EQ(language_code("english"), "");
    EXPECT_EQ(language_code(""), "");
}

TEST(FieldValuesTest, ValuesAreJoinedOnce) {
    EXPECT_EQ(joined({"Ana", "Rui", "Ana"}), "Ana, Rui");
    EXPECT_THAT(split_keywords({"a, b;a", " ", "c"}), ElementsAre("a", "b", "c"));
    EXPECT_THAT(split_keywords({}), IsEmpty());
}

TEST(ClassWordsTest, AreSplitAtMarksAndCapitals) {
    EXPECT_THAT(class_words("post-relatedLinks js_Share2 ADS"),
                ElementsAre("post", "related", "links", "js", "share", "ads"));
}

}  // namespace
}  // namespace quoth::indexer::html
