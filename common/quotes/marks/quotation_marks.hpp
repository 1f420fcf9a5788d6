#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::quotes {

enum class MarkStyle : std::uint8_t {
    straight,
    curly,
    two_apostrophes,
    guillemet,
    single,
    turn,      ///< of a transcript, without marks
    question,  ///< such a turn of the interviewer's, whose words are the article's own: no speech
    block      ///< a paragraph that is a quotation by its place
};

/// A stretch of text between quotation marks.
struct QuotedSpan {
    ByteRange outer;  ///< with its marks
    ByteRange inner;  ///< without them, trimmed of white space
    MarkStyle style = MarkStyle::straight;
    bool closed = false;
    /// It takes up the quotation before it, which was left open: `“One.` ⏎ `“Two.”`
    bool continues = false;
    std::uint32_t paragraph = 0;  ///< index into `MarkedText::paragraphs`
};

struct MarkedText {
    /// As given, but those that a quotation runs through are one.
    std::vector<ByteRange> paragraphs;
    std::vector<QuotedSpan> quotes;  ///< in order, not overlapping, each holding a letter or digit
    bool has_headline = false;       ///< the first paragraph is one
};

/// Finds what stands in quotation marks, and the turns of transcripts, which stand in none. Marks
/// are "straight", “curly”, ''two apostrophes'', «guillemets» and, outside those, 'single' marks,
/// told from apostrophes by what stands around them.
///
/// A mark that stays open at the end of its paragraph runs on when the next mark closes it, unless
/// the next paragraph opens one again (`continues`); it ends with its paragraph when no mark closes
/// it within 3 paragraphs and 10,000 bytes. Nothing runs out of a headline, the first paragraph
/// when `has_headline`. Linear: each look ahead is bounded.
[[nodiscard]] MarkedText find_quotations(std::string_view text,
                                         const std::vector<ByteRange>& paragraphs,
                                         bool has_headline);

}  // namespace quoth::quotes
