#include "searcher/query/diagnostics.hpp"

#include <gmock/gmock.h>

#include <string>

namespace quoth::query {
namespace {

// What is shown of `query` below the message, with the caret at `byte`.
std::string shown(const std::string& query, std::size_t byte) {
    const Error error{ErrorCode::invalid_query, "m", "", byte};
    return render(query, error).substr(2);
}

TEST(DiagnosticsTest, ShowsMessageHintLineAndCaret) {
    const Error error{ErrorCode::invalid_query, "unknown field 'speeker'",
                      "did you mean 'speaker'?", 4};
    EXPECT_EQ(render("cat speeker:Trump", error),
              "unknown field 'speeker' (did you mean 'speaker'?)\n"
              "  cat speeker:Trump\n"
              "      ^\n");
}

TEST(DiagnosticsTest, WithoutAByteThereIsOnlyTheMessage) {
    EXPECT_EQ(render("cat", {ErrorCode::unsupported, "no"}), "no\n");
}

TEST(DiagnosticsTest, OfAnEmptyQueryNothingIsShown) {
    EXPECT_EQ(render("", {ErrorCode::invalid_query, "empty", "", 0}), "empty\n");
}

TEST(DiagnosticsTest, TheCaretCountsCodePoints) { EXPECT_EQ(shown("é “x", 3), "  é “x\n    ^\n"); }

TEST(DiagnosticsTest, WideCharactersTakeTwoColumns) {
    EXPECT_EQ(shown("東京 x", 7), "  東京 x\n       ^\n");
}

TEST(DiagnosticsTest, CombiningMarksTakeNone) {
    EXPECT_EQ(shown("e\u0301 x", 4), "  e\u0301 x\n    ^\n");
}

TEST(DiagnosticsTest, ControlCharactersAreShownAndCounted) {
    EXPECT_EQ(shown("\x1B[2J x", 5), "  \\x1B[2J x\n          ^\n");
    EXPECT_EQ(shown("\u202E x\u202C", 4), "  <U+202E> x<U+202C>\n           ^\n");
    EXPECT_EQ(shown("\u009B x", 3), "  <U+009B> x\n           ^\n");
}

TEST(DiagnosticsTest, ControlCharactersOfAMessageAreShown) {
    EXPECT_EQ(render_message({ErrorCode::invalid_query, "a\nb", "\x1B[m"}), "a\\x0Ab (\\x1B[m)");
}

TEST(DiagnosticsTest, BytesThatAreNotUtf8AreShown) {
    EXPECT_EQ(shown("caf\xE9 x", 3), "  caf\\xE9 x\n     ^\n");
}

TEST(DiagnosticsTest, ATabIsABlank) { EXPECT_EQ(shown("a\tb", 2), "  a b\n    ^\n"); }

TEST(DiagnosticsTest, OfSeveralLinesTheOneWithTheCaretIsShown) {
    EXPECT_EQ(shown("one\ntwo x\nthree", 8), "  two x\n      ^\n");
    EXPECT_EQ(shown("one\r\ntwo", 5), "  two\n  ^\n");
}

TEST(DiagnosticsTest, AByteInsideACodePointIsThatCodePoint) {
    EXPECT_EQ(shown("aé", 2), "  aé\n   ^\n");
}

TEST(DiagnosticsTest, AtTheEndTheCaretStandsBehindTheText) {
    EXPECT_EQ(shown("cat", 3), "  cat\n     ^\n");
    EXPECT_EQ(shown("cat", 99), "  cat\n     ^\n");
}

TEST(DiagnosticsTest, OfALongLineAWindowIsShown) {
    const std::string query = std::string(500, 'a') + 'X' + std::string(500, 'b');
    EXPECT_EQ(shown(query, 500), "  …" + std::string(48, 'a') + 'X' + std::string(23, 'b') + "…\n" +
                                     std::string(51, ' ') + "^\n");
    EXPECT_EQ(shown(query, 0), "  " + std::string(72, 'a') + "…\n  ^\n");
    EXPECT_EQ(shown(query, 1000),
              "  …" + std::string(48, 'b') + "b\n" + std::string(51, ' ') + "^\n");
}

}  // namespace
}  // namespace quoth::query
