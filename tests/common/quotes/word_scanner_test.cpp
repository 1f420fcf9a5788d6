#include "common/quotes/words/word_scanner.hpp"

#include <gmock/gmock.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct TokenCase {
    const char* name;
    const char* text;
    const char* token;
};

std::ostream& operator<<(std::ostream& out, const TokenCase& c) { return out << c.name; }

class TokenTest : public testing::TestWithParam<TokenCase> {};

TEST_P(TokenTest, EndsWhereItShould) {
    const std::string_view text = GetParam().text;
    EXPECT_EQ(text.substr(0, token_end(text, 0, english())), GetParam().token);
}

const TokenCase kTokenCases[] = {
    {"Word", "mayor left", "mayor"},
    {"HyphenatedWord", "vice-mayor left", "vice-mayor"},
    {"Contraction", "didn't go", "didn't"},
    {"PossessiveIsSplitOff", "mayor’s", "mayor"},
    {"PossessiveItself", "’s men", "’s"},
    {"Initialism", "U.S. troops", "U.S."},
    {"CompoundOfAnInitialism", "U.S.-born baker", "U.S.-born"},
    {"TwoInitialisms", "A.F.L.-C.I.O. men", "A.F.L."},
    {"PartyAndState", "R-Ariz., said", "R-Ariz."},
    {"Abbreviation", "Sen. Ruiz", "Sen."},
    {"NoAbbreviationInSmallLetters", "gen. x", "gen"},
    {"Initial", "J. Ruiz", "J."},
    {"Number", "1,000.5 euros", "1,000.5"},
    {"Percentage", "42% of", "42%"},
    {"NumberBeforeAStop", "2019. Then", "2019"},
    {"Dots", "... and", "..."},
    {"Dashes", "-- and", "--"},
    {"LettersBeyondAscii", "Šibenik’s port", "Šibenik"},
    {"Domain", "news.com said", "news.com"},
    {"SignOfAShare", "TVK.N said", "TVK.N"},
    {"SignOfAShareAbroad", "TVKG.DE)", "TVKG.DE"},
    {"AStopBehindCapitals", "NATO.It", "NATO"},
    {"InvalidByte",
     "\xFF"
     "abc",
     "\xFF"},
};

INSTANTIATE_TEST_SUITE_P(Tokens, TokenTest, testing::ValuesIn(kTokenCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
