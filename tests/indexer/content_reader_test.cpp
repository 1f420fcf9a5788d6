#include "indexer/readers/content_reader.hpp"

#include <gmock/gmock.h>

#include "indexer/readers/packings.hpp"
#include "tests/fixtures/archives.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using fixtures::compressed;
using fixtures::encrypted_zip_of;
using fixtures::Members;
using fixtures::tar_of;
using fixtures::zip_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kStory = "The lighthouse at Varn is lit again.\n";

/// What a file called `name` gives, its folder left out of all paths.
struct Content {
    std::vector<std::string> records;   // path: bytes
    std::vector<std::string> problems;  // path: message
    std::vector<std::string> skipped;
};

Content read(const std::string& name, const std::string& bytes,
             InputFormat format = InputFormat::automatic) {
    const fixtures::TemporaryFolder folder;
    Content content;
    const auto relative = [&](const std::string& path) {
        return path.substr(folder.root().string().size() + 1);
    };
    read_records({folder.write(name, bytes)}, format,
                 {[&](const Record& record) {
                      content.records.push_back(relative(record.path) + ": " + record.bytes);
                      return true;
                  },
                  [&](const InputProblem& problem) {
                      content.problems.push_back(relative(problem.path) + ": " + problem.message);
                      return true;
                  },
                  [&](const std::string& path) { content.skipped.push_back(relative(path)); }});
    return content;
}

std::string with_byte_changed(std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    return bytes;
}

TEST(ContentReaderTest, ADocumentOfAnotherProgramIsOneProblem) {
    const std::string rtf = R"({\rtf1\ansi It is open.})";
    const Content named = read("a.txt", rtf);
    EXPECT_THAT(named.records, IsEmpty());
    EXPECT_THAT(named.problems, ElementsAre(AllOf(HasSubstr("RTF"), HasSubstr("/a.txt' -o '"))));
    EXPECT_THAT(read("a.txt", rtf, InputFormat::text).records, IsEmpty());
    EXPECT_THAT(read("a.zip", zip_of({{"a.txt", rtf}, {"b.txt", kStory}})).problems,
                ElementsAre(AllOf(HasSubstr("a.zip!a.txt: "), HasSubstr("FILE -o FILE.txt"))));
    const Content book =
        read("a.zip", zip_of({{"_rels/.rels", "x"}, {"word/document.xml", "<w/>"}}));
    EXPECT_THAT(book.problems, ElementsAre(HasSubstr("Word")));
    EXPECT_THAT(book.skipped, IsEmpty());
}

TEST(PackingTest, ContentTellsHowAFileIsPacked) {
    const std::string text(2000, 'x');
    EXPECT_EQ(packing_of(compressed("gzip", text)), Packing::gzip);
    EXPECT_EQ(packing_of(compressed("zstd", text)), Packing::zstd);
    EXPECT_EQ(packing_of(compressed("xz", text)), Packing::xz);
    EXPECT_EQ(packing_of(compressed("bzip2", text)), Packing::bzip2);
    EXPECT_EQ(packing_of(compressed("bzip2", "")), Packing::bzip2);
    EXPECT_EQ(packing_of(compressed("lz4", text)), Packing::lz4);
    EXPECT_EQ(packing_of(tar_of({{"a.txt", text}})), Packing::tar);
    EXPECT_EQ(packing_of(zip_of({{"a.txt", text}})), Packing::zip);
    EXPECT_EQ(packing_of(zip_of({})), Packing::zip);
    EXPECT_EQ(packing_of("BZh9 is a catalogue number"), Packing::none);
    EXPECT_EQ(packing_of(""), Packing::none);
}

TEST(PackingTest, EndingsTellWhatMayHoldArticles) {
    EXPECT_EQ(without_compression_ending("a.jsonl.gz"), "a.jsonl");
    EXPECT_EQ(without_compression_ending("A.TXT.XZ"), "A.TXT");
    EXPECT_EQ(without_compression_ending("a.txt"), "a.txt");
    EXPECT_TRUE(names_archive("a.tgz"));
    EXPECT_FALSE(names_archive("zip"));
}

TEST(ContentReaderTest, ACompressedFileKeepsItsPath) {
    for (const char* method : {"gzip", "zstd", "xz", "bzip2", "lz4"}) {
        EXPECT_THAT(read("a.txt.packed", compressed(method, kStory)).records,
                    ElementsAre(std::string("a.txt.packed: ") + kStory))
            << method;
    }
}

