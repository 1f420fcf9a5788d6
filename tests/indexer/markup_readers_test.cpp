// What is particular to the formats of markup; what all of them give, sample_articles_test.cpp has.

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"
#include "indexer/readers/formats.hpp"
#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

using fixtures::read_bytes;
using fixtures::read_sample;
using fixtures::RecordReading;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(NitfReaderTest, ABlockThatIsAllOfTheTextCountsAlone) {
    const RecordReading reading =
        read_bytes("a.xml",
                   "<nitf><body><body.head><byline>By Ana Silva</byline></body.head><body.content>"
                   "<block class='lead_paragraph'><p>It is open.</p></block>"
                   "<block class='full_text'><p>It is open.</p><p>Traffic resumed.</p></block>"
                   "</body.content></body></nitf>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].text, "It is open.\n\nTraffic resumed.");
    EXPECT_EQ(reading.articles[0].author, "Ana Silva");
}

TEST(NewsmlReaderTest, OtherItemsThanTextsAreProblems) {
    const RecordReading reading = read_sample("message.newsml");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 4U);
    EXPECT_THAT(reading.problems[0].message, HasSubstr("picture"));
}

TEST(NewsmlReaderTest, AFileOfPackagesIsPassedOver) {
    const RecordReading reading =
        read_bytes("a.xml", "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(reading.skipped, SizeIs(1));
}

TEST(FeedReaderTest, AnItemWithoutContentSaysSo) {
    const RecordReading reading = read_sample("city.rss");
    const Article& ferry = reading.articles.at(2);
    EXPECT_THAT(ferry.id, testing::EndsWith("city.rss#3"));
    EXPECT_EQ(ferry.text, "Ferry stops");
    ASSERT_THAT(reading.warnings, SizeIs(2));
    EXPECT_THAT(reading.warnings[0].message, HasSubstr("neither content nor summary"));
    EXPECT_THAT(reading.warnings[1].message, HasSubstr("'yesterday'"));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 4U);
    EXPECT_THAT(reading.problems[0].message, HasSubstr("neither content nor summary"));
}

