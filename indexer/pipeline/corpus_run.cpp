#include "indexer/pipeline/corpus_run.hpp"

#include <optional>
#include <stdexcept>
#include <thread>
#include <unordered_set>
#include <utility>
#include <variant>

#include "indexer/pipeline/article_limits.hpp"
#include "indexer/pipeline/database_writer.hpp"
#include "indexer/pipeline/document_builder.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/readers/formats.hpp"
#include "indexer/readers/record_stream.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

/// Input between the reader and the writer, where it takes some twenty times its size; a longer
/// record travels alone. Short ones and problems count as much as the memory they take.
constexpr std::size_t kMostBytesInFlight = std::size_t{8} << 20U;
constexpr std::size_t kBytesPerItem = 4096;

/// What the reader hands to the workers.
using Read = std::variant<Record, InputProblem>;

/// What a worker makes of it: something of type `Work` or a problem.
template <typename Work>
struct Outcome {
    std::string path;
    std::size_t line = 0;
    std::size_t bytes = 0;
    std::variant<Work, InputProblem> content;
    std::vector<InputProblem> warnings = {};
    std::optional<InputProblem> damage = {};
};

/// Turns an article into `Work` on a worker thread; an error rejects the article.
template <typename Work>
using Worker = std::function<Result<Work>(Article)>;

template <typename Work>
Outcome<Work> process(Read read, const Worker<Work>& worker) {
    if (auto* problem = std::get_if<InputProblem>(&read)) {
        return {problem->path, problem->line, 0, std::move(*problem)};
    }
    auto& record = std::get<Record>(read);
    Outcome<Work> outcome{record.path, record.line, record.bytes.size(), InputProblem{}};
    ParsedRecord parsed = entry_of(record.format).parse(record);
    outcome.warnings = std::move(parsed.warnings);
    outcome.damage = std::move(parsed.damage);
    if (auto* problem = std::get_if<InputProblem>(&parsed.content)) {
        outcome.content = std::move(*problem);
        return outcome;
    }
    Result<Work> work = worker(std::get<Article>(std::move(parsed.content)));
    if (work)
        outcome.content = *std::move(work);
    else
        outcome.content = InputProblem{outcome.path, outcome.line, work.error().message};
    return outcome;
}

/// The stages that indexing and extracting share.
template <typename Work>
class CorpusRun {
  public:
    using Consume = std::function<bool(const Outcome<Work>& where, Work)>;

    CorpusRun(const CorpusOptions& options, const CorpusObserver& observer, CorpusReport& report)
        : options_(options), observer_(observer), report_(report) {}

    void run(const std::function<Worker<Work>()>& make_worker, const Consume& consume) {
        const unsigned jobs =
            options_.jobs > 0 ? options_.jobs : std::thread::hardware_concurrency();
        OrderedPipeline<Read, Outcome<Work>> pipeline(jobs, kMostBytesInFlight);
        pipeline.run([&](const auto& push) { read(push, [&] { return pipeline.is_over(); }); },
                     [&] {
                         return [worker = make_worker()](Read item) {
                             return process<Work>(std::move(item), worker);
                         };
                     },
                     [&](Outcome<Work> outcome) { return take(std::move(outcome), consume); },
                     observer_.stop_requested);
        report_.interrupted = pipeline.was_stopped();
        report_.skipped_files = std::move(skipped_files_);
    }

    /// Counts and reports a rejected input; false if the run should end.
    bool reject(const InputProblem& problem) {
        ++report_.rejected;
        observer_.on_rejected(problem);
        return !options_.stop_on_error;
    }

  private:
    void read(const typename OrderedPipeline<Read, Outcome<Work>>::Push& push,
              const std::function<bool()>& is_over) {
        read_records(options_.paths, options_.format,
                     {[&](Record record) {
                          const std::size_t size = record.bytes.size() + kBytesPerItem;
                          return push(std::move(record), size);
                      },
                      [&](InputProblem problem) { return push(std::move(problem), kBytesPerItem); },
                      [&](const std::string& path) { skipped_files_.push_back(path); }, is_over});
    }

    bool take(Outcome<Work> outcome, const Consume& consume) {
        report_.bytes += outcome.bytes;
        for (const InputProblem& warning : outcome.warnings) observer_.on_warning(warning);
        if (outcome.damage) {
            ++report_.damaged;
            observer_.on_rejected(*outcome.damage);
        }
        if (const auto* problem = std::get_if<InputProblem>(&outcome.content))
            return reject(*problem);
        Work work = std::get<Work>(std::move(outcome.content));
        return consume(outcome, std::move(work));
    }

    const CorpusOptions& options_;
    const CorpusObserver& observer_;
    CorpusReport& report_;
    std::vector<std::string> skipped_files_;  // written by the reader's thread, read after the run
};

/// Puts prepared articles into the index and keeps the books.
class IndexingSink {
  public:
    IndexingSink(DatabaseWriter writer, CorpusRun<PreparedArticle>& run,
                 const CorpusObserver& observer, CorpusReport& report)
        : writer_(std::move(writer)), run_(run), observer_(observer), report_(report) {}

