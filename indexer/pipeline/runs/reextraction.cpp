#include "indexer/pipeline/runs/reextraction.hpp"

#include <memory>
#include <thread>
#include <utility>

#include "indexer/pipeline/runs/ordered_pipeline.hpp"
#include "indexer/pipeline/runs/outdated_articles.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"
#include "indexer/pipeline/writing/lock_wait.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

using Stored = OutdatedArticles::Stored;

/// What is under way between the reader and the writer.
constexpr std::size_t kMostBytesInFlight = std::size_t{8} << 20U;
constexpr std::size_t kBytesPerItem = 4096;

class Reextraction {
  public:
    Reextraction(OutdatedArticles outdated, const QuoteExtractor& extractor, DatabaseWriter& writer)
        : outdated_(std::move(outdated)), extractor_(extractor), writer_(writer) {}

    Result<ReextractionReport> run(unsigned jobs, const std::function<bool()>& stop_requested) {
        Pipeline pipeline(jobs > 0 ? jobs : std::thread::hardware_concurrency(),
                          kMostBytesInFlight);
        pipeline.run([this](const Pipeline::Push& push) { read(push); },
                     [this] { return worker(); },
                     [this](Result<PreparedArticle> renewed) { return take(std::move(renewed)); },
                     stop_requested);
        if (failure_) return *failure_;
        if (read_failure_) return *read_failure_;
        report_.interrupted = pipeline.was_stopped();
        Result<void> finished = report_.interrupted ? writer_.commit() : writer_.update_tables({});
        if (!finished) return std::move(finished).error();
        if (const auto refused = writer_.take_rejections(); !refused.empty()) {
            return refused.front().error;
        }
        return report_;
    }

  private:
    using Pipeline = OrderedPipeline<Stored, Result<PreparedArticle>>;

    void read(const Pipeline::Push& push) {
        for (;;) {
            Result<std::optional<Stored>> stored = outdated_.next();
            if (!stored) read_failure_ = stored.error();
            if (!stored || !*stored) return;
            const std::size_t size = (*stored)->record.article.text.size() + kBytesPerItem;
            if (!push(**std::move(stored), size)) return;
        }
    }

    Pipeline::Transform worker() const {
        const auto builder = std::make_shared<Result<DocumentBuilder>>(DocumentBuilder::create());
        return [builder, this](Stored stored) -> Result<PreparedArticle> {
            if (!*builder) return builder->error();
            std::vector<Quotation> quotations = extractor_.extract(stored.record.article);
            return (*builder)->prepare(std::move(stored.record.article), std::move(quotations),
                                       std::move(stored.provenance));
        };
    }

    bool take(Result<PreparedArticle> renewed) {
        if (renewed) {
            ++report_.articles;
            const std::size_t quotations = renewed->quotations.size();
            const Result<AddOutcome> outcome = writer_.add(*std::move(renewed));
            if (outcome && *outcome != AddOutcome::unchanged) {
                ++report_.changed;
                report_.quotations += quotations;
            }
            if (!outcome) failure_ = outcome.error();
        } else {
            failure_ = renewed.error();
        }
        return !failure_;
    }

    OutdatedArticles outdated_;  // of the reader's thread, and so is the next
    std::optional<Error> read_failure_;
    const QuoteExtractor& extractor_;
    DatabaseWriter& writer_;
    ReextractionReport report_;
    std::optional<Error> failure_;
};

}  // namespace

Result<ReextractionReport> reextract_index(const std::string& path, unsigned jobs,
                                           const IndexWriterOptions& writer_options,
                                           const std::function<bool()>& stop_requested) {
    Result<OutdatedArticles> outdated = OutdatedArticles::open(path);
    if (!outdated) return std::move(outdated).error();
    Result<QuoteExtractor> extractor = QuoteExtractor::create();
    if (!extractor) return std::move(extractor).error();
    Result<DatabaseWriter> writer = open_when_free(path, writer_options, stop_requested);
    if (!writer) return std::move(writer).error();
    return Reextraction(*std::move(outdated), *extractor, *writer).run(jobs, stop_requested);
}

}  // namespace quoth::indexer
