#include <gmock/gmock.h>
#include <xapian.h>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::searcher {
namespace {

using fixtures::quotation_of;
using fixtures::QuotedArticle;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

QuotedArticle spoken_by(const std::string& id, const std::string& speaker, int days_later = 0) {
    QuotedArticle entry;
    entry.article.id = id;
    entry.article.text = "It is late.";
    entry.article.date =
        std::chrono::sys_days(std::chrono::year(2025) / 11 / 20) + std::chrono::days(days_later);
    entry.quotations = {quotation_of(entry.article, "It is late.", speaker)};
    return entry;
}

/// Three articles that name somebody in full and one that does not.
std::vector<QuotedArticle> articles_on(const std::string& id, const std::string& full_name,
                                       const std::string& bare_name) {
    return {spoken_by(id + "1", full_name), spoken_by(id + "2", full_name),
            spoken_by(id + "3", full_name), spoken_by(id + "-bare", bare_name)};
}

class SpeakerAliasesTest : public testing::Test {
  protected:
    std::string write(const std::string& name, const std::vector<QuotedArticle>& articles,
                      const std::vector<store::KnownSpeaker>& known = {}) {
        fixtures::write_index(folder_.path(name), articles, known);
        return folder_.path(name);
    }

    static std::vector<std::string> ids(Searcher& searcher, const std::string& query) {
        const Result<SearchResults> results = searcher.search(query);
        EXPECT_TRUE(results) << (results ? "" : results.error().message);
        std::vector<std::string> found;
        for (const Hit& hit : results->hits) found.push_back(hit.article.id);
        return found;
    }

    static QuotationHit first_hit(Searcher& searcher, const std::string& query) {
        return std::get<QuotationHit>(searcher.search(query)->hits.at(0).found);
    }

    fixtures::TemporaryFolder folder_;
};

TEST_F(SpeakerAliasesTest, ABareNameIsFoundAndShownByTheFullOne) {
    auto searcher = *Searcher::open({write("a", articles_on("a", "Jon Otero", "Otero"))});
    EXPECT_THAT(ids(searcher, "speaker:jon"), UnorderedElementsAre("a1", "a2", "a3", "a-bare"));
    EXPECT_THAT(ids(searcher, "speaker:\"Jon Otero\" id:a-bare"), ElementsAre("a-bare"));
    EXPECT_THAT(ids(searcher, "-speaker:Jon speaker:*"), IsEmpty());
    const QuotationHit hit = first_hit(searcher, "speaker:Jon id:a-bare");
    EXPECT_EQ(hit.quotation.speaker->name, "Jon Otero");
    EXPECT_EQ(hit.quotation.speaker->found_by, FoundBy::alias);
    const QuotationHit full = first_hit(searcher, "id:a1 speaker:*");
    EXPECT_EQ(full.quotation.speaker->found_by, FoundBy::explicit_name);
}

TEST_F(SpeakerAliasesTest, ATieHoldsOnItsDaysAlone) {
    std::vector<QuotedArticle> articles = articles_on("a", "Jon Otero", "Otero");
    for (const int days : {-366, -365, 365, 366}) {
        articles.push_back(spoken_by(std::to_string(days), "Otero", days));
    }
    auto searcher = *Searcher::open({write("a", articles)});
    EXPECT_THAT(ids(searcher, "speaker:Jon"),
                UnorderedElementsAre("a1", "a2", "a3", "a-bare", "-365", "365"));
}

TEST_F(SpeakerAliasesTest, TheUsersFileGivesNamesAndIds) {
    auto searcher = *Searcher::open({write("a", articles_on("a", "Jon Otero", "Otero"),
                                           {{"Jon Otero Paz", "Q1", {"Jon Otero", "the Baker"}}})});
    EXPECT_THAT(ids(searcher, "speaker_id:q1 id:a-bare"), ElementsAre("a-bare"));
    EXPECT_EQ(ids(searcher, "speaker:Baker").size(), 4U);
    EXPECT_EQ(ids(searcher, "speaker_id:*").size(), 4U);
    EXPECT_THAT(ids(searcher, "speaker_id:Q2"), IsEmpty());
    const QuotationHit hit = first_hit(searcher, "speaker_id:Q1");
    EXPECT_EQ(hit.quotation.speaker->name, "Jon Otero Paz");
    EXPECT_EQ(hit.speaker_id, "Q1");
    EXPECT_EQ(hit.quotation.speaker->found_by, FoundBy::alias);
}

TEST_F(SpeakerAliasesTest, OfSeveralIndexesEachKnowsItsOwnPeople) {
    const std::string jon =
        write("jon", articles_on("a", "Jon Otero", "Otero"), {{"Jon Otero", "Q1", {}}});
    const std::string ines = write("ines", articles_on("b", "Ines Otero", "Otero"));
    const std::string neither = write("neither", {spoken_by("c", "Otero")});
    auto searcher = *Searcher::open({jon, ines, neither});
    EXPECT_THAT(ids(searcher, "speaker:Jon"), UnorderedElementsAre("a1", "a2", "a3", "a-bare"));
    EXPECT_THAT(ids(searcher, "speaker:Ines"), UnorderedElementsAre("b1", "b2", "b3", "b-bare"));
    EXPECT_THAT(ids(searcher, "speaker:Otero -speaker:(Jon OR Ines)"), ElementsAre("c"));
    EXPECT_THAT(ids(searcher, "speaker_id:Q1"), UnorderedElementsAre("a1", "a2", "a3", "a-bare"));
    EXPECT_EQ(first_hit(searcher, "id:b-bare speaker:*").quotation.speaker->name, "Ines Otero");
    EXPECT_EQ(first_hit(searcher, "id:c speaker:*").quotation.speaker->name, "Otero");
}

TEST_F(SpeakerAliasesTest, TablesThatChangeAreReadAnew) {
    const std::string path = write("a", articles_on("a", "Jon Otero", "Otero"));
    auto searcher = *Searcher::open({path});
    EXPECT_EQ(ids(searcher, "speaker:Jon").size(), 4U);
    write("a", {spoken_by("b", "Ines Otero")});
    EXPECT_EQ(ids(searcher, "speaker:Jon").size(), 3U);
    write("a", {}, {{"Jon Otero", "", {"Otero"}}});
    EXPECT_EQ(ids(searcher, "speaker:Jon").size(), 4U);
}

TEST_F(SpeakerAliasesTest, AnIndexWithoutTablesAnswersByItsOwnNames) {
    const std::string path = write("a", articles_on("a", "Jon Otero", "Otero"));
    {
        Xapian::WritableDatabase database(path);
        for (const char* key : {"id", "known", "ties"})
            database.set_metadata(std::string("quoth.aliases.") + key, "");
    }
    auto searcher = *Searcher::open({path});
    EXPECT_EQ(ids(searcher, "speaker:Jon").size(), 3U);
    EXPECT_THAT(ids(searcher, "speaker_id:*"), IsEmpty());
}

}  // namespace
}  // namespace quoth::searcher
