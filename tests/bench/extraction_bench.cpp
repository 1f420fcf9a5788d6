// How fast quotations and speakers are found, on one core:
//   extraction_bench CORPUS.jsonl [Google Benchmark's options]
// First all articles of the corpus one after the other; then single articles of growing size, made
// of the corpus, of marks in a row, and of text behind a mark that never closes. The time of these
// must grow with their size: the last column is MB/s.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "quoth/quote_extractor.hpp"

namespace {

using quoth::Article;
using quoth::QuoteExtractor;

std::vector<Article>& corpus() {
    static std::vector<Article> articles;
    return articles;
}

bool read_corpus(const char* path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto record = nlohmann::json::parse(line, nullptr, false);
        if (!record.is_object() || !record.contains("text")) continue;
        Article article;
        article.title = record.value("title", "");
        article.text = record.value("text", "");
        corpus().push_back(std::move(article));
    }
    return !corpus().empty();
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void all_articles(benchmark::State& state) {
    const QuoteExtractor extractor = *QuoteExtractor::create();
    std::size_t bytes = 0;
    for (const Article& article : corpus()) bytes += article.title.size() + article.text.size();
    for (auto _ : state) {
        for (const Article& article : corpus()) {
            benchmark::DoNotOptimize(extractor.extract(article).size());
        }
    }
    count_bytes(state, bytes);
}
BENCHMARK(all_articles)->Unit(benchmark::kMillisecond);

void extract_one(benchmark::State& state, std::string text) {
    const QuoteExtractor extractor = *QuoteExtractor::create();
    Article article;
    article.text = std::move(text);
    for (auto _ : state) benchmark::DoNotOptimize(extractor.extract(article).size());
    count_bytes(state, article.text.size());
}

/// Megabytes of the corpus in one article.
void one_article(benchmark::State& state) {
    const auto size = static_cast<std::size_t>(state.range(0)) * 1'000'000;
    std::string text;
    while (text.size() < size) {
        for (const Article& article : corpus()) {
            if (text.size() >= size) break;
            text += article.text + "\n\n";
        }
    }
    extract_one(state, std::move(text));
}
BENCHMARK(one_article)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);

void marks_in_a_row(benchmark::State& state, const char* mark) {
    std::string text;
    for (std::int64_t i = 0; i < state.range(0); ++i) text += mark;
    extract_one(state, std::move(text));
}
BENCHMARK_CAPTURE(marks_in_a_row, straight, "\" ")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, opening, "“a ")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, closing, "a.” ")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, single, "'a ")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, plural, "'as' ")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, paragraphs, "'a\n")->Arg(10'000)->Arg(100'000);
BENCHMARK_CAPTURE(marks_in_a_row, nested, "“a ‘b said ")->Arg(10'000)->Arg(100'000);

void behind_an_open_mark(benchmark::State& state) {
    std::string text = "“It rains, ";
    for (std::int64_t i = 0; i < state.range(0); ++i) text += "and Ruiz said, it goes on, ";
    extract_one(state, std::move(text));
}
BENCHMARK(behind_an_open_mark)->Arg(10'000)->Arg(100'000);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc < 2 || !read_corpus(argv[1])) {
        std::fprintf(stderr, "usage: extraction_bench CORPUS.jsonl [options]\n");
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
}
