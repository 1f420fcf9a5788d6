#include <malloc.h>

#include <memory>
#include <unordered_set>
#include <utility>

#include "common/store/speaker_aliases.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/runs/article_preparer.hpp"
#include "indexer/pipeline/runs/corpus_run.hpp"
#include "indexer/pipeline/runs/corpus_stages.hpp"
#include "indexer/pipeline/runs/index_replacement.hpp"
#include "indexer/pipeline/runs/indexing_sink.hpp"
#include "indexer/pipeline/runs/leftovers.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "indexer/pipeline/writing/index_compaction.hpp"
#include "indexer/pipeline/writing/lock_wait.hpp"
#include "indexer/readers/field_map.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

/// What decides, beside a file's bytes, what the file gives: options and the extractor.
std::string reading_of(const CorpusOptions& options) {
    return "format=" + std::to_string(static_cast<int>(options.format)) +
           " lang=" + options.language + (options.map ? " " + options.map->text() : "") +
           (options.drop_duplicates ? " no duplicates" : "") + ", " +
           std::string(QuoteExtractor::version());
}

/// What the threads' heaps keep of articles of so many bytes goes back to the system after each, or
/// every thread would hold on to the memory of the longest article that it has met.
constexpr std::size_t kLongArticle = std::size_t{1} << 20U;

/// Tells, for the reader's thread, which files the index knows as they are.
class KnownFiles {
  public:
    /// `articles` are counted where a file that has left articles behind is to be read again.
    KnownFiles(KnownArticles known, std::string reading,
               std::optional<std::unordered_map<InputKey, std::uint64_t>> articles)
        : known_(std::move(known)), reading_(std::move(reading)), articles_(std::move(articles)) {}

    /// How many articles it has, if the file need not be read.
    std::optional<std::uint64_t> operator()(const std::string& path,
                                            const std::optional<FileStamp>& stamp) {
        const InputKey key = input_key(path);
        const bool is_again = !begun_.insert(key).second;
        if (!stamp || is_again) return std::nullopt;
        const auto state = known_.input(key);
        if (!state || !*state || (*state)->stamp != stamp || (*state)->reading != reading_ ||
            (*state)->place != place_of(path)) {
            return std::nullopt;
        }
        if (articles_ && (*articles_)[key] != (*state)->articles) return std::nullopt;
        return (*state)->articles;
    }

  private:
    KnownArticles known_;
    std::string reading_;
    std::optional<std::unordered_map<InputKey, std::uint64_t>> articles_;
    std::unordered_set<InputKey> begun_;
};

/// One run over a corpus into an index that has a writer.
class IndexingRun {
  public:
    using Work = IndexingSink::Work;
    using Stages = CorpusStages<Work>;

    IndexingRun(std::string index, const CorpusOptions& options, const CorpusObserver& observer,
                const QuoteExtractor& extractor, DatabaseWriter& writer)
        : index_(std::move(index)),
          options_(options),
          observer_(observer),
          extractor_(extractor),
          writer_(writer) {}

    Result<CorpusReport> run() {
        Result<ArticlePreparer> preparer = make_preparer();
        if (!preparer) return std::move(preparer).error();
        CorpusReport report;
        Stages stages(options_, observer_, report);
        IndexingSink sink(writer_, *preparer, stages, options_, reading_of(options_), observer_,
                          report);
        Result<bool> complete = read_corpus(stages, sink);
        if (!complete) return std::move(complete).error();
        report.is_whole = report.is_whole && *complete;
        if (sink.failure()) return *sink.failure();
        if (Result<void> finished = finish(sink, report.interrupted); !finished) {
            return std::move(finished).error();
        }
        return report;
    }

  private:
    Result<ArticlePreparer> make_preparer() const {
        return ArticlePreparer::create(index_, extractor_,
                                       {options_.language, options_.drop_duplicates});
    }

