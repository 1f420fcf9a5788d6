#pragma once

#include "common/quotes/german/report.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes::german {

/// Gives a report without a source, `Darin heißt es`, the document of the sentence before: `Die
/// Behörde gab eine Erklärung ab.`. Leaves it as it is where none is meant or named.
void name_document(const Items& items, ItemRange sentence, const Reading& reading, Report& report);

}  // namespace quoth::quotes::german
