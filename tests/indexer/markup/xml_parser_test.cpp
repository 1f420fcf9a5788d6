#include "indexer/readers/markup/xml_parser.hpp"

#include <gmock/gmock.h>

#include <array>
#include <string>

#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer::markup {
namespace {

using testing::HasSubstr;

constexpr std::array<std::string_view, 1> kItem = {"item"};

Result<Document> parse(std::string bytes) {
    return parse_xml({"a.xml", 1, InputFormat::rss, std::move(bytes)}, kItem);
}

std::string failure(std::string bytes) {
    const Result<Document> document = parse(std::move(bytes));
    return document ? "none" : document.error().message;
}

TEST(XmlParserTest, BuildsATree) {
    const auto document = parse(
        "<a xmlns:d='http://purl.org/dc/elements/1.1/' xml:lang='en'><t>T</t>"
        "<item k='v&amp;w'>one <d:creator>A&#x26;B</d:creator><![CDATA[<two>]]></item></a>");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root->attribute("xml:lang"), "en");
    EXPECT_EQ(line_of(document->root->first("t")), "T");
    const Element& item = *document->record;
    EXPECT_EQ(item.attribute("k"), "v&w");
    EXPECT_EQ(characters_of(item), "one A&B<two>");
    EXPECT_EQ(line_of(item.first("dc:creator")), "A&B");
    EXPECT_EQ(html_of(item), "one <creator>A&amp;B</creator>&lt;two>");
}

TEST(XmlParserTest, ReadsUpToTheEndOfTheRecord) {
    EXPECT_EQ(failure("<a><item>x</item><b></a>"), "none");
    EXPECT_THAT(failure("<a><item>x</a>"), HasSubstr("not well-formed"));
    EXPECT_THAT(failure("<a><b>x</b></a>"), HasSubstr("no end"));
    EXPECT_THAT(failure(""), HasSubstr("empty"));
}

TEST(XmlParserTest, ReadsTheEncodingThatIsDeclared) {
    const auto latin = parse("<?xml version='1.0' encoding='ISO-8859-2'?><item>\xB1</item>");
    ASSERT_TRUE(latin);
    EXPECT_EQ(characters_of(*latin->record), "ą");
    const auto lossy = parse("<?xml version='1.0' encoding='UTF-8'?><item>\xB1</item>");
    ASSERT_TRUE(lossy);
    EXPECT_EQ(lossy->lossy_charset, "UTF-8");
}

TEST(XmlParserTest, AcceptsADocumentTypeWithoutLoadingIt) {
    EXPECT_EQ(failure("<!DOCTYPE item PUBLIC '-//IPTC//DTD NITF 3.2//EN' 'file:///etc/passwd'>"
                      "<item>caf&eacute;</item>"),
              "none");
    EXPECT_EQ(failure("<!DOCTYPE item [<!ELEMENT item ANY>]><item>x</item>"), "none");
}

TEST(XmlParserTest, RefusesEntities) {
    const fixtures::TemporaryFolder folder;
    const std::string secret = "file://" + folder.write("secret.txt", "secretword");
    for (const std::string& declaration :
         {std::string("<!ENTITY x 'y'>"), "<!ENTITY x SYSTEM '" + secret + "'>",
          std::string("<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>"),
          "<!ENTITY % p SYSTEM '" + secret + "'> %p;"}) {
        const std::string document =
            "<!DOCTYPE item [" + declaration + "]><item a='&x;'>&x;</item>";
        EXPECT_THAT(failure(document), HasSubstr("declares the entity")) << declaration;
    }
}

TEST(XmlParserTest, RefusesABillionLaughs) {
    std::string laughs = "<!DOCTYPE item [<!ENTITY l0 'lol'>";
    for (int i = 1; i < 10; ++i) {
        laughs += "<!ENTITY l" + std::to_string(i) + " '";
        for (int k = 0; k < 10; ++k) laughs += "&l" + std::to_string(i - 1) + ";";
        laughs += "'>";
    }
    EXPECT_THAT(failure(laughs + "]><item>&l9;</item>"), HasSubstr("declares the entity 'l0'"));
    EXPECT_THAT(failure("<item>&l9;</item>"), HasSubstr("not well-formed"));
}

TEST(XmlParserTest, IncludesNothing) {
    const auto document = parse(
        "<item><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' "
        "parse='text'/>x</item>");
    ASSERT_TRUE(document);
    EXPECT_EQ(characters_of(*document->record), "x");
}

TEST(XmlParserTest, IsBounded) {
    std::string deep = "<item>";
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    EXPECT_THAT(failure(deep), HasSubstr("deeper than 200"));
    std::string wide = "<item>";
    for (int i = 0; i < 300'000; ++i) wide += "<a/>";
    EXPECT_THAT(failure(wide + "</item>"), HasSubstr("more than 250000"));
    std::string spaces = "<item>";
    for (int i = 0; i < 1001; ++i) spaces += "<a xmlns:n='urn:x'/>";
    EXPECT_THAT(failure(spaces + "</item>"), HasSubstr("more than 1000 namespaces"));
    std::string attributes = "<item z='>'";
    for (int i = 0; i < 50'000; ++i) attributes += " a" + std::to_string(i) + " = '1'";
    EXPECT_THAT(failure(attributes + "/>"), HasSubstr("more than 1000 attributes"));
}

}  // namespace
}  // namespace quoth::indexer::markup
