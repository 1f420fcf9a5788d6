#include "indexer/readers/record_stream.hpp"

#include <gmock/gmock.h>

#include "indexer/readers/formats.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Stream {
    std::vector<Record> records;
    std::vector<InputProblem> problems;
};

Stream read(const std::vector<std::string>& paths, InputFormat format = InputFormat::automatic) {
    Stream stream;
    read_records(paths, format,
                 {[&](Record record) {
                      stream.records.push_back(std::move(record));
                      return true;
                  },
                  [&](InputProblem problem) {
                      stream.problems.push_back(std::move(problem));
                      return true;
                  }});
    return stream;
}

std::vector<std::string> bytes_of(const Stream& stream) {
    std::vector<std::string> bytes;
    for (const Record& record : stream.records) bytes.push_back(record.bytes);
    return bytes;
}

TEST(RecordStreamTest, LinesOfJsonAreRecordsAndBlankOnesNot) {
    const fixtures::TemporaryFolder folder;
    const Stream stream =
        read({folder.write("a.jsonl", "{\"a\":1}\n\n \r\n{\"b\":2}\r\n{\"c\":3}")});
    EXPECT_THAT(bytes_of(stream), ElementsAre("{\"a\":1}", "{\"b\":2}", "{\"c\":3}"));
    EXPECT_EQ(stream.records[0].line, 1U);
    EXPECT_EQ(stream.records[1].line, 4U);
    EXPECT_EQ(stream.records[2].line, 5U);
}

TEST(RecordStreamTest, ATextFileIsOneRecord) {
    const fixtures::TemporaryFolder folder;
    const Stream stream = read({folder.write("a.txt", "one\ntwo\n")});
    EXPECT_THAT(bytes_of(stream), ElementsAre("one\ntwo\n"));
    EXPECT_EQ(stream.records[0].line, 0U);
}

TEST(RecordStreamTest, LinesAcrossReadsStayWhole) {
    const fixtures::TemporaryFolder folder;
    const std::string line = "{\"text\":\"" + std::string(700'000, 'x') + "\"}";
    const Stream stream = read({folder.write("a.jsonl", line + "\n" + line + "\n")});
    EXPECT_THAT(bytes_of(stream), ElementsAre(line, line));
}

TEST(RecordStreamTest, ALineThatIsTooLongIsAProblemAndTheNextIsRead) {
    const fixtures::TemporaryFolder folder;
    const std::string overlong = "{\"text\":\"" + std::string(kLongestRecord + 1, 'x') + "\"}";
    const Stream stream = read({folder.write("a.jsonl", "{}\n" + overlong + "\n{\"b\":2}\n")});
    EXPECT_THAT(bytes_of(stream), ElementsAre("{}", "{\"b\":2}"));
    EXPECT_EQ(stream.records[1].line, 3U);
    ASSERT_EQ(stream.problems.size(), 1U);
    EXPECT_EQ(stream.problems[0].line, 2U);
    EXPECT_THAT(stream.problems[0].message, HasSubstr("32 MiB"));
}

TEST(RecordStreamTest, WhatIsMissingIsAProblemAndTheRestIsRead) {
    const fixtures::TemporaryFolder folder;
    const Stream stream = read({folder.path("none.txt"), folder.write("a.txt", "x")});
    EXPECT_THAT(bytes_of(stream), ElementsAre("x"));
    ASSERT_EQ(stream.problems.size(), 1U);
    EXPECT_THAT(stream.problems[0].message, HasSubstr("No such file"));
}

TEST(RecordStreamTest, AnEmptyFileOfLinesIsAProblem) {
    const fixtures::TemporaryFolder folder;
    const Stream stream = read({folder.write("a.jsonl", "\n \n")});
    EXPECT_THAT(stream.records, IsEmpty());
    EXPECT_EQ(stream.problems.size(), 1U);
}

TEST(RecordStreamTest, TablesOfOtherThingsInAFolderArePassedOver) {
    const fixtures::TemporaryFolder folder;
    const std::string table = folder.write("prices.csv", "day,price\n1,2\n");
    folder.write("wire.csv", "id,text\na,one\n");
    const Stream walked = read({folder.root().string()});
    EXPECT_THAT(bytes_of(walked), ElementsAre("a,one"));
    EXPECT_THAT(walked.problems, IsEmpty());
    EXPECT_EQ(read({table}).problems.size(), 1U);
}

TEST(RecordStreamTest, ASinkCanStopIt) {
    const fixtures::TemporaryFolder folder;
    int records = 0;
    read_records(
        {folder.write("a.jsonl", "{}\n{}\n{}\n")}, InputFormat::automatic,
        {[&](const Record&) { return ++records < 2; }, [](const InputProblem&) { return true; }});
    EXPECT_EQ(records, 2);
}

TEST(RecordStreamTest, PathsAreSpeltOneWay) {
    EXPECT_EQ(normalised_path("./a//b/"), "a/b");
    EXPECT_EQ(normalised_path("/"), "/");
    EXPECT_EQ(normalised_path("././a.txt"), "a.txt");
    EXPECT_EQ(normalised_path("../a"), "../a");
    EXPECT_EQ(normalised_path("./"), ".");
}

TEST(DetectFormatTest, ContentDecidesAndThenTheName) {
    EXPECT_EQ(detect_format("a.txt", "{\"id\":1}"), InputFormat::jsonl);
    EXPECT_EQ(detect_format("a", "\xEF\xBB\xBF \n{ \"id\":1}"), InputFormat::jsonl);
    EXPECT_EQ(detect_format("a", "{curly} words"), InputFormat::text);
    EXPECT_EQ(detect_format("a", "[\n{\"id\":1}]"), InputFormat::jsonl);
    EXPECT_EQ(detect_format("a", "[1] see below"), InputFormat::text);
    EXPECT_EQ(detect_format("a", "Headline;Body\nx;y\n"), InputFormat::csv);
    EXPECT_EQ(detect_format("a.tsv", "x\ty\n"), InputFormat::csv);
    EXPECT_EQ(detect_format("a.jsonl", "broken"), InputFormat::jsonl);
    EXPECT_EQ(detect_format("a.txt", ""), InputFormat::text);
}

TEST(RecordStreamTest, ARefusedFileDoesNotEndTheRun) {
    const fixtures::TemporaryFolder folder;
    folder.write("a.xml", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>");
    folder.write("b.txt", "It rained.");
    std::vector<std::string> seen;
    RecordSink sink;
    sink.on_record = [&](const Record& record) { return seen.push_back(record.path), true; };
    sink.on_problem = [&](const InputProblem& problem) {
        return seen.push_back(problem.path), true;
    };
    read_records({folder.root().string()}, InputFormat::automatic, sink);
    EXPECT_THAT(seen, testing::ElementsAre(folder.path("a.xml"), folder.path("b.txt")));
}

TEST(RecordStreamTest, ATableThatEndsInsideQuotationMarksEnds) {
    const fixtures::TemporaryFolder folder;
    folder.write("a.csv", "title;text\na;\"b");
    int problems = 0;
    RecordSink sink;
    sink.on_record = [](const Record&) { return true; };
    sink.on_problem = [&](const InputProblem&) { return ++problems < 100; };
    read_records({folder.root().string()}, InputFormat::automatic, sink);
    EXPECT_EQ(problems, 1);
}

}  // namespace
}  // namespace quoth::indexer
