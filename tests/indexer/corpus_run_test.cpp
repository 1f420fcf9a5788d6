#include "indexer/pipeline/runs/corpus_run.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// A corpus of many records, every seventh of them broken.
std::string many_records(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        if (i % 7 == 3)
            lines += "{\"id\":\"broken\n";
        else
            lines += R"({"id":"r)" + std::to_string(i) + R"(","text":"“It is )" +
                     std::to_string(i) + R"(,” Ana Ruiz said."})" + "\n";
    }
    return lines;
}

/// All that an index holds, document by document.
std::vector<std::string> dump(const std::string& path) {
    const Xapian::Database database(path);
    std::vector<std::string> documents;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
        const Xapian::Document document = database.get_document(*id);
        std::string line = std::to_string(*id) + " " + document.get_data();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            line += " " + *term + ":" + std::to_string(term.get_wdf());
        }
        documents.push_back(line);
    }
    return documents;
}

class CorpusRunTest : public testing::Test {
  protected:
    CorpusReport index(const std::string& name, unsigned jobs) {
        CorpusOptions options;
        options.paths = {corpus_};
        options.jobs = jobs;
        return index(name, options);
    }

    CorpusReport index(const std::string& name, const CorpusOptions& options) {
        const CorpusObserver observer{
            [&](const InputProblem& problem) { rejected_.push_back(problem); },
            [&](const InputProblem& problem) { warnings_.push_back(problem); }};
        Result<CorpusReport> report = index_corpus(folder_.path(name), options, {}, observer);
        EXPECT_TRUE(report);
        return *std::move(report);
    }

    fixtures::TemporaryFolder folder_;
    std::string corpus_ = folder_.write("corpus.jsonl", many_records(500));
    std::vector<InputProblem> rejected_;
    std::vector<InputProblem> warnings_;
};

TEST_F(CorpusRunTest, TheIndexDoesNotDependOnTheNumberOfThreads) {
    index("one", 1);
    index("two", 2);
    index("many", 7);
    EXPECT_EQ(dump(folder_.path("one")), dump(folder_.path("two")));
    EXPECT_EQ(dump(folder_.path("one")), dump(folder_.path("many")));
}

std::vector<std::string> languages(const std::string& path) {
    const Xapian::Database database(path);
    std::vector<std::string> found;
    for (auto term = database.allterms_begin("L"); term != database.allterms_end("L"); ++term) {
        found.push_back(*term);
    }
    return found;
}

TEST_F(CorpusRunTest, AnArticleWithoutLanguageGetsThatOfTheRun) {
    CorpusOptions options;
    options.paths = {folder_.write("two.jsonl", R"({"id":"a","text":"Een brug."})"
                                                "\n"
                                                R"({"id":"b","lang":"en","text":"A bridge."})")};
    options.language = "nl";
    EXPECT_EQ(index("index", options).added, 2U);
    EXPECT_THAT(languages(folder_.path("index")), ElementsAre("Len", "Lnl"));
    EXPECT_EQ(index("index", options).unchanged, 2U);
    options.language = "auto";
    EXPECT_EQ(index("index", options).replaced, 1U);
    EXPECT_THAT(languages(folder_.path("index")), ElementsAre("Len"));
}

TEST_F(CorpusRunTest, TheLanguageOfATextIsFoundOut) {
    CorpusOptions options;
    options.paths = {folder_.write(
        "de.jsonl", R"({"id":"a","text":"Die Brücke über den Fluss ist seit dem Sommer gesperrt, )"
                    R"(und in der alten Stadt weiß niemand, wann sie wieder geöffnet wird."})")};
    index("index", options);
    EXPECT_THAT(languages(folder_.path("index")), ElementsAre("Lde"));
}

TEST_F(CorpusRunTest, BrokenRecordsAreReportedInOrderAndTheOthersIndexed) {
    const CorpusReport report = index("index", 4);
    EXPECT_EQ(report.added, 429U);
    EXPECT_EQ(report.rejected, 71U);
    ASSERT_THAT(rejected_, SizeIs(71));
    EXPECT_EQ(rejected_[0].line, 4U);
    EXPECT_EQ(rejected_[1].line, 11U);
    EXPECT_THAT(rejected_[0].path, HasSubstr("corpus.jsonl"));
}

TEST_F(CorpusRunTest, ASecondRunChangesNothing) {
    index("index", 2);
    const auto before = dump(folder_.path("index"));
    const CorpusReport again = index("index", 2);
    EXPECT_EQ(again.added, 0U);
    EXPECT_EQ(again.unchanged, 429U);
    EXPECT_EQ(dump(folder_.path("index")), before);
}

TEST_F(CorpusRunTest, TheLaterOfTwoRecordsWithOneIdWinsWithAWarning) {
    corpus_ = folder_.write("twice.jsonl", R"({"id":"a","text":"first"})"
                                           "\n"
                                           R"({"id":"a","text":"second"})"
                                           "\n");
    const CorpusReport report = index("index", 2);
    EXPECT_EQ(report.replaced, 1U);
    ASSERT_THAT(warnings_, SizeIs(1));
    EXPECT_THAT(warnings_[0].message, HasSubstr("'a'"));
    EXPECT_THAT(dump(folder_.path("index")), ElementsAre(HasSubstr("second")));
}

TEST_F(CorpusRunTest, ARunCanEndAtTheFirstRejectedInput) {
    CorpusOptions options;
    options.paths = {corpus_};
    options.stop_on_error = true;
    const Result<CorpusReport> report = index_corpus(folder_.path("index"), options, {}, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->rejected, 1U);
    EXPECT_EQ(report->added, 3U);
    EXPECT_THAT(dump(folder_.path("index")), SizeIs(6));
}

TEST_F(CorpusRunTest, ARequestToStopEndsAfterACommit) {
    CorpusOptions options;
    options.paths = {corpus_};
    int questions = 0;
    CorpusObserver observer;
    observer.stop_requested = [&] { return ++questions > 50; };
    const Result<CorpusReport> report = index_corpus(folder_.path("index"), options, {}, observer);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->interrupted);
    EXPECT_GT(report->added, 0U);
    EXPECT_LT(report->added, 429U);
    EXPECT_THAT(dump(folder_.path("index")), SizeIs(2 * report->added));
}

TEST_F(CorpusRunTest, ExtractionNeedsNoIndex) {
    CorpusOptions options;
    options.paths = {corpus_};
    std::vector<std::string> ids;
    const Result<CorpusReport> report = extract_corpus(
        options, {}, [&](const std::string&, const Article& article, const auto& quotations) {
            EXPECT_THAT(quotations, SizeIs(1));
            ids.push_back(article.id);
            return ids.size() < 3;
        });
    ASSERT_TRUE(report);
    EXPECT_THAT(ids, ElementsAre("r0", "r1", "r2"));
}

}  // namespace
}  // namespace quoth::indexer