    bool add(const Outcome<PreparedArticle>& where, PreparedArticle article) {
        warn_if_seen(where, article);
        warn_if_cut(where, article);
        const std::size_t quotations = article.quotations.size();
        const Result<AddOutcome> outcome = writer_.add(std::move(article));
        if (!outcome) {
            failure_ = outcome.error();
            return false;
        }
        count(*outcome, quotations);
        return report_rejections();
    }

    /// Ends the run; one that was interrupted leaves the tables as they are.
    Result<void> finish(const CollectionOptions& tables) {
        if (failure_) return *failure_;
        Result<void> committed = writer_.commit();
        if (!committed) return committed;
        report_rejections();
        if (report_.interrupted) return committed;
        if (Result<void> updated = writer_.update_tables(tables); !updated) return updated;
        writer_.compact_if_grown();
        return {};
    }

  private:
    void count(AddOutcome outcome, std::size_t quotations) {
        switch (outcome) {
            case AddOutcome::added:
                ++report_.added;
                break;
            case AddOutcome::replaced:
                ++report_.replaced;
                break;
            case AddOutcome::unchanged:
                ++report_.unchanged;
                return;
        }
        report_.quotations += quotations;
    }

    void warn_if_seen(const Outcome<PreparedArticle>& where, const PreparedArticle& article) {
        if (seen_.insert(article.join_key).second) return;
        observer_.on_warning({where.path, where.line,
                              "the id '" + article.article.id +
                                  "' has come before in this run; the later article counts"});
    }

    void warn_if_cut(const Outcome<PreparedArticle>& where, const PreparedArticle& article) {
        const auto warn = [&](bool cut, const char* what) {
            if (cut) observer_.on_warning({where.path, where.line, what});
        };
        warn(article.words_left_out,
             "only the first 1,000,000 words of the article can be searched");
        warn(article.quotations_left_out,
             "only the first 10,000 quotations of the article are kept");
    }

    bool report_rejections() {
        bool going_on = true;
        for (const DatabaseWriter::Rejection& rejection : writer_.take_rejections()) {
            if (report_.added > 0) --report_.added;
            going_on = run_.reject({rejection.article_id, 0, rejection.error.message}) && going_on;
        }
        return going_on;
    }

    DatabaseWriter writer_;
    CorpusRun<PreparedArticle>& run_;
    const CorpusObserver& observer_;
    CorpusReport& report_;
    std::unordered_set<store::JoinKey> seen_;
    std::optional<Error> failure_;
};

}  // namespace

Result<CorpusReport> index_corpus(const std::string& index, const CorpusOptions& options,
                                  const IndexWriterOptions& writer_options,
                                  const CorpusObserver& observer) {
    Result<QuoteExtractor> extractor = QuoteExtractor::create({.language = options.language});
    if (!extractor) return std::move(extractor).error();
    Result<DatabaseWriter> writer = DatabaseWriter::open(index, writer_options);
    if (!writer) return std::move(writer).error();

    CorpusReport report;
    CorpusRun<PreparedArticle> run(options, observer, report);
    IndexingSink sink(*std::move(writer), run, observer, report);
    run.run(
        [&]() -> Worker<PreparedArticle> {
            const auto builder =
                std::make_shared<Result<DocumentBuilder>>(DocumentBuilder::create());
            return [builder, &extractor](Article article) -> Result<PreparedArticle> {
                if (!*builder) return builder->error();
                article.lang = extractor->language_of(article);
                std::vector<Quotation> quotations = extractor->extract(article);
                return (*builder)->prepare(std::move(article), std::move(quotations));
            };
        },
        [&](const Outcome<PreparedArticle>& where, PreparedArticle article) {
            return sink.add(where, std::move(article));
        });
    if (Result<void> finished = sink.finish(options.tables); !finished)
        return std::move(finished).error();
    return report;
}

Result<CorpusReport> extract_corpus(
    const CorpusOptions& options, const CorpusObserver& observer,
    const std::function<bool(const std::string&, const Article&, const std::vector<Quotation>&)>&
        on_article) {
    struct Extracted {
        Article article;
        std::vector<Quotation> quotations;
    };
    Result<QuoteExtractor> extractor = QuoteExtractor::create({.language = options.language});
    if (!extractor) return std::move(extractor).error();

    CorpusReport report;
    CorpusRun<Extracted> run(options, observer, report);
    run.run(
        [&]() -> Worker<Extracted> {
            return [&extractor](Article article) -> Result<Extracted> {
                article.lang = extractor->language_of(article);
                std::vector<Quotation> quotations = extractor->extract(article);
                return Extracted{std::move(article), std::move(quotations)};
            };
        },
        [&](const Outcome<Extracted>& where, const Extracted& extracted) {
            ++report.added;
            report.quotations += extracted.quotations.size();
            return on_article(where.path, extracted.article, extracted.quotations);
        });
    return report;
}

}  // namespace quoth::indexer