TEST(ContentReaderTest, TheInnerNameTellsTheFormat) {
    const std::string lines = "broken\n{\"text\":\"b\"}\n";
    EXPECT_THAT(read("a.jsonl.gz", compressed("gzip", lines)).records, SizeIs(2));
    EXPECT_THAT(read("a.txt.gz", compressed("gzip", lines)).records, SizeIs(1));
}

/// Behind a byte order mark.
std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

/// What Excel calls Unicode text, and JSON of another system, as any other.
TEST(ContentReaderTest, TablesAndJsonMayBeUtf16) {
    for (const bool big_endian : {false, true}) {
        const std::string table = utf16(u"id\ttext\n1\tÜber 😀\n2\tAus.\n", big_endian);
        EXPECT_THAT(read("a.tsv", table).records, SizeIs(2));
        EXPECT_THAT(read("a.csv.gz", compressed("gzip", table)).records, SizeIs(2));
        EXPECT_THAT(read("a.jsonl", utf16(u"{\"text\":\"Über 😀\"}\n", big_endian)).records,
                    ElementsAre("a.jsonl: {\"text\":\"Über 😀\"}"));
    }
}

TEST(ContentReaderTest, CharactersOfUtf16MayStandAtAnyBorder) {
    std::u16string lines;
    std::string expected;
    for (int i = 0; i < 40'000; ++i) {
        lines += i % 7 == 0 ? u"\"a\"\n" : u"\"😀\"\n";
        expected += i % 7 == 0 ? "a" : "😀";
    }
    std::string found;
    for (const std::string& record : read("a.jsonl", utf16(lines, false)).records) {
        found += record.substr(record.find('"') + 1);
        found.pop_back();
    }
    EXPECT_TRUE(found == expected);
}

TEST(ContentReaderTest, MembersHaveThePathOfTheirArchiveBeforeTheirName) {
    const Members members = {{"one.txt", "1"}, {"./dir/two", "2"}};
    EXPECT_THAT(read("a.tar", tar_of(members)).records,
                ElementsAre("a.tar!one.txt: 1", "a.tar!dir/two: 2"));
    EXPECT_THAT(read("a.zip", zip_of(members)).records,
                ElementsAre("a.zip!one.txt: 1", "a.zip!dir/two: 2"));
    EXPECT_THAT(read("a.tgz", compressed("gzip", tar_of(members))).records, SizeIs(2));
}

TEST(ContentReaderTest, NamesInOtherScriptsStayAsTheyAre) {
    EXPECT_THAT(read("a.zip", zip_of({{"caf\u00E9/\u6771\u4EAC.txt", "x"}})).records,
                ElementsAre("a.zip!caf\u00E9/\u6771\u4EAC.txt: x"));
    EXPECT_THAT(read("a.tar", tar_of({{"caf\xE9.txt", "x"}})).records,
                ElementsAre("a.tar!caf\xE9.txt: x"));
}

TEST(ContentReaderTest, ArchivesInArchivesAreReadThreeLayersDeep) {
    const std::string third = zip_of({{"c.txt.bz2", compressed("bzip2", kStory)}});
    const std::string second = zip_of({{"b.tar.xz", compressed("xz", tar_of({{"c", kStory}}))}});
    EXPECT_THAT(read("a.tar.gz", compressed("gzip", tar_of({{"b.zip", third}}))).records,
                ElementsAre(std::string("a.tar.gz!b.zip!c.txt.bz2: ") + kStory));
    EXPECT_THAT(read("a.zip", second).records,
                ElementsAre(std::string("a.zip!b.tar.xz!c: ") + kStory));

    const Content deeper = read("a.zip", zip_of({{"b.zip", zip_of({{"c.zip", third}})}}));
    EXPECT_THAT(deeper.records, IsEmpty());
    EXPECT_THAT(deeper.problems, ElementsAre(AllOf(HasSubstr("a.zip!b.zip!c.zip!c.txt.bz2: "),
                                                   HasSubstr("more than 3 times"))));
}

TEST(ContentReaderTest, OtherTypesHiddenNamesAndLinksArePassedOver) {
    const Members members = {{"a.png", "1"},        {".b.txt", "2"}, {"__x/.y/c.txt", "3"},
                             {"d.txt", "-> e.txt"}, {"e.txt", "5"},  {"f.css.gz", "6"}};
    const Content tar = read("a.tar", tar_of(members));
    EXPECT_THAT(tar.records, ElementsAre("a.tar!e.txt: 5"));
    EXPECT_THAT(tar.skipped, ElementsAre("a.tar!a.png", "a.tar!.b.txt", "a.tar!__x/.y/c.txt",
                                         "a.tar!d.txt", "a.tar!f.css.gz"));
    EXPECT_THAT(tar.problems, IsEmpty());
    EXPECT_THAT(read("a.zip", zip_of(members)).skipped, SizeIs(5));
    EXPECT_THAT(read("a.tar", tar_of(members), InputFormat::text).records, SizeIs(3));
}

