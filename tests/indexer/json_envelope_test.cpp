// Articles inside an object, as services answer, and articles that hold others.

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>

#include "indexer/readers/json_splitter.hpp"
#include "tests/fuzz/record_laws.hpp"
#include "tests/indexer/json_splitting.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kOne = R"({"title":"One","text":"It is open."})";
const std::string kTwo = R"({"title":"Two","text":"Traffic resumed."})";

std::string letters(std::size_t count) { return std::string().append(count, 'x'); }

class JsonEnvelopeTest : public testing::TestWithParam<SplitCase> {};

TEST_P(JsonEnvelopeTest, GivesItsArticles) {
    const Split result = split(GetParam().json);
    EXPECT_EQ(result.records, GetParam().records);
    EXPECT_EQ(result.lines, GetParam().lines);
    EXPECT_THAT(result.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Envelopes, JsonEnvelopeTest,
    testing::Values(
        SplitCase{
            "service",
            "{\"status\":\"ok\",\"totalResults\":2,\n\"articles\":[" + kOne + ",\n" + kTwo + "]}\n",
            {kOne, kTwo},
            {2, 3}},
        SplitCase{"nested", R"({"response":{"docs":[)" + kOne + R"(],"n":1}})", {kOne}, {1}},
        SplitCase{"one_a_line",
                  "{\"articles\":[" + kOne + "]}\n{\"articles\":[" + kTwo + "]}\n",
                  {kOne, kTwo},
                  {1, 2}},
        SplitCase{"in_an_array",
                  "[{\"articles\":[" + kOne + "]},{\"articles\":[" + kTwo + "]}]",
                  {kOne, kTwo},
                  {1, 1}},
        SplitCase{"two_lists",
                  R"({"news":[)" + kOne + R"(],"blogs":[)" + kTwo + "]}",
                  {kOne, kTwo},
                  {1, 1}},
        SplitCase{"search_engine",
                  R"({"hits":{"total":1,"hits":[{"_id":"a","_source":)" + kOne + "}]}}",
                  {R"({"_id":"a","_source":)" + kOne + "}"},
                  {1}},
        SplitCase{"grouped",
                  R"({"groups":[{"name":"a","docs":[)" + kOne + R"(]},{"docs":[)" + kTwo + "]}]}",
                  {kOne, kTwo},
                  {1, 1}},
        SplitCase{"other_lists",
                  R"({"sources":[{"id":"a"}],"articles":[)" + kOne + R"(],"errors":[{"code":1}]})",
                  {kOne},
                  {1}},
        SplitCase{"an_element_without_text",
                  R"({"articles":[)" + kOne + R"(,{"title":"x"}]})",
                  {kOne, R"({"title":"x"})"},
                  {1, 1}},
        SplitCase{"first_elements_without_text",
                  R"({"articles":[{"title":"x","content":null},{"a":[{"title":"y","text":"z"}]},)" +
                      kOne + "]}",
                  {R"({"title":"x","content":null})", R"({"a":[{"title":"y","text":"z"}]})", kOne},
                  {1, 1, 1}},
        SplitCase{"related_before_the_text",
                  R"({"related":[)" + kOne + R"(],"text":"x"})",
                  {R"({"related":[)" + kOne + R"(],"text":"x"})"},
                  {1}},
        SplitCase{"related_inside",
                  R"({"articles":[{"title":"T","related":[)" + kOne + R"(],"text":"x"}]})",
                  {R"({"title":"T","related":[)" + kOne + R"(],"text":"x"})"},
                  {1}},
        SplitCase{"comments",
                  R"({"title":"T","comments":[{"date":"2025-11-20","text":"x"}]})",
                  {R"({"title":"T","comments":[{"date":"2025-11-20","text":"x"}]})"},
                  {1}},
        SplitCase{"paragraphs",
                  R"({"title":"T","content":[{"type":"p","text":"x"}]})",
                  {R"({"title":"T","content":[{"type":"p","text":"x"}]})"},
                  {1}},
        SplitCase{"around_them_an_empty_text",
                  R"({"title":"T","text":"","articles":[)" + kOne + "]}",
                  {kOne},
                  {1}},
        SplitCase{
            "lists_in_lists", "{\"groups\":[[" + kOne + "],[" + kTwo + "]]}", {kOne, kTwo}, {1, 1}},
        SplitCase{"a_date_and_content",
                  R"({"date":"2025-11-20","content":[)" + kOne + "," + kTwo + "]}",
                  {kOne, kTwo},
                  {1, 1}},
        SplitCase{"a_title_and_content_with_addresses",
                  R"({"title":"F","content":[{"url":"u","text":"x"}]})",
                  {R"({"url":"u","text":"x"})"},
                  {1}},
        SplitCase{"sections_of_an_article",
                  R"({"title":"T","content":[)" + kOne + "]}",
                  {R"({"title":"T","content":[)" + kOne + "]}"},
                  {1}},
        SplitCase{"cut_in_an_article",
                  R"({"articles":[)" + kOne + R"(,{"title":"x)",
                  {kOne, R"({"title":"x)"},
                  {1, 1}},
        SplitCase{"broken_article",
                  "{\"articles\":[\n" + kOne + ",\n{\"title\":\"x\n\"},\n" + kTwo + "\n]}",
                  {kOne, "{\"title\":\"x", kTwo, "]}"},
                  {2, 3, 5, 6}}),
    [](const auto& test) { return test.param.name; });

