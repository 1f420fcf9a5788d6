#include "indexer/readers/json_splitter.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "indexer/readers/field_map.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Split {
    std::vector<std::string> records;
    std::vector<std::size_t> lines;
    std::vector<std::string> problems;
};

Split split(std::string_view json, const std::vector<std::string>& rules = {}) {
    const fixtures::TemporaryFolder folder;
    Split result;
    RecordSink sink;
    if (!rules.empty()) sink.map = std::make_shared<const FieldMap>(*FieldMap::parse(rules));
    sink.on_record = [&](const Record& record) {
        result.records.push_back(record.bytes);
        result.lines.push_back(record.line);
        return true;
    };
    sink.on_problem = [&](const InputProblem& problem) {
        result.problems.push_back(problem.message);
        return true;
    };
    read_records({folder.write("a.json", json)}, InputFormat::jsonl, sink);
    return result;
}

struct SplitCase {
    const char* name;
    std::string json;
    std::vector<std::string> records;
    std::vector<std::size_t> lines;
};

std::ostream& operator<<(std::ostream& out, const SplitCase& test) { return out << test.name; }

class JsonSplitterTest : public testing::TestWithParam<SplitCase> {};

TEST_P(JsonSplitterTest, PartsAtObjects) {
    const Split result = split(GetParam().json);
    EXPECT_EQ(result.records, GetParam().records);
    EXPECT_EQ(result.lines, GetParam().lines);
    EXPECT_THAT(result.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, JsonSplitterTest,
    testing::Values(
        SplitCase{
            "lines", "{\"a\":1}\n\n {\"b\":2} \r\n{}", {"{\"a\":1}", "{\"b\":2}", "{}"}, {1, 3, 4}},
        SplitCase{"array", "[{\"a\":1},{\"b\":2}]", {"{\"a\":1}", "{\"b\":2}"}, {1, 1}},
        SplitCase{
            "array_of_lines", "[\n{\"a\":1},\n{\"b\":2}\n]\n", {"{\"a\":1}", "{\"b\":2}"}, {2, 3}},
        SplitCase{"single_object", "{\"a\":{\"b\":[1,{}]}}", {"{\"a\":{\"b\":[1,{}]}}"}, {1}},
        SplitCase{"pretty_array",
                  "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": [\n  {}\n]}\n]",
                  {"{\n    \"a\": 1\n  }", "{\n    \"b\": [\n  {}\n]}"},
                  {2, 5}},
        SplitCase{"pretty_without_indent",
                  "[\n{\n\"a\": [\n{\n}\n]\n},\n{\n\"b\":\n{\n}\n}\n]",
                  {"{\n\"a\": [\n{\n}\n]\n}", "{\n\"b\":\n{\n}\n}"},
                  {2, 8}},
        SplitCase{"pretty_one_after_another",
                  "{\n \"a\": 1\n}\n{\n \"b\": 2\n}\n",
                  {"{\n \"a\": 1\n}", "{\n \"b\": 2\n}"},
                  {1, 4}},
        SplitCase{"concatenated",
                  "{\"a\":1}{\"b\":2} {\"c\":3}",
                  {"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"},
                  {1, 1, 1}},
        SplitCase{"signs_in_strings",
                  R"([{"a":"}],{\"\\"},{"b":"\\\"{["}])",
                  {R"({"a":"}],{\"\\"})", R"({"b":"\\\"{["})"},
                  {1, 1}},
        SplitCase{"byte_order_mark", "\xEF\xBB\xBF[{\"a\":1}]", {"{\"a\":1}"}, {1}},
        SplitCase{"odd_elements",
                  "[1, {\"a\":1}, null, {\"b\":2}]",
                  {"[1, {\"a\":1}, null, {\"b\":2}]"},
                  {1}},
        SplitCase{"odd_elements_inside",
                  "[{\"a\":1}, null, {\"b\":2}]",
                  {"{\"a\":1}", "null", "{\"b\":2}"},
                  {1, 1, 1}},
        SplitCase{"lines_that_are_no_objects",
                  "{}\nnull\n\"x\"\n[]\n// {}\n{}",
                  {"{}", "null", "\"x\"", "[]", "// {}", "{}"},
                  {1, 2, 3, 4, 5, 6}},
        SplitCase{"brackets_without_end", "[[[[[\n{}\n", {"[[[[[", "{}"}, {1, 2}},
        SplitCase{"line_cut_in_a_string",
                  "{\"a\":1}\n{\"b\":\"x\n{\"c\":3}\n",
                  {"{\"a\":1}", "{\"b\":\"x", "{\"c\":3}"},
                  {1, 2, 3}},
        SplitCase{"line_cut_behind_a_colon",
                  "{\"a\":1}\n{\"b\":\n{\"c\":3}\n",
                  {"{\"a\":1}", "{\"b\":", "{\"c\":3}"},
                  {1, 2, 3}},
        SplitCase{"first_line_cut_in_a_string",
                  "{\"b\":\"x\n{\"c\":3}\n",
                  {"{\"b\":\"x", "{\"c\":3}"},
                  {1, 2}},
        SplitCase{"first_line_cut_behind_a_value",
                  "{\"b\":1\n{\"c\":3}\n",
                  {"{\"b\":1", "{\"c\":3}"},
                  {1, 2}},
        SplitCase{"last_line_cut", "{\"a\":1}\n{\"b\":\"x", {"{\"a\":1}", "{\"b\":\"x"}, {1, 2}},
        SplitCase{"pretty_object_with_a_broken_string",
                  "[\n  {\n    \"a\": \"x\n y\",\n    \"b\": 1\n  },\n  {\n    \"c\": 2\n  }\n]",
                  {"{\n    \"a\": \"x", "{\n    \"c\": 2\n  }"},
                  {2, 7}}),
    [](const auto& test) { return test.param.name; });

