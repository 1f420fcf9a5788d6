#include "indexer/pipeline/runs/article_preparer.hpp"

#include <utility>

#include "indexer/pipeline/writing/fingerprint.hpp"

namespace quoth::indexer {

Result<ArticlePreparer> ArticlePreparer::create(const std::string& index,
                                                const QuoteExtractor& extractor,
                                                const Options& options) {
    Result<KnownArticles> known = KnownArticles::open(index);
    if (!known) return std::move(known).error();
    Result<DocumentBuilder> builder = DocumentBuilder::create();
    if (!builder) return std::move(builder).error();
    return ArticlePreparer(*std::move(known), *std::move(builder), extractor, options);
}

Result<std::optional<IdleArticle::Reason>> ArticlePreparer::reason_to_rest(const Article& article,
                                                                           InputKey input) {
    using Reason = IdleArticle::Reason;
    const store::JoinKey key = store::join_key(article.id);
    const auto origin = known_.origin_of(key);
    if (!origin) return origin.error();
    if (*origin && (*origin)->extractor == QuoteExtractor::version()) {
        const std::string fingerprint = fingerprint_of(article, options_.language);
        const bool same_input = (*origin)->input == input;
        if (own_fingerprint((*origin)->fingerprints) == fingerprint) {
            return std::optional(same_input ? Reason::unchanged : Reason::in_another_input);
        }
        if (same_input && is_superseded(fingerprint, (*origin)->fingerprints)) {
            return std::optional(Reason::superseded);
        }
    }
    if (!options_.drop_duplicates) return std::optional<Reason>();
    const Result<bool> duplicate = known_.has_wording(wording_of(article), key);
    if (!duplicate) return duplicate.error();
    return *duplicate ? std::optional(Reason::duplicate) : std::nullopt;
}

Result<Preparation> ArticlePreparer::prepare(Article article, InputKey input) {
    const auto reason = reason_to_rest(article, input);
    if (!reason) return Preparation(FailedLookup{reason.error()});
    if (*reason) return Preparation(IdleArticle{**reason, std::move(article)});
    Result<PreparedArticle> prepared = extract(std::move(article), input);
    if (!prepared) return std::move(prepared).error();
    return Preparation(*std::move(prepared));
}

Result<PreparedArticle> ArticlePreparer::extract(Article article, InputKey input) {
    std::string fingerprint = fingerprint_of(article, options_.language);
    article.lang = extractor_->language_of(article);
    std::vector<Quotation> quotations = extractor_->extract(article);
    return builder_.prepare(std::move(article), std::move(quotations),
                            {std::move(fingerprint), input});
}

}  // namespace quoth::indexer