TEST(FeedReaderTest, NamespacesCountAndPrefixesDoNot) {
    const RecordReading reading =
        read_bytes("a.xml",
                   "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:title>Vela</x:title><x:entry>"
                   "<x:title>T</x:title><x:id>i</x:id><x:summary>Open.</x:summary>"
                   "<title xmlns='urn:other'>no</title></x:entry></x:feed>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].title, "T");
    EXPECT_EQ(reading.articles[0].source, "Vela");
    EXPECT_EQ(reading.articles[0].text, "Open.");
}

TEST(FeedReaderTest, UndeclaredPrefixesAndReferencesOfHtmlAreReadAsMeant) {
    const RecordReading reading =
        read_bytes("a.xml",
                   "\n<?xml version='1.0'?><rss><channel><item><dc:creator>Ana</dc:creator>"
                   "<description>caf&eacute;&nbsp;open &amp;amp; \x01 warm</description>"
                   "</item></channel></rss>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].author, "Ana");
    EXPECT_EQ(reading.articles[0].text, "café open & warm");
}

TEST(FeedReaderTest, WhatIsEscapedTwiceIsReadAsMeant) {
    const RecordReading reading = read_bytes(
        "a.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A &amp;amp; "
        "B</title><id>a&amp;amp;b"
        "</id><author><name>O&amp;#8217;Neil</name></author><category term='R&amp;amp;D'/><summary>"
        "&amp;#8220;It is open,&amp;#8221; she said. R&amp;D.</summary></entry></feed>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    EXPECT_EQ(reading.articles[0].title, "A & B");
    EXPECT_EQ(reading.articles[0].id, "a&amp;b");
    EXPECT_EQ(reading.articles[0].author, "O’Neil");
    EXPECT_THAT(reading.articles[0].tags, testing::ElementsAre("R&D"));
    EXPECT_EQ(reading.articles[0].text, "“It is open,” she said. R&D.");
}

struct NumberCase {
    const char* name;
    const char* document;  // what stands before its text
    const char* date;      // empty for none
};

std::ostream& operator<<(std::ostream& out, const NumberCase& test) { return out << test.name; }

class TrecDateTest : public testing::TestWithParam<NumberCase> {};

TEST_P(TrecDateTest, IsReadAsTheCollectionsWriteIt) {
    const std::string bytes = std::string("<DOC><DOCNO> ").append(GetParam().document);
    const RecordReading reading = read_bytes("a.trec", bytes + "<TEXT>It is open.</TEXT></DOC>");
    ASSERT_THAT(reading.articles, SizeIs(1));
    const auto date = reading.articles[0].date;
    EXPECT_EQ(date ? text::format_iso_date(*date) : "", GetParam().date);
    EXPECT_THAT(reading.warnings, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Collections, TrecDateTest,
    testing::Values(
        NumberCase{"day_in_the_number", "AP880212-0001 </DOCNO>", "1988-02-12"},
        NumberCase{"day_before_the_year", "LA120189-0001 </DOCNO>", "1989-12-01"},
        NumberCase{"day_of_eight_digits", "NYT19980601.0001</DOCNO>", "1998-06-01"},
        NumberCase{"day_between_marks", "AFP_ENG_20041001.0001</DOCNO>", "2004-10-01"},
        NumberCase{"no_day", "ZF07-001-001</DOCNO>", ""},
        NumberCase{"no_day_of_the_calendar", "XY881340-0001</DOCNO>", ""},
        NumberCase{"longer_number", "XY8802121-0001</DOCNO>", ""},
        NumberCase{"number_alone", "880212</DOCNO>", ""},
        NumberCase{"six_digits", "FT941-1</DOCNO><DATE>940110\n</DATE>", "1994-01-10"},
        NumberCase{"month_first", "W1</DOCNO><DD> 03/24/87</DD>", "1987-03-24"},
        NumberCase{
            "edition_behind",
            "LA010189-0001 </DOCNO><DATE><P>January 1, 1989, Sunday, Home Edition</P></DATE>",
            "1989-01-01"},
        NumberCase{"element_before_the_number", "AP880212-0001</DOCNO><DATE>880213</DATE>",
                   "1988-02-13"},
        NumberCase{"date_of_publication", "ZF1</DOCNO><PUBDATE>Jan 7 1991</PUBDATE>",
                   "1991-01-07"}),
    [](const auto& row) { return row.param.name; });

struct Beginning {
    const char* name;
    const char* bytes;
    InputFormat format;
};

std::ostream& operator<<(std::ostream& out, const Beginning& b) { return out << b.name; }

class MarkupDetectionTest : public testing::TestWithParam<Beginning> {};

TEST_P(MarkupDetectionTest, ShowsWhateverTheFileIsCalled) {
    for (const char* name : {"a.txt", "a.html", "a.xml", "a"}) {
        EXPECT_EQ(detect_format(name, GetParam().bytes), GetParam().format) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Formats, MarkupDetectionTest,
    testing::Values(
        Beginning{"Nitf", "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>",
                  InputFormat::nitf},
        Beginning{"NitfPrefixed", "<n:nitf xmlns:n='urn:x'>", InputFormat::nitf},
        Beginning{"NewsItem", "<newsItem guid='x'>", InputFormat::newsml},
        Beginning{"NewsMessage", "<?xml version='1.0'?>\n<!-- x --><newsMessage>",
                  InputFormat::newsml},
        Beginning{"Package", "<packageItem>", InputFormat::newsml},
        Beginning{"Rss", "<?xml version='1.0'?>\n<?xml-stylesheet href='a'?><rss version='2.0'>",
                  InputFormat::rss},
        Beginning{"RssWithMark", "\xEF\xBB\xBF\n<rss>", InputFormat::rss},
        Beginning{"RssByDocumentType", "<!DOCTYPE rss [<!ENTITY a 'b", InputFormat::rss},
        Beginning{"Rss1", "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", InputFormat::rss},
        Beginning{"Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>", InputFormat::rss},
        Beginning{"AtomWithHtml", "<atom:feed><atom:entry><p>", InputFormat::rss},
        Beginning{"Entry", "<entry><title>", InputFormat::rss},
        Beginning{"Reuters", "<REUTERS TOPICS=\"YES\">", InputFormat::reuters},
        Beginning{"ReutersDocumentType", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n",
                  InputFormat::reuters},
        Beginning{"Trec", "<DOC>\n<DOCNO> A-1 </DOCNO>", InputFormat::trec},
        Beginning{"TrecLowerCase", "<doc><docno>A-1</docno>", InputFormat::trec},
        Beginning{"TrecNumbered", "<DOC id=\"A-1\" type=\"story\">", InputFormat::trec},
        Beginning{"Html", "<!-- rss --><html><body><rss>", InputFormat::html},
        Beginning{"Xhtml", "<?xml version='1.0'?><!DOCTYPE html><html>", InputFormat::html}),
    [](const auto& row) { return row.param.name; });

TEST(MarkupDetectionTest, OtherXmlIsNoFeedAndSaidToBe) {
    EXPECT_EQ(detect_format("a.txt", "<rdf:RDF xmlns='urn:x'>"), InputFormat::text);
    const RecordReading reading = read_bytes("a.xml", "<urlset><url/></urlset>");
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems[0].message, HasSubstr("no <item> or <entry>"));
}

}  // namespace
}  // namespace quoth::indexer
