#pragma once

#include "quoth/searcher/trace.hpp"

namespace quoth::match {

/// Fills the verdict on a claim, and the wording that it rests on, from the wordings, which stand
/// with the closest first.
void judge(bool speaker_is_claimed, searcher::TraceResults& results);

}  // namespace quoth::match