struct WholeCase {
    const char* name;
    std::string json;
    std::vector<std::string> rules = {};
};

std::ostream& operator<<(std::ostream& out, const WholeCase& test) { return out << test.name; }

class JsonWholeTest : public testing::TestWithParam<WholeCase> {};

TEST_P(JsonWholeTest, AnArticleKeepsThoseInsideIt) {
    const Split result = split(GetParam().json, GetParam().rules);
    EXPECT_THAT(result.records, ElementsAre(GetParam().json));
    EXPECT_THAT(result.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, JsonWholeTest,
    testing::Values(
        WholeCase{"rendered",
                  R"({"link":"u","content":{"rendered":"x"},"related":[)" + kOne + "]}"},
        WholeCase{"rendered_behind",
                  R"({"related":[)" + kOne + R"(],"link":"u","content":{"rendered":"x"}})"},
        WholeCase{"wrapped", R"({"_source":{"title":"T","text":"x"},"related":[)" + kOne + "]}"},
        WholeCase{"inner_hits", R"({"_source":{"title":"T","text":"x"},"inner_hits":{"hits":[)"
                                R"({"_source":)" +
                                    kOne + "}]}}"},
        WholeCase{"paragraphs", R"({"title":"T","url":"u","body":[{"type":"p","text":"x"}],)"
                                R"("related":[)" +
                                    kOne + "]}"},
        WholeCase{"mapped",
                  R"({"title":"T","fields":{"body":"x"},"related":[{"title":"U","fields":)"
                  R"({"body":"y"}}]})",
                  {"text=/fields/body"}},
        WholeCase{"comments_in_lists",
                  R"({"date":"2025-11-20","_embedded":{"replies":[[{"link":"u","content":)"
                  R"({"rendered":"x"}}]]}})"},
        WholeCase{"comments_of_comments",
                  R"({"comments":[{"children":[{"date":"2025-11-20","text":"x"}]}]})"}),
    [](const auto& test) { return test.param.name; });

struct EmptyCase {
    const char* name;
    const char* json;
    bool is_empty;  // and passed over; else it is a record
};

std::ostream& operator<<(std::ostream& out, const EmptyCase& test) { return out << test.name; }

class EmptyAnswerTest : public testing::TestWithParam<EmptyCase> {};

TEST_P(EmptyAnswerTest, IsNoRecordAndNoProblem) {
    const Split result = split(GetParam().json);
    EXPECT_EQ(result.passed_over, GetParam().is_empty ? 1U : 0U);
    EXPECT_EQ(result.records.size(), GetParam().is_empty ? 0U : 1U);
    EXPECT_THAT(result.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Answers, EmptyAnswerTest,
    testing::Values(
        EmptyCase{"array", "[]", true}, EmptyCase{"array_of_blanks", " [ \n ]\n\n", true},
        EmptyCase{"articles", R"({"articles":[]})", true},
        EmptyCase{"service", "{\n\"status\" : \"ok\", \"totalResults\": 0,\n\"articles\": [ ]\n}\n",
                  true},
        EmptyCase{"nested", R"({"response":{"numFound":0,"docs":[]}})", true},
        EmptyCase{"search_engine", R"({"took":1,"hits":{"total":{"value":0},"hits":[]}})", true},
        EmptyCase{"feed", R"({"title":"News","home_page_url":"u","items":[]})", true},
        EmptyCase{"page", R"({"content":[],"totalElements":0})", true},
        EmptyCase{"facets_beside", R"({"results":[],"facets":[{"n":0}]})", true},
        EmptyCase{"one_list_is_filled", R"({"articles":[],"posts":[{"n":0}]})", false},
        EmptyCase{"other_lists", R"({"title":"T","tags":[]})", false},
        EmptyCase{"an_article_without_content", R"({"title":"T","content":[]})", false},
        EmptyCase{"an_article_with_an_empty_text", R"({"text":"","items":[]})", false},
        EmptyCase{"an_article", R"({"text":"x","items":[]})", false},
        EmptyCase{"no_list", R"({"articles":null})", false}, EmptyCase{"nothing", "{}", false}),
    [](const auto& test) { return test.param.name; });

TEST(JsonEnvelopeProblemTest, AnEnvelopeWithoutEndIsTold) {
    const Split result = split(R"({"articles":[)" + kOne + ",");
    EXPECT_THAT(result.records, ElementsAre(kOne));
    EXPECT_THAT(result.problems, ElementsAre(HasSubstr("has no end")));
}

TEST(JsonEnvelopeProblemTest, AnEnvelopeMayBeLongerThanARecord) {
    const std::string article = R"({"title":"T","text":")" + letters(std::size_t{3} << 20U) + "\"}";
    std::string json = "{\"articles\":[";
    for (int i = 0; i < 12; ++i) json += "\n" + article + ",";
    const Split result = split(json + "\n" + kOne + "],\"next\":\"" + letters(40'000'000) +
                               "\",\"more\":[\n" + kTwo + "]}");
    EXPECT_THAT(result.problems, IsEmpty());
    ASSERT_EQ(result.records.size(), 14U);
    EXPECT_TRUE(result.records[11] == article);
    EXPECT_EQ(result.records[12], kOne);
    EXPECT_EQ(result.records[13], kTwo);
    EXPECT_EQ(result.lines[12], 14U);
    EXPECT_EQ(result.lines[13], 15U);
}

TEST(JsonEnvelopeProblemTest, AnArticleOfManyMegabytesKeepsThoseBeforeItsText) {
    const std::string text = letters(std::size_t{6} << 20U);
    for (const std::string& behind :
         {R"("text":")" + text + "\"", R"("_source":{"text":")" + text + "\"}",
          R"("body":[{"type":"p","text":")" + text + "\"}]"}) {
        std::string json = R"({"title":"T","related":[)";
        json.append(kOne).append("],").append(behind).append("}");
        const Split result = split(json);
        ASSERT_EQ(result.records.size(), 1U) << behind.substr(0, 20);
        EXPECT_TRUE(result.records[0] == json);
    }
}

