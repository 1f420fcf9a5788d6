#pragma once

#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// A paragraph of a transcript: `MR. RUIZ: We stay.`, `Q: Why?`, `A: We like it.`
struct Turn {
    ByteRange label;    ///< empty where the speaker of the paragraph before goes on
    ByteRange speech;   ///< trimmed, without the label; empty where the paragraph is no turn
    bool asks = false;  ///< of `Q`, or of a paper that only asks
};

/// `paragraphs`, of which those that hold a question and its answer are cut between the two: lines
/// that begin with `Q:` or `A:`.
[[nodiscard]] std::vector<ByteRange> split_questions(std::string_view text,
                                                     const std::vector<ByteRange>& paragraphs);

/// The turns of a text, one for each of its paragraphs. Only where three paragraphs or more are
/// labelled, by two speakers or more of whom one speaks twice: by Q and A, by names in capitals,
/// or by names of up to three words when all of them come back. What begins with a quotation mark
/// is none. Linear.
[[nodiscard]] std::vector<Turn> find_turns(std::string_view text,
                                           const std::vector<ByteRange>& paragraphs);

}  // namespace quoth::quotes
