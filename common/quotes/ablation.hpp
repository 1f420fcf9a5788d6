#pragma once

#include <cstdint>

namespace quoth::quotes {

/// A part of the pipeline that can be left out, to measure what it is worth. Only a build with
/// QUOTH_ABLATION can; in all others `is_on` is true and costs nothing. `./dev evaluate --ablation`
/// makes such a build and the table of docs/attribution.md.
enum class Part : std::uint8_t {
    right_side,
    inversion,
    tail,
    left_side,
    cue_scoring,
    passives,
    noun_cues,
    headings,
    subject_without_cue,
    coordination,
    same_paragraph,
    previous_sentence,
    previous_colon,
    previous_report,
    earlier_paragraph,
    continuations,
    speech_filter,
    entities,
    salience,
    gender,
    forenames,
    speaker_bonus,
    subject_bonus,
    nameless,
    epithets,
    personhood,
    nominal_content,
    interrupted_clauses,
};

#ifdef QUOTH_ABLATION
/// False for the parts that the environment variable QUOTH_WITHOUT names, separated by commas.
[[nodiscard]] bool is_on(Part part);
#else
[[nodiscard]] constexpr bool is_on(Part /*part*/) { return true; }
#endif

}  // namespace quoth::quotes
