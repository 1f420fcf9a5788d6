#pragma once

#include <string_view>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// Words in a row that have a capital and may be a name: `Bank of England`, `Costa`.
struct NameRun {
    std::vector<std::string_view> words;  ///< of the text, without titles before them; never empty
    bool opens_sentence = false;          ///< so that the capital of the first says little

    /// From the first to the last word.
    [[nodiscard]] ByteRange bytes_in(std::string_view text) const;
};

/// What is found in a stretch of text.
struct NameRuns {
    std::vector<NameRun> runs;  ///< in order
    /// A word that could have had a capital has none: capitals tell names here, as they do not in a
    /// headline.
    bool has_small_words = false;
};

/// Reads the words of `stretch`. A capital on a pronoun, a day or the member of a group says
/// nothing of a name and ends a run. Linear.
[[nodiscard]] NameRuns name_runs(std::string_view text, ByteRange stretch, const Lexicon& lexicon);

/// What no name is or has among its words.
inline constexpr WordClasses kNoName(WordClass::subject_pronoun, WordClass::determiner,
                                     WordClass::preposition, WordClass::conjunction,
                                     WordClass::subordinator, WordClass::auxiliary,
                                     WordClass::object_pronoun, WordClass::adverb, WordClass::time,
                                     WordClass::group_adjective);

/// The classes of a word as it stands.
[[nodiscard]] WordClasses classes_of(std::string_view word, const Lexicon& lexicon);

}  // namespace quoth::quotes
