#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/pipeline/collection/collection_tables.hpp"
#include "indexer/readers/record.hpp"
#include "quoth/article.hpp"
#include "quoth/indexer/index_writer.hpp"
#include "quoth/quotation.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// Which articles, and how.
struct CorpusOptions {
    std::vector<std::string> paths;
    InputFormat format = InputFormat::automatic;
    unsigned jobs = 0;              ///< threads that parse and extract; 0 = one per core
    bool stop_on_error = false;     ///< end at the first rejected input
    std::string language = "auto";  ///< of articles without one, as ExtractorOptions has it
    /// Leave out an article whose title and text another one has; the first stays.
    bool drop_duplicates = false;
    /// At the end, remove articles that came from one of `paths` and are no longer there; not of an
    /// input with a rejected record, and none at all where an input could not be read.
    bool prune = false;
    /// Build the index anew and put it in the place of the old one at the end, in one step.
    bool replace_all = false;
    /// Input between the reader and the writer, where it takes some twenty times its size; a longer
    /// record travels alone.
    std::size_t bytes_in_flight = std::size_t{8} << 20U;
    CollectionOptions tables = {};
    std::shared_ptr<const FieldMap> map = nullptr;  ///< as RecordSink has it
};

struct CorpusReport;

/// Tells about inputs while a run goes on; called in input order, from the caller's thread.
struct CorpusObserver {
    /// An input that is lost, or damaged.
    std::function<void(const InputProblem&)> on_rejected = [](const InputProblem&) {};
    std::function<void(const InputProblem&)> on_warning = [](const InputProblem&) {};
    /// What became of an article with so many quotations, in line `line` of the input `path`.
    std::function<void(const std::string& path, std::size_t line, AddOutcome, std::size_t)>
        on_added = [](const std::string&, std::size_t, AddOutcome, std::size_t) {};
    /// After each input, with what was done so far.
    std::function<void(const CorpusReport&)> on_progress = [](const CorpusReport&) {};
    /// Asked between articles; true ends the run after a commit.
    std::function<bool()> stop_requested = [] { return false; };
};

struct CorpusReport {
    std::uint64_t added = 0;
    std::uint64_t replaced = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t duplicates = 0;  ///< left out for another's title and text
    std::uint64_t superseded = 0;  ///< left out for a later article with their id
    std::uint64_t pruned = 0;
    std::uint64_t rejected = 0;
    std::uint64_t damaged = 0;               ///< indexed, but bytes of them were not text
    std::uint64_t quotations = 0;            ///< of the articles added and replaced
    std::uint64_t passed_over = 0;           ///< records that are not meant to hold an article
    std::uint64_t bytes = 0;                 ///< of records read
    std::uint64_t file_bytes = 0;            ///< of the files, as they are, that were read for them
    std::uint64_t known_bytes = 0;           ///< of files that need not be read
    std::vector<std::string> skipped_files;  ///< of other types, below a folder
    bool is_whole = true;                    ///< all input could be read
    bool interrupted = false;
};

/// Indexes a corpus. Fails as `IndexWriter::open` does, with disk_full and io; inputs that cannot
/// be used are reported to `observer` and counted. Of two records with one id the later in input
/// order wins, with a warning. What the index has already is skipped: files by size and time of
/// their last change, articles by their fingerprint.
[[nodiscard]] Result<CorpusReport> index_corpus(const std::string& index,
                                                const CorpusOptions& options,
                                                const IndexWriterOptions& writer_options,
                                                const CorpusObserver& observer);

/// Gives each article with its quotations to `on_article` in input order; no index is involved.
/// `on_article` may stop the run by returning false.
[[nodiscard]] Result<CorpusReport> extract_corpus(
    const CorpusOptions& options, const CorpusObserver& observer,
    const std::function<bool(const std::string& path, const Article&,
                             const std::vector<Quotation>&)>& on_article);

}  // namespace quoth::indexer
