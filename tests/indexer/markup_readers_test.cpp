// The formats of markup, each by a sample with every field that is read of it.

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"
#include "indexer/readers/formats.hpp"
#include "tests/fixtures/record_reading.hpp"

namespace quoth::indexer {
namespace {

using fixtures::read_bytes;
using fixtures::read_sample;
using fixtures::RecordReading;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string shown(const std::optional<std::chrono::sys_seconds>& date) {
    return date ? text::format_iso_date(*date) : "none";
}

std::vector<std::string> ids_of(const RecordReading& reading) {
    std::vector<std::string> ids;
    for (const Article& article : reading.articles) ids.push_back(article.id);
    return ids;
}

TEST(NitfReaderTest, ReadsAllFields) {
    const RecordReading reading = read_sample("bridge.nitf");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(reading.warnings, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(1));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.id, "EST-2025-1120-0007");
    EXPECT_EQ(article.title, "New bridge opens at last");
    EXPECT_EQ(shown(article.date), "2025-11-20T09:15:00Z");
    EXPECT_EQ(article.author, "Marta Nunes, Rui Costa");
    EXPECT_EQ(article.source, "The Estuary");
    EXPECT_EQ(article.url, "https://www.estuary.example/2025/11/20/bridge");
    EXPECT_EQ(article.section, "Metro");
    EXPECT_THAT(article.tags, ElementsAre("bridges", "Porto Vela", "Economy", "Road transport",
                                          "Infrastructure"));
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.text,
              "“It is open,” said Ana Silva, the mayor, on Thursday.\n\n"
              "It cost 30 million euros & nine years.\n\nWhat comes next\n\n"
              "A tram follows in 2027.\n\nLine 1: harbour\n\nLine 2: castle");
}

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

