#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/quotation.hpp"
#include "quoth/result.hpp"

namespace quoth {

struct ExtractorOptions {
    std::string language = "en";  ///< ISO 639-1 code of the rules to use
};

/// Finds the quotations in an article and who is speaking.
///
/// Quotations come in order of their first byte, those of the title first; direct and mixed ones
/// never overlap. Linear in the text. Any bytes are accepted: invalid UTF-8 ends a word and never
/// fails. Where `text`, runs of white space taken as one, begins with `title`, quotations of that
/// stretch are found in `text` only.
///
/// Thread safety: const members may be called from several threads on one object.
/// Method: docs/attribution.md.
class QuoteExtractor {
  public:
    /// Fails with unsupported where `options.language` has no rules.
    [[nodiscard]] static Result<QuoteExtractor> create(const ExtractorOptions& options = {});

    QuoteExtractor(QuoteExtractor&&) noexcept;
    QuoteExtractor& operator=(QuoteExtractor&&) noexcept;
    ~QuoteExtractor();

    [[nodiscard]] std::vector<Quotation> extract(const Article& article) const;

    /// Changes whenever the same article may give other quotations; stored in the index.
    [[nodiscard]] static std::string_view version();

  private:
    struct Rules;
    explicit QuoteExtractor(std::unique_ptr<Rules> rules);
    std::unique_ptr<Rules> rules_;
};

}  // namespace quoth
