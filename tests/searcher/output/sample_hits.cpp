#include "tests/searcher/output/sample_hits.hpp"

namespace quoth::output {
namespace {

searcher::ArticleSummary summary() {
    searcher::ArticleSummary article;
    article.id = "weather 1";
    article.title = "Rain, \"again\"";
    article.date = std::chrono::sys_days(std::chrono::year(2025) / 11 / 20);
    article.source = "The Wire";
    article.url = "https://wire.example/a b";
    article.tags = {"rain", "sun"};
    return article;
}

}  // namespace

searcher::Hit sample_quotation() {
    searcher::QuotationHit found;
    found.id = "weather 1#1";
    found.text = "Let it rain, … and pour.";
    found.highlights = {{7, 11}};
    found.quotation.parts = {{ArticleField::text, {14, 26}}, {ArticleField::text, {48, 57}}};
    found.quotation.cue = Cue{{ArticleField::text, {30, 34}}, "say"};
    Speaker& speaker = found.quotation.speaker.emplace();
    speaker.name = "Ana Ruiz";
    speaker.role = "mayor";
    speaker.found_by = FoundBy::explicit_name;
    found.quotation.confidence = 0.9;
    found.cue = "said";
    found.speaker_mention = "Ana Ruiz";
    found.context = "It rained. “Let it rain,” said Ana Ruiz,\n“and pour.” Then sun.";
    found.context_parts = {{14, 26}, {48, 57}};
    found.context_highlights = {{21, 25}};
    found.passages = {{ArticleField::text, 12, 24, "Let it rain,", "It rained. “", "” said"},
                      {ArticleField::title, 43, 52, "and pour.", ", “", ""}};
    searcher::Hit hit;
    hit.rank = 1;
    hit.score = 1.5;
    hit.article = summary();
    hit.found = found;
    return hit;
}

searcher::Hit sample_article() {
    searcher::ArticleHit found;
    found.snippet = "It rained. Then sun.";
    found.highlights = {{3, 9}};
    found.title_highlights = {{0, 4}};
    found.quotes = {"weather 1#1"};
    searcher::Hit hit;
    hit.rank = 2;
    hit.article = summary();
    hit.found = found;
    return hit;
}

}  // namespace quoth::output
