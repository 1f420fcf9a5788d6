#pragma once

#include <vector>

#include "common/quotes/assembly/about.hpp"
#include "common/quotes/assembly/inner_quotations.hpp"
#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/indirect.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/source/source_text.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// Everything that the stages found out about one article.
struct Findings {
    const SourceText& source;
    const Reading& reading;
    const std::vector<Attributed>& attributed;
    const std::vector<IndirectSpeech>& indirect;
    const std::vector<InnerQuotation>& inner;
    const Entities& entities;
    const Lexicon& lexicon;
    Capitals capitals = Capitals::of_names;
};

/// Makes the quotations of an article, in order of their first byte: joins what one speaker says in
/// one go, drops what is no speech, names speakers, and estimates confidences.
[[nodiscard]] std::vector<Quotation> assemble(const Findings& findings);

}  // namespace quoth::quotes
