#include "indexer/readers/element_splitter.hpp"

#include <gmock/gmock.h>

#include <string>

#include "tests/fixtures/record_reading.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using fixtures::read_bytes;
using fixtures::RecordReading;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kOpening = "<rss version='2.0'><channel><title>Vela</title>";
constexpr const char* kClosing = "</channel></rss>";

std::string feed(const std::string& items) { return kOpening + items + kClosing; }

std::string item(const std::string& text) {
    return "<item><description>" + text + "</description></item>";
}

std::vector<std::string> texts_of(const RecordReading& reading) {
    std::vector<std::string> texts;
    for (const Article& article : reading.articles) texts.push_back(article.text);
    return texts;
}

std::vector<std::size_t> numbers_of(const std::vector<InputProblem>& problems) {
    std::vector<std::size_t> numbers;
    for (const InputProblem& problem : problems) numbers.push_back(problem.line);
    return numbers;
}

TEST(ElementSplitterTest, RecordsAreElementsWithWhatStandsBeforeThem) {
    const RecordReading reading = read_bytes("a.xml", feed(item("One.") + " " + item("Two.")));
    ASSERT_THAT(reading.records, SizeIs(2));
    EXPECT_EQ(reading.records[1].bytes, item("Two."));
    EXPECT_EQ(reading.records[1].line, 2U);
    EXPECT_EQ(*reading.records[1].head, kOpening);
    EXPECT_EQ(reading.records[0].head, reading.records[1].head);
}

TEST(ElementSplitterTest, ABrokenRecordCostsNoOther) {
    const RecordReading reading =
        read_bytes("a.xml", feed(item("One.") + "<item><description>Two &nosuch; <b></item>" +
                                 "<item><description>Three" + item("Four.") +
                                 "<item><description><![CDATA[ Five </description></item>" +
                                 item("Six.") + item("<!-- Seven") + item("Eight.")));
    EXPECT_THAT(texts_of(reading), ElementsAre("One.", "Four.", "Six.", "Eight."));
    EXPECT_THAT(numbers_of(reading.problems), ElementsAre(2, 3, 5, 7));
}

TEST(ElementSplitterTest, MarkupInSectionsIsNone) {
    const RecordReading reading = read_bytes(
        "a.xml", feed("<!-- <item> -->" + item("<![CDATA[One </item> <item> <p>more</p>]]>") +
                      item("Two.")));
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(reading.articles, SizeIs(2));
}

TEST(ElementSplitterTest, AFileWithoutAnyElementIsNoXml) {
    const RecordReading none = read_bytes("a.xml", "<?xml version='1.0'?><!-- rss -->");
    ASSERT_THAT(none.problems, SizeIs(1));
    EXPECT_THAT(none.problems[0].message, HasSubstr("not well-formed XML"));
    const RecordReading other = read_bytes("a.xml", "<?xml version='1.0'?><urlset/>");
    ASSERT_THAT(other.problems, SizeIs(1));
    EXPECT_THAT(other.problems[0].message, testing::EndsWith("<item> or <entry>"));
}

TEST(ElementSplitterTest, ATruncatedFileGivesTheRecordsBefore) {
    const std::string whole = feed(item("One.") + item("Two.") + item("Three."));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const RecordReading reading = read_bytes("a.rss", whole.substr(0, size), InputFormat::rss);
        const std::size_t complete =
            static_cast<std::size_t>(size >= whole.find("<item><description>Two")) +
            static_cast<std::size_t>(size >= whole.find("<item><description>Three")) +
            static_cast<std::size_t>(size >= whole.find(kClosing));
        EXPECT_EQ(reading.articles.size(), complete) << whole.substr(0, size);
        EXPECT_LE(reading.problems.size(), 1U);
    }
}

