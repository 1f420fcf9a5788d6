#include "indexer/readers/json_splitter.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "tests/indexer/json_splitting.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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
        SplitCase{"an_empty_array_first", "[ \n ]\n{}", {"{}"}, {3}},
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
