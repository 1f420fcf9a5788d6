#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/right_rules.hpp"

namespace quoth::quotes {

/// Rules for a quotation whose own sentence names no speaker. Each looks at one sentence or
/// paragraph beside it, and is bounded by that.

/// The quotation is a paragraph of its own, the next one is `— Ana Ruiz, Girona`.
[[nodiscard]] std::optional<Attribution> dash_in_next_paragraph(const Reading& reading,
                                                                const QuotationSite& site);

/// `Ruiz was blunt. Q`: the subject of the best cue of the sentence before in the paragraph, else
/// its main one.
[[nodiscard]] std::optional<Attribution> previous_sentence(const Reading& reading,
                                                           const QuotationSite& site);

/// True if the sentence before names somebody who outranks the speaker of the quotation before it,
/// which stands at `last`: `“Q,” Ruiz said. Costa disagreed. “Q.”`
[[nodiscard]] bool previous_sentence_outranks(const Reading& reading, const QuotationSite& site,
                                              Index last);

/// The quotation is of the first item in a list of comments by topic; the paragraph before, its
/// lead, names who speaks.
[[nodiscard]] std::optional<Attribution> topic_lead(const Reading& reading,
                                                    const QuotationSite& site);

/// `Ruiz had this to say:` and the quotation opens the next paragraph.
[[nodiscard]] std::optional<Attribution> previous_colon(const Reading& reading,
                                                        const QuotationSite& site);

/// The paragraph before ends in indirect speech, and the quotation opens the next one:
/// `…, Ruiz said.` or `Ruiz said the dam was full.`
[[nodiscard]] std::optional<Attribution> previous_report(const Reading& reading,
                                                         const QuotationSite& site);

}  // namespace quoth::quotes
