#include "quoth/quote_extractor.hpp"
namespace quoth {
struct QuoteExtractor::Rules {};
QuoteExtractor::QuoteExtractor(std::unique_ptr<Rules> rules) : rules_(std::move(rules)) {}
QuoteExtractor::QuoteExtractor(QuoteExtractor&&) noexcept = default;
QuoteExtractor& QuoteExtractor::operator=(QuoteExtractor&&) noexcept = default;
QuoteExtractor::~QuoteExtractor() = default;
Result<QuoteExtractor> QuoteExtractor::create(const ExtractorOptions&) {
    return QuoteExtractor(std::make_unique<Rules>());
}
std::vector<Quotation> QuoteExtractor::extract(const Article&) const { return {}; }
std::string_view QuoteExtractor::version() { return "0"; }
}  // namespace quoth
