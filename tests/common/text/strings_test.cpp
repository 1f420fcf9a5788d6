#include <gtest/gtest.h>

#include <string>

#include "common/text/printable.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/url.hpp"
#include "common/text/utf8.hpp"

namespace quoth::text {
namespace {

/// U+202E, byte by byte: in a literal it would turn this very line.
const std::string kRightToLeft{'\xE2', '\x80', '\xAE'};

TEST(PrintableTest, ControlCharactersAreShown) {
    EXPECT_EQ(printable("a\x1B[31mb\n"), "a\\x1B[31mb\\x0A");
    EXPECT_EQ(printable("\xC2\x9B"), "<U+009B>");
    EXPECT_EQ(printable(kRightToLeft + "gpj"), "<U+202E>gpj");
    EXPECT_EQ(printable("caf\xe9"), "caf\\xE9");
    EXPECT_EQ(printable("“Erdoğan” 北京 \uFFFD"), "“Erdoğan” 北京 \uFFFD");
}

TEST(PrintableTest, JsonIsEscapedWhereItWouldReachTheTerminal) {
    EXPECT_EQ(printable_json("{\"a\":\"\xC2\x9B " + kRightToLeft + " \x7F é\"}\n"),
              "{\"a\":\"\\u009B \\u202E \\u007F é\"}\n");
}

TEST(PrintableTest, ColumnsAreThoseOfATerminal) {
    EXPECT_EQ(display_columns("“é”"), 3U);
    EXPECT_EQ(display_columns("e\u0301"), 1U);
    EXPECT_EQ(display_columns("北京"), 4U);
}

TEST(PrintableTest, AnErrorHasTheProgramAndAHint) {
    EXPECT_EQ(error_lines("quoth-x", {ErrorCode::io, "bad\tthing", "do that"}),
              "quoth-x: bad\\x09thing\nhint: do that\n");
    EXPECT_EQ(error_lines("quoth-x", {ErrorCode::io, "bad"}), "quoth-x: bad\n");
}

TEST(Utf8Test, FindsAndReplacesInvalidBytes) {
    EXPECT_FALSE(first_invalid_byte("Erdoğan \uFFFD"));
    EXPECT_EQ(first_invalid_byte("caf\xe9 x"), 3U);
    EXPECT_EQ(first_invalid_byte("\uFFFD\xff"), 3U);
    EXPECT_EQ(replace_invalid_bytes("caf\xe9 \xed\xa0\x80!"), "caf\uFFFD \uFFFD\uFFFD\uFFFD!");
    EXPECT_EQ(escape_invalid_bytes("caf\xe9 \xed\xa0\x80 café"), "caf\\xE9 \\xED\\xA0\\x80 café");
}

TEST(Utf8Test, TextsAreCutAndMadeOfWholeCharacters) {
    EXPECT_EQ(whole_characters("café", 5), "café");
    EXPECT_EQ(whole_characters("café", 4), "caf");
    EXPECT_EQ(whole_characters("\U0001F600", 3), "");
    std::string text;
    for (const char32_t c : {U'a', U'é', U'“', U'\U0001F600'}) append_utf8(text, c);
    EXPECT_EQ(text, "aé“\U0001F600");
    EXPECT_EQ(without_byte_order_mark("\xEF\xBB\xBFx"), "x");
}

TEST(TitlePrefixTest, RunsOfWhiteSpaceAreOne) {
    EXPECT_EQ(title_prefix_length("A title", "A title\n\nBody"), 7U);
    EXPECT_EQ(title_prefix_length("A title", "\n A \n title Body"), 11U);
    EXPECT_EQ(title_prefix_length(" A  title ", "A title"), 7U);
}

TEST(TitlePrefixTest, OnlyWholeWordsCount) {
    EXPECT_EQ(title_prefix_length("Mayor", "Mayoral race"), 0U);
    EXPECT_EQ(title_prefix_length("Mayor", "Mayor: race"), 5U);
}

TEST(TitlePrefixTest, NoTitleIsNoPrefix) {
    EXPECT_EQ(title_prefix_length("", "Body"), 0U);
    EXPECT_EQ(title_prefix_length("  ", "Body"), 0U);
    EXPECT_EQ(title_prefix_length("Longer than", "Longer"), 0U);
    EXPECT_EQ(title_prefix_length("Other", "Body"), 0U);
}

TEST(UrlTest, TheHostIsWhatIdentifiesASite) {
    EXPECT_EQ(host_of_url("https://www.Example.org:8080/a?b#c"), "example.org");
    EXPECT_EQ(host_of_url("http://user@news.example.com"), "news.example.com");
    EXPECT_EQ(host_of_url("http://[::1]:80/x"), "[::1]");
    EXPECT_EQ(host_of_url("mailto:a@b.c"), "");
}

}  // namespace
}  // namespace quoth::text
