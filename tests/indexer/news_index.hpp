#pragma once

#include <gtest/gtest.h>
#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/store/records.hpp"
#include "indexer/pipeline/runs/corpus_run.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {

/// A line of JSON: the article `id`, in which Ana Ruiz says `text`.
inline std::string record(const std::string& id, const std::string& text) {
    return R"({"id":")" + id + R"(","text":"“)" + text + R"(,” Ana Ruiz said."})" + "\n";
}

/// What the index holds of each article: its text, and the number of its document.
struct Held {
    std::map<std::string, std::string> texts;
    std::map<std::string, Xapian::docid> documents;
};

/// A corpus of files on disk, and an index that follows it.
class NewsIndexTest : public testing::Test {
  protected:
    /// Puts a file into the corpus, with a time of change that the clock has left behind.
    void put(const std::string& name, const std::string& content, int minutes_ago = 60) {
        const std::string path = folder_.write("news/" + name, content);
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() -
                                                   std::chrono::minutes(minutes_ago));
    }

    void erase(const std::string& name) { std::filesystem::remove(folder_.path("news/" + name)); }

    CorpusReport index(CorpusOptions options = {}) {
        if (options.paths.empty()) options.paths = {folder_.path("news")};
        warnings_.clear();
        CorpusObserver observer;
        observer.on_warning = [&](const InputProblem& problem) {
            warnings_.push_back(problem.message);
        };
        Result<CorpusReport> report = index_corpus(index_, options, {}, observer);
        EXPECT_TRUE(report) << report.error().message;
        return report ? *report : CorpusReport();
    }

    CorpusReport prune() { return index({.prune = true}); }

    [[nodiscard]] Held held() const {
        Held held;
        const Xapian::Database database(index_);
        for (auto id = database.postlist_begin("XKa"); id != database.postlist_end("XKa"); ++id) {
            const Article article =
                store::read_record(database.get_document(*id).get_data())->article;
            held.texts[article.id] = article.text;
            held.documents[article.id] = *id;
        }
        return held;
    }

    [[nodiscard]] std::string text_of(const std::string& id) const { return held().texts[id]; }

    [[nodiscard]] Xapian::rev revision() const { return Xapian::Database(index_).get_revision(); }

    fixtures::TemporaryFolder folder_;
    std::string index_ = folder_.path("index");
    std::vector<std::string> warnings_;
};

}  // namespace quoth::indexer
