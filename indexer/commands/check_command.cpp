#include <iostream>
#include <sstream>

#include "common/text/printable.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/isolated_process.hpp"
#include "indexer/pipeline/upkeep/index_check.hpp"
#include "indexer/pipeline/upkeep/index_seal.hpp"
#include "indexer/pipeline/upkeep/index_stats.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"

namespace quoth::indexer {
namespace {

/// Far more than a sound index takes: a minute, and one more for every 100 MB.
unsigned patience_with(std::uint64_t bytes) {
    return 60 + 60 * static_cast<unsigned>(bytes / 100'000'000);
}

std::string findings_of(const std::string& index) {
    const Result<std::vector<std::string>> findings = check_index(index);
    if (!findings) return findings.error().message + "\n";
    std::string lines;
    for (const std::string& finding : *findings) lines += finding + "\n";
    return lines;
}

/// Findings, one a line.
Result<std::string> damage_in(const Options& options) {
    std::string findings;
    const Result<SealCheck> seal = check_seal(options.db);
    if (!seal) return seal.error();
    if (seal->state == SealState::older && !options.quiet) {
        std::cerr << "quoth-indexer: the index was written to since it was sealed\n";
    }
    for (const std::string& file : seal->damaged) {
        findings += "file '" + file + "' is not what was sealed\n";
    }
    const Result<IndexStats> stats = read_index_stats(options.db);
    if (!stats) return findings.empty() ? stats.error() : Result<std::string>(findings);
    if (stats->outdated > 0 && !options.quiet) {
        std::cerr << "quoth-indexer: another version of the extractor has read " << stats->outdated
                  << " articles\nhint: renew their quotations with: quoth-indexer --db "
                  << text::printable(options.db) << " --reextract\n";
    }
    const Result<CommitGate> gate = CommitGate::pass(options.db, CommitGate::Passage::copying);
    if (!gate) return gate.error();
    Result<std::string> found = run_isolated(options.db, patience_with(stats->bytes_on_disk),
                                             [&] { return findings_of(options.db); });
    if (!found) return findings + found.error().message + "\n";
    return findings + *found;
}

}  // namespace

Result<ExitStatus> run_check_command(const Options& options) {
    const Result<std::string> damage = damage_in(options);
    if (!damage) return damage.error();
    if (!damage->empty()) {
        std::istringstream findings(*damage);
        for (std::string line; std::getline(findings, line);) {
            std::cout << text::printable(line) << "\n";
        }
        return Error{ErrorCode::corrupt_index, "index '" + options.db + "' is damaged",
                     "put a backup in its place, or build it again with --replace-all PATH"};
    }
    if (options.seal) {
        if (Result<void> sealed = seal_index(options.db); !sealed) return std::move(sealed).error();
    }
    if (!options.quiet) {
        std::cerr << "quoth-indexer: index '" << text::printable(options.db) << "' is sound"
                  << (options.seal ? ", and sealed" : "") << "\n";
    }
    return kAllDone;
}

}  // namespace quoth::indexer
