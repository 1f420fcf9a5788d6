#include <gmock/gmock.h>

#include <algorithm>
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

std::vector<std::string> names_of_all_fields() {
    std::vector<std::string> names;
    for (const FieldInfo& field : all_fields()) names.emplace_back(field.name);
    return names;
}

TEST(LanguagePageTest, TheManualHasTheFieldsThatThereAre) {
    const auto lines = lines_of(QUOTH_QUERY_MANUAL);
    const auto begin = std::find(lines.begin(), lines.end(), ".SH FIELDS");
    const auto end = std::find(begin, lines.end(), ".PP");
    std::vector<std::string> names;
    for (auto line = begin; line != end; ++line) {
        const std::string bold = ".B ";
        if (line->starts_with(bold)) names.push_back(line->substr(bold.size()));
    }
    EXPECT_EQ(names, names_of_all_fields());
}

TEST(LanguagePageTest, EachExampleHasTheTreeItShows) {
    const auto all = examples();
    EXPECT_GE(all.size(), 15U);
    for (const Example& example : all) EXPECT_EQ(outline(example.query), example.outline);
}

std::string name_of(FieldLevel level) {
    if (level == FieldLevel::both) return "both";
    return level == FieldLevel::quote ? "quote" : "article";
}

std::string name_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::exact:
            return "exact";
        case ValueKind::group_id:
            return "id";
        case ValueKind::date:
            return "date";
        case ValueKind::number:
            return "number";
        case ValueKind::enumeration:
            return "choice";
        default:
            return "words";
    }
}

/// A row of its table, as far as the program knows it.
std::string row_of(const FieldInfo& field) {
    std::string names = "`" + std::string(field.name) + "`";
    for (const auto alias : field.aliases) names += " or `" + std::string(alias) + "`";
    return "| " + names + " | " + name_of(field.level) + " | " + name_of(field.kind) + " | ";
}

TEST(LanguagePageTest, ItsTableHasTheFieldsThatThereAre) {
    std::vector<std::string> rows;
    for (const std::string& line : lines_of(QUOTH_QUERY_LANGUAGE_PAGE)) {
        if (line.starts_with("| `")) rows.push_back(line);
    }
    ASSERT_EQ(rows.size(), all_fields().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_THAT(rows[i], testing::StartsWith(row_of(all_fields()[i])));
    }
}

}  // namespace
}  // namespace quoth::query
