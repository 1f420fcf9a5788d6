#include <cstdio>
#include <iostream>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/upkeep/index_stats.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

void print(const char* name, const std::string& value) {
    std::cout << name << std::string(12 - std::string_view(name).size(), ' ')
              << text::printable(value) << "\n";
}

std::string megabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

std::string quotations(const IndexStats& stats) {
    return std::to_string(stats.metadata.quotations.count) + " (" + std::to_string(stats.direct) +
           " direct, " + std::to_string(stats.mixed) + " mixed, " + std::to_string(stats.indirect) +
           " indirect), " + std::to_string(stats.attributed) + " with a named speaker";
}

std::string extractor(const IndexStats& stats) {
    std::string version(QuoteExtractor::version());
    if (stats.outdated == 0) return version;
    return version + "; another has read " + std::to_string(stats.outdated) +
           " articles (renew them with --reextract)";
}

}  // namespace

Result<ExitStatus> run_stats_command(const Options& options) {
    const Result<IndexStats> stats = read_index_stats(options.db);
    if (!stats) return stats.error();
    print("articles", std::to_string(stats->metadata.articles.count));
    print("quotations", quotations(*stats));
    if (stats->first) {
        print("dates", text::format_iso_date(*stats->first).substr(0, 10) + " to " +
                           text::format_iso_date(*stats->last).substr(0, 10));
    }
    print("on disk", megabytes(stats->bytes_on_disk));
    print("format", stats->metadata.format_version);
    print("analyzer", stats->metadata.analyzer);
    print("extractor", extractor(*stats));
    print("commits", std::to_string(stats->metadata.batch));
    return kAllDone;
}

}  // namespace quoth::indexer
