#include <iostream>
#include <quoth/searcher/searcher.hpp>

int main(int, char** argv) {
    auto searcher = quoth::searcher::Searcher::open({argv[1]});
    if (!searcher) return std::cerr << searcher.error().message << "\n", 2;
    const auto results = searcher->search("speaker:Trump");
    if (!results) return std::cerr << results.error().message << "\n", 2;
    for (const auto& hit : results->hits) {
        const auto& found = std::get<quoth::searcher::QuotationHit>(hit.found);
        std::cout << found.quotation.speaker->name << ": " << found.text << "\n";
    }
}
