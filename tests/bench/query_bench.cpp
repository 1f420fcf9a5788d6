// How long queries take on an index that is open and warm:
//   query_bench INDEX < queries
// Each line of standard input is a kind, a tab and a query; queries of the kind `facet` count
// speakers and months, too. All are run once before they are measured. Prints for each kind the
// median and the 95th percentile of the CPU's milliseconds, which other programs on the machine do
// not change, and the 95th percentile of the time that passed.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "quoth/searcher/searcher.hpp"

namespace {

using namespace quoth::searcher;  // NOLINT(google-build-using-namespace): a program of its own

struct Kind {
    std::string name;
    std::vector<std::string> queries;
    std::vector<double> cpu;   // milliseconds
    std::vector<double> wall;  // milliseconds
    std::size_t refused = 0;
    std::string why;  // the first of them
};

std::vector<Kind> read_kinds(std::istream& lines) {
    std::vector<Kind> kinds;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::string name = line.substr(0, tab);
        if (kinds.empty() || kinds.back().name != name) kinds.push_back({.name = name});
        kinds.back().queries.push_back(line.substr(tab + 1));
    }
    return kinds;
}

double percentile(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1) + 0.5)];
}

void measure(Searcher& searcher, Kind& kind) {
    SearchOptions options;
    options.timeout = std::chrono::minutes(1);
    if (kind.name == "facet") options.facets = {{FacetField::speaker}, {FacetField::month}};
    for (const bool warm : {false, true}) {
        for (const std::string& query : kind.queries) {
            const std::clock_t began = std::clock();
            const auto results = searcher.search(query, options);
            const auto used = static_cast<double>(std::clock() - began);
            if (!warm) continue;
            if (results) {
                kind.cpu.push_back(1000 * used / CLOCKS_PER_SEC);
                kind.wall.push_back(results->took.count());
            } else if (kind.refused++ == 0) {
                kind.why = results.error().message;
            }
        }
    }
}

void print(const Kind& kind) {
    if (!kind.cpu.empty()) {
        std::printf("%8zu %8.2f %8.2f %10.2f  %s\n", kind.cpu.size(), percentile(kind.cpu, 0.5),
                    percentile(kind.cpu, 0.95), percentile(kind.wall, 0.95), kind.name.c_str());
    }
    if (kind.refused > 0) {
        std::printf("%8zu %28s  %s: %s\n", kind.refused, "refused", kind.name.c_str(),
                    kind.why.c_str());
    }
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
    std::printf(
        "              CPU      CPU    elapsed\n"
        " queries   median      p95        p95  kind (milliseconds, warm)\n");
    for (Kind& kind : read_kinds(std::cin)) {
        measure(*searcher, kind);
        print(kind);
    }
    return 0;
}
