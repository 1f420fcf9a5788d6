#include "indexer/readers/html_reader.hpp"

#include <gmock/gmock.h>

#include <string>

#include "common/text/iso_date.hpp"
#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

using testing::HasSubstr;

ParsedRecord read(std::string page, std::string path = "news/a.html") {
    return read_html_article({std::move(path), 0, InputFormat::html, std::move(page)});
}

Article article(std::string page, std::string path = "news/a.html") {
    return std::get<Article>(read(std::move(page), std::move(path)).content);
}

TEST(HtmlReaderTest, APageIsAnArticle) {
    const Article bridge = article(
        "<!doctype html><meta charset=utf-8><link rel=canonical "
        "href='https://www.estuary.example/bridge'>"
        "<title>Bridge opens</title><p>“It is open,” said Ana Silva.</p><p>Traffic resumed.</p>");
    EXPECT_EQ(bridge.id, "https://www.estuary.example/bridge");
    EXPECT_EQ(bridge.url, bridge.id);
    EXPECT_EQ(bridge.title, "Bridge opens");
    EXPECT_EQ(bridge.source, "estuary.example");
    EXPECT_EQ(bridge.text, "“It is open,” said Ana Silva.\n\nTraffic resumed.");
}

TEST(HtmlReaderTest, WithoutAnAddressThePathIsTheId) {
    const Article bridge = article("<p>Open.", "2016-03-11/bridge.html");
    EXPECT_EQ(bridge.id, "2016-03-11/bridge.html");
    ASSERT_TRUE(bridge.date);
    EXPECT_EQ(text::format_iso_date(*bridge.date), "2016-03-11");
}

TEST(HtmlReaderTest, TheTextGoesBeforeWhatATemplateSaysOfItsLanguage) {
    const std::string english =
        "<p>The bridge is open again, said the mayor on Thursday, and all of the traffic between "
        "the harbour and the castle has resumed after nine long years.";
    const std::string german =
        "<p>Die Brücke ist wieder offen, sagte die Bürgermeisterin am Donnerstag, und der Verkehr "
        "zwischen dem Hafen und dem Schloss fließt nach neun langen Jahren wieder.";
    EXPECT_EQ(article("<html lang=de>" + english).lang, "en");
    EXPECT_EQ(article("<html lang=en-US>" + german).lang, "de");
    EXPECT_EQ(article("<html lang=de>" + german).lang, "de");
    EXPECT_EQ(article("<html lang=fr>" + german).lang, "fr");
    EXPECT_EQ(article("<html lang=de><p>Open.").lang, "de");
}

TEST(HtmlReaderTest, WhatIsTooLongIsCutAfterAWholeCharacter) {
    std::string authors = "<meta name=author content='";
    for (int i = 0; i < 10'000; ++i) authors += "Anaís Silva, ";
    const Article bridge =
        article("<title>é" + std::string(1'000'000, 'x') + "</title>" + authors + "'><p>Open.");
    EXPECT_LE(bridge.title.size(), 8192U);
    EXPECT_LE(bridge.author.size(), 8192U);
    EXPECT_THAT(bridge.title, testing::StartsWith("éx"));
}

TEST(HtmlReaderTest, APageWithoutTextIsAProblem) {
    const ParsedRecord empty = read("<html><script>x</script></html>");
    EXPECT_THAT(std::get<InputProblem>(empty.content).message, HasSubstr("no text"));
}

TEST(HtmlReaderTest, BinaryDataIsAProblem) {
    const ParsedRecord picture = read(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    EXPECT_THAT(std::get<InputProblem>(picture.content).message, HasSubstr("binary"));
}

TEST(HtmlReaderTest, LostBytesAreDamage) {
    EXPECT_TRUE(read("<meta charset=utf-8><p>caf\xE9 caf\xC3\xA9").damage);
    EXPECT_FALSE(read("<p>caf\xE9").damage);
    std::string vast = "<p>Open.";
    for (int i = 0; i < 600'000; ++i) vast += "<b>x</b>";
    EXPECT_THAT(read(vast).damage->message, HasSubstr("1,000,000"));
}

TEST(DetectFormatTest, PagesShowAtTheirBeginning) {
    for (const char* page :
         {"<!DOCTYPE html><html>", "\n <!-- saved --> <html>", "<HEAD>", "<p>One.",
          "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", "\xEF\xBB\xBF<html lang=en>"}) {
        EXPECT_EQ(detect_format("a.txt", page), InputFormat::html) << page;
    }
    EXPECT_EQ(detect_format("a", std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14)),
              InputFormat::html);
}

TEST(DetectFormatTest, OthersDoNot) {
    for (const char* text : {"<urlset>", "<?xml version=\"1.0\"?><urlset>", "a <p>", "1 < 2",
                             "<!-- never closed", "<DOC>", ""}) {
        EXPECT_EQ(detect_format("a.txt", text), InputFormat::text) << text;
    }
}

TEST(DetectFormatTest, ANameNeedsATag) {
    EXPECT_EQ(detect_format("a.HTML", "Warning<br>\n<html>"), InputFormat::html);
    EXPECT_EQ(detect_format("a.html", "Mayor opens bridge\n\nThe mayor said."), InputFormat::text);
}

}  // namespace
}  // namespace quoth::indexer
