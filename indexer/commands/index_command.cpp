#include <sys/stat.h>

#include <fstream>

#include "common/store/alias_file.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/reporting.hpp"

namespace quoth::indexer {
namespace {

Result<std::vector<store::KnownSpeaker>> read_alias_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    // One byte more than allowed is enough to refuse it.
    std::string text(store::kLargestAliasFile + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.is_open() || file.bad() || (file.gcount() == 0 && !file.eof())) {
        return Error{ErrorCode::io, "cannot read alias file '" + path + "'"};
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return store::parse_alias_file(text, path);
}

}  // namespace

Result<ExitStatus> run_index_command(const Options& options) {
    // Xapian makes its files readable for everybody; an archive may be confidential.
    umask(S_IRWXG | S_IRWXO);
    Result<RunReporter> reporter = RunReporter::create(options);
    if (!reporter) return std::move(reporter).error();
    CorpusOptions corpus = options.corpus;
    if (!options.aliases_file.empty()) {
        auto known = read_alias_file(options.aliases_file);
        if (!known) return std::move(known).error();
        corpus.tables.known_speakers = *std::move(known);
    }
    Result<CorpusReport> report =
        index_corpus(options.db, corpus, options.writer, reporter->observer());
    if (!report) return std::move(report).error();
    reporter->summarise("indexed", *report);
    if (Result<void> finished = reporter->finish(); !finished) return std::move(finished).error();
    return exit_status_of(*report);
}

}  // namespace quoth::indexer
