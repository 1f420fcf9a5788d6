#pragma once

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"

namespace quoth::quotes {

/// What the words in marks look like from outside.
struct QuotationShape {
    int words = 0;            ///< at most kManyWords
    bool title_case = false;  ///< all words capitalised but for `of`, `the` and their like
};

constexpr int kManyWords = 8;

[[nodiscard]] QuotationShape shape_of(std::string_view inner, const Lexicon& lexicon);

/// False for what stands in quotation marks but is not said: titles of works, names, nicknames,
/// mottos, irony. Decided by the shape of the words and by how sure the attribution is: three words
/// in title case after `a film called` are a title, before `, she said` they are speech.
[[nodiscard]] bool is_speech(const Items& items, const QuotationSite& site,
                             const QuotationShape& shape,
                             const std::optional<Attribution>& attribution);

}  // namespace quoth::quotes
