// How fast text becomes words and stems:
//   words_bench FILE [Google Benchmark's options]
// FILE is any text; without one a paragraph of invented news is repeated.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "quoth/analyzer.hpp"

namespace {

using quoth::Analyzer;

std::string invented_news() {
    const std::string paragraph =
        "Mayor Ana Ruiz said on Friday that the harbour’s new ferry would cost $1,200,000. “We’ll "
        "sail in March,” she told reporters, “and not a day later.” Li Wei, a spokesman for the "
        "U.S. operator, denied that the Erdoğan-class hull was cracked.\n\n";
    std::string text;
    while (text.size() < (std::size_t{1} << 20U)) text += paragraph;
    return text;
}

std::string& text() {
    static std::string value = invented_news();
    return value;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text().size()));
}

void words(benchmark::State& state) {
    Analyzer analyzer = *Analyzer::create();
    for (auto _ : state) benchmark::DoNotOptimize(analyzer.words(text()).size());
    count_bytes(state);
}
BENCHMARK(words);

void words_and_stems(benchmark::State& state) {
    Analyzer analyzer = *Analyzer::create();
    for (auto _ : state) {
        for (const quoth::Word& word : analyzer.words(text())) {
            benchmark::DoNotOptimize(analyzer.stem(word.form).size());
        }
    }
    count_bytes(state);
}
BENCHMARK(words_and_stems);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc > 1) {
        std::ifstream file(argv[1], std::ios::binary);
        text().assign(std::istreambuf_iterator<char>(file), {});
    }
    benchmark::RunSpecifiedBenchmarks();
}
