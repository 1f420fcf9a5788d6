#include <sys/stat.h>

#include "indexer/commands.hpp"
#include "indexer/reporting.hpp"

namespace quoth::indexer {

Result<ExitStatus> run_index_command(const Options& options) {
    // Xapian makes its files readable for everybody; an archive may be confidential.
    umask(S_IRWXG | S_IRWXO);
    Result<RunReporter> reporter = RunReporter::create(options);
    if (!reporter) return std::move(reporter).error();
    Result<CorpusReport> report =
        index_corpus(options.db, options.corpus, {}, reporter->observer());
    if (!report) return std::move(report).error();
    reporter->summarise("indexed", *report);
    if (Result<void> finished = reporter->finish(); !finished) return std::move(finished).error();
    return exit_status_of(*report);
}

}  // namespace quoth::indexer
