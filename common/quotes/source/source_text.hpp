#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// Title and text of an article as one stream of bytes, so that the stages after it know neither
/// fields nor files.
///
/// Where `text` begins with the title (runs of white space taken as one), the stream is the text
/// alone; otherwise the title is its first paragraph. All line ends are LF. Keeps references into
/// `article`, which must outlive it. Offsets fit 32 bits: of a longer stream the first 4 GiB count.
class SourceText {
  public:
    explicit SourceText(const Article& article);
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }

    /// What is read at a time, in order, after `section_end`: the whole stream unless it is long.
    /// The title is in the first.
    [[nodiscard]] std::vector<ByteRange> sections() const;

    /// The paragraphs of a section: trimmed, in order, none empty; after those of
    /// `text::paragraphs`, the title's first.
    [[nodiscard]] std::vector<ByteRange> paragraphs(ByteRange section) const;

    /// True if the first paragraph of a section is a headline: the title, or the line of a text
    /// that repeats it.
    [[nodiscard]] bool has_headline(ByteRange section) const {
        return has_headline_ && section.begin == 0;
    }

    /// Where a range of the stream stands in the article.
    [[nodiscard]] ArticleSpan in_article(ByteRange range) const;

  private:
    void append(std::string_view field);
    [[nodiscard]] bool has_separate_title() const { return text_begin_ > 0; }

    std::string joined_;  // empty when the stream is the text as it stands
    std::string_view text_;
    std::size_t text_begin_ = 0;          // where the article's text starts in the stream
    std::vector<std::uint32_t> returns_;  // bytes of the stream before which a CR was left out
    std::size_t returns_in_title_ = 0;    // how many of them
    bool has_headline_ = false;
};

}  // namespace quoth::quotes
