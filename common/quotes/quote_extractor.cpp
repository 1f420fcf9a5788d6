#include "quoth/quote_extractor.hpp"

#include <utility>

#include "common/quotes/assemble.hpp"
#include "common/quotes/attribution.hpp"
#include "common/quotes/entities.hpp"
#include "common/quotes/headlines.hpp"
#include "common/quotes/indirect.hpp"
#include "common/quotes/lexicon.hpp"
#include "common/quotes/quotation_marks.hpp"
#include "common/quotes/sentences.hpp"
#include "common/quotes/source_text.hpp"
#include "common/quotes/tagger.hpp"
#include "common/quotes/tokens.hpp"
#include "common/quotes/unattributed.hpp"

namespace quoth {

struct QuoteExtractor::Rules {
    quotes::Lexicon lexicon;
};

QuoteExtractor::QuoteExtractor(std::unique_ptr<Rules> rules) : rules_(std::move(rules)) {}
QuoteExtractor::QuoteExtractor(QuoteExtractor&&) noexcept = default;
QuoteExtractor& QuoteExtractor::operator=(QuoteExtractor&&) noexcept = default;
QuoteExtractor::~QuoteExtractor() = default;

Result<QuoteExtractor> QuoteExtractor::create(const ExtractorOptions& options) {
    if (options.language != "en") {
        return Error{ErrorCode::unsupported,
                     "there are no quotation rules for the language '" + options.language + "'",
                     "languages with rules: en"};
    }
    return QuoteExtractor(std::make_unique<Rules>());
}

std::vector<Quotation> QuoteExtractor::extract(const Article& article) const {
    using namespace quotes;
    const Lexicon& lexicon = rules_->lexicon;
    const SourceText source(article);
    MarkedText marked = find_quotations(source.text(), source.paragraphs(), source.has_headline());
    if (!is_english(article.lang)) return unattributed(source, marked, lexicon);
    Reading reading = read_tokens(source.text(), std::move(marked), source.has_headline(), lexicon);
    tag_items(reading, lexicon);
    split_sentences(reading);
    std::vector<Attributed> attributed = attribute(reading, lexicon);
    attribute_headline(reading, attributed);
    const std::vector<IndirectSpeech> indirect = find_indirect(reading);
    const Entities entities = find_entities(reading, attributed, lexicon);
    return assemble({source, reading, attributed, indirect, entities, lexicon});
}

std::string_view QuoteExtractor::version() { return "english-2"; }

}  // namespace quoth
