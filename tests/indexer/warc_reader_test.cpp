#include "indexer/readers/warc_reader.hpp"

#include <gmock/gmock.h>

#include "common/text/iso_date.hpp"
#include "tests/fixtures/record_reading.hpp"
#include "tests/fixtures/warc_records.hpp"

namespace quoth::indexer {
namespace {

using fixtures::http_answer;
using fixtures::news_page;
using fixtures::RecordReading;
using fixtures::WarcRecord;
using testing::HasSubstr;
using testing::SizeIs;

RecordReading read(const WarcRecord& record) {
    return fixtures::read_bytes("news", fixtures::warc_record(record));
}

Article article_of(const WarcRecord& record) {
    const RecordReading reading = read(record);
    EXPECT_THAT(reading.articles, SizeIs(1));
    return reading.articles.empty() ? Article{} : reading.articles.front();
}

TEST(WarcReaderTest, APageIsAnArticle) {
    const Article article = article_of(
        {.address = "http://www.news.example/varn", .block = http_answer(news_page("Varn"))});
    EXPECT_EQ(article.source, "news.example");
    EXPECT_EQ(article.title, "News of Varn");
    EXPECT_THAT(article.text, HasSubstr("The harbour of Varn"));
}

struct AddressCase {
    const char* name;
    std::string address;
    const char* id;  // its end
    const char* url;
    const char* date = "2024-05-06T07:08:09Z";  // that of the capture is the last resort
};

std::ostream& operator<<(std::ostream& out, const AddressCase& test) { return out << test.name; }

class WarcAddressTest : public testing::TestWithParam<AddressCase> {};

TEST_P(WarcAddressTest, IsTheIdAndWhereItIsOfTheWebTheUrl) {
    const Article article =
        article_of({.address = GetParam().address, .block = http_answer(news_page("Varn"))});
    EXPECT_THAT(article.id, testing::EndsWith(GetParam().id));
    EXPECT_EQ(article.url, GetParam().url);
    EXPECT_EQ(text::format_iso_date(article.date.value()), GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Addresses, WarcAddressTest,
    testing::Values(AddressCase{"Plain", "http://news.example/a", "http://news.example/a",
                                "http://news.example/a"},
                    AddressCase{"WithDay", "http://news.example/2016/03/11/a",
                                "http://news.example/2016/03/11/a",
                                "http://news.example/2016/03/11/a", "2016-03-11"},
                    AddressCase{"InBrackets", "<http://news.example/a>", "http://news.example/a",
                                "http://news.example/a"},
                    AddressCase{"Script", "javascript:alert(1)", "javascript:alert(1)", ""},
                    AddressCase{"Empty", "", "news#1", ""},
                    AddressCase{"Long", "http://" + std::string(100'000, 'a'), "news#1", ""}),
    [](const auto& test) { return test.param.name; });

TEST(WarcReaderTest, TheCharacterSetOfTheHeaderCounts) {
    const Article article = article_of(
        {.block = http_answer("<html><body><p>Die Br\xFC"
                              "cke bei Varn ist wieder offen, "
                              "sagte die B\xFCrgermeisterin am Montag.</p></body></html>",
                              "", "200 OK", "text/html; charset=iso-8859-1")});
    EXPECT_THAT(article.text, HasSubstr("Br\u00FCcke"));
}

TEST(WarcReaderTest, PlainTextIsRead) {
    const Article article = article_of(
        {.block = http_answer("The harbour of Varn is closed.\n", "", "200 OK", "text/plain")});
    EXPECT_EQ(article.text, "The harbour of Varn is closed.\n");
    EXPECT_EQ(article.id, "http://news.example/varn");
}

TEST(WarcReaderTest, APageWithoutTextIsAProblemOfItsRecord) {
    const RecordReading reading = read({.block = http_answer("<html></html>")});
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_EQ(reading.problems[0].line, 1U);
    EXPECT_TRUE(reading.problems[0].counts_records);
    EXPECT_THAT(reading.problems[0].path, testing::EndsWith("news"));
}

}  // namespace
}  // namespace quoth::indexer