TEST(ContentReaderTest, NamesThatLeadOutOfTheArchiveAreOnlyNames) {
    EXPECT_THAT(
        read("a.tar", tar_of({{"../../b.txt", "1"}, {"/etc/c", "2"}, {"d\n.txt", "3"}})).records,
        ElementsAre("a.tar!../../b.txt: 1", "a.tar!/etc/c: 2", "a.tar!d\n.txt: 3"));
}

TEST(ContentReaderTest, ADamagedMemberDoesNotCostTheOthers) {
    const std::string zip = zip_of({{"a.txt", "first"}, {"b.txt", "second"}, {"c.txt", "third"}});
    // The checksum in the list at the end, which stands 30 bytes before the name.
    const Content content = read("a.zip", with_byte_changed(zip, zip.rfind("b.txt") - 30));
    EXPECT_THAT(content.records, ElementsAre("a.zip!a.txt: first", "a.zip!c.txt: third"));
    EXPECT_THAT(content.problems,
                ElementsAre(AllOf(HasSubstr("a.zip!b.txt: cannot be read"), HasSubstr("CRC"))));
}

TEST(ContentReaderTest, ADamagedHeaderOfTarDoesNotCostTheOthers) {
    const std::string tar = tar_of({{"a.txt", "first"}, {"b.txt", "second"}, {"c.txt", "third"}});
    const Content content = read("a.tar", with_byte_changed(tar, tar.find("b.txt")));
    EXPECT_THAT(content.records, ElementsAre("a.tar!a.txt: first", "a.tar!c.txt: third"));
    EXPECT_THAT(content.problems, ElementsAre(HasSubstr("a.tar: a part of the archive cannot be")));
}

TEST(ContentReaderTest, WhatComesBeforeTheEndOfACutArchiveIsKept) {
    const std::string tar = tar_of({{"a.txt", "first"}, {"b.txt", std::string(5000, 'b')}});
    const Content content = read("a.tar", tar.substr(0, tar.find("bbbb") + 1000));
    EXPECT_THAT(content.records, ElementsAre("a.tar!a.txt: first"));
    EXPECT_THAT(content.problems, ElementsAre(HasSubstr("a.tar!b.txt: cannot be read")));
}

TEST(ContentReaderTest, EncryptedMembersAreProblems) {
    const Content content = read("a.zip", encrypted_zip_of({{"a.txt", kStory}}));
    EXPECT_THAT(content.records, IsEmpty());
    EXPECT_THAT(content.problems, ElementsAre("a.zip!a.txt: it is encrypted"));
}

/// Text that hardly shrinks, so that its bytes spread over all of what it is packed in.
std::string noise(std::size_t size) {
    std::string text;
    for (std::uint32_t state = 1; text.size() < size; state = state * 1664525U + 1013904223U)
        text += static_cast<char>('a' + (state >> 28U));
    return text;
}

