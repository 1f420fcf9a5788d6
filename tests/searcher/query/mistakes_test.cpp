#include <gmock/gmock.h>

#include <ostream>
#include <string>

#include "searcher/query/diagnostics.hpp"
#include "tests/searcher/query/outline.hpp"

namespace quoth::query {
namespace {

struct Mistake {
    std::string name;
    std::string query;
    std::string message;  // with its hint
    std::size_t byte = 0;
};

std::ostream& operator<<(std::ostream& out, const Mistake& row) { return out << row.name; }

std::string name_of(const testing::TestParamInfo<Mistake>& row) { return row.param.name; }

class MistakeTest : public testing::TestWithParam<Mistake> {};

TEST_P(MistakeTest, IsToldWithItsPlaceAndAHint) {
    const auto parsed = parse_at_test_now(GetParam().query);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, ErrorCode::invalid_query);
    EXPECT_EQ(render_message(parsed.error()), GetParam().message);
    EXPECT_EQ(parsed.error().query_byte, GetParam().byte);
}

INSTANTIATE_TEST_SUITE_P(
    Brackets, MistakeTest,
    testing::Values(
        Mistake{"UnclosedBracket", "cat (dog OR bird",
                "this bracket is not closed (close it with ')')", 4},
        Mistake{"UnclosedBracketAtTheEnd", "cat (",
                "this bracket is not closed (close it with ')')", 4},
        Mistake{"UnclosedGroup", "speaker:(Trump OR Vance",
                "this bracket is not closed (close it with ')')", 8},
        Mistake{"UnclosedScope", "cat quote:{dog", "this bracket is not closed (close it with '}')",
                10},
        Mistake{"BracketClosedByABrace", "quote:{(cat}",
                "this bracket is not closed (close it with ')')", 7},
        Mistake{"StrayBracket", "cat)",
                "there is no '(' for this ')' (to search for the sign itself, write \\))", 3},
        Mistake{"StrayBrace", "cat}",
                "there is no '{' for this '}' (to search for the sign itself, write \\})", 3},
        Mistake{"EmptyBrackets", "cat ( )", "there is nothing in these brackets (leave them out)",
                4},
        Mistake{"EmptyGroup", "title:()", "there is nothing in these brackets (leave them out)", 6},
        Mistake{"EmptyScope", "quote:{ }", "there is nothing in these brackets (leave them out)",
                6},
        Mistake{"BraceWithoutAScope", "{cat}",
                "braces stand only after quote: and article: (\\{ for the brace itself)", 0},
        Mistake{"BraceBehindAField", "said:{cat}",
                "braces stand only after quote: and article: (said:(…))", 5},
        Mistake{"BracketBehindAWord", "cat(dog)",
                "a blank is missing before '(' (to search for the sign itself, write \\()", 3},
        Mistake{"BracketsSideBySide", "(cat)(dog)",
                "a blank is missing before '(' (to search for the sign itself, write \\()", 5},
        Mistake{"SuffixOfBrackets", "(cat)*",
                "'*' stands only behind a word (to search for the sign itself, write \\*)", 5}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Phrases, MistakeTest,
    testing::Values(
        Mistake{"UnclosedMark", "cat “dog",
                "this quotation mark is not closed (close it, or escape it with a backslash)", 4},
        Mistake{"UnclosedMarkOfAField", "title:\"cat",
                "this quotation mark is not closed (close it, or escape it with a backslash)", 6},
        Mistake{"UnclosedByABackslash", "\"cat\\\"",
                "this quotation mark is not closed (close it, or escape it with a backslash)", 0},
        Mistake{"EmptyPhrase", "cat \"\"", "there is no word in this phrase (leave it out)", 4},
        Mistake{"BlankPhrase", "\" \"", "there is no word in this phrase (leave it out)", 0},
        Mistake{"PhraseOfSigns", "\"--\"", "there is no word in this phrase (leave it out)", 0},
        Mistake{
            "MarkInsideAPhrase", "«a “b” c»",
            "a blank is missing before 'b' (a quotation mark inside a phrase needs a backslash)",
            7},
        Mistake{"MarkInsideAWord", "5\"10",
                "a blank is missing before '\"' (to search for the sign itself, write \\\")", 1},
        Mistake{"WildcardInAPhrase", "\"hat* of\"",
                "a phrase has no wildcards (\\* for the character itself)", 4},
        Mistake{"SlopWithoutANumber", "\"a b\"~",
                "a distance is a whole number (NEAR/5 or \"a b\"~2)", 5},
        Mistake{"BoostOfAPhrase", "\"a b\"^2",
                "'^' stands only behind a word (to search for the sign itself, write \\^)", 5},
        Mistake{"WildcardOfAPhrase", "\"a b\"*",
                "'*' stands only behind a word (to search for the sign itself, write \\*)", 5}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Words, MistakeTest,
    testing::Values(
        Mistake{"EmptyQuery", "", "the query is empty (try speaker:Trump, or * for everything)", 0},
        Mistake{"BlankQuery", "  ", "the query is empty (try speaker:Trump, or * for everything)",
                0},
        Mistake{"SignsOnly", "cat ?", "'?' has no letter or digit to search for (leave it out)", 4},
        Mistake{"ApostropheOnly", "'", "''' has no letter or digit to search for (leave it out)",
                0},
        Mistake{"ShortPrefix", "a*",
                "prefix 'a*' is too short (at least 2 letters stand before the '*')", 0},
        Mistake{"ShortPrefixWithSigns", ".a*",
                "prefix '.a*' is too short (at least 2 letters stand before the '*')", 0},
        Mistake{"StarInside", "ab*c",
                "'*' stands only at the end of a word (\\* for the character itself)", 2},
        Mistake{"StarInFront", "*cat", "'*' needs a word in front of it (word*)", 0},
        Mistake{"TwoStars", "cat**",
                "of '*', '~' and '^' a word takes one each, in this order (word*~1^2)", 4},
        Mistake{"TildeInFront", "~cat", "'~' needs a word in front of it (word~)", 0},
        Mistake{"FuzzyThree", "cat~3",
                "behind '~' a word takes 1 or 2 as edit distance (word~1, or \\~ for the character "
                "itself)",
                4},
        Mistake{"FuzzyTwice", "cat~1~1",
                "of '*', '~' and '^' a word takes one each, in this order (word*~1^2)", 5},
        Mistake{"SuffixesInAnotherOrder", "cat~1*",
                "of '*', '~' and '^' a word takes one each, in this order (word*~1^2)", 5},
        Mistake{"BoostOfNothing", "cat^0",
                "'^' needs a number above 0 and up to 1000 behind it (word^2, or \\^ for the "
                "character itself)",
                3},
        Mistake{"NegativeBoost", "cat^-1",
                "'^' needs a number above 0 and up to 1000 behind it (word^2, or \\^ for the "
                "character itself)",
                3},
        Mistake{"HugeBoost", "cat^1e999",
                "'^' needs a number above 0 and up to 1000 behind it (word^2, or \\^ for the "
                "character itself)",
                3},
        Mistake{"BackslashAtTheEnd", "cat\\",
                "the backslash has nothing to escape (two of them stand for the character itself)",
                3}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Operators, MistakeTest,
    testing::Values(
        Mistake{"AndAtTheEnd", "cat AND",
                "'AND' has nothing on its right (to search for the sign itself, write \\AND)", 4},
        Mistake{"OrInFront", "OR cat",
                "'OR' has nothing on its left (to search for the sign itself, write \\OR)", 0},
        Mistake{"OrTwice", "cat OR OR dog",
                "'OR' has nothing on its right (to search for the sign itself, write \\OR)", 4},
        Mistake{"AndThenOr", "cat AND OR dog",
                "'AND' has nothing on its right (to search for the sign itself, write \\AND)", 4},
        Mistake{"NotAlone", "NOT",
                "'NOT' has nothing on its right (to search for the sign itself, write \\NOT)", 0},
        Mistake{"NotAtTheEnd", "cat NOT",
                "'NOT' has nothing on its right (to search for the sign itself, write \\NOT)", 4},
        Mistake{"OperatorBeforeABracket", "(cat AND) dog",
                "'AND' has nothing on its right (to search for the sign itself, write \\AND)", 5},
        Mistake{"TwoNegations", "NOT NOT cat", "there are two negations in a row (use one or none)",
                4},
        Mistake{"DashThenDash", "--cat", "there are two negations in a row (use one or none)", 1},
        Mistake{"NotThenDash", "NOT -cat", "there are two negations in a row (use one or none)", 4},
        Mistake{"DashThenNot", "-NOT cat", "there are two negations in a row (use one or none)", 1},
        Mistake{"DashAlone", "cat - dog", "'-' stands directly before what it excludes (-word)", 4},
        Mistake{"ExclusiveOr", "cat XOR dog", "unknown operator 'XOR' (say (a OR b) -(a b))", 4},
        Mistake{"RangeInBrackets", "[2024 TO 2025]",
                "ranges have no brackets (date:2024..2025, or \\[ for the sign)", 0},
        Mistake{
            "RangeWithoutAField", "cat 2024..2025",
            "the range '2024..2025' needs a field (date:2024..2025, or \\2024..2025 for the text "
            "itself)",
            4},
        Mistake{"OneLetter", "colo?r",
                "'?' stands for no letter (colo* for what begins so, or \\?)", 4},
        Mistake{"OrderedInOneServiceUnorderedInTheOther", "cat w/5 dog",
                "unknown operator 'w/5' (say NEAR/5 for either order or ADJ/5 for this one)", 4},
        Mistake{"OtherServices", "cat pre/3 dog", "unknown operator 'pre/3' (say ADJ/3)", 4},
        Mistake{"LowerCaseNear", "cat near/5 dog", "unknown operator 'near/5' (say NEAR/5)", 4},
        Mistake{"LowerCaseAdj", "cat Adj/5 dog", "unknown operator 'Adj/5' (say ADJ/5)", 4},
        Mistake{"DoubleAmpersand", "cat && dog",
                "unknown operator '&&' (a blank or AND joins clauses)", 4},
        Mistake{"DoubleBar", "cat || dog", "unknown operator '||' (say OR)", 4},
        Mistake{"ExclamationMark", "!cat", "unknown operator '!' (say -cat)", 0},
        Mistake{"PlusSign", "+cat dog",
                "unknown operator '+' (leave it out: every clause must be true)", 0}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Near, MistakeTest,
    testing::Values(
        Mistake{"NearInFront", "NEAR cat",
                "'NEAR' has nothing on its left (to search for the sign itself, write \\NEAR)", 0},
        Mistake{"NearAtTheEnd", "cat NEAR/3",
                "'NEAR/3' has nothing on its right (to search for the sign itself, write \\NEAR/3)",
                4},
        Mistake{"NearWithoutItsNumber", "cat NEAR/ dog",
                "a distance is a whole number (NEAR/5 or \"a b\"~2)", 4},
        Mistake{"NearWithAWord", "cat NEAR/x dog",
                "a distance is a whole number (NEAR/5 or \"a b\"~2)", 4},
        Mistake{"NearWithANegativeNumber", "cat NEAR/-1 dog",
                "a distance is a whole number (NEAR/5 or \"a b\"~2)", 4},
        Mistake{"NearZero", "cat NEAR/0 dog",
                "a distance is at least 1 (NEAR/1 for words side by side)", 4},
        Mistake{"NearOfFields", "title:cat NEAR body:dog",
                "the words that NEAR and ADJ join must be of one field (title:(a NEAR b))", 15},
        Mistake{"NearOfAFieldAndNone", "said:cat NEAR dog",
                "the words that NEAR and ADJ join must be of one field (said:(a NEAR b))", 14},
        Mistake{"NearOfFieldsInBrackets", "said:cat NEAR (said:a OR title:b)",
                "the words that NEAR and ADJ join must be of one field (said:(a NEAR b))", 25},
        Mistake{"NearOfConjunctions", "cat NEAR (dog AND bird)",
                "NEAR and ADJ take words, phrases or (a OR b) (join other clauses with AND)", 9},
        Mistake{"NearOfANegation", "cat NEAR -dog",
                "a negation cannot stand behind NEAR or ADJ (a NEAR b -c)", 9},
        Mistake{"NearOfANegationInBrackets", "cat NEAR (-dog)",
                "NEAR and ADJ take words, phrases or (a OR b) (join other clauses with AND)", 9},
        Mistake{"NearOfAScope", "cat NEAR quote:{dog}",
                "NEAR and ADJ take words, phrases or (a OR b) (join other clauses with AND)", 9},
        Mistake{"NearOfEverything", "cat NEAR *", "'*' cannot be near anything (leave it out)", 9},
        Mistake{"NearOfExactValues", "source:a NEAR source:b",
                "NEAR and ADJ take words; field 'source' has none (join the clauses with AND)", 0},
        Mistake{"MixedNear", "a NEAR/3 b ADJ/3 c",
                "different NEAR or ADJ in one chain (brackets tell which comes first: (a NEAR/5 b) "
                "ADJ/2 c)",
                11},
        Mistake{"MixedDistances", "a NEAR/3 b NEAR/4 c",
                "different NEAR or ADJ in one chain (brackets tell which comes first: (a NEAR/5 b) "
                "ADJ/2 c)",
                11}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Fields, MistakeTest,
    testing::Values(
        Mistake{"UnknownField", "speeker:Trump",
                "unknown field 'speeker' (did you mean 'speaker'?)", 0},
        Mistake{"UnknownFieldLikeNone", "http://example.org",
                "unknown field 'http' (url:http://… for an address)", 0},
        Mistake{"UnknownFieldInOtherLetters", "Größe:5",
                "unknown field 'Größe' (Größe\\: for the text itself)", 0},
        Mistake{"UnknownFieldBehindADash", "cat -titel:dog",
                "unknown field 'titel' (did you mean 'title'?)", 5},
        Mistake{"UnknownScope", "qoute:{cat}", "unknown scope 'qoute' (did you mean 'quote'?)", 0},
        Mistake{"ScopeWithoutBraces", "quote:cat", "'quote' is a scope, not a field (quote:{…})",
                0},
        Mistake{"NoValue", "title:",
                "field 'title' has no value (title:* for any; no blank stands behind the colon)",
                0},
        Mistake{"NoValueBeforeABlank", "title: cat",
                "field 'title' has no value (title:* for any; no blank stands behind the colon)",
                0},
        Mistake{"NoValueInBrackets", "(title:)",
                "field 'title' has no value (title:* for any; no blank stands behind the colon)",
                1},
        Mistake{"NoExactValue", "source: x",
                "field 'source' has no value (source:* for any; no blank stands behind the colon)",
                0},
        Mistake{"EmptyExactValue", "source:\"\"", "field 'source' has no value (source:* for any)",
                7},
        Mistake{"FieldInAField", "title:title:cat",
                "there is a second field in the value of field 'title' (a blank between them, or "
                "\\: for the character itself)",
                6},
        Mistake{"FieldInBracketsOfAField", "speaker:(Trump said:no)",
                "'said' stands inside the brackets of field 'speaker' (close them before it, or "
                "\\: for the colon itself)",
                15},
        Mistake{"FieldInBracketsOfAnExactField", "source:(a OR id:b)",
                "'id' stands inside the brackets of field 'source' (close them before it, or \\: "
                "for the colon itself)",
                13},
        Mistake{"ScopeInBracketsOfAField", "said:(quote:{a})",
                "'quote' stands inside the brackets of field 'said' (close them before it, or \\: "
                "for the colon itself)",
                6},
        Mistake{"DashBehindAField", "title:-cat",
                "'-' cannot stand before a field's value (-title:… excludes it)", 6},
        Mistake{"PlusBehindAField", "title:+cat",
                "'+' cannot stand before a field's value (leave it out)", 6},
        Mistake{"RangeOfWords", "title:cat..dog",
                "field 'title' takes words, not ranges (only date and confidence have ranges)", 6},
        Mistake{"ComparisonOfWords", "said:>5",
                "field 'said' takes words, not ranges (only date and confidence have ranges)", 5},
        Mistake{"OperatorAsAValue", "said:NOT",
                "the operator 'NOT' is no value (\\NOT for the word itself)", 5},
        Mistake{"PrefixOfAnId", "story:3f*",
                "field 'story' needs no wildcard (the first digits of an id are enough)", 8},
        Mistake{"NoIdOfACluster", "cluster:trump#2",
                "'trump#2' is no id of a cluster (hits show it: up to 12 digits and letters from a "
                "to f)",
                8},
        Mistake{"NoIdOfAStory", "story:0123456789abc",
                "'0123456789abc' is no id of a story (hits show it: up to 12 digits and letters "
                "from a to f)",
                6},
        Mistake{"PrefixOfAnExactField", "source:reu*",
                "field 'source' takes whole values, not prefixes (\\* for the character itself)",
                10},
        Mistake{"UnknownKind", "kind:dirct",
                "'dirct' is no value of field 'kind' (did you mean 'direct'?)", 5},
        Mistake{"UnlikeAnyKind", "kind:loud",
                "'loud' is no value of field 'kind' (direct, mixed or indirect)", 5}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Scopes, MistakeTest,
    testing::Values(
        Mistake{"QuoteFieldInAnArticle", "article:{speaker:Trump}",
                "field 'speaker' belongs to a quotation, not an article (quote:{speaker:…})", 9},
        Mistake{"QuoteFieldDeepInAnArticle", "article:{title:a -(said:b OR c)}",
                "field 'said' belongs to a quotation, not an article (quote:{said:…})", 19},
        Mistake{"ScopeInAScope", "quote:{a quote:{b}}",
                "a scope cannot stand inside a scope (close the first one before it)", 9},
        Mistake{"OtherScopeInAScope", "article:{quote:{b}}",
                "a scope cannot stand inside a scope (close the first one before it)", 9}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    DatesAndNumbers, MistakeTest,
    testing::Values(
        Mistake{"ImpossibleDay", "date:2025-02-30",
                "there is no date '2025-02-30' (the days of 2025-02 run from 01 to 28)", 5},
        Mistake{"ImpossibleMonth", "date:2025-13",
                "there is no date '2025-13' (months run from 01 to 12)", 5},
        Mistake{"YearZero", "date:0000", "there is no date '0000' (years run from 0001 to 9999)",
                5},
        Mistake{
            "NotADate", "date:tomorrow",
            "'tomorrow' is not a date (write 2025-11-20, 2025-11, 2025, today, yesterday or 7d..)",
            5},
        Mistake{"DatesWithSlashes", "date:01/02/2024",
                "'01/02/2024' is not a date (write 2025-11-20, 2025-11, 2025, today, yesterday or "
                "7d..)",
                5},
        Mistake{"ImpossibleEnd", "date:2025-01-01..2025-02-29",
                "there is no date '2025-02-29' (the days of 2025-02 run from 01 to 28)", 17},
        Mistake{"RangeOfNothing", "date:..", "a range needs a beginning or an end (date:7d..)", 5},
        Mistake{"RangeBackwards", "date:2025..2024",
                "the range ends before it begins (date:2024..2025)", 5},
        Mistake{"DaysWithoutARange", "date:7d", "'7d' needs '..' (date:7d..)", 5},
        Mistake{"ComparisonWithNothing", "date:>=",
                "a date is missing (write 2025-11-20, 2025-11, 2025, today, yesterday or 7d..)", 5},
        Mistake{"AfterTheLastDay", "date:>9999", "no date is later than 9999-12-31", 5},
        Mistake{"NotANumber", "confidence:high",
                "'high' is not a number from 0 to 1 (0.8, 0.5..0.8 or >=0.8)", 11},
        Mistake{"PercentOfConfidence", "confidence:80",
                "'80' is not a number from 0 to 1 (0.8, 0.5..0.8 or >=0.8)", 11},
        Mistake{"NumbersBackwards", "confidence:0.9..0.1",
                "the range ends before it begins (0.1..0.9)", 11}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Bytes, MistakeTest,
    testing::Values(Mistake{"InvalidByte", "caf\xe9", "the query is not valid UTF-8 here", 3},
                    Mistake{"OverlongSlash", "a\xc0\xaf", "the query is not valid UTF-8 here", 1},
                    Mistake{"Surrogate", "\xed\xa0\x80", "the query is not valid UTF-8 here", 0},
                    Mistake{"ControlCharacterInTheMessage", "sp\x1b[2Jeaker:x y (",
                            "this bracket is not closed (close it with ')')", 16}),
    name_of);

}  // namespace
}  // namespace quoth::query