TEST(JsonEnvelopeProblemTest, AnythingMayStandBeforeTheArticlesOfAnEnvelope) {
    const Split result = split("{\"log\":\"" + letters(35'000'000) + "\",\"articles\":[" + kOne +
                               ",\n" + kTwo + "]}");
    EXPECT_THAT(result.records, ElementsAre(kOne, kTwo));
    EXPECT_THAT(result.lines, ElementsAre(1U, 2U));
    EXPECT_THAT(result.problems, IsEmpty());
}

TEST(JsonEnvelopeProblemTest, AGroupOfArticlesMayBeLongerThanARecord) {
    const std::string article = R"({"title":"T","text":")" + letters(std::size_t{3} << 20U) + "\"}";
    std::string json = R"({"groups":[{"name":"a","docs":[)" + kOne;
    for (int i = 0; i < 12; ++i) json += "," + article;
    const Split result = split(json + R"(]},{"name":"b","docs":[)" + kTwo + "]}]}");
    EXPECT_THAT(result.problems, IsEmpty());
    ASSERT_EQ(result.records.size(), 14U);
    EXPECT_EQ(result.records[13], kTwo);
}

TEST(JsonEnvelopeProblemTest, ALongArticleCostsNoOtherOfItsEnvelope) {
    const std::string overlong =
        R"({"title":"T","text":")" + std::string(kLongestRecord + 1, 'x') + "\"}";
    const Split result = split("{\"articles\":[" + kOne + ",\n" + overlong + ",\n" + kTwo + "]}");
    EXPECT_THAT(result.records, ElementsAre(kOne, kTwo));
    EXPECT_THAT(result.lines, ElementsAre(1U, 3U));
    EXPECT_THAT(result.problems, ElementsAre(HasSubstr("32 MiB")));
}

