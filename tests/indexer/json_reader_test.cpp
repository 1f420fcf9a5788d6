#include "indexer/readers/json_reader.hpp"

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"
#include "indexer/readers/field_map.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ParsedRecord read(std::string json, const std::vector<std::string>& rules = {}) {
    Record record{.path = "in.jsonl",
                  .line = 7,
                  .format = InputFormat::jsonl,
                  .bytes = std::move(json),
                  .number = 1};
    if (!rules.empty()) record.map = std::make_shared<const FieldMap>(*FieldMap::parse(rules));
    return read_json_article(record);
}

Article article_of(const ParsedRecord& parsed) { return std::get<Article>(parsed.content); }

TEST(JsonReaderTest, ReadsAllMembers) {
    const Article article = article_of(read(
        R"({"id":"a1","title":"T","date":"2025-11-20T10:00:00Z","source":"S","author":"A",)"
        R"("url":"https://e.org/1","section":"c","tags":["x","y"],"lang":"en","text":"“Hi”","n":1})"));
    EXPECT_EQ(article.id, "a1");
    EXPECT_EQ(article.title, "T");
    EXPECT_EQ(text::format_iso_date(*article.date), "2025-11-20T10:00:00Z");
    EXPECT_EQ(article.source, "S");
    EXPECT_EQ(article.author, "A");
    EXPECT_EQ(article.url, "https://e.org/1");
    EXPECT_EQ(article.section, "c");
    EXPECT_THAT(article.tags, ElementsAre("x", "y"));
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.text, "“Hi”");
}

TEST(JsonReaderTest, WithoutAnIdTheUrlIsItAndElseThePlace) {
    EXPECT_EQ(article_of(read(R"({"url":"https://e.org/1","text":"x"})")).id, "https://e.org/1");
    EXPECT_EQ(article_of(read(R"({"text":"x"})")).id, "in.jsonl#1");
    EXPECT_EQ(article_of(read(R"({"id":42,"text":"x"})")).id, "42");
}

TEST(JsonReaderTest, NullIsAbsentAndTheLastOfTwoCounts) {
    EXPECT_THAT(article_of(read(R"({"title":null,"text":"x"})")).title, IsEmpty());
    EXPECT_EQ(article_of(read(R"({"text":"first","text":"second"})")).text, "second");
}

TEST(JsonReaderTest, ListsAndSingleStringsServeAsEitherOne) {
    EXPECT_EQ(article_of(read(R"({"author":["A","B"],"text":"x"})")).author, "A, B");
    EXPECT_THAT(article_of(read(R"({"tags":"one","text":"x"})")).tags, ElementsAre("one"));
    EXPECT_THAT(article_of(read(R"({"tags":"one; two,three","text":"x"})")).tags,
                ElementsAre("one", "two", "three"));
}

TEST(JsonReaderTest, MembersAreKnownByTheirCommonNames) {
    const Article article = article_of(
        read(R"({"Headline":"T","publishedAt":"Thu, 20 Nov 2025 10:00:00 GMT","source":{"id":1,)"
             R"("name":"S"},"authors":[{"name":"A"},"B"],"link":"l","category":"c",)"
             R"("language":"en","content":"short","articleBody":"the body"})"));
    EXPECT_EQ(article.title, "T");
    EXPECT_EQ(text::format_iso_date(*article.date), "2025-11-20T10:00:00Z");
    EXPECT_EQ(article.source, "S");
    EXPECT_EQ(article.author, "A, B");
    EXPECT_EQ(article.url, "l");
    EXPECT_EQ(article.section, "c");
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.text, "the body");  // of two names the more telling one
}

TEST(JsonReaderTest, AMapSaysWhereMembersStand) {
    const Article article =
        article_of(read(R"({"head":{"main":"T","title":"no"},"a/b":[["x"],{"~":"body"}],)"
                        R"("title":"no","text":"no"})",
                        {"title=/head/main", "text=/a~1b/1/~0", "section=head/main"}));
    EXPECT_EQ(article.title, "T");
    EXPECT_EQ(article.text, "body");
}

TEST(JsonReaderTest, TheFirstRecordTellsThatAMappedMemberIsMissing) {
    const ParsedRecord parsed = read(R"({"title":"T","text":"x"})", {"title=/head/main"});
    ASSERT_EQ(parsed.warnings.size(), 1U);
    EXPECT_THAT(parsed.warnings[0].message,
                HasSubstr("no member '/head/main', which --map names for title"));
    EXPECT_THAT(article_of(parsed).title, IsEmpty());

    const ParsedRecord textless = read(R"({"text":"x"})", {"text=/body"});
    EXPECT_THAT(std::get<InputProblem>(textless.content).message, HasSubstr("'/body'"));
}

struct TextCase {
    const char* name;
    const char* json;
    const char* text;
};

std::ostream& operator<<(std::ostream& out, const TextCase& test) { return out << test.name; }

class JsonTextTest : public testing::TestWithParam<TextCase> {};

TEST_P(JsonTextTest, IsRead) { EXPECT_EQ(article_of(read(GetParam().json)).text, GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Shapes, JsonTextTest,
    testing::Values(
        TextCase{"as_it_is", R"({"text":" 1 < 2\n\n\nR&D &copy "})", " 1 < 2\n\n\nR&D &copy "},
        TextCase{"references", R"({"text":"&#8220;AT&amp;T&nbsp;is &lt; 2,&rdquo; she said"})",
                 "“AT&T\u00A0is < 2,” she said"},
        TextCase{"references_once",
                 R"({"text":"&quot;It writes &amp;quot; for it,&quot; she said"})",
                 "\"It writes &quot; for it,\" she said"},
        TextCase{"no_mark_is_hidden", R"({"text":"“AT&amp;T,&#8239;he said”"})",
                 "“AT&amp;T,&#8239;he said”"},
        TextCase{"references_to_nothing", R"({"text":"&nosuch; &#; &#x;"})", "&nosuch; &#; &#x;"},
        TextCase{"paragraphs", R"({"body":["One.","Two.","",null]})", "One.\n\nTwo."},
        TextCase{
            "paragraphs_as_objects",
            R"({"content":[{"type":"p","text":"One."},{"type":"img","src":"x"},{"content":"Two."}]})",
            "One.\n\nTwo."},
        TextCase{"markup",
                 R"({"body":"<p>&#8220;It is <b>open</b>,&#8221; she said.</p><p>Two.</p>"})",
                 "“It is open,” she said.\n\nTwo."},
        TextCase{"markup_in_paragraphs", R"({"body":["<p>One.</p>","<p>Two.</p>"]})",
                 "One.\n\nTwo."},
        TextCase{"markup_escaped_as_a_whole",
                 R"({"body":"&lt;p&gt;&amp;#8220;Open,&amp;#8221; she said.&lt;/p&gt;"})",
                 "“Open,” she said."},
        TextCase{"line_breaks", R"({"body":"One.<br/><br/>Two."})", "One.\n\nTwo."},
        TextCase{"tags_inside_lines", R"({"text":"<a href='x'>One</a> <tweet id='1'>two</tweet>"})",
                 "<a href='x'>One</a> <tweet id='1'>two</tweet>"},
        TextCase{"rendered", R"({"content":{"rendered":"<p>One.</p>"}})", "One."},
        TextCase{"search_engine", R"({"_id":"a","_source":{"title":"T","text":"One."}})", "One."},
        TextCase{"fields", R"({"id":"a","fields":{"bodyText":"One."}})", "One."},
        TextCase{"own_before_inner", R"({"text":"One.","data":{"text":"Two."}})", "One."}),
    [](const auto& test) { return test.param.name; });

TEST(JsonReaderTest, MembersOfAWrappedArticleGoBeforeThoseAroundIt) {
    const Article hit = article_of(
        read(R"({"_index":"news","_id":"a","_source":{"title":"T","source":"S","text":"x"}})"));
    EXPECT_EQ(hit.id, "a");
    EXPECT_EQ(hit.title, "T");
    EXPECT_EQ(hit.source, "S");

    const ParsedRecord guardian = read(
        R"({"id":"w/1","webTitle":"T","webUrl":"u","sectionName":"World","webPublicationDate":)"
        R"("2025-11-20T10:00:00Z","fields":{"byline":"A","bodyText":"x"}})");
    EXPECT_THAT(guardian.warnings, IsEmpty());
    EXPECT_EQ(article_of(guardian).title, "T");
    EXPECT_EQ(article_of(guardian).url, "u");
    EXPECT_EQ(article_of(guardian).author, "A");
    EXPECT_EQ(article_of(guardian).section, "World");
    EXPECT_TRUE(article_of(guardian).date);
}

TEST(JsonReaderTest, TheTitleOfMarkupIsMarkup) {
    EXPECT_EQ(article_of(read(R"({"title":{"rendered":"Anna&#8217;s <i>bridge</i>"},)"
                              R"("content":{"rendered":"<p>x</p>"}})"))
                  .title,
              "Anna’s bridge");
    EXPECT_EQ(article_of(read(R"({"title":"A &lt;b&gt;","text":"<p>x</p>"})")).title, "A <b>");
}

TEST(JsonReaderTest, ReferencesInValuesAreWhatTheyStandFor) {
    const Article article = article_of(
        read(R"({"id":"a&amp;b","title":"AT&amp;T","author":"Se&aacute;n","source":"A &amp; B",)"
             R"("url":"https://e.org/?a=1&amp;copy=2","section":"R&amp;D","tags":"x &amp; y; z",)"
             R"("text":"x"})"));
    EXPECT_EQ(article.id, "a&amp;b");
    EXPECT_EQ(article.title, "AT&T");
    EXPECT_EQ(article.author, "Seán");
    EXPECT_EQ(article.source, "A & B");
    EXPECT_EQ(article.url, "https://e.org/?a=1&copy=2");
    EXPECT_EQ(article.section, "R&D");
    EXPECT_THAT(article.tags, ElementsAre("x & y", "z"));
}

std::string message_of(const ParsedRecord& parsed) {
    return std::get<InputProblem>(parsed.content).message;
}

TEST(JsonReaderTest, ARecordWithoutTextNamesWhereItMayBe) {
    const std::string prose =
        "\"The bridge is open, said the mayor, and all of the traffic resumed.";
    EXPECT_EQ(message_of(read(R"({"title":"T","story":{"a/b":)" + prose + R"("},"lead":)" + prose +
                              R"( It was late."})")),
              "the record has no text under a name that is known; it may be: "
              "--map 'text=/lead' or --map 'text=/story/a~1b'");
    EXPECT_EQ(message_of(read(R"({"title":"T","n":1})")),
              "the record has no text under a name that is known");
    EXPECT_EQ(message_of(read(R"({"lead":)" + prose + "\"}", {"text=/body"})),
              "the record has no text in '/body'; it may be: --map 'text=/lead'");
}

TEST(JsonReaderTest, NoPlaceIsNamedThatAShellMayTakeForMore) {
    const std::string prose =
        "\"The bridge is open, said the mayor, and all of the traffic resumed.\"";
    for (const std::string key : {"x';touch y;'", R"(x\"y)", R"(x\\y)", R"(x\ny)", R"(x\u001by)",
                                  "x\x7Fy", R"(x\u009by)"}) {
        std::string member = "\"";
        member.append(key).append("\":").append(prose);
        std::string json = "{";
        json.append(member).append(",\"a\":{").append(member).append("},\"lead\":").append(prose);
        EXPECT_EQ(message_of(read(json + "}")),
                  "the record has no text under a name that is known; it may be: "
                  "--map 'text=/lead'")
            << key;
    }
}

struct DateCase {
    const char* name;
    const char* json;
    const char* date;  // empty = none, and a warning
};

std::ostream& operator<<(std::ostream& out, const DateCase& test) { return out << test.name; }

class JsonDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(JsonDateTest, IsRead) {
    const ParsedRecord parsed = read(std::string(R"({"text":"x","date":)") + GetParam().json + "}");
    const auto date = article_of(parsed).date;
    EXPECT_EQ(date ? text::format_iso_date(*date) : "", GetParam().date);
    EXPECT_EQ(parsed.warnings.empty(), date.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, JsonDateTest,
    testing::Values(DateCase{"seconds", "1763633700", "2025-11-20T10:15:00Z"},
                    DateCase{"milliseconds", "1763633700999", "2025-11-20T10:15:00Z"},
                    DateCase{"few_seconds", "86400", "1970-01-02"},
                    DateCase{"before_1970", "-86400", "1969-12-31"},
                    DateCase{"with_fraction", "86400.5", "1970-01-02"},
                    DateCase{"day_as_number", "20251120", "2025-11-20"},
                    DateCase{"day_and_time_as_number", "20251120140507", "2025-11-20T14:05:07Z"},
                    DateCase{"year_as_number", "2025", ""},
                    DateCase{"month_as_number", "202511", ""},
                    DateCase{"too_far", "99999999999999999", ""},
                    DateCase{"without_end", "1e999", ""},
                    DateCase{"mail", "\"Thu, 20 Nov 2025 10:15:00 +0100\"", "2025-11-20T09:15:00Z"},
                    DateCase{"word", "\"yesterday\"", ""}, DateCase{"object", "{\"$date\":1}", ""},
                    DateCase{"list", "[1]", ""}),
    [](const auto& test) { return test.param.name; });

TEST(JsonReaderTest, WhatDoesNotFitIsLeftOutWithAWarning) {
    const ParsedRecord parsed = read(R"({"date":"yesterday","title":["t","u"],"text":"x"})");
    const Article article = article_of(parsed);
    EXPECT_FALSE(article.date);
    EXPECT_THAT(article.title, IsEmpty());
    ASSERT_EQ(parsed.warnings.size(), 2U);
    EXPECT_THAT(parsed.warnings[1].message, HasSubstr("'yesterday'"));
    EXPECT_EQ(parsed.warnings[1].line, 7U);
}

TEST(JsonReaderTest, LostCharactersAreDamageAndTheRestIsKept) {
    const ParsedRecord half = read(R"({"id":"a","text":"a \ud800 b \udc00 \ud83d\ude00 \\ud800"})");
    EXPECT_EQ(article_of(half).text, "a \uFFFD b \uFFFD \U0001F600 \\ud800");
    ASSERT_TRUE(half.damage);
    EXPECT_THAT(half.damage->message, HasSubstr("surrogate"));

    const ParsedRecord latin1 = read("{\"id\":\"a\",\"text\":\"caf\xe9 noir\"}");
    EXPECT_EQ(article_of(latin1).text, "caf\uFFFD noir");
    ASSERT_TRUE(latin1.damage);
    EXPECT_THAT(latin1.damage->message, HasSubstr("invalid UTF-8"));
}

TEST(JsonReaderTest, NumbersWithoutBoundsCostNothing) {
    const ParsedRecord parsed = read(R"({"id":123456789012345678901234567890,"n":-1e999999999,)"
                                     R"("m":1)" +
                                     std::string(400, '0') + R"(,"text":"1e9999 is \"big\""})");
    EXPECT_FALSE(parsed.damage);
    EXPECT_THAT(parsed.warnings, IsEmpty());
    EXPECT_EQ(article_of(parsed).id, "123456789012345678901234567890");
    EXPECT_EQ(article_of(parsed).text, "1e9999 is \"big\"");
}

struct ProblemCase {
    const char* name;
    std::string json;
};

std::ostream& operator<<(std::ostream& out, const ProblemCase& test) { return out << test.name; }

class JsonProblemTest : public testing::TestWithParam<ProblemCase> {};

TEST_P(JsonProblemTest, IsNoArticle) {
    const ParsedRecord parsed = read(GetParam().json);
    ASSERT_TRUE(std::holds_alternative<InputProblem>(parsed.content));
    EXPECT_EQ(std::get<InputProblem>(parsed.content).line, 7U);
}

INSTANTIATE_TEST_SUITE_P(
    Records, JsonProblemTest,
    testing::Values(ProblemCase{"cut", R"({"id":"a","text":)"}, ProblemCase{"array", "[]"},
                    ProblemCase{"null", "null"}, ProblemCase{"no_members", "{}"},
                    ProblemCase{"text_is_a_number", R"({"text":1})"},
                    ProblemCase{"text_is_a_list_of_numbers", R"({"text":[1]})"},
                    ProblemCase{"text_is_markup_without_text", R"({"text":"<p></p>"})"},
                    ProblemCase{"text_is_empty", R"({"text":""})"},
                    ProblemCase{"not_a_number", R"({"text":"x","n":NaN})"},
                    ProblemCase{"minus_alone", R"({"text":"x","n":-})"},
                    ProblemCase{"escape_cut_at_the_end", R"({"text":"x\ud8)"},
                    ProblemCase{"deep", R"({"text":)" + std::string(100'000, '[') +
                                            std::string(100'000, ']') + "}"},
                    ProblemCase{"raw_nul", std::string("{\"text\":\"a\0b\"}", 14)}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace quoth::indexer
