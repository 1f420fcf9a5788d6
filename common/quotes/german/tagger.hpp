#pragma once

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Gives each item of a German text its tag, and words that the lists know only as the last part of
/// a compound (`Regierungssprecherin`) the classes of that part.
///
/// All nouns have a capital, so a name is told by what it is made of or stands beside: a known
/// forename, a title or office before it, or two capitals in a row that are no nouns by their form;
/// a surname once found is a name throughout. Adjectives are tagged as nouns, small ones;
/// infinitives and participles of verbs of speech as `speech_base`.
void tag_items(Reading& reading, const Lexicon& lexicon);

}  // namespace quoth::quotes::german
