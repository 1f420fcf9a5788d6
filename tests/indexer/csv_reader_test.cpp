#include "indexer/readers/csv_reader.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "common/text/iso_date.hpp"
#include "indexer/readers/csv_header.hpp"
#include "indexer/readers/csv_row.hpp"
#include "indexer/readers/record_stream.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Table {
    std::vector<Article> articles;
    std::vector<std::string> problems;  // with their lines
    std::vector<std::string> damages;
};

void note(std::vector<std::string>& list, const InputProblem& problem) {
    list.push_back(std::to_string(problem.line) + ": " + problem.message);
}

Table read(std::string_view csv, const std::vector<std::string>& rules = {}) {
    const fixtures::TemporaryFolder folder;
    Table table;
    RecordSink sink;
    sink.on_record = [&](const Record& record) {
        ParsedRecord parsed = read_csv_article(record);
        if (parsed.damage) note(table.damages, *parsed.damage);
        if (auto* article = std::get_if<Article>(&parsed.content))
            table.articles.push_back(std::move(*article));
        else
            note(table.problems, std::get<InputProblem>(parsed.content));
        return true;
    };
    sink.on_problem = [&](const InputProblem& problem) {
        note(table.problems, problem);
        return true;
    };
    sink.map = std::make_shared<const FieldMap>(*FieldMap::parse(rules));
    read_records({folder.write("a.csv", csv)}, InputFormat::csv, sink);
    return table;
}

std::vector<std::string> texts_of(const Table& table) {
    std::vector<std::string> texts;
    for (const Article& article : table.articles) texts.push_back(article.text);
    return texts;
}

TEST(CsvReaderTest, ReadsAllMembers) {
    const Table table = read(
        "id,title,date,author,source,url,section,tags,lang,text,more\r\n"
        "a1,T,20 Nov 2025,A,S,https://e.org/1,c,x; y,en,“Hi”,z\r\n");
    ASSERT_EQ(table.articles.size(), 1U);
    const Article& article = table.articles[0];
    EXPECT_EQ(article.id, "a1");
    EXPECT_EQ(article.title, "T");
    EXPECT_EQ(text::format_iso_date(*article.date), "2025-11-20");
    EXPECT_EQ(article.author, "A");
    EXPECT_EQ(article.source, "S");
    EXPECT_EQ(article.url, "https://e.org/1");
    EXPECT_EQ(article.section, "c");
    EXPECT_THAT(article.tags, ElementsAre("x", "y"));
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.text, "“Hi”");
}

struct TextsCase {
    const char* name;
    std::string csv;
    std::vector<std::string> texts;
};

std::ostream& operator<<(std::ostream& out, const TextsCase& test) { return out << test.name; }

class CsvTextsTest : public testing::TestWithParam<TextsCase> {};

