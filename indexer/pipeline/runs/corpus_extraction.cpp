#include <utility>

#include "indexer/pipeline/runs/corpus_run.hpp"
#include "indexer/pipeline/runs/corpus_stages.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

struct Extracted {
    Article article;
    std::vector<Quotation> quotations;
};

}  // namespace

Result<CorpusReport> extract_corpus(
    const CorpusOptions& options, const CorpusObserver& observer,
    const std::function<bool(const std::string&, const Article&, const std::vector<Quotation>&)>&
        on_article) {
    Result<QuoteExtractor> extractor = QuoteExtractor::create({.language = options.language});
    if (!extractor) return std::move(extractor).error();

    const auto make_worker = [&]() -> Worker<Extracted> {
        return [&extractor](Article article, InputKey) -> Result<Extracted> {
            article.lang = extractor->language_of(article);
            std::vector<Quotation> quotations = extractor->extract(article);
            return Extracted{std::move(article), std::move(quotations)};
        };
    };
    CorpusReport report;
    const auto on_work = [&](const Outcome<Extracted>& where, const Extracted& extracted) {
        ++report.added;
        report.quotations += extracted.quotations.size();
        return on_article(where.path, extracted.article, extracted.quotations);
    };
    using Stages = CorpusStages<Extracted>;
    Stages(options, observer, report)
        .run(options.paths, Stages::skip_nothing, make_worker, {.on_work = on_work});
    return report;
}

}  // namespace quoth::indexer
