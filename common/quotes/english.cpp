#include "common/quotes/english.hpp"

#include <utility>

#include "common/quotes/assembly/assemble.hpp"
#include "common/quotes/assembly/inner_quotations.hpp"
#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/attribution/headlines.hpp"
#include "common/quotes/attribution/indirect.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/marks/missing_marks.hpp"
#include "common/quotes/words/sentences.hpp"
#include "common/quotes/words/tagger.hpp"
#include "common/quotes/words/tokens.hpp"

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