const std::string kOne = R"({"title":"One","text":"It is open."})";
const std::string kTwo = R"({"title":"Two","text":"Traffic resumed."})";

INSTANTIATE_TEST_SUITE_P(
    Envelopes, JsonSplitterTest,
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

TEST(JsonSplitterProblemTest, AnEnvelopeWithoutEndIsTold) {
    const Split result = split(R"({"articles":[)" + kOne + ",");
    EXPECT_THAT(result.records, ElementsAre(kOne));
    EXPECT_THAT(result.problems, ElementsAre(HasSubstr("has no end")));
}

TEST(JsonSplitterProblemTest, AnEnvelopeMayBeLongerThanARecord) {
    const std::string article =
        R"({"title":"T","text":")" + std::string(std::size_t{3} << 20U, 'x') + "\"}";
    std::string json = "{\"articles\":[";
    for (int i = 0; i < 12; ++i) json += "\n" + article + ",";
    const Split result = split(json + "\n" + kOne + "],\"next\":\"" + std::string(40'000'000, 'x') +
                               "\",\"more\":[\n" + kTwo + "]}");
    EXPECT_THAT(result.problems, IsEmpty());
    ASSERT_EQ(result.records.size(), 14U);
    EXPECT_TRUE(result.records[11] == article);
    EXPECT_EQ(result.records[12], kOne);
    EXPECT_EQ(result.records[13], kTwo);
    EXPECT_EQ(result.lines[12], 14U);
    EXPECT_EQ(result.lines[13], 15U);
}

TEST(JsonSplitterProblemTest, AnArticleOfManyMegabytesKeepsThoseBeforeItsText) {
    const std::string text = std::string(std::size_t{6} << 20U, 'x');
    for (const std::string& behind :
         {R"("text":")" + text + "\"", R"("_source":{"text":")" + text + "\"}",
          R"("body":[{"type":"p","text":")" + text + "\"}]"}) {
        const std::string json = R"({"title":"T","related":[)" + kOne + "]," + behind + "}";
        const Split result = split(json);
        ASSERT_EQ(result.records.size(), 1U) << behind.substr(0, 20);
        EXPECT_TRUE(result.records[0] == json);
    }
}

TEST(JsonSplitterProblemTest, AnythingMayStandBeforeTheArticlesOfAnEnvelope) {
    const Split result = split("{\"log\":\"" + std::string(35'000'000, 'x') + "\",\"articles\":[" +
                               kOne + ",\n" + kTwo + "]}");
    EXPECT_THAT(result.records, ElementsAre(kOne, kTwo));
    EXPECT_THAT(result.lines, ElementsAre(1U, 2U));
    EXPECT_THAT(result.problems, IsEmpty());
}

