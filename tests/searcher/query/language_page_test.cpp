#include <gmock/gmock.h>

#include <fstream>
#include <string>
#include <vector>

#include "searcher/query/fields.hpp"
#include "tests/searcher/query/outline.hpp"

namespace quoth::query {
namespace {

struct Example {
    std::string query;
    std::string outline;
};

std::vector<std::string> lines_of_the_page() {
    std::ifstream page(QUOTH_QUERY_LANGUAGE_PAGE);
    std::vector<std::string> lines;
    for (std::string line; std::getline(page, line);) lines.push_back(line);
    return lines;
}

// In a block fenced as `query`, the first line is the query and the rest its tree, or its mistake.
std::vector<Example> examples() {
    std::vector<Example> found;
    bool inside = false;
    bool first = false;
    for (const std::string& line : lines_of_the_page()) {
        if (inside && line == "```") {
            inside = false;
        } else if (line == "```query") {
            inside = first = true;
        } else if (first) {
            found.push_back({line, ""});
            first = false;
        } else if (inside) {
            found.back().outline += line + '\n';
        }
    }
    return found;
}

TEST(LanguagePageTest, EachExampleHasTheTreeItShows) {
    const auto all = examples();
    EXPECT_GE(all.size(), 15U);
    for (const Example& example : all) EXPECT_EQ(outline(example.query), example.outline);
}

TEST(LanguagePageTest, EachFieldIsInItsTable) {
    std::string page;
    for (const std::string& line : lines_of_the_page()) page += line + '\n';
    for (const FieldInfo& field : all_fields()) {
        EXPECT_THAT(page, testing::HasSubstr("| `" + std::string(field.name) + "`"));
    }
}

}  // namespace
}  // namespace quoth::query
