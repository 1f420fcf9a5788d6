#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "common/store/terms.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/article.hpp"
#include "quoth/quotation.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

/// How many words of an article are indexed; the memory to write a document grows with them.
inline constexpr std::size_t kMostWords = 1'000'000;
/// How many quotations of an article are kept: each is a document. News has some twenty.
inline constexpr std::size_t kMostQuotations = 10'000;

/// What an article was made of.
struct Provenance {
    std::string fingerprints;  ///< its own, and those that it took the place of: fingerprint.hpp
    InputKey input = 0;        ///< the file that it came from; 0 for none
};

/// An article on its way into the index.
struct PreparedArticle {
    Article article;
    std::vector<Quotation> quotations;
    store::JoinKey join_key = 0;
    bool words_left_out = false;       ///< the article has more than `kMostWords`
    bool quotations_left_out = false;  ///< … or than `kMostQuotations`
    Provenance provenance;

    /// The article's document, then one for each quotation. Given up once written; `build` makes
    /// them again.
    std::vector<Xapian::Document> documents;
};

/// Sets the values that tell where an article's document comes from, read by this extractor.
void add_provenance(Xapian::Document& document, const Provenance& provenance);

/// Turns articles and quotations into documents: the one place between words and the database.
///
/// Thread safety: none; one object per thread.
class DocumentBuilder {
  public:
    [[nodiscard]] static Result<DocumentBuilder> create();

    /// Fails as `check_limits` does.
    [[nodiscard]] Result<PreparedArticle> prepare(Article article,
                                                  std::vector<Quotation> quotations,
                                                  Provenance provenance);

    /// Makes `prepared.documents` from the rest of it.
    void build(PreparedArticle& prepared);

    [[nodiscard]] const std::string& analyzer_identity() const { return analyzer_.identity(); }

  private:
    explicit DocumentBuilder(Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

    using Terms = std::vector<std::string>;

    Xapian::Document article_document(PreparedArticle& prepared, const Terms& shared);
    Xapian::Document quotation_document(const PreparedArticle& prepared, std::uint32_t ordinal,
                                        const Terms& shared);
    void add_attribution(Xapian::Document& document, const Quotation& quotation);
    template <typename OnStem>
    Xapian::termpos add_words(Xapian::Document& document, std::string_view prefix,
                              std::string_view text, OnStem on_stem, Xapian::termpos position = 1);
    Xapian::termpos add_names(Xapian::Document& document, std::string_view prefix,
                              std::string_view field, std::string_view names,
                              Xapian::termpos position = 1);

    Analyzer analyzer_;
};

}  // namespace quoth::indexer