    /// False if the run ended before the input did.
    Result<bool> read_corpus(Stages& stages, IndexingSink& sink) {
        const Result<Stages::Skip> known_files = make_known_files();
        if (!known_files) return known_files.error();
        Stages::Consumer consumer;
        consumer.on_work = [&](const Outcome<Work>& where, Work work) {
            const bool going_on = sink.take_article(where, std::move(work));
            if (where.bytes >= kLongArticle) malloc_trim(0);
            return going_on;
        };
        consumer.on_problem = [&](InputKey input, const InputProblem& problem) {
            sink.take_problem(input, problem);
        };
        consumer.on_event = [&](InputKey input, const InputEvent& event) {
            return sink.take_event(input, event);
        };
        const auto make_worker = [this] { return worker(); };
        // The workers are to see what this run has written.
        const auto read_again = [&](const std::vector<std::string>& files) -> Result<bool> {
            if (files.empty()) return true;
            if (Result<void> committed = writer_.commit(); !committed) return committed.error();
            return stages.run(files, Stages::skip_nothing, make_worker, consumer);
        };
        if (!stages.run(options_.paths, *known_files, make_worker, consumer)) return false;
        if (Result<bool> again = read_again(sink.take_files_to_read()); !again || !*again) {
            return again;
        }
        if (options_.prune && !sink.prune()) return false;
        return read_again(sink.take_files_with_duplicates());
    }

    Worker<Work> worker() const {
        const auto preparer = std::make_shared<Result<ArticlePreparer>>(make_preparer());
        return [preparer](Article article, InputKey input) -> Result<Work> {
            if (!*preparer) return Work(FailedLookup{preparer->error()});
            return (*preparer)->prepare(std::move(article), input);
        };
    }

    Result<Stages::Skip> make_known_files() {
        Result<KnownArticles> known = KnownArticles::open(index_);
        if (!known) return std::move(known).error();
        std::optional<std::unordered_map<InputKey, std::uint64_t>> articles;
        if (options_.prune) {
            auto counted = writer_.read(articles_by_input);
            if (!counted) return std::move(counted).error();
            articles = *std::move(counted);
        }
        return Stages::Skip(
            KnownFiles(*std::move(known), reading_of(options_), std::move(articles)));
    }

    /// A run that was interrupted leaves the tables as they are.
    Result<void> finish(IndexingSink& sink, bool interrupted) {
        if (Result<void> committed = writer_.commit(); !committed) return committed;
        sink.report_rejections();
        if (Result<void> committed = writer_.commit(); !committed || interrupted) return committed;
        // What was in flight goes back to the system before the tables need memory.
        malloc_trim(0);
        if (Result<void> updated = writer_.update_tables(options_.tables); !updated) return updated;
        if (!options_.replace_all) writer_.compact_if_grown();
        return {};
    }

    std::string index_;
    const CorpusOptions& options_;
    const CorpusObserver& observer_;
    const QuoteExtractor& extractor_;
    DatabaseWriter& writer_;
};

/// Something, and all that there is: what may take the place of an index.
bool is_worth_replacing(const CorpusReport& report) { return report.is_whole && report.added > 0; }

Result<CorpusReport> run_into(const std::string& index, const CorpusOptions& options,
                              const IndexWriterOptions& writer_options,
                              const CorpusObserver& observer) {
    Result<QuoteExtractor> extractor = QuoteExtractor::create({.language = options.language});
    if (!extractor) return std::move(extractor).error();
    Result<DatabaseWriter> writer = open_when_free(index, writer_options, observer.stop_requested);
    if (!writer) return std::move(writer).error();
    return IndexingRun(index, options, observer, *extractor, *writer).run();
}

}  // namespace

Result<CorpusReport> index_corpus(const std::string& index, const CorpusOptions& options,
                                  const IndexWriterOptions& writer_options,
                                  const CorpusObserver& observer) {
    if (!options.replace_all) return run_into(index, options, writer_options, observer);
    Result<IndexReplacement> replacement =
        when_free(LockWait(index, writer_options.lock_wait, observer.stop_requested),
                  [&] { return IndexReplacement::begin(index); });
    if (!replacement) return std::move(replacement).error();
    CorpusOptions with_names = options;
    if (!with_names.tables.known_speakers) {
        with_names.tables.known_speakers = replacement->known_speakers();
    }
    Result<CorpusReport> report =
        run_into(replacement->path(), with_names, writer_options, observer);
    if (!report || report->interrupted) return report;
    if (!is_worth_replacing(*report)) {
        return Error{ErrorCode::invalid_input,
                     "index '" + index + "' was not replaced, since " +
                         (report->is_whole ? "the input holds no articles"
                                           : "not all of the input was read"),
                     "mend the inputs named above, or index them without --replace-all"};
    }
    if (Result<void> finished = replacement->finish(); !finished) {
        return std::move(finished).error();
    }
    // Trees that grew in many batches are half empty; the index is complete with and without.
    static_cast<void>(compact_index(index));
    return report;
}

}  // namespace quoth::indexer
