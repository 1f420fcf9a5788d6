#include "indexer/readers/html/charset.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace quoth::indexer::html {
namespace {

using namespace std::string_literals;

struct CharsetCase {
    const char* name;
    std::string bytes;
    std::string text;
};

std::ostream& operator<<(std::ostream& out, const CharsetCase& c) { return out << c.name; }

class CharsetTest : public testing::TestWithParam<CharsetCase> {};

TEST_P(CharsetTest, PagesBecomeUtf8) {
    EXPECT_EQ(decode_page(GetParam().bytes).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Marked, CharsetTest,
                         testing::Values(CharsetCase{"Utf8",
                                                     "\xEF\xBB\xBF"
                                                     "caf\xC3\xA9",
                                                     "café"},
                                         CharsetCase{"Utf16LittleEndian",
                                                     "\xFF\xFE"
                                                     "c\0\xE9\0\x3D\xD8\x00\xDE"s,
                                                     "cé\U0001F600"},
                                         CharsetCase{"Utf16BigEndian", "\xFE\xFF\0c\0\xE9"s, "cé"},
                                         CharsetCase{"Utf16OddByte",
                                                     "\xFF\xFE"
                                                     "c\0x"s,
                                                     "c\uFFFD"}),
                         testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    Declared, CharsetTest,
    testing::Values(
        CharsetCase{"Charset", "<meta charset=windows-1251>\xCC\xE8\xF0",
                    "<meta charset=windows-1251>Мир"},
        CharsetCase{"HttpEquiv",
                    "<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>\xB1",
                    "<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>ą"},
        CharsetCase{"Latin1MeansWindows1252", "<meta charset=\"iso-8859-1\">\x93x\x94",
                    "<meta charset=\"iso-8859-1\">“x”"},
        CharsetCase{"ShiftJis", "<meta charset=shift_jis>\x93\xFA\x96\x7B",
                    "<meta charset=shift_jis>日本"},
        CharsetCase{"Utf8WithABadByte", "<meta charset=utf-8>\xC3\xA9 \xE9",
                    "<meta charset=utf-8>é \uFFFD"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(
    NotBelieved, CharsetTest,
    testing::Values(CharsetCase{"ValidUtf8CalledLatin1", "<meta charset=latin1>\xC3\xA9",
                                "<meta charset=latin1>é"},
                    CharsetCase{"Utf16InAscii", "<meta charset=utf-16>caf\xE9",
                                "<meta charset=utf-16>café"},
                    CharsetCase{"Utf7", "<meta charset=utf-7>+ADw-script+AD4-",
                                "<meta charset=utf-7>+ADw-script+AD4-"},
                    CharsetCase{"Ebcdic", "<meta charset=cp037>abc", "<meta charset=cp037>abc"},
                    CharsetCase{"Unknown", "<meta charset=x-none>\xE9", "<meta charset=x-none>é"},
                    CharsetCase{"OverLong", "<meta charset=" + std::string(5000, 'a') + ">\xE9",
                                "<meta charset=" + std::string(5000, 'a') + ">é"}),
    testing::PrintToStringParamName());

INSTANTIATE_TEST_SUITE_P(Undeclared, CharsetTest,
                         testing::Values(CharsetCase{"Utf8", "caf\xC3\xA9", "café"},
                                         CharsetCase{"Windows1252", "caf\xE9 \x85", "café …"},
                                         CharsetCase{"Empty", "", ""}),
                         testing::PrintToStringParamName());

TEST(CharsetTest, AHeaderComesBeforeTheMeta) {
    EXPECT_EQ(decode_page("<meta charset=koi8-r>\xCC", "windows-1251").text,
              "<meta charset=koi8-r>М");
}

TEST(CharsetTest, BadBytesAreReported) {
    EXPECT_TRUE(decode_page("<meta charset=utf-8>\xC3\xA9 \xE9").has_bad_bytes);
    EXPECT_FALSE(decode_page("caf\xE9").has_bad_bytes);
}

TEST(CharsetTest, LongPagesAreDecodedWhole) {
    std::string bytes = "<meta charset=windows-1251>";
    std::string text = bytes;
    for (int i = 0; i < 20'000; ++i) {
        bytes += "\xCC ";
        text += "М ";
    }
    EXPECT_EQ(decode_page(bytes).text, text);
}

}  // namespace
}  // namespace quoth::indexer::html
