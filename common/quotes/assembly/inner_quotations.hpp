#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/words/items.hpp"
#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// What a speaker quotes of somebody else: `Leave town,` in `“He told me, ‘Leave town,’” Ruiz
/// said`.
struct InnerQuotation {
    Index outer = 0;   ///< the item of the quotation that it stands in
    ByteRange words;   ///< all in bytes of the source text
    ByteRange marked;  ///< the words with their marks
    ByteRange mention;
    ByteRange cue;
    std::string lemma;
    std::string name;         ///< empty for a pronoun of which nobody is known
    bool by_speaker = false;  ///< `I said`: by the speaker of the outer quotation
    bool is_pronoun = false;
    double confidence = 0.0;
};

/// Reads the quotations that have marks of the other kind inside as texts of their own, by the same
/// stages and rules. Only what has a speaker and a cue inside the quotation is reported: `it was
/// ‘odd’` is nobody's. In the order of the text. Linear.
[[nodiscard]] std::vector<InnerQuotation> find_inner_quotations(
    const Reading& reading, const std::vector<Attributed>& attributed, const Entities& entities,
    const Lexicon& lexicon);

}  // namespace quoth::quotes
