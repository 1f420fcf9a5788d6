#include "quoth/quote_extractor.hpp"

#include <utility>

#include "common/quotes/language_profile.hpp"
#include "common/quotes/quotation_marks.hpp"
#include "common/quotes/source_text.hpp"

namespace quoth {

struct QuoteExtractor::Rules {
    quotes::LanguageProfiles profiles;
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
    const LanguageProfile& language =
        rules_->profiles.of(article.lang.empty() ? "en" : article.lang);
    const SourceText source(article);
    MarkedText marked = find_quotations(source.text(), source.paragraphs(), source.has_headline());
    return language.attribute(source, std::move(marked), language.lexicon);
}

std::string_view QuoteExtractor::version() { return "english-2"; }

}  // namespace quoth
