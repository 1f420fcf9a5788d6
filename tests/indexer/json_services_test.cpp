// Records as services of news, scrapers and the systems that newsrooms write in give them.

#include <gmock/gmock.h>

#include <algorithm>

#include "indexer/readers/json_reader.hpp"
#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

using testing::IsEmpty;

struct ServiceCase {
    const char* name;
    const char* json;
    const char* article;  // but for its id
};

std::ostream& operator<<(std::ostream& out, const ServiceCase& test) { return out << test.name; }

/// On one line, with a slash for each line end.
std::string shown(Article article) {
    article.id.clear();
    std::string lines = fixtures::described(article);
    std::replace(lines.begin(), lines.end(), '\n', '/');
    return lines;
}

class JsonServicesTest : public testing::TestWithParam<ServiceCase> {};

TEST_P(JsonServicesTest, IsReadWithoutAMap) {
    const ParsedRecord parsed = read_json_article({.path = "a.json", .bytes = GetParam().json});
    ASSERT_TRUE(std::holds_alternative<Article>(parsed.content))
        << std::get<InputProblem>(parsed.content).message;
    EXPECT_EQ(shown(std::get<Article>(parsed.content)), GetParam().article);
    EXPECT_THAT(parsed.warnings, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Scrapers, JsonServicesTest,
    testing::Values(
        ServiceCase{"newspaper",
                    R"({"url":"https://e.org/a/1","title":"T","authors":["A","B"],"publish_date":)"
                    R"("2025-11-20 10:00:00","keywords":["ferry"],"meta_lang":"en","text":"x"})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A, B/source: e.org/url: ht"
                    "tps://e.org/a/1/tags: ferry/lang: en//x"},
        ServiceCase{
            "news_please",
            R"({"authors":["A"],"date_download":"2025-11-21 01:02:03","date_modify":null,)"
            R"("date_publish":"2025-11-20 10:00:00","description":"d","language":"en",)"
            R"("maintext":"x","source_domain":"e.org","title":"T","url":"https://e.org/1"})",
            "title: T/date: 2025-11-20T10:00:00Z/author: A/source: e.org/url: https"
            "://e.org/1/lang: en//x"},
        ServiceCase{"trafilatura",
                    R"({"title":"T","author":"A","hostname":"e.org","date":"2025-11-20","id":null,)"
                    R"("raw_text":"y","text":"x","language":"en","source":"https://e.org/1",)"
                    R"("source-hostname":"Estuary","categories":"Harbour","tags":"ferry;port"})",
                    "title: T/date: 2025-11-20/author: A/source: Estuary/url: https://e.org"
                    "/1/tags: ferry, port/lang: en//x"},
        ServiceCase{"an_address_as_source", R"({"source":"https://www.e.org/1","text":"x"})",
                    "source: e.org/url: https://www.e.org/1//x"},
        ServiceCase{
            "readability",
            R"({"title":"T","byline":"A","content":"<p>x</p>","textContent":"x ","siteName":)"
            R"("Estuary","publishedTime":"2025-11-20T10:00:00Z","lang":"en"})",
            "title: T/date: 2025-11-20T10:00:00Z/author: A/source: Estuary/lang: en"
            "//x"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Services, JsonServicesTest,
    testing::Values(
        ServiceCase{"event_registry",
                    R"({"uri":"8","lang":"eng","date":"2025-11-20","time":"10:00:00","dateTime":)"
                    R"("2025-11-20T11:00:00Z","dateTimePub":"2025-11-20T10:00:00Z","url":)"
                    R"("https://e.org/1","title":"T","body":"x","source":{"uri":"e.org","title":)"
                    R"("Estuary"},"authors":[{"uri":"a@e.org","name":"A","type":"author"}]})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/source: Estuary/url: htt"
                    "ps://e.org/1/lang: en//x"},
        ServiceCase{"webz",
                    R"({"thread":{"site":"e.org"},"uuid":"u","url":"https://e.org/1","author":"A",)"
                    R"("published":"2025-11-20T10:00:00.000+02:00","title":"T","text":"x",)"
                    R"("language":"english"})",
                    "title: T/date: 2025-11-20T08:00:00Z/author: A/source: e.org/url: https"
                    "://e.org/1/lang: en//x"},
        ServiceCase{
            "new_york",
            R"({"web_url":"https://e.org/1","lead_paragraph":"y","source":"S","headline":)"
            R"({"main":"T","kicker":"k"},"keywords":[{"name":"subject","value":"Ferries"}],)"
            R"("pub_date":"2025-11-20T10:00:00+0000","section_name":"Harbour","byline":)"
            R"({"original":"By A"},"body":"x"})",
            "title: T/date: 2025-11-20T10:00:00Z/author: A/source: S/url: https:"
            "//e.org/1/section: Harbour/tags: Ferries//x"},
        ServiceCase{"guardian",
                    R"({"id":"w/1","sectionName":"World","webPublicationDate":)"
                    R"("2025-11-20T10:00:00Z","webTitle":"T","webUrl":"https://e.org/1","fields":)"
                    R"({"byline":"A","body":"<p>x</p>"},"tags":[{"id":"w/ferry","webTitle":)"
                    R"("Ferries"}]})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/source: e.org/url: https"
                    "://e.org/1/section: World/tags: Ferries//x"},
        ServiceCase{"newsdata",
                    R"({"article_id":"1","title":"T","link":"https://e.org/1","keywords":null,)"
                    R"("creator":["A"],"content":"x","pubDate":"2025-11-20 10:00:00","source_id":)"
                    R"("e","source_name":"Estuary","language":"english","category":["top","x"]})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/source: Estuary/url: htt"
                    "ps://e.org/1/section: top/lang: en//x"},
        ServiceCase{"mediacloud",
                    R"({"id":"1","media_name":"e.org","publish_date":"2025-11-20","language":"en",)"
                    R"("title":"T","url":"https://e.org/1","text":"x"})",
                    "title: T/date: 2025-11-20/source: e.org/url: https://e.org/1/lang: en/"
                    "/x"},
        ServiceCase{"gdelt",
                    R"({"url":"https://e.org/1","title":"T","seendate":"20251120T100000Z",)"
                    R"("domain":"e.org","language":"English","text":"x"})",
                    "title: T/date: 2025-11-20T10:00:00Z/source: e.org/url: https://e.org/1"
                    "/lang: en//x"},
        ServiceCase{
            "diffbot",
            R"({"type":"article","title":"T","text":"x","date":)"
            R"("Thu, 20 Nov 2025 10:00:00 GMT","author":"A","siteName":"Estuary","pageUrl":)"
            R"("https://e.org/1","humanLanguage":"en","tags":[{"label":"Ferry","count":2}]})",
            "title: T/date: 2025-11-20T10:00:00Z/author: A/source: Estuary/url: htt"
            "ps://e.org/1/tags: Ferry/lang: en//x"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Newsrooms, JsonServicesTest,
    testing::Values(
        ServiceCase{
            "wordpress",
            R"({"id":7,"date":"2025-11-20T11:00:00","date_gmt":"2025-11-20T10:00:00",)"
            R"("link":"https://e.org/1","title":{"rendered":"S&#038;P &#8211; Anna&#8217;s"},)"
            R"("content":{"rendered":"<p>x<\/p>","protected":false},"author":3,)"
            R"("categories":[4,5],"tags":[6]})",
            "title: S&P – Anna’s/date: 2025-11-20T10:00:00Z/source: e.org/url: http"
            "s://e.org/1//x"},
        ServiceCase{"ghost",
                    R"({"uuid":"u","title":"T","html":"<p>x</p>","plaintext":"x","published_at":)"
                    R"("2025-11-20T10:00:00.000Z","primary_author":{"name":"A"},"tags":[{"name":)"
                    R"("Ferries","slug":"f"}],"url":"https://e.org/1"})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/source: e.org/url: https"
                    "://e.org/1/tags: Ferries//x"},
        ServiceCase{"drupal_json_api",
                    R"({"type":"node--article","id":"u","attributes":{"title":"T","created":)"
                    R"("2025-11-20T10:00:00+00:00","langcode":"en","body":{"value":"<p>x</p>",)"
                    R"("format":"basic_html","processed":"<p>x</p>"}}})",
                    "title: T/date: 2025-11-20T10:00:00Z/lang: en//x"},
        ServiceCase{"drupal_rest",
                    R"({"nid":[{"value":1}],"title":[{"value":"T"}],"created":[{"value":)"
                    R"("2025-11-20T10:00:00+00:00"}],"body":[{"value":"<p>x</p>"}]})",
                    "title: T/date: 2025-11-20T10:00:00Z//x"},
        ServiceCase{
            "arc",
            R"({"headlines":{"basic":"T"},"display_date":"2025-11-20T10:00:00Z",)"
            R"("canonical_url":"https://e.org/1","content_elements":[{"type":"text",)"
            R"("content":"One <b>bold</b> move."},{"type":"raw_html","content":"<div>no</div>"},)"
            R"({"type":"text","content":"R&amp;D."}]})",
            "title: T/date: 2025-11-20T10:00:00Z/source: e.org/url: https://e.org/1"
            "//One bold move.//R&D."},
        ServiceCase{"pieces_of_all_members",
                    R"({"article_url":"https://e.org/1","title":"T","author":"A","published_date":)"
                    R"(1763632800000,"contents":[{"content":"Harbour","type":"kicker"},{"content":)"
                    R"("T","type":"title"},{"content":"By A","type":"byline"},{"content":1,"type":)"
                    R"("date"},{"subtype":"paragraph","content":"<a href=\"b\">x</a> y."},null]})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/source: e.org/url: https"
                    "://e.org/1//x y."},
        ServiceCase{"ninjs",
                    R"({"uri":"urn:1","versioncreated":"2025-11-20T10:00:00Z","language":"en",)"
                    R"("headline":"T","byline":"A","subject":[],"body_xhtml":"<p>x</p>"})",
                    "title: T/date: 2025-11-20T10:00:00Z/author: A/lang: en//x"},
        ServiceCase{"schema_org",
                    R"({"@type":"NewsArticle","headline":"T","datePublished":"2025-11-20",)"
                    R"("author":[{"@type":"Person","name":"A"}],"publisher":{"name":"Estuary"},)"
                    R"("mainEntityOfPage":{"@id":"https://e.org/1"},"articleSection":"Harbour",)"
                    R"("inLanguage":"en","articleBody":"x"})",
                    "title: T/date: 2025-11-20/author: A/source: Estuary/url: https://e.org"
                    "/1/section: Harbour/lang: en//x"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace quoth::indexer
