#include "searcher/query/parser.hpp"

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <vector>

#include "searcher/query/printer.hpp"
#include "tests/searcher/query/outline.hpp"

namespace quoth::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Reading {
    std::string name;
    std::string query;
    std::string canonical;  // what print gives of the tree
};

std::ostream& operator<<(std::ostream& out, const Reading& row) { return out << row.name; }

std::string name_of(const testing::TestParamInfo<Reading>& row) { return row.param.name; }

class ReadingTest : public testing::TestWithParam<Reading> {};

TEST_P(ReadingTest, IsTheOneThePageStates) {
    const auto parsed = parse_at_test_now(GetParam().query);
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(print(parsed->tree), GetParam().canonical);
}

INSTANTIATE_TEST_SUITE_P(
    Operators, ReadingTest,
    testing::Values(Reading{"BlankIsAnd", "a b c", "a b c"}, Reading{"AndIsAnd", "a AND b", "a b"},
                    Reading{"AndBindsTighterThanOr", "a OR b c", "a OR (b c)"},
                    Reading{"BracketsBindTightest", "(a OR b) c", "(a OR b) c"},
                    Reading{"SameOperatorsAreFlat", "a (b (c d))", "a b c d"},
                    Reading{"OrIsFlat", "(a OR b) OR c", "a OR b OR c"},
                    Reading{"DashNegates", "a -b", "a -b"},
                    Reading{"NotNegates", "a NOT b", "a -b"},
                    Reading{"AndNot", "a AND NOT b", "a -b"}, Reading{"NegationAlone", "-a", "-a"},
                    Reading{"NegatedBrackets", "-(a OR b)", "-(a OR b)"},
                    Reading{"NegationOfANegation", "-(NOT a)", "-(-a)"},
                    Reading{"NegationReachesOverNear", "-a NEAR b", "-(a NEAR/10 b)"},
                    Reading{"LowerCaseIsAWord", "a and b or not c", "a and b or not c"},
                    Reading{"EscapedOperatorIsAWord", "\\AND \\NEAR/5", "\\AND \\NEAR/5"},
                    Reading{"OperatorInsideAWord", "ANDREA ORB NEARBY", "ANDREA ORB NEARBY"},
                    Reading{"IdeographicSpaceIsABlank", "a\u3000b", "a b"},
                    Reading{"LinesAreBlanks", "a\n\tb\r\n", "a b"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Near, ReadingTest,
    testing::Values(
        Reading{"DistanceIsTen", "a NEAR b", "a NEAR/10 b"},
        Reading{"InOrder", "a ADJ/3 b", "a ADJ/3 b"},
        Reading{"Chain", "a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
        Reading{"DefaultMeetsTen", "a NEAR b NEAR/10 c", "a NEAR/10 b NEAR/10 c"},
        Reading{"BracketsOrderAMixedChain", "(a NEAR/3 b) ADJ/2 c", "(a NEAR/3 b) ADJ/2 c"},
        Reading{"AllKindsOfWords", "\"a b\" NEAR ab* NEAR c~1", "\"a b\" NEAR/10 ab* NEAR/10 c~1"},
        Reading{"Alternatives", "(a OR \"b c\") NEAR/2 d", "(a OR \"b c\") NEAR/2 d"},
        Reading{"InAGroup", "said:(a NEAR/2 b)", "said:a NEAR/2 said:b"},
        Reading{"BindsTighterThanAnd", "a NEAR/2 b c", "(a NEAR/2 b) c"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Words, ReadingTest,
    testing::Values(
        Reading{"Prefix", "hat*", "hat*"}, Reading{"FuzzyIsOne", "hater~", "hater~1"},
        Reading{"FuzzyTwo", "hater~2", "hater~2"}, Reading{"Boost", "hater^2.50", "hater^2.5"},
        Reading{"AllSuffixes", "hat*~1^2", "hat*~1^2"}, Reading{"BoostOfOne", "a^1", "a"},
        Reading{"Hyphen", "mayor-elect", "mayor-elect"},
        Reading{"ApostrophesAreNoMarks", "Trump’s don't", "Trump’s don't"},
        Reading{"TimeOfDay", "10:30", "10:30"}, Reading{"LeadingColon", ":cat", ":cat"},
        Reading{"EscapedColon", "to\\:day", "to\\:day"}, Reading{"EscapedBlank", "a\\ b", "a\\ b"},
        Reading{"EscapedDash", "\\-5 \\(a\\)", "\\-5 \\(a\\)"},
        Reading{"NeedlessBackslash", "\\cat", "cat"}, Reading{"Everything", "*", "*"},
        Reading{"NothingAtAll", "-*", "-*"}, Reading{"TwoDotsWithoutAField", "a..b", "a..b"},
        Reading{"RangeAsText", "\\2024..2025 \\[1", "\\2024..2025 \\[1"},
        Reading{"LetterAsText", "colo\\?r \\XOR [sic] 1...2", "\\colo?r \\XOR [sic] 1...2"},
        Reading{"OtherScripts", "東京 Владимир", "東京 Владимир"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Phrases, ReadingTest,
    testing::Values(Reading{"Straight", "\"a b\"", "\"a b\""}, Reading{"Curly", "“a b”", "\"a b\""},
                    Reading{"German", "„a b“", "\"a b\""}, Reading{"French", "« a b »", "\"a b\""},
                    Reading{"MixedMarks", "»a b\"", "\"a b\""},
                    Reading{"EscapedMark", "\"say \\\"no\\\"\"", "\"say \\\"no\\\"\""},
                    Reading{"Slop", "\"a b\"~2", "\"a b\"~2"},
                    Reading{"NoSlop", "\"a b\"~0", "\"a b\""},
                    Reading{"OperatorsAreWords", "\"a AND (b) c:d\"", "\"a AND (b) c:d\""},
                    Reading{"OneWord", "\"Trump\"", "\"Trump\""},
                    Reading{"Apostrophes", "\"don’t 'do' it\"", "\"don’t 'do' it\""}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Fields, ReadingTest,
    testing::Values(Reading{"Word", "speaker:Trump", "speaker:Trump"},
                    Reading{"Alias", "by:Trump", "speaker:Trump"},
                    Reading{"AnyCase", "SPEAKER:Trump By:Vance", "speaker:Trump speaker:Vance"},
                    Reading{"Phrase", "said:“hater of Jews”", "said:\"hater of Jews\""},
                    Reading{"Group", "speaker:(Trump OR Vance)", "speaker:Trump OR speaker:Vance"},
                    Reading{"GroupOfNegations", "said:(a -b)", "said:a -said:b"},
                    Reading{"Present", "role:*", "role:*"},
                    Reading{"PresentInAGroup", "role:(*)", "role:*"},
                    Reading{"Negated", "-section:opinion", "-section:opinion"},
                    Reading{"WordWithAColon", "said:10:30", "said:10:30"},
                    Reading{"Kind", "kind:DIRECT", "kind:direct"},
                    Reading{"Confidence", "confidence:>=0.80", "confidence:>=0.8"},
                    Reading{"Date", "date:2025-11-20", "date:2025-11-20"},
                    Reading{"Week", "date:7d..", "date:>=2025-11-13"},
                    Reading{"DateGroup", "date:(2024 OR yesterday)",
                            "date:2024 OR date:2025-11-19"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ExactValues, ReadingTest,
    testing::Values(Reading{"Address", "url:https://a/b?c=(d", "url:\"https://a/b?c=(d\""},
                    Reading{"AddressesInAGroup", "url:(https://a OR http://b)",
                            "url:https://a OR url:http://b"},
                    Reading{"RunsToABracket", "(id:a-1 OR id:b)", "id:a-1 OR id:b"},
                    Reading{"RunsToABraceInAScope", "quote:{id:a}", "quote:{id:a}"},
                    Reading{"BraceOutsideAScope", "id:a}b", "id:\"a}b\""},
                    Reading{"Marked", "source:\"New York Times\"", "source:\"New York Times\""},
                    Reading{"EscapedBlank", "source:New\\ York", "source:\"New York\""},
                    Reading{"Signs", "id:-5^2~1", "id:-5^2~1"},
                    Reading{"Operator", "id:OR", "id:OR"},
                    Reading{"EscapedStar", "id:a\\*", "id:\"a\\*\""},
                    Reading{"StarInside", "id:a*b", "id:a*b"},
                    Reading{"QuotationMarkInside", "id:a\"b", "id:a\"b"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Scopes, ReadingTest,
    testing::Values(
        Reading{"Quote", "quote:{speaker:Trump said:no}", "quote:{speaker:Trump said:no}"},
        Reading{"Article", "article:{title:war OR peace}", "article:{title:war OR peace}"},
        Reading{"AnyCase", "Quote:{a}", "quote:{a}"}, Reading{"Blanks", "quote:{ a }", "quote:{a}"},
        Reading{"Negated", "-quote:{a b}", "-quote:{a b}"},
        Reading{"ArticleFieldInAQuote", "quote:{title:war}", "quote:{title:war}"},
        Reading{"SharedFieldInAnArticle", "article:{date:2025}", "article:{date:2025}"},
        Reading{"SideBySide", "quote:{a} OR quote:{b}", "quote:{a} OR quote:{b}"},
        Reading{"InBrackets", "(quote:{(a)})", "quote:{a}"}),
    name_of);

std::vector<std::string> hints_of(const std::string& query) {
    const auto parsed = parse(query);
    return parsed ? parsed->hints : std::vector<std::string>{parsed.error().message};
}

TEST(HintsTest, LowerCaseOperatorsAreToldOnceEach) {
    EXPECT_THAT(hints_of("a and b And c or d"),
                ElementsAre("'and' is searched as a word; operators are upper case: AND",
                            "'or' is searched as a word; operators are upper case: OR"));
}

TEST(HintsTest, PhrasesFieldsAndEscapesGiveNone) {
    EXPECT_THAT(hints_of("\"to be or not\" said:and \\or"), IsEmpty());
}

struct MisreadField {
    const char* name;
    const char* query;
    const char* hint;  // empty for none
};

void PrintTo(const MisreadField& one, std::ostream* out) { *out << one.name; }

class MisreadFieldTest : public testing::TestWithParam<MisreadField> {};

TEST_P(MisreadFieldTest, IsHintedAt) {
    const std::string hint = GetParam().hint;
    const std::vector<std::string> expected =
        hint.empty() ? std::vector<std::string>() : std::vector<std::string>{hint};
    EXPECT_EQ(hints_of(GetParam().query), expected);
}

INSTANTIATE_TEST_SUITE_P(
    ParserTest, MisreadFieldTest,
    testing::Values(
        MisreadField{"Comma", "by:Trump,Mamdani,Vance",
                     "'by:Trump,Mamdani,Vance' is read as one value; for either say "
                     "'speaker:(Trump OR Mamdani OR Vance)'"},
        MisreadField{"Bar", "speaker:(Trump|Mamdani x)",
                     "'Trump|Mamdani' is read as one value; for either say "
                     "'speaker:(Trump OR Mamdani)'"},
        MisreadField{"ExactValue", "source:ap,afp",
                     "'source:ap,afp' is read as one value; for either say "
                     "'source:(ap OR afp)'"},
        MisreadField{"Equals", "Speaker=Trump",
                     "'Speaker=Trump' is searched as words; a field takes a colon: "
                     "'speaker:Trump'"},
        MisreadField{"Greater", "date>=2025 x",
                     "'date>=2025' is searched as words; a field takes a colon: 'date:>=2025'"},
        MisreadField{"BlankBeforeTheColon", "x speaker :Trump",
                     "'speaker :Trump' is searched as words; no blank stands before the colon: "
                     "'speaker:Trump'"},
        MisreadField{"CommaInMarks", "source:\"ap,afp\" speaker:\"Trump,Mamdani\"", ""},
        MisreadField{"CommaOfANumber", "said:1,000", ""},
        MisreadField{"CommaOfAnAddress", "url:https://a.example/b,c", ""},
        MisreadField{"WordsWithoutAField", "Trump,Mamdani Trump|Mamdani", ""},
        MisreadField{"NoField", "x=y a>b x :b", ""}, MisreadField{"NoRange", "speaker>Trump", ""},
        MisreadField{"Escaped", "speaker\\=Trump", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HintsTest, AndMixedWithOrIsToldOnceWithItsReading) {
    EXPECT_THAT(hints_of("a OR b c OR d e"),
                ElementsAre("AND binds tighter than OR: read as 'a OR (b c) OR (d e)'"));
}

TEST(HintsTest, BracketsMakeAndWithOrClear) {
    EXPECT_THAT(hints_of("a (b OR c) OR d"), testing::SizeIs(1));
    EXPECT_THAT(hints_of("(a b) OR c"), IsEmpty());
    EXPECT_THAT(hints_of("a (b OR c)"), IsEmpty());
}

TEST(HintsTest, ControlCharactersOfTheQueryStayOut) {
    EXPECT_THAT(hints_of("a OR b\x1B[2J c"),
                ElementsAre("AND binds tighter than OR: read as 'a OR (b\\x1B[2J c)'"));
}

TEST(LeafBytesTest, CoverTheClauseWithItsField) {
    const std::string query = "a speaker:Trump said:(b OR \"c d\")";
    const auto parsed = parse(query);
    ASSERT_TRUE(parsed);
    const auto& clauses = std::get<And>(parsed->tree.content).operands;
    const auto bytes = [&query](const Node& node) {
        return std::string(std::get<Leaf>(node.content).bytes.of(query));
    };
    EXPECT_EQ(bytes(clauses[0]), "a");
    EXPECT_EQ(bytes(clauses[1]), "speaker:Trump");
    const auto& group = std::get<Or>(clauses[2].content).operands;
    EXPECT_EQ(bytes(group[0]), "b");
    EXPECT_EQ(bytes(group[1]), "\"c d\"");
}

}  // namespace
}  // namespace quoth::query
