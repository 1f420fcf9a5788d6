#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "indexer/readers/record_stream.hpp"
#include "indexer/readers/warc_reader.hpp"
#include "tests/fixtures/archives.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/warc_records.hpp"

namespace quoth::indexer {
namespace {

using fixtures::compressed;
using fixtures::http_answer;
using fixtures::news_page;
using fixtures::warc_page;
using fixtures::warc_record;
using fixtures::WarcRecord;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a file of records gives: the numbers of those that hold a page, and of the broken ones.
struct Records {
    std::vector<Record> pages;
    std::vector<std::size_t> numbers;
    std::vector<std::size_t> broken;
    std::vector<std::string> problems;
    int passed_over = 0;
};

Records read(const std::string& bytes) {
    const fixtures::TemporaryFolder folder;
    Records records;
    read_records({folder.write("news", bytes)}, InputFormat::automatic,
                 {[&](Record record) {
                      records.numbers.push_back(record.line);
                      records.pages.push_back(std::move(record));
                      return true;
                  },
                  [&](const InputProblem& problem) {
                      EXPECT_TRUE(problem.counts_records || problem.line == 0);
                      records.broken.push_back(problem.line);
                      records.problems.push_back(problem.message);
                      return true;
                  },
                  [](const std::string&) {}, [&] { ++records.passed_over; }});
    return records;
}

TEST(WarcSplitterTest, PagesAreRecordsAndOthersArePassedOver) {
    std::string file = warc_page("first");
    for (const char* type :
         {"warcinfo", "request", "metadata", "revisit", "resource", "unheard-of"})
        file += warc_record({.type = type, .block = http_answer(news_page("x"))});
    file += warc_record({.block = http_answer(news_page("x"), "", "404 Not Found")});
    file += warc_record({.block = http_answer("png", "", "200 OK", "image/png")});
    file += warc_record({.address = "http://news.example/robots.txt",
                         .block = http_answer("User-agent: *", "", "200 OK", "text/plain")});
    const Records records = read(file + warc_page("last"));
    EXPECT_THAT(records.numbers, ElementsAre(1, 11));
    EXPECT_EQ(records.passed_over, 9);
    EXPECT_THAT(records.problems, IsEmpty());
}

struct Damage {
    const char* name;
    std::string record;
    const char* message;
};

void PrintTo(const Damage& damage, std::ostream* out) { *out << damage.name; }

class DamagedWarcTest : public testing::TestWithParam<Damage> {};

TEST_P(DamagedWarcTest, CostsOneRecordAndIsCountedOnce) {
    const Records records = read(warc_page("first") + GetParam().record + warc_page("last"));
    EXPECT_THAT(records.numbers, ElementsAre(1, 3));
    EXPECT_THAT(records.broken, ElementsAre(2));
    EXPECT_THAT(records.problems, ElementsAre(HasSubstr(GetParam().message)));
}

WarcRecord with_length(const std::string& length) {
    return {.block = http_answer(news_page("broken")), .length = length};
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, DamagedWarcTest,
    testing::Values(
        Damage{"LengthTooSmall", warc_record(with_length("50")), "not as long as it says"},
        Damage{"LengthTooSmallByTwo",
               warc_record({.block = http_answer("<html>"),
                            .length = std::to_string(http_answer("<html>").size() - 2)}),
               "not as long as it says"},
        Damage{"LengthBeyondTheFile", warc_record(with_length("999999")), "file ends inside"},
        Damage{"LengthOfTenGigabytes", warc_record(with_length("10000000000")), "file ends inside"},
        Damage{"LengthNegative", warc_record(with_length("-1")), "does not say how long"},
        Damage{"LengthOf64Bits", warc_record(with_length("18446744073709551616")),
               "does not say how long"},
        Damage{"LengthInWords", warc_record(with_length("long")), "does not say how long"},
        Damage{"TwoLengths",
               warc_record({.block = http_answer(""), .fields = "Content-Length: 7\r\n"}),
               "does not say how long"},
        Damage{"UnknownVersion", warc_record({.block = http_answer(""), .version = "WARC/99.9"}),
               "unknown version, 'WARC/99.9'"},
        Damage{"Garbage", std::string(3000, '\xFF') + "\r\n\r\n", "unknown version"},
        Damage{"GarbageWithoutBlankLine", "garbage\r\n", "no end"},
        Damage{"HeaderCutAfterALine", "WARC/1.0\r\nWARC-Type: response\r\n", "no end"},
        Damage{"NoAnswer", warc_record({.block = "no header here"}), "no answer over HTTP"},
        Damage{"HeaderWithoutEnd", "WARC/1.0\r\n" + std::string(2'000'000, 'x') + "\r\n\r\n",
               "no end"}),
    [](const auto& test) { return test.param.name; });

TEST(WarcSplitterTest, ACutFileKeepsWhatComesBefore) {
    const std::string file = warc_page("first") + warc_page("second");
    for (const std::size_t cut : {10U, 100U, 400U}) {
        const Records records = read(file.substr(0, file.size() - cut));
        EXPECT_THAT(records.numbers, ElementsAre(1)) << cut;
        EXPECT_THAT(records.broken, ElementsAre(2)) << cut;
    }
}

TEST(WarcSplitterTest, BlankLinesBetweenRecordsMayBeMissing) {
    const std::string first = warc_record({.block = http_answer(news_page("a")), .ending = ""});
    EXPECT_THAT(read(first + warc_page("b")).numbers, ElementsAre(1, 2));
}

TEST(WarcSplitterTest, HeadersMayBeFoldedAndHoldLinesThatAreNone) {
    const Records records =
        read(warc_record({.block = http_answer(news_page("a")),
                          .fields = "X: a\r\n b\r\nno colon\r\nY: a" + std::string(1, '\0') +
                                    "\r\n" + "Z: " + std::string(100'000, 'z') + "\r\n"}));
    EXPECT_THAT(records.numbers, ElementsAre(1));
}

TEST(WarcSplitterTest, MembersOfGzipNeedNotBeRecords) {
    const std::string a = warc_page("a");
    const std::string b = warc_page("b");
    for (const std::string& file :
         {compressed("gzip", a) + compressed("gzip", b), compressed("gzip", a + b),
          compressed("gzip", a.substr(0, 300)) + compressed("gzip", a.substr(300) + b)}) {
        EXPECT_THAT(read(file).numbers, ElementsAre(1, 2));
    }
}

TEST(WarcSplitterTest, ADamagedMemberOfGzipCostsItsRecord) {
    const std::string good = compressed("gzip", warc_page("good"));
    std::string bad = compressed("gzip", warc_page("bad"));
    bad.replace(20, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    const Records middle = read(good + bad + good);
    EXPECT_THAT(middle.numbers, ElementsAre(1, 3));
    EXPECT_THAT(middle.broken, ElementsAre(2));
    const Records last = read(good + good.substr(0, good.size() - 30));
    EXPECT_THAT(last.numbers, ElementsAre(1));
    EXPECT_THAT(last.broken, ElementsAre(2));
}

TEST(WarcSplitterTest, LongRecordsThatArePassedOverNeedNoMemory) {
    const std::string film(kLongestRecord + 1000, 'f');
    const std::string file = warc_record({.block = http_answer(film, "", "200 OK", "video/mp4")}) +
                             warc_record({.block = http_answer(film)}) + warc_page("last");
    const Records records = read(file);
    EXPECT_THAT(records.numbers, ElementsAre(3));
    EXPECT_EQ(records.passed_over, 1);
    EXPECT_THAT(records.problems, ElementsAre(HasSubstr("longer than 32 MiB")));
}

RC_GTEST_PROP(WarcSplitterProperty, EachRecordIsAPageOrBrokenOrPassedOver, ()) {
    // Sound records with bytes changed, taken out or put in anywhere between them.
    std::string file = warc_page("a");
    const int good = *rc::gen::inRange(1, 4);
    for (int i = 0; i < good; ++i) {
        std::string record = warc_page(std::to_string(i));
        const auto at = *rc::gen::inRange<std::size_t>(0, record.size());
        record.replace(at, *rc::gen::inRange(0, 20), *rc::gen::arbitrary<std::string>());
        file += record;
    }
    const Records records = read(file + warc_page("z"));
    RC_ASSERT(!records.pages.empty());
    for (const Record& page : records.pages) (void)read_warc_article(page);
}

}  // namespace
}  // namespace quoth::indexer