TEST(ElementSplitterTest, RecordsAcrossReadsStayWhole) {
    std::string items;
    for (int i = 0; i < 40; ++i) items += item(std::string(50'001, 'x'));
    const RecordReading reading = read_bytes("a.xml", feed(items));
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(40));
    for (const Article& article : reading.articles) EXPECT_EQ(article.text.size(), 50'001U);
}

TEST(ElementSplitterTest, ARecordThatIsTooLongIsAProblemAndTheNextIsRead) {
    std::string overlong = "<item><description>";
    while (overlong.size() <= kLongestRecord) overlong += "<b>" + std::string(9000, 'x') + "</b>";
    overlong += "</description></item>";
    const std::string section =
        item("<![CDATA[" + std::string(kLongestRecord + 300'000, 'x') + "]]>");
    const RecordReading reading = read_bytes(
        "a.xml", feed(item("One.") + overlong + item("Three.") + section + item("Five.")));
    EXPECT_THAT(texts_of(reading), ElementsAre("One.", "Three.", "Five."));
    EXPECT_THAT(numbers_of(reading.problems), ElementsAre(2, 4));
    EXPECT_THAT(reading.problems.at(0).message, HasSubstr("32 MiB"));
}

TEST(ElementSplitterTest, WhatStandsBeforeTheRecordsIsKeptOnlySoFar) {
    std::string list = "<items>";
    for (int i = 0; i < 10'000; ++i) list += "<li resource='https://vela.example/1'/>";
    const RecordReading reading = read_bytes(
        "a.xml", "<rss><channel><title>Vela</title>" + list + "</items>" + item("One.") + kClosing);
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].source, "Vela");
    EXPECT_LE(reading.records[0].head->size(), 8192U);
}

TEST(ElementSplitterTest, ADocumentTypeWithEntitiesEndsTheFile) {
    const fixtures::TemporaryFolder folder;
    const std::string secret = folder.write("secret.txt", "secretword");
    for (const std::string& declaration :
         {std::string("<!ENTITY x 'y'>"), "<!ENTITY x SYSTEM 'file://" + secret + "'>",
          std::string("<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>"),
          "<!ENTITY % p SYSTEM 'file://" + secret + "'> %p;"}) {
        const RecordReading reading = read_bytes(
            "a.xml", "<!DOCTYPE rss [" + declaration + "]>" + feed(item("&x;") + item("Two.")));
        EXPECT_THAT(reading.articles, IsEmpty()) << declaration;
        ASSERT_THAT(reading.problems, SizeIs(1)) << declaration;
        EXPECT_THAT(reading.problems[0].message, HasSubstr("declares entities"));
    }
}

TEST(ElementSplitterTest, ADocumentTypeIsAcceptedWithoutBeingLoaded) {
    const fixtures::TemporaryFolder folder;
    const std::string secret = folder.write("secret.dtd", "<!ENTITY x 'secretword'>");
    const RecordReading reading =
        read_bytes("a.xml", "<!DOCTYPE rss SYSTEM 'file://" + secret + "'>" + feed(item("One.")));
    EXPECT_THAT(texts_of(reading), ElementsAre("One."));
    EXPECT_THAT(
        read_bytes("a.xml", "<!DOCTYPE rss SYSTEM 'file://" + secret + "'>" + feed(item("&x;")))
            .articles,
        IsEmpty());
}

TEST(ElementSplitterTest, ABrokenHeadCostsNoRecord) {
    const RecordReading reading = read_bytes(
        "a.xml",
        "<rss xmlns:x='http://purl.org/dc/elements/1.1/'><channel><title>Vela & Co</title>"
        "<item><description>One.</description><x:creator>Ana</x:creator></item>");
    EXPECT_THAT(texts_of(reading), ElementsAre("One."));
    EXPECT_EQ(reading.articles.at(0).author, "Ana");
}

TEST(ElementSplitterTest, Utf16IsDecoded) {
    std::string utf16 = "\xFF\xFE";
    for (const char c : feed(item("One.") + item("Two."))) utf16 += {c, '\0'};
    for (const InputFormat format : {InputFormat::automatic, InputFormat::rss}) {
        EXPECT_THAT(texts_of(read_bytes("a.xml", utf16, format)), ElementsAre("One.", "Two."));
    }
}

TEST(ElementSplitterTest, RecordsOfSgmlMayLackTheirEnds) {
    const RecordReading reading = read_bytes(
        "a.sgm",
        "<DOC><DOCNO>1</DOCNO><TEXT>One <!-- it's < <![CDATA[ 'x\n"
        "<DOC><DOCNO>2</DOCNO><TEXT>Two.</TEXT></DOC>\n<DOC><DOCNO>3</DOCNO><TEXT>Three.");
    EXPECT_THAT(texts_of(reading), ElementsAre("One <!-- it's < <![CDATA[ 'x", "Two.", "Three."));
    EXPECT_THAT(numbers_of(reading.damages), ElementsAre(1, 3));
}

TEST(ElementSplitterTest, ASinkCanStopIt) {
    const fixtures::TemporaryFolder folder;
    int records = 0;
    read_records(
        {folder.write("a.xml", feed(item("One.") + item("Two.") + item("Three.")))},
        InputFormat::automatic,
        {[&](const Record&) { return ++records < 2; }, [](const InputProblem&) { return true; }});
    EXPECT_EQ(records, 2);
}

}  // namespace
}  // namespace quoth::indexer
