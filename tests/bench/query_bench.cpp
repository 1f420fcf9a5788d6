// How long queries take on an index that is open and warm:
//   query_bench INDEX < queries
// Each line of standard input is a query; it is run 20 times after one run that is not counted.
// Prints for each the hits and the median and 95th percentile in milliseconds.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "quoth/searcher/searcher.hpp"

namespace {

using quoth::searcher::Searcher;

constexpr int kRuns = 20;

double percentile(std::vector<double>& times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1) + 0.5)];
}

bool measure(Searcher& searcher, const std::string& query) {
    std::vector<double> times;
    std::uint64_t total = 0;
    for (int run = 0; run <= kRuns; ++run) {
        const auto results = searcher.search(query);
        if (!results) {
            std::fprintf(stderr, "%s: %s\n", query.c_str(), results.error().message.c_str());
            return false;
        }
        total = results->total;
        if (run > 0) times.push_back(results->took.count());
    }
    std::printf("%8.2f %8.2f %8llu  %s\n", percentile(times, 0.5), percentile(times, 0.95),
                static_cast<unsigned long long>(total), query.c_str());
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: query_bench INDEX < queries\n");
        return 2;
    }
    auto searcher = Searcher::open({argv[1]});
    if (!searcher) {
        std::fprintf(stderr, "%s\n", searcher.error().message.c_str());
        return 2;
    }
    std::printf("  median      p95     hits  query   (milliseconds, warm, %d runs)\n", kRuns);
    bool all = true;
    for (std::string query; std::getline(std::cin, query);) all = measure(*searcher, query) && all;
    return all ? 0 : 1;
}