TEST(ContentReaderTest, DamagedCompressedFilesAreProblems) {
    const auto expect_problem = [](const std::string& damaged, const char* method) {
        const Content content = read("a.txt.packed", damaged);
        EXPECT_THAT(content.records, IsEmpty()) << method;
        EXPECT_THAT(content.problems, ElementsAre(HasSubstr("cannot be read"))) << method;
    };
    for (const char* method : {"gzip", "zstd", "xz", "bzip2", "lz4"}) {
        const std::string packed = compressed(method, noise(400'000));
        expect_problem(packed.substr(0, packed.size() / 2), method);
        expect_problem(packed.substr(0, packed.size() - 3), method);
    }
    // The others need no checksum, and libarchive writes none.
    for (const char* method : {"gzip", "xz", "bzip2"}) {
        const std::string packed = compressed(method, noise(400'000));
        expect_problem(with_byte_changed(packed, packed.size() / 2), method);
    }
}

TEST(ContentReaderTest, LinesBeforeDamageAreKept) {
    std::string lines;
    while (lines.size() < 1'000'000) lines += "{\"text\":\"" + noise(990) + "\"}\n";
    for (const char* method : {"gzip", "zstd", "xz", "bzip2", "lz4"}) {
        const std::string packed = compressed(method, lines);
        const Content content = read("a.jsonl", packed.substr(0, packed.size() - 3));
        EXPECT_THAT(content.records, SizeIs(testing::Gt(800U))) << method;
        EXPECT_THAT(content.problems, SizeIs(1)) << method;
    }
}

TEST(ContentReaderTest, TheChecksumOfGzipCounts) {
    const std::string packed = compressed("gzip", kStory);
    EXPECT_THAT(read("a.txt.gz", with_byte_changed(packed, packed.size() - 8)).problems,
                ElementsAre(HasSubstr("incorrect data check")));
}

TEST(ContentReaderTest, GzipMayHaveSeveralMembersAndBytesBehindThem) {
    const std::string twice = compressed("gzip", "one ") + compressed("gzip", "two");
    EXPECT_THAT(read("a.txt.gz", twice + "garbage").records, ElementsAre("a.txt.gz: one two"));
}

TEST(ContentReaderTest, LinesBehindADamagedMemberOfGzipAreRead) {
    const std::string good = compressed("gzip", "{\"text\":\"a\"}\n");
    const Content content =
        read("a.jsonl.gz", good + with_byte_changed(good, good.size() - 8) + good);
    EXPECT_THAT(content.records, SizeIs(3));  // its bytes had been read when the checksum came
    EXPECT_THAT(content.problems, SizeIs(1));
}

TEST(ContentReaderTest, BombsAreGivenUp) {
    const std::string zeros(std::size_t{20} << 20U, '\0');
    for (const char* method : {"gzip", "zstd", "xz", "bzip2"}) {
        const Content content = read("a.jsonl.packed", compressed(method, "{}\n" + zeros));
        EXPECT_THAT(content.records, SizeIs(1)) << method;
        EXPECT_THAT(content.problems, ElementsAre(HasSubstr("decompression bomb"))) << method;
    }
    const Content zip = read("a.zip", zip_of({{"a.txt", zeros}, {"b.txt", kStory}}));
    EXPECT_THAT(zip.records, SizeIs(1));
    EXPECT_THAT(zip.problems, ElementsAre(HasSubstr("a.zip!a.txt: ")));
}

TEST(ContentReaderTest, MembersThatLieInsideOthersAreNotRead) {
    std::string zip = zip_of({{"a.txt", kStory}, {"b.txt", kStory}});
    // Where the second member begins: its entry in the list gives it as four bytes.
    zip.replace(zip.rfind("PK\x01\x02") + 42, 4, std::string("\x05\0\0\0", 4));
    const Content content = read("a.zip", zip);
    EXPECT_THAT(content.records, SizeIs(1));
    EXPECT_THAT(content.problems, ElementsAre(HasSubstr("members overlap")));
}

TEST(ContentReaderTest, ManyRecordsThatRepeatThemselvesAreNoBomb) {
    const std::string line = "{\"text\":\"" + std::string(4000, 'x') + "\"}\n";
    std::string lines;
    while (lines.size() < std::size_t{24} << 20U) lines += line;
    const Content content = read("a.jsonl.zst", compressed("zstd", lines));
    EXPECT_THAT(content.records, SizeIs(lines.size() / line.size()));
    EXPECT_THAT(content.problems, IsEmpty());
}

TEST(ContentReaderTest, WhatNeedsMemoryWithoutMeasureIsRefused) {
    using namespace std::string_literals;
    // The word "Varn" by xz with a dictionary of 2 GiB.
    const std::string xz =
        "\xFD\x37\x7A\x58\x5A\x00\x00\x01\x69\x22\xDE\x36\x02\x00\x21\x01\x26\x00\x00\x00"
        "\xD5\xD7\xCE\x53\x01\x00\x03\x56\x61\x72\x6E\x00\x5E\x79\x34\x31\x00\x01\x18\x04"
        "\x6B\xE9\xF0\xA5\x90\x42\x99\x0D\x01\x00\x00\x00\x00\x01\x59\x5A"s;
    EXPECT_THAT(read("a.txt.xz", xz).problems, ElementsAre(HasSubstr("128 MiB")));

    std::string zip = zip_of({{"a.txt", kStory}});
    zip[8] = zip[zip.rfind("PK\x01\x02") + 10] = 14;  // LZMA
    EXPECT_THAT(read("a.zip", zip).problems,
                ElementsAre("a.zip!a.txt: it is packed by a method of zip that is not read"));
}

TEST(ContentReaderTest, NothingInsideIsAProblem) {
    EXPECT_THAT(read("a.zip", zip_of({})).problems, ElementsAre("a.zip: it is empty"));
    EXPECT_THAT(read("a.zip", zip_of({{"folder/", ""}})).problems,
                ElementsAre("a.zip: it is empty"));
    EXPECT_THAT(read("a.jsonl.xz", compressed("xz", "")).problems, SizeIs(1));
}

}  // namespace
}  // namespace quoth::indexer
