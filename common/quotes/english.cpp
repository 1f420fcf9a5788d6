#include "common/quotes/english.hpp"

#include <utility>

#include "common/quotes/assemble.hpp"
#include "common/quotes/attribution.hpp"
#include "common/quotes/entities.hpp"
#include "common/quotes/headlines.hpp"
#include "common/quotes/indirect.hpp"
#include "common/quotes/inner_quotations.hpp"
#include "common/quotes/missing_marks.hpp"
#include "common/quotes/sentences.hpp"
#include "common/quotes/tagger.hpp"
#include "common/quotes/tokens.hpp"

namespace quoth::quotes {

std::vector<Quotation> attribute_english(const SourceText& source, MarkedText marked,
                                         const Lexicon& lexicon) {
    end_unclosed(source.text(), marked, lexicon);
    Reading reading = read_tokens(source.text(), std::move(marked), lexicon);
    tag_items(reading, lexicon);
    split_sentences(reading);
    std::vector<Attributed> attributed = attribute(reading, lexicon);
    attribute_headline(reading, attributed);
    const std::vector<IndirectSpeech> indirect = find_indirect(reading, attributed);
    const Entities entities = find_entities(reading, speakers_of(attributed, indirect), lexicon);
    const std::vector<InnerQuotation> inner =
        find_inner_quotations(reading, attributed, entities, lexicon);
    return assemble({source, reading, attributed, indirect, inner, entities, lexicon});
}

}  // namespace quoth::quotes