TEST(JsonSplitterProblemTest, AGroupOfArticlesMayBeLongerThanARecord) {
    const std::string article =
        R"({"title":"T","text":")" + std::string(std::size_t{3} << 20U, 'x') + "\"}";
    std::string json = R"({"groups":[{"name":"a","docs":[)" + kOne;
    for (int i = 0; i < 12; ++i) json += "," + article;
    const Split result = split(json + R"(]},{"name":"b","docs":[)" + kTwo + "]}]}");
    EXPECT_THAT(result.problems, IsEmpty());
    ASSERT_EQ(result.records.size(), 14U);
    EXPECT_EQ(result.records[13], kTwo);
}

TEST(JsonSplitterProblemTest, ALongArticleCostsNoOtherOfItsEnvelope) {
    const std::string overlong =
        R"({"title":"T","text":")" + std::string(kLongestRecord + 1, 'x') + "\"}";
    const Split result = split("{\"articles\":[" + kOne + ",\n" + overlong + ",\n" + kTwo + "]}");
    EXPECT_THAT(result.records, ElementsAre(kOne, kTwo));
    EXPECT_THAT(result.lines, ElementsAre(1U, 3U));
    EXPECT_THAT(result.problems, ElementsAre(HasSubstr("32 MiB")));
}

TEST(JsonSplitterProblemTest, AnArrayWithoutEndIsTold) {
    const Split result = split("[{\"a\":1},\n");
    EXPECT_THAT(result.records, ElementsAre("{\"a\":1}"));
    EXPECT_THAT(result.problems, ElementsAre(HasSubstr("has no end")));
}

TEST(JsonSplitterProblemTest, ALongElementIsAProblemAndTheNextIsRead) {
    const std::string overlong = "{\"a\":\"" + std::string(kLongestRecord + 1, 'x') + "\"}";
    const Split result = split("[{\"b\":2},\n" + overlong + ", {\"c\":\n3}]");
    EXPECT_THAT(result.records, ElementsAre("{\"b\":2}", "{\"c\":\n3}"));
    EXPECT_THAT(result.lines, ElementsAre(1U, 2U));
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

RC_GTEST_PROP(JsonSplitterLaw, PiecesMakeNoDifference, ()) {
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

TEST(JsonSplitterProblemTest, AnArticleWhoseBeginningIsGoneIsToldOnce) {
    const std::string overlong = R"({"title":"T","text":")" + std::string(1000, 'x') + "\"}";
    const std::string limit = "the record is longer than 32 MiB";
    for (const std::string& articles : {overlong + "," + kOne, kOne + "," + overlong}) {
        for (const std::string& end : {std::string("]}"), std::string()}) {
            std::vector<std::string> told;
            for (const auto& [line, what] :
                 told_in_pieces_of(7, "{\"articles\":[" + articles + end))
                told.push_back(what.substr(0, limit.size()));
            EXPECT_EQ(std::count(told.begin(), told.end(), limit), 1) << articles << end;
            EXPECT_EQ(std::count(told.begin(), told.end(), kOne.substr(0, limit.size())), 1);
        }
    }
}

// Whatever is between them, whole objects on lines of their own are all found.
RC_GTEST_PROP(JsonSplitterLaw, NoLineCostsAnother, ()) {
    const auto lines = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "{\"a\":1}", "{\"b\":{}}", "{\"c\":\"x", "{\"d\":", "}", "]", "[", "null", "\"", "{", ""));
    std::string json = "{\"first\":0}\n";
    std::vector<std::string> good = {"{\"first\":0}"};
    for (const std::string& line : lines) {
        json += line + "\n";
        if (line.ends_with('}') && line.size() > 1) good.push_back(line);
    }
    std::vector<std::string> found;
    for (const std::string& record : split(json).records) {
        const bool on_one_line = record.find('\n') == std::string::npos;
        if (on_one_line && record.starts_with('{') && record.ends_with('}')) {
            found.push_back(record);
        }
    }
    RC_ASSERT(found == good);
}

}  // namespace
}  // namespace quoth::indexer