TEST(NewsmlReaderTest, ReadsAllFieldsOfTheItemsOfAMessage) {
    const RecordReading reading = read_sample("message.newsml");
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& bridge = reading.articles[0];
    EXPECT_EQ(bridge.id, "urn:newsml:wire.example:20251120:bridge");
    EXPECT_EQ(bridge.title, "New bridge opens");
    EXPECT_EQ(shown(bridge.date), "2025-11-20T09:15:00Z");
    EXPECT_EQ(bridge.author, "Marta Nunes");
    EXPECT_EQ(bridge.source, "The Estuary");
    EXPECT_EQ(bridge.url, "https://www.wire.example/2025/bridge");
    EXPECT_EQ(bridge.section, "City news");
    EXPECT_THAT(bridge.tags, ElementsAre("bridges", "road transport", "Porto Vela", "traffic"));
    EXPECT_EQ(bridge.lang, "en");
    EXPECT_EQ(bridge.text, "“It is open,” said Ana Silva.\n\nTraffic resumed.");

    EXPECT_EQ(reading.articles[1].text, "A tram is planned.\n\nIt runs from 2027.");
    EXPECT_EQ(reading.articles[1].author, "Rui Costa");
    EXPECT_EQ(reading.articles[1].source, "wire.example");
    EXPECT_EQ(reading.articles[1].lang, "pt");
    EXPECT_EQ(reading.articles[2].text, "The ferry stops.\n\nIt was loved.");

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

TEST(FeedReaderTest, ReadsAllFieldsOfRss2) {
    const RecordReading reading = read_sample("city.rss");
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& bridge = reading.articles[0];
    EXPECT_EQ(bridge.id, "estuary-4711");
    EXPECT_EQ(bridge.title, "Bridge opens & traffic resumes");
    EXPECT_EQ(shown(bridge.date), "2025-11-20T09:15:00Z");
    EXPECT_EQ(bridge.author, "Marta Nunes");
    EXPECT_EQ(bridge.source, "The Estuary & the City");
    EXPECT_EQ(bridge.url, "https://www.estuary.example/2025/bridge?from=rss&page=1");
    EXPECT_EQ(bridge.section, "Metro");
    EXPECT_THAT(bridge.tags, ElementsAre("Bridges", "Porto Vela", "traffic"));
    EXPECT_EQ(bridge.lang, "en");
    EXPECT_EQ(bridge.text, "“It is open,” said Ana Silva.\n\nTraffic resumed…");

    const Article& tram = reading.articles[1];
    EXPECT_EQ(tram.id, "https://www.estuary.example/2025/11/19/tram");
    EXPECT_EQ(tram.url, tram.id);
    EXPECT_EQ(shown(tram.date), "2025-11-19");
    EXPECT_EQ(tram.author, "Rui Costa, Marta Nunes");
    EXPECT_EQ(tram.source, "Wire Example");
    EXPECT_EQ(tram.lang, "pt");
    EXPECT_EQ(tram.text, "A tram is planned.\n\nIt runs from 2027.");
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

TEST(FeedReaderTest, ReadsAllFieldsOfRss1) {
    const RecordReading reading = read_sample("city.rdf");
    ASSERT_THAT(reading.articles, SizeIs(1));
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.id, "https://www.estuary.example/1");
    EXPECT_EQ(article.url, article.id);
    EXPECT_EQ(article.title, "Ponte aberta");
    EXPECT_EQ(shown(article.date), "2025-11-20T09:15:00Z");
    EXPECT_EQ(article.author, "Anaïs Silva");
    EXPECT_EQ(article.source, "The Estuary");
    EXPECT_THAT(article.tags, ElementsAre("Pontes"));
    EXPECT_EQ(article.lang, "pt");
    EXPECT_EQ(article.text, "«Está aberta», disse Ana.");
}

TEST(FeedReaderTest, ReadsAllFieldsOfAtom) {
    const RecordReading reading = read_sample("city.atom");
    EXPECT_THAT(reading.problems, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& bridge = reading.articles[0];
    EXPECT_EQ(bridge.id, "tag:estuary.example,2025:bridge");
    EXPECT_EQ(bridge.title, "Bridge <em> opens");
    EXPECT_EQ(shown(bridge.date), "2025-11-20T09:15:00Z");
    EXPECT_EQ(bridge.author, "Marta Nunes, Rui Costa");
    EXPECT_EQ(bridge.source, "The Estuary");
    EXPECT_EQ(bridge.url, "https://www.estuary.example/2025/bridge");
    EXPECT_THAT(bridge.tags, ElementsAre("Bridges", "vela"));
    EXPECT_EQ(bridge.lang, "pt");
    EXPECT_EQ(bridge.text, "“It is open,” said Ana Silva.\n\nTraffic\nresumed & flows.");

    EXPECT_EQ(reading.articles[1].text, "A tram.\n\nFrom 2027.");
    EXPECT_EQ(reading.articles[1].author, "City Desk");
    EXPECT_EQ(shown(reading.articles[1].date), "2025-11-19T08:00:00Z");
    EXPECT_EQ(reading.articles[1].lang, "en");
    EXPECT_EQ(reading.articles[2].text, "The ferry <b> stops.\n\nIt was loved.");
    EXPECT_EQ(reading.articles[2].source, "Wire Example");
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

TEST(ReutersReaderTest, ReadsAllFields) {
    const RecordReading reading = read_sample("wire.sgm");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(reading.warnings, IsEmpty());
    ASSERT_THAT(reading.articles, SizeIs(3));
    const Article& corn = reading.articles[0];
    EXPECT_EQ(corn.id, "1");
    EXPECT_EQ(corn.title, "VELA CORN <VLC> REVIEW");
    EXPECT_EQ(shown(corn.date), "1987-02-26T15:01:01Z");
    EXPECT_EQ(corn.author, "Marta Nunes");
    EXPECT_EQ(corn.source, "Reuters");
    EXPECT_THAT(corn.tags, ElementsAre("grain", "corn", "usa", "silva"));
    EXPECT_EQ(corn.lang, "en");
    EXPECT_EQ(corn.text,
              "PORTO VELA, Feb 26 - Rain fell on the Vela plain all\n"
              "week, growers & traders said.\n\n"
              "\"The crop is safe,\" said Ana Silva, who\ngrows corn.\n\n"
              "Shr 34 cts vs 1.19 dlrs\n\nNet 807,000 vs 2,858,000");
}

TEST(ReutersReaderTest, ArticlesWithoutBodyHaveWhatTheyHave) {
    const RecordReading reading = read_sample("wire.sgm");
    const Article& brief = reading.articles.at(1);
    EXPECT_EQ(brief.title, "VELA MILLS RAISES PAYOUT");
    EXPECT_EQ(brief.text, brief.title);
    EXPECT_EQ(shown(brief.date), "1987-03-03T09:15:05Z");
    const Article& unprocessed = reading.articles.at(2);
    EXPECT_EQ(unprocessed.title, "VELA DIVIDEND MEETINGS - MARCH 3");
    EXPECT_EQ(unprocessed.text, "VELA DIVIDEND MEETINGS - MARCH 3\nVela Mills\nVela Café");
    EXPECT_EQ(shown(unprocessed.date), "1987-03-31");
}

TEST(TrecReaderTest, ReadsAllFields) {
    const RecordReading reading = read_sample("collection.trec");
    EXPECT_THAT(reading.problems, IsEmpty());
    EXPECT_THAT(ids_of(reading),
                ElementsAre("EST880212-0001", "EST-1989-7", "EST_ENG_19940512.0004"));
    const Article& bridge = reading.articles[0];
    EXPECT_EQ(bridge.title, "Bridge Opens & Traffic Resumes");
    EXPECT_EQ(shown(bridge.date), "1988-02-12");
    EXPECT_EQ(bridge.author, "MARTA NUNES");
    EXPECT_EQ(bridge.source, "The Estuary");
    EXPECT_EQ(bridge.text,
              "The new bridge is open at 5 < 6, Ana\nSilva said.\n\n"
              "``It is open,'' she said.\n\nTraffic resumed.");
    const Article& tram = reading.articles[1];
    EXPECT_EQ(shown(tram.date), "1989-01-01");
    EXPECT_EQ(tram.section, "Metro; Part 2; Page 1");
    EXPECT_THAT(tram.tags, ElementsAre("TRAMS"));
    EXPECT_EQ(tram.text, "A tram is planned.\n\nIt runs from 1991.");
    EXPECT_EQ(shown(reading.articles[2].date), "1994-05-12");
}

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
