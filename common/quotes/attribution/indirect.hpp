#pragma once

#include <vector>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// What somebody says in the reporter's words.
struct IndirectSpeech {
    ItemRange content;
    ItemRange rest;  ///< goes on behind the speaker: `The dam, Ruiz said, was full`; may be empty
    Attribution attribution;
};

/// Finds `NAME said (that) …`, `NAME …, saying …`, `…, NAME said`, `according to NAME, …`, in order
/// of the content. Verbs of speech only: thoughts, wishes and perceptions are not said. Without a
/// speaker nothing is reported, nor by the cue behind a quotation (`“Stay,” Ruiz said on …`). Two
/// contents are apart or one lies in the other.
[[nodiscard]] std::vector<IndirectSpeech> find_indirect(const Reading& reading,
                                                        const std::vector<Attributed>& attributed);

/// Where somebody speaks, in quotation marks or not.
[[nodiscard]] std::vector<ItemRange> speakers_of(const std::vector<Attributed>& attributed,
                                                 const std::vector<IndirectSpeech>& indirect);

}  // namespace quoth::quotes
