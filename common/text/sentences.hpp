#pragma once

#include <unicode/uversion.h>

#include <memory>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

U_NAMESPACE_BEGIN
class BreakIterator;
U_NAMESPACE_END

namespace quoth::text {

/// Cuts paragraphs into sentences by Unicode's boundaries (UAX #29) with ICU's list of English
/// abbreviations, so that `Mr. Lee` stays whole.
///
/// Thread safety: none; one object per thread. Making one takes longer than using it.
class SentenceSplitter {
  public:
    SentenceSplitter();
    SentenceSplitter(SentenceSplitter&&) noexcept;
    SentenceSplitter& operator=(SentenceSplitter&&) noexcept;
    ~SentenceSplitter();

    /// The sentences of a paragraph in order, as ranges of `text`, trimmed of white space.
    /// `paragraph` must lie inside `text`. Linear.
    [[nodiscard]] std::vector<ByteRange> sentences(std::string_view text, ByteRange paragraph);

  private:
    std::unique_ptr<icu::BreakIterator> boundaries_;
};

}  // namespace quoth::text
