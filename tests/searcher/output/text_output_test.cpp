#include "searcher/output/text_output.hpp"

#include <gtest/gtest.h>

#include "searcher/output/article_output.hpp"
#include "searcher/output/quotation_text.hpp"
#include "tests/searcher/output/sample_hits.hpp"

namespace quoth::output {
namespace {

const searcher::QuotationHit& quotation_of(const searcher::Hit& hit) {
    return std::get<searcher::QuotationHit>(hit.found);
}

TEST(QuotationTextTest, AQuotationStandsInItsParagraph) {
    const searcher::Hit hit = sample_quotation();
    EXPECT_EQ(quotation_in_place(quotation_of(hit), {}),
              "    It rained. “*Let it rain,*” said Ana Ruiz, “*and pour.*” Then sun.\n");
    EXPECT_EQ(speaker_line(quotation_of(hit), {}), "Ana Ruiz, mayor · said");
}

TEST(QuotationTextTest, InColourTheWordsThatMatchedAreMarkedInIt) {
    const searcher::Hit hit = sample_quotation();
    const std::string text = quotation_in_place(quotation_of(hit), {.color = true});
    EXPECT_NE(text.find("\x1B[1mLet it\x1B[0m \x1B[1;33mrain\x1B[0m\x1B[1m,\x1B[0m”"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find('*'), std::string::npos);
}

TEST(QuotationTextTest, OfALongParagraphTheNeighbourhoodIsShown) {
    searcher::Hit hit = sample_quotation();
    auto& found = std::get<searcher::QuotationHit>(hit.found);
    std::string before;
    for (int i = 0; i < 200; ++i) before += "word ";
    found.context = before + "“Yes,” she said. " + before;
    found.context_parts = {{before.size() + 3, before.size() + 7}};
    found.context_highlights.clear();
    const std::string text = quotation_in_place(found, {});
    EXPECT_TRUE(text.starts_with("    … word"));
    EXPECT_TRUE(text.ends_with("word …\n"));
    EXPECT_NE(text.find("“*Yes,*”"), std::string::npos);
    EXPECT_LT(text.size(), 700U);
}

TEST(TextOutputTest, MatchesInATitleAndASnippetShowWithoutColours) {
    searcher::SearchResults results;
    results.hits = {sample_article()};
    const std::string page = text({.results = results}, {});
    EXPECT_NE(page.find("*Rain*, \"again\"\n    It *rained*. Then sun."), std::string::npos)
        << page;
    EXPECT_EQ(text({.results = results}, {.color = true}).find('*'), std::string::npos);
}

TEST(TextOutputTest, TotalsTellOfGroupsAndPages) {
    searcher::SearchResults results;
    results.unit = searcher::Unit::quotes;
    results.hits = {sample_quotation()};
    results.total = 9;
    results.groups = 3;
    results.hits[0].collapsed = searcher::Collapsed{.count = 4, .articles = 2, .first = {}};
    results.hits[0].collapsed->first.id = "other#1";
    const std::string page = text({.results = results}, {});
    EXPECT_NE(page.find("    one of 4 quotations in 2 articles, first: other#1\n"),
              std::string::npos);
    EXPECT_NE(page.find("\n9 quotations in 3 groups, number 1 shown\n"), std::string::npos);
}

TEST(TextOutputTest, AGroupOfSeveralWordingsHasThemBelow) {
    searcher::SearchResults results;
    results.unit = searcher::Unit::quotes;
    results.hits = {sample_quotation()};
    results.hits[0].collapsed = {.count = 4, .articles = 4, .variants = {{"Very wet", 4}}};
    EXPECT_EQ(text({.results = results}, {}).find("×"), std::string::npos);
    results.hits[0].collapsed->variants = {{"Very wet", 3}, {"Very wet indeed", 1}};
    results.hits[0].collapsed->query = "cluster:0123456789ab";
    EXPECT_NE(text({.results = results}, {})
                  .find("    3 × “Very wet”\n    1 × “Very wet indeed”\n"
                        "    all of them: cluster:0123456789ab\n"),
              std::string::npos);
}

TEST(ArticleOutputTest, QuotationsAreMarkedAndTheirSpeakersNamed) {
    searcher::ArticleView view;
    view.article.id = "w";
    view.article.title = "Weather";
    view.text = "Ana Ruiz said it was “wet, wet” outside.\n\n“Very,” Bo said, “wet.”";
    const auto span = [&](std::string_view words) {
        const std::size_t begin = view.text.find(words);
        return ArticleSpan{ArticleField::text, {begin, begin + words.size()}};
    };
    searcher::QuotationHit hit = quotation_of(sample_quotation());
    hit.quotation.parts = {span("it was “wet, wet” outside")};
    view.quotations.push_back(hit);
    hit.quotation.parts = {span("wet, wet")};
    view.quotations.push_back(hit);
    hit.quotation.parts = {span("Very,"), span("wet.")};
    hit.quotation.speaker.reset();
    view.quotations.push_back(hit);
    EXPECT_EQ(article_text(view, {}),
              "Weather\nw\n\n"
              "Ana Ruiz said *it was “wet, wet[2]” outside*[1].\n\n"
              "“*Very,*” Bo said, “*wet.*[3]”\n\n"
              "  [1] Ana Ruiz, mayor · said\n"
              "  [2] Ana Ruiz, mayor · said\n"
              "  [3] Unknown speaker · said\n");
}

}  // namespace
}  // namespace quoth::output