using Told = std::vector<std::pair<std::size_t, std::string>>;

/// With lengths that are short, so that objects are looked into before they end and are too long.
Told told_in_pieces_of(std::size_t size, std::string_view json) {
    Told told;
    RecordSink sink;
    sink.on_record = [&](const Record& record) {
        told.emplace_back(record.line, record.bytes);
        return true;
    };
    sink.on_problem = [&](const InputProblem& problem) {
        told.emplace_back(problem.line, problem.message);
        return true;
    };
    fuzz::PiecewiseSource source(json, sink.is_over, size);
    split_json("a.json", InputFormat::jsonl, source, sink, {.looked_into = 100, .record = 400});
    return told;
}

RC_GTEST_PROP(JsonEnvelopeLaw, PiecesMakeNoDifference, ()) {
    const std::vector<std::string> choice = {kOne,
                                             kTwo,
                                             "{\"articles\":[",
                                             R"("hits":{"hits":[)",
                                             R"({"title":"T",)",
                                             R"("text":"x")",
                                             R"("body":[{"text":"x"}])",
                                             R"("_source":{"text":"x"})",
                                             '"' + std::string(90, 'x') + '"',
                                             std::string(210, ' '),
                                             R"("comments":[)",
                                             "{}",
                                             "{",
                                             "[",
                                             "]",
                                             "}",
                                             ",",
                                             ":",
                                             "\n"};
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(choice));
    std::string json = "{\"articles\":[" + kOne + ",";
    for (const std::string& part : parts) json += part;
    RC_ASSERT(told_in_pieces_of(*rc::gen::inRange<std::size_t>(1, 300), json) ==
              told_in_pieces_of(json.size(), json));
}

TEST(JsonEnvelopeProblemTest, AnArticleWhoseBeginningIsGoneIsToldOnce) {
    const std::string overlong = R"({"title":"T","text":")" + letters(1000) + "\"}";
    const std::string limit = "the record is longer than 32 MiB";
    const std::string first = R"({"articles":[)" + overlong + "," + kOne;
    const std::string second = R"({"articles":[)" + kOne + "," + overlong;
    for (const std::string& json : {first, first + "]}", second, second + "]}"}) {
        std::vector<std::string> told;
        for (const auto& [line, what] : told_in_pieces_of(7, json))
            told.push_back(what.substr(0, limit.size()));
        EXPECT_EQ(std::count(told.begin(), told.end(), limit), 1) << json;
        EXPECT_EQ(std::count(told.begin(), told.end(), kOne.substr(0, limit.size())), 1);
    }
}

}  // namespace
}  // namespace quoth::indexer
