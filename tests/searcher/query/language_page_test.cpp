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

std::vector<std::string> lines_of(const char* path) {
    std::ifstream page(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(page, line);) lines.push_back(line);
    return lines;
}

// In a block fenced as `query`, the first line is the query and the rest its tree, or its mistake.
std::vector<Example> examples() {
    std::vector<Example> found;
    bool inside = false;
    bool first = false;
    for (const std::string& line : lines_of(QUOTH_QUERY_LANGUAGE_PAGE)) {
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

// A line of the manual as it is read: `\e` is a backslash, `\-` a hyphen, `\&` nothing.
std::string without_roff(const std::string& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            text += line[i];
        } else if (const char sign = line[++i]; sign != '&') {
            text += sign == 'e' ? '\\' : sign;
        }
    }
    return text;
}

// The blocks of the manual's examples and mistakes, each a query and its tree.
std::vector<Example> examples_of_the_manual() {
    std::vector<Example> found;
    bool in_section = false;
    bool inside = false;
    bool first = false;
    for (const std::string& line : lines_of(QUOTH_QUERY_MANUAL)) {
        in_section = in_section || line == ".SH EXAMPLES";
        if (line == ".EX") {
            inside = first = in_section;
        } else if (line == ".EE") {
            inside = false;
        } else if (inside && first) {
            found.push_back({without_roff(line), ""});
            first = false;
        } else if (inside) {
            found.back().outline += without_roff(line) + '\n';
        }
    }
    return found;
}

TEST(LanguagePageTest, TheManualHasTheSameExamples) {
    const auto page = examples();
    const auto manual = examples_of_the_manual();
    ASSERT_EQ(manual.size(), page.size());
    for (std::size_t i = 0; i < page.size(); ++i) {
        EXPECT_EQ(manual[i].query, page[i].query);
        EXPECT_EQ(manual[i].outline, page[i].outline) << page[i].query;
    }
}

TEST(LanguagePageTest, TheManualHasEachField) {
    const auto lines = lines_of(QUOTH_QUERY_MANUAL);
    for (const FieldInfo& field : all_fields())
        EXPECT_THAT(lines, testing::Contains(".B " + std::string(field.name)));
}

TEST(LanguagePageTest, EachExampleHasTheTreeItShows) {
    const auto all = examples();
    EXPECT_GE(all.size(), 15U);
    for (const Example& example : all) EXPECT_EQ(outline(example.query), example.outline);
}

TEST(LanguagePageTest, EachFieldIsInItsTable) {
    std::string page;
    for (const std::string& line : lines_of(QUOTH_QUERY_LANGUAGE_PAGE)) page += line + '\n';
    for (const FieldInfo& field : all_fields()) {
        EXPECT_THAT(page, testing::HasSubstr("| `" + std::string(field.name) + "`"));
    }
}

}  // namespace
}  // namespace quoth::query
