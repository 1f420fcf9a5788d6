#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "common/text/sentences.hpp"
#include "quoth/article.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::match {

/// The surroundings of the quotations of one article, which must outlive it. Its paragraphs are
/// found once, and the sentences of those that are asked for.
class ArticleContexts {
  public:
    ArticleContexts(const Article& article, text::SentenceSplitter& splitter);

    /// The stretch of the article around a quotation: the paragraphs that its parts touch, and
    /// where it stands at the edge of them the sentence beyond, so that there is at least one on
    /// either side. Lies in the string of the first part; a quotation of the title has the whole
    /// title.
    [[nodiscard]] ByteRange of(const std::vector<ArticleSpan>& parts);

    /// A part of that stretch, the paragraphs without the sentences beyond; and one that it is part
    /// of, with all of the paragraphs beyond. Neither looks for sentences, which takes long.
    [[nodiscard]] ByteRange narrowest(const std::vector<ArticleSpan>& parts) const;
    [[nodiscard]] ByteRange widest(const std::vector<ArticleSpan>& parts) const;

  private:
    /// A quotation and the paragraphs that it touches, by their numbers, half open.
    struct Touched {
        ByteRange quotation;
        std::size_t first = 0;
        std::size_t last = 0;
    };

    [[nodiscard]] Touched touched_by(const std::vector<ArticleSpan>& parts) const;
    [[nodiscard]] ByteRange extent_of(const Touched& touched) const;
    [[nodiscard]] bool may_open(const Touched& touched) const;
    [[nodiscard]] bool may_close(const Touched& touched) const;
    const std::vector<ByteRange>& sentences(std::size_t paragraph);
    bool opens(std::size_t paragraph, std::size_t byte);
    bool closes(std::size_t paragraph, std::size_t byte);

    const Article& article_;
    text::SentenceSplitter& splitter_;
    std::vector<ByteRange> paragraphs_;
    std::unordered_map<std::size_t, std::vector<ByteRange>> sentences_;  // by paragraph
};

/// The same for a single quotation.
[[nodiscard]] ByteRange context_of(const Article& article, const std::vector<ArticleSpan>& parts,
                                   text::SentenceSplitter& splitter);

}  // namespace quoth::match
