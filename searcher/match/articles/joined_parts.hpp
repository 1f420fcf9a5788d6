#pragma once

#include <string>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::match {

/// The parts of a quotation as one line, joined by ` … `, each run of white space as one blank;
/// and the way back from ranges of that line to the article.
class JoinedParts {
  public:
    JoinedParts(const Article& article, const std::vector<ArticleSpan>& parts);

    [[nodiscard]] const std::string& text() const { return text_; }

    /// The parts that lie in `window`, a stretch of the article's `field`, counted from its
    /// beginning.
    [[nodiscard]] std::vector<ByteRange> parts_within(ArticleField field, ByteRange window) const;

    /// Ranges of `text()` there, in order; one that runs over several parts becomes several.
    [[nodiscard]] std::vector<ByteRange> ranges_within(ArticleField field, ByteRange window,
                                                       const std::vector<ByteRange>& ranges) const;

  private:
    void append(std::string_view text, std::size_t part);

    /// Where a byte of `text_` comes from.
    struct Origin {
        std::size_t part = 0;  ///< index; `parts_.size()` for what joins two
        std::size_t byte = 0;  ///< of the part's string
    };

    const std::vector<ArticleSpan>& parts_;
    std::string text_;
    std::vector<Origin> origins_;
};

}  // namespace quoth::match
