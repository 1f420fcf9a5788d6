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
    /// Of articles without `lang`: a code such as `de`, or `auto` for the one that their text is
    /// written in, English where that is in doubt.
    std::string language = "auto";
};

/// Finds the quotations in an article and who is speaking.
///
/// There are rules for English and German; an article in another language has the spans between its
/// quotation marks, without speakers and with a low confidence.
///
/// Quotations come in order of their first byte, those of the title first; direct and mixed ones
/// overlap only where one is `inside` another. Linear in the text. Any bytes are accepted: invalid
/// UTF-8 ends a word and never fails. Where `text`, runs of white space taken as one, begins with
/// `title`, quotations of that stretch are found in `text` only.
///
/// A text of more than 256 KiB is read in sections, at whose borders everything ends: a quotation,
/// a paragraph, and what is known of names. Of one article there are 100,000 quotations at most,
/// the first; 16 MiB of news have some 50,000.
///
/// Thread safety: const members may be called from several threads on one object.
/// Method: docs/attribution.md.
class QuoteExtractor {
  public:
    /// Fails with invalid_argument where `options.language` is no language code.
    [[nodiscard]] static Result<QuoteExtractor> create(const ExtractorOptions& options = {});

    QuoteExtractor(QuoteExtractor&&) noexcept;
    QuoteExtractor& operator=(QuoteExtractor&&) noexcept;
    ~QuoteExtractor();

    [[nodiscard]] std::vector<Quotation> extract(const Article& article) const;

    /// The article's `lang`; where it has none, the one that the options give or its text shows;
    /// empty where that is in doubt. Reads 200 bytes of the text.
    [[nodiscard]] std::string language_of(const Article& article) const;

    /// Changes whenever the same article may give other quotations; stored in the index.
    [[nodiscard]] static std::string_view version();

  private:
    struct Rules;
    explicit QuoteExtractor(std::unique_ptr<Rules> rules);
    std::unique_ptr<Rules> rules_;
};

}  // namespace quoth
