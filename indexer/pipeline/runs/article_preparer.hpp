#pragma once

#include <string>
#include <variant>

#include "indexer/pipeline/runs/known_articles.hpp"
#include "indexer/pipeline/writing/document_builder.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {

/// An article that is not worth work, by what was committed when it was looked at.
struct IdleArticle {
    enum class Reason {
        unchanged,         ///< the index has it as it is
        in_another_input,  ///< the index has it as it is, from another input
        duplicate,         ///< another article has its title and text
        superseded,        ///< the index has what followed it in its input under its id
    };

    Reason reason = Reason::unchanged;
    Article article;  ///< as it was read
};

/// An index that cannot be read is no fault of the article: it ends the run.
struct FailedLookup {
    Error error;
};

using Preparation = std::variant<PreparedArticle, IdleArticle, FailedLookup>;

/// Looks up articles in the index, and turns those that it has not into documents.
///
/// Thread safety: none; one object per thread. `extractor` must outlive it.
class ArticlePreparer {
  public:
    struct Options {
        std::string language;  ///< see ExtractorOptions
        bool drop_duplicates = false;
    };

    /// Fails as `open_for_reading` does.
    [[nodiscard]] static Result<ArticlePreparer> create(const std::string& index,
                                                        const QuoteExtractor& extractor,
                                                        const Options& options);

    /// Fails as `check_limits` does.
    [[nodiscard]] Result<Preparation> prepare(Article article, InputKey input);

    /// The same without a look into the index.
    [[nodiscard]] Result<PreparedArticle> extract(Article article, InputKey input);

  private:
    ArticlePreparer(KnownArticles known, DocumentBuilder builder, const QuoteExtractor& extractor,
                    Options options)
        : known_(std::move(known)),
          builder_(std::move(builder)),
          extractor_(&extractor),
          options_(std::move(options)) {}

    [[nodiscard]] Result<std::optional<IdleArticle::Reason>> reason_to_rest(const Article& article,
                                                                            InputKey input);

    KnownArticles known_;
    DocumentBuilder builder_;
    const QuoteExtractor* extractor_;
    Options options_;
};

}  // namespace quoth::indexer
