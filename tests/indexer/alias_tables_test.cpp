#include <gmock/gmock.h>
#include <xapian.h>

#include <algorithm>

#include "common/store/speaker_aliases.hpp"
#include "indexer/pipeline/collection/collection_tables.hpp"
#include "indexer/pipeline/runs/corpus_run.hpp"
#include "quoth/indexer/index_writer.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// An article in which somebody speaks.
std::string record(const std::string& id, const std::string& speaker, int day) {
    return R"({"id":")" + id + R"(","date":"2025-11-)" + std::to_string(10 + day) +
           R"(","text":"“It is late,” )" + speaker + R"( said."})" + "\n";
}

std::vector<std::string> corpus() {
    std::vector<std::string> records;
    for (int i = 0; i < 8; ++i) {
        const std::string number = std::to_string(i);
        records.push_back(record("full" + number, "President Jon Otero", i));
        records.push_back(record("other" + number, "Ana Ruiz", i));
        if (i % 5 == 0) records.push_back(record("bare" + number, "Otero", i));
    }
    return records;
}

std::string joined(const std::vector<std::string>& records) {
    std::string text;
    for (const std::string& line : records) text += line;
    return text;
}

class CollectionTablesTest : public testing::Test {
  protected:
    CorpusReport index(const std::string& text, const CorpusOptions& given = {},
                       const IndexWriterOptions& writer = {}, const CorpusObserver& observer = {}) {
        CorpusOptions options = given;
        if (!text.empty()) options.paths = {folder_.write("corpus.jsonl", text)};
        return *index_corpus(path_, options, writer, observer);
    }

    [[nodiscard]] store::SpeakerAliases aliases() const {
        return store::read_speaker_aliases(Xapian::Database(path_));
    }

    [[nodiscard]] std::vector<std::string> meanings() const {
        std::vector<std::string> names;
        const store::SpeakerAliases tables = aliases();
        for (const store::NameTie& tie : tables.ties()) names.push_back(tie.full_name);
        return names;
    }

    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index.quoth");
};

TEST_F(CollectionTablesTest, DependOnTheArticlesAlone) {
    std::vector<std::string> records = corpus();
    index(joined(records));
    const std::string expected = aliases().id();
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));

    std::reverse(records.begin(), records.end());
    path_ = folder_.path("reversed");
    CorpusOptions one_thread;
    one_thread.jobs = 1;
    index(joined(records), one_thread);
    EXPECT_EQ(aliases().id(), expected);

    path_ = folder_.path("batches");
    index(joined(records), {}, {.commit_bytes = 1});
    EXPECT_EQ(aliases().id(), expected);

    path_ = folder_.path("runs");
    index(records[3]);
    index(record("full0", "Ines Otero", 1) + record("full1", "Ines Otero", 1));
    for (const std::string& line : records) index(line);
    EXPECT_EQ(aliases().id(), expected);
}

TEST_F(CollectionTablesTest, FollowTheArticles) {
    index(joined(corpus()));
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));
    index(record("full1", "Ines Otero", 1));
    EXPECT_THAT(meanings(), IsEmpty());
    index(record("full1", "Jon Otero", 1));
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));
}

TEST_F(CollectionTablesTest, ARunThatChangesNothingWritesNothing) {
    index(joined(corpus()));
    const auto revision = Xapian::Database(path_).get_revision();
    index(joined(corpus()));
    EXPECT_EQ(Xapian::Database(path_).get_revision(), revision);
}

TEST_F(CollectionTablesTest, AnInterruptedRunLeavesThemToTheNext) {
    index(joined(corpus()));
    CorpusObserver stop;
    const std::string more = record("full1", "Ines Otero", 1) + record("new", "Ana Ruiz", 1);
    CorpusOptions options;
    int questions = 0;
    stop.stop_requested = [&] { return ++questions > 1; };
    EXPECT_TRUE(index(more, options, {}, stop).interrupted);
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));
    index(more);
    EXPECT_THAT(meanings(), IsEmpty());
}

TEST_F(CollectionTablesTest, TheUsersFileStaysUntilTheNext) {
    CorpusOptions options;
    options.tables.known_speakers = {{"Jon Otero", "Q1", {"Otero"}}};
    index(joined(corpus()), options);
    index(record("more", "Ana Ruiz", 1));
    EXPECT_EQ(aliases().known(), *options.tables.known_speakers);
    // Without articles, too.
    options.tables.known_speakers.emplace();
    index("", options);
    EXPECT_THAT(aliases().known(), IsEmpty());
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));
}

TEST_F(CollectionTablesTest, AnEmbedderAsksForThemWithFinish) {
    auto writer = *IndexWriter::open(path_);
    const auto add = [&](const std::string& id, const std::string& speaker) {
        Article article;
        article.id = id;
        article.text = "“It is late,” " + speaker + " said.";
        ASSERT_TRUE(writer.add(article));
    };
    for (const char* id : {"a", "b", "c"}) add(id, "President Jon Otero");
    add("d", "Otero");
    ASSERT_TRUE(writer.commit());
    EXPECT_THAT(meanings(), IsEmpty());
    ASSERT_TRUE(writer.finish());
    EXPECT_THAT(meanings(), ElementsAre("Jon Otero"));
    add("e", "Ines Otero");
    ASSERT_TRUE(writer.finish());
    EXPECT_THAT(meanings(), IsEmpty());
}

}  // namespace
}  // namespace quoth::indexer