TEST_P(CsvTextsTest, AreRead) {
    const Table table = read(GetParam().csv);
    EXPECT_EQ(texts_of(table), GetParam().texts);
    EXPECT_THAT(table.problems, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Tables, CsvTextsTest,
    testing::Values(
        TextsCase{"commas", "id,text\na,one\nb,two\n", {"one", "two"}},
        TextsCase{"semicolons", "id;text\na;one, two\n", {"one, two"}},
        TextsCase{"tabs", "id\ttext\na\tone, two; three\n", {"one, two; three"}},
        TextsCase{"tabs_with_marks",
                  "id\ttext\na\t\"one\t\"\"two\"\"\nthree\"\nb\t\"four\"\r\n",
                  {"one\t\"two\"\nthree", "four"}},
        TextsCase{"tabs_and_a_text_that_begins_with_a_quotation",
                  "id\ttext\tlang\na\t\"It is open,\" she said.\ten\nb\ttwo\ten\n",
                  {"\"It is open,\" she said.", "two"}},
        TextsCase{"tabs_and_marks_never_closed",
                  "text\tlang\n\"one\ten\n\"two\ten\n\"three\"\ten\n\"four\ten",
                  {"\"one", "\"two", "three", "\"four"}},
        TextsCase{"tabs_and_a_mark_that_another_row_answers",
                  "id\ttext\na\t\"one\nb\t5\" pipe\nc\tsix\n",
                  {"\"one", "5\" pipe", "six"}},
        TextsCase{"tabs_and_a_mark_that_a_later_row_seems_to_close",
                  "id\ttext\tlang\na\t\"One of them.\ten\nb\tTwo.\ten\nc\tThree, 5\"\ten\n",
                  {"\"One of them.", "Two.", "Three, 5\""}},
        TextsCase{"tabs_and_a_mark_that_the_last_row_seems_to_close",
                  "id\ttext\na\t\"one\nb\t5\"",
                  {"\"one", "5\""}},
        TextsCase{"tabs_and_marks_around_lines",
                  "text\tlang\n\"one\ntwo\"\ten\n\"three\n\tfour\nfive\"\ten\n",
                  {"one\ntwo", "three\n\tfour\nfive"}},
        TextsCase{"tabs_and_curly_marks",
                  "id\ttext\na\t“It is open,” she said.\nb\t„zwei“\n",
                  {"“It is open,” she said.", "„zwei“"}},
        TextsCase{"no_last_line_end", "id,text\na,one", {"one"}},
        TextsCase{"carriage_returns", "id,text\r\na,one\r\nb,\"two\"\r\n", {"one", "two"}},
        TextsCase{"byte_order_mark", "\xEF\xBB\xBFtext,id\none,a\n", {"one"}},
        TextsCase{"quoted",
                  "id,text\na,\"one, \"\"two\"\"\n\nthree\"\nb,four\n",
                  {"one, \"two\"\n\nthree", "four"}},
        TextsCase{"marks_inside", "id,text\na,5\" pipe \"x\"\n", {"5\" pipe \"x\""}},
        TextsCase{"quoted_header", "\"id\",\"the, text\",\"Body\"\na,x,one\n", {"one"}},
        TextsCase{
            "doubled_marks_in_a_header", "\"the \"\"id\"\", \n or so\",text\na,one\n", {"one"}},
        TextsCase{"delimiter_named_by_excel", "sep=;\r\nid;text\r\na;one, two\r\n", {"one, two"}},
        TextsCase{
            "delimiter_named_in_marks", "\xEF\xBB\xBF\"SEP=|\"\nid|text\na|\"o|ne\"\n", {"o|ne"}},
        TextsCase{"delimiter_named_twice", "sep=;\nsep=,;text\na;one\n", {"one"}},
        TextsCase{"decimal_commas_of_semicolons",
                  "id;text;price\na;one;1,5\nb;two;2,0\n",
                  {"one", "two"}},
        TextsCase{"decimal_commas_of_tabs", "id\ttext\tprice\na\tone\t1,5\n", {"one"}},
        TextsCase{"commas_in_the_name_of_a_column",
                  "\xEF\xBB\xBFid;text;price, net, gross\r\na;one;1,5\r\n",
                  {"one"}},
        TextsCase{"mixed_line_ends",
                  "id,text\r\na,one\nb,\"t\rw\r\no\"\r\n\r\nc,three\r",
                  {"one", "t\rw\r\no", "three"}},
        TextsCase{"blank_lines", "\n\nid,text\n\na,one\n\r\n  \nb,two\n\n", {"one", "two"}},
        TextsCase{
            "markup", "id,text\na,<p>one</p><p>two &amp; three</p>\n", {"one\n\ntwo & three"}},
        TextsCase{"one_column", "text\none\n", {"one"}},
        TextsCase{
            "common_names", ",Headline,Publication Date,Content\n0,T,2016-03-11,one\n", {"one"}},
        TextsCase{"the_more_telling_name", "content,text\nno,one\n", {"one"}}),
    [](const auto& test) { return test.param.name; });

struct ProblemsCase {
    const char* name;
    std::string csv;
    std::vector<std::string> rules;
    std::vector<std::string> texts;
    std::vector<std::string> problems;
};

std::ostream& operator<<(std::ostream& out, const ProblemsCase& test) { return out << test.name; }

class CsvProblemsTest : public testing::TestWithParam<ProblemsCase> {};

TEST_P(CsvProblemsTest, CostNoOtherRow) {
    const Table table = read(GetParam().csv, GetParam().rules);
    EXPECT_TRUE(texts_of(table) == GetParam().texts);  // not printed: one is very long
    EXPECT_EQ(table.problems, GetParam().problems);
}

INSTANTIATE_TEST_SUITE_P(
    Tables, CsvProblemsTest,
    testing::Values(
        ProblemsCase{"no_text",
                     "id,story\na,one\n",
                     {},
                     {},
                     {"1: no column of the table is known to hold the text (it has id, story); "
                      "name one with: --map text=COLUMN"}},
        ProblemsCase{"mapped", "id,story\na,one\n", {"text=story"}, {"one"}, {}},
        ProblemsCase{"mapped_wrongly",
                     "id,text\na,one\n",
                     {"title=Head"},
                     {},
                     {"1: the table has no column 'Head', which --map names for title (it has id, "
                      "text)"}},
        ProblemsCase{"odd_marks_in_a_header",
                     "id\ttext\t5\" x\n\"y\" z\na\tone\tx\n",
                     {},
                     {"one"},
                     {"2: the row has 1 fields and the header 3"}},
        ProblemsCase{"odd_lines_in_a_header",
                     "id\t\"the\ntext\" x\ttext\na\tone\tx\nb\ttwo\tthree\n",
                     {},
                     {"x", "three"},
                     {}},
        ProblemsCase{
            "a_named_delimiter_and_no_header", "sep=;\n", {}, {}, {"0: the file holds no text"}},
        ProblemsCase{"a_mapped_column_tells_the_delimiter",
                     "story;price, net, gross\none;1,5\n",
                     {"text=story"},
                     {"one"},
                     {}},
        ProblemsCase{"empty", "\n\n", {}, {}, {"0: the file holds no text"}},
        ProblemsCase{"no_rows", "id,text\n\n", {}, {}, {"0: the table has no row but its header"}},
        ProblemsCase{"field_too_many",
                     "id,text\na,one,x\nb,two\n",
                     {},
                     {"two"},
                     {"2: the row has 3 fields and the header 2"}},
        ProblemsCase{"no_text_in_row",
                     "id,text\na,\nb,two\n",
                     {},
                     {"two"},
                     {"2: the text of the record is empty"}},
        ProblemsCase{"mark_not_doubled",
                     "id,text\na,\"one \"x\" y\"\nb,two\nc,\"th\nree\"\n",
                     {},
                     {"two", "th\nree"},
                     {"2: a quotation mark inside a field of the row is not doubled"}},
        ProblemsCase{"mark_not_closed",
                     "id,text\na,\"one\nb,two\nc,three",
                     {},
                     {"two", "three"},
                     {"2: a quotation mark of the row is not closed"}},
        ProblemsCase{"mark_closed_by_the_next_row",
                     "id,text\na,\"one\nb,\"two\"\nc,three\n",
                     {},
                     {"two", "three"},
                     {"2: a quotation mark inside a field of the row is not doubled"}},
        ProblemsCase{"lines_behind_a_mark_that_a_later_row_closes",
                     "id,text\na,\"one\nb,\"two\nlines\"\nc,three\n",
                     {},
                     {"two\nlines", "three"},
                     {"2: a quotation mark inside a field of the row is not doubled"}},
        ProblemsCase{"marks_that_fail_where_the_row_before_did",
                     "id,text\na,b,\"one\nb\",c,\"two\nlines\"x\nd,three\n",
                     {},
                     {"three"},
                     {"2: a quotation mark inside a field of the row is not doubled",
                      "3: a quotation mark of the row is not closed",
                      "4: the row has 1 fields and the header 2"}},
        ProblemsCase{"row_too_long",
                     "id,text\na," + std::string(kLongestRecord + 1, 'x') + "\nb,two\n",
                     {},
                     {"two"},
                     {"2: the row is longer than 32 MiB, the limit for one article"}},
        ProblemsCase{
            "row_too_long_behind_a_mark_that_is_text",
            "id\ttext\na\t\"one\nb\t" + std::string(kLongestRecord + 1, 'x') + "\nc\ttwo\n",
            {},
            {"\"one", "two"},
            {"3: the row is longer than 32 MiB, the limit for one article"}}),
    [](const auto& test) { return test.param.name; });

// Each of them was once read to the end of the file, which took minutes.
TEST(CsvReaderTest, ManyRowsWhoseMarksNeverCloseAreReadOnceEach) {
    constexpr std::size_t rows = 200'000;
    std::string commas = "id,author,text\n";
    std::string tabs = "id\tauthor\ttext\n";
    for (std::size_t i = 0; i < rows; ++i) {
        commas += "a\",b,\"c\n";
        tabs += "a\"\tb\t\"c\n";
    }
    EXPECT_EQ(read(commas).problems.size(), rows);
    EXPECT_EQ(read(tabs).articles.size(), rows);
}

TEST(CsvReaderTest, LostBytesAreDamageAndTheRestIsKept) {
    const Table table = read(std::string("id,text\na,caf\xe9 noir\nb,o\0ne\x1b[2J\nc,x\n", 35));
    EXPECT_THAT(texts_of(table), ElementsAre("caf\uFFFD noir", "o ne [2J", "x"));
    EXPECT_THAT(table.damages, ElementsAre(HasSubstr("2: invalid UTF-8"), HasSubstr("3: control")));
}

struct HostileCase {
    const char* name;
    std::string (*csv)();  // some are long
    std::size_t articles;
    std::size_t problems;
};

std::ostream& operator<<(std::ostream& out, const HostileCase& test) { return out << test.name; }

class CsvHostileTest : public testing::TestWithParam<HostileCase> {};

TEST_P(CsvHostileTest, CostsWhatIsBrokenAndNoMore) {
    const Table table = read(GetParam().csv());
    EXPECT_EQ(table.articles.size(), GetParam().articles);
    EXPECT_EQ(table.problems.size(), GetParam().problems);
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += piece;
    return result;
}

std::string long_field() { return "id,text\na,\"" + repeated("word ", 8'000'000); }

INSTANTIATE_TEST_SUITE_P(
    Tables, CsvHostileTest,
    testing::Values(
        HostileCase{
            "ten_thousand_columns",
            [] { return "text" + repeated(",x", 9999) + "\none" + repeated(",1", 9999) + "\n"; }, 1,
            0},
        HostileCase{"a_field_of_40_MB", [] { return long_field() + "\"\nb,two\n"; }, 1, 1},
        HostileCase{"a_field_of_40_MB_never_closed", [] { return long_field(); }, 0, 1},
        HostileCase{"a_header_of_40_MB", [] { return repeated("x,", 20'000'000); }, 0, 1},
        HostileCase{"a_mark_never_closed_in_the_header",
                    [] { return "id,\"text\n" + repeated("a,one\n", 1000); }, 0, 1},
        HostileCase{"nuls", [] { return std::string("id,text\na,o\0ne\n\0,two\n\0\n", 23); }, 2, 1},
        HostileCase{"nothing_but_delimiters", [] { return repeated(",", 100'000) + "\n"; }, 0, 1},
        HostileCase{"nothing_but_marks", [] { return "id,text\n" + repeated("\"", 99'999); }, 0, 1},
        HostileCase{"nothing_but_returns",
                    [] { return "id,text\n" + repeated("\r\n", 100'000) + "a,one"; }, 1, 0}),
    [](const auto& test) { return test.param.name; });

TEST(CsvReaderTest, WithoutAnIdTheNumberOfTheRowIsIt) {
    const Table table = read("text\n\none\n\ntwo\n");
    ASSERT_EQ(table.articles.size(), 2U);
    EXPECT_THAT(table.articles[1].id, testing::EndsWith("a.csv#2"));
}

TEST(OpensTableTest, TwoKnownColumnsAndALineEndShowATable) {
    EXPECT_TRUE(opens_table("title,content\n"));
    EXPECT_TRUE(opens_table("\"Headline\"\tBody\r\nx\ty\n"));
    EXPECT_TRUE(opens_table("sep=|\ntitle|content\n"));
    EXPECT_FALSE(opens_table("sep=;\n"));
    EXPECT_FALSE(opens_table("title,content"));
    EXPECT_FALSE(opens_table("text\none\n"));
    EXPECT_FALSE(opens_table("The title, the content\nof a story\n"));
    EXPECT_FALSE(opens_table("title,date\n"));
}

// Whatever marks stand in them, lines with the tabs of a row are rows.
RC_GTEST_PROP(CsvReaderLaw, EveryLineWithTheTabsOfARowIsOne, ()) {
    const auto id = rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::element('"', 'x')));
    const auto field = rc::gen::container<std::string>(rc::gen::element('"', 'x', ' '));
    const auto row = rc::gen::tuple(id, field, field);
    const auto rows = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::tuple<std::string, std::string, std::string>>>(row));
    std::string tsv = "id\ttext\tlang\n";
    for (const auto& [first, second, third] : rows) {
        tsv.append(first).append("\t").append(second).append("\t").append(third).append("\n");
    }
    const Table table = read(tsv);
    RC_ASSERT(table.articles.size() + table.problems.size() == rows.size());
}

// Fields written as RFC 4180 asks are read as they were.
RC_GTEST_PROP(CsvRowLaw, QuotedFieldsComeBack, ()) {
    const auto fields = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::element(',', '"', '\n', '\r', 'x', ' '))));
    std::string row;
    for (const std::string& field : fields) {
        if (!row.empty()) row += ',';
        row += '"';
        for (const char c : field) row += c == '"' ? std::string("\"\"") : std::string(1, c);
        row += '"';
    }
    RC_ASSERT(fields_of_row(row, ',') == fields);
}

}  // namespace
}  // namespace quoth::indexer
