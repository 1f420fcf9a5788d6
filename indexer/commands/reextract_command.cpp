#include <sys/stat.h>

#include <iostream>

#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/runs/reextraction.hpp"
#include "indexer/reporting.hpp"

namespace quoth::indexer {

Result<ExitStatus> run_reextract_command(const Options& options) {
    umask(S_IRWXG | S_IRWXO);
    const Result<ReextractionReport> report =
        reextract_index(options.db, options.corpus.jobs, options.writer, stop_on_signals());
    if (!report) return report.error();
    if (!options.quiet) {
        std::cerr << "quoth-indexer: read " << report->articles << " stored articles again; "
                  << report->changed << " changed, with " << report->quotations << " quotations"
                  << (report->interrupted ? "; interrupted" : "") << "\n";
    }
    return report->interrupted ? kInterrupted : kAllDone;
}

}  // namespace quoth::indexer
