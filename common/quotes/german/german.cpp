#include "common/quotes/german/german.hpp"

#include <utility>

#include "common/quotes/assembly/assemble.hpp"
#include "common/quotes/attribution/headlines.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/german/attribution.hpp"
#include "common/quotes/german/indirect.hpp"
#include "common/quotes/german/tagger.hpp"
#include "common/quotes/words/sentences.hpp"
#include "common/quotes/words/tokens.hpp"

namespace quoth::quotes::german {

std::vector<Quotation> attribute_german(const SourceText& source, MarkedText marked,
                                        const Lexicon& lexicon) {
    Reading reading = read_tokens(source.text(), std::move(marked), lexicon);
    german::tag_items(reading, lexicon);
    split_sentences(reading, TagOrder::verb_first);
    std::vector<Attributed> attributed = german::attribute(reading, lexicon);
    if (reading.has_headline) attribute_headline(reading, attributed);
    const std::vector<IndirectSpeech> indirect = german::find_indirect(reading, attributed);
    const Entities entities = find_entities(reading, speakers_of(attributed, indirect), lexicon);
    return assemble(
        {source, reading, attributed, indirect, {}, entities, lexicon, Capitals::of_nouns});
}

}  // namespace quoth::quotes::german
