#include "indexer/pipeline/runs/reextraction.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

#include <functional>
#include <string>

#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "indexer/pipeline/upkeep/index_check.hpp"
#include "indexer/pipeline/upkeep/index_stats.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::IsEmpty;

/// An index whose articles another version of the extractor has read.
class ReextractionTest : public testing::Test {
  protected:
    ReextractionTest() {
        Result<IndexWriter> writer = IndexWriter::open(index_);
        for (int i = 0; i < kArticles; ++i) {
            const std::string id = std::to_string(i);
            static_cast<void>(
                writer->add({.id = id, .text = "“It is " + id + ",” Ana Ruiz said."}));
        }
        static_cast<void>(writer->finish());
    }

    /// Makes the index say so of all articles, and lose the cues of the quotations of those whose
    /// number `loses` picks.
    void age(const std::function<bool(int)>& loses) const {
        Xapian::WritableDatabase database(index_, Xapian::DB_OPEN);
        int number = 0;
        for (auto id = database.postlist_begin("XKa"); id != database.postlist_end("XKa"); ++id) {
            Xapian::Document article = database.get_document(*id);
            Result<store::ArticleRecord> record = store::read_record(article.get_data());
            if (loses(number++)) record->quotations.front().cue.reset();
            article.set_data(store::write_record(record->article, record->quotations));
            article.add_value(store::slot::kExtractor, "english-0");
            database.replace_document(*id, article);
        }
        database.commit();
    }

    [[nodiscard]] ReextractionReport reextract(const std::function<bool()>& stop_requested = [] {
        return false;
    }) const {
        const Result<ReextractionReport> report =
            reextract_index(index_, 2, {.commit_bytes = 60}, stop_requested);
        EXPECT_TRUE(report) << report.error().message;
        return *report;
    }

    [[nodiscard]] std::uint64_t outdated() const { return read_index_stats(index_)->outdated; }

    static constexpr int kArticles = 20;
    fixtures::TemporaryFolder folder_;
    std::string index_ = folder_.path("index");
};

TEST_F(ReextractionTest, RenewsWhatChangedAndMarksTheRest) {
    age([](int number) { return number % 4 == 0; });
    ASSERT_EQ(outdated(), 20U);
    const ReextractionReport report = reextract();
    EXPECT_EQ(report.articles, 20U);
    EXPECT_EQ(report.changed, 5U);
    EXPECT_EQ(report.quotations, 5U);
    EXPECT_EQ(outdated(), 0U);
    EXPECT_THAT(*check_index(index_), IsEmpty());
}

TEST_F(ReextractionTest, FindsNothingToDoInACurrentIndex) { EXPECT_EQ(reextract().articles, 0U); }

TEST_F(ReextractionTest, AnInterruptedOneIsCompletedByTheNext) {
    age([](int) { return true; });
    int calls = 0;
    const ReextractionReport first = reextract([&] { return ++calls > 7; });
    EXPECT_TRUE(first.interrupted);
    ASSERT_GT(outdated(), 0U);
    ASSERT_LT(outdated(), 20U);
    const ReextractionReport second = reextract();
    EXPECT_EQ(first.articles + second.articles, 20U);
    EXPECT_EQ(outdated(), 0U);
    EXPECT_THAT(*check_index(index_), IsEmpty());
}

TEST_F(ReextractionTest, ThereIsNoIndexToRenew) {
    const auto report = reextract_index(folder_.path("none"), 1, {}, [] { return false; });
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace quoth::indexer
