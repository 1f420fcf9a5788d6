#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/source/source_text.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// What Quoth knows of one language: its words, and the stages that read its grammar.
///
/// Before them stand the stages that are the same for all: `source_text` and `quotation_marks`.
struct LanguageProfile {
    std::string_view code;  ///< ISO 639-1; empty for any language without rules
    Lexicon lexicon;
    std::vector<Quotation> (*attribute)(const SourceText&, MarkedText, const Lexicon&);
};

/// The profiles that there are. Built once, then immutable, so it may be shared between threads.
class LanguageProfiles {
  public:
    LanguageProfiles();

    /// The profile for a language tag, by its first part in any case: `en`, `en-GB`, `EN_us`. Of a
    /// language without rules it is the one that gives spans and no speakers.
    [[nodiscard]] const LanguageProfile& of(std::string_view tag) const;

  private:
    std::array<LanguageProfile, 3> profiles_;  // the last one serves any language
};

}  // namespace quoth::quotes
