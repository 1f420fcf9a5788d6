#include "quoth/quote_extractor.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "common/quotes/language_profile.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/marks/transcripts.hpp"
#include "common/quotes/source/source_text.hpp"
#include "common/text/characters.hpp"
#include "common/text/language_detection.hpp"

namespace quoth {

namespace {

constexpr std::string_view kDetect = "auto";
constexpr std::size_t kMaxQuotations = 100'000;

/// A tag as of BCP 47, by its form and its first part: `de`, `en-GB`.
bool is_language_tag(std::string_view tag) {
    const std::string_view code = tag.substr(0, tag.find_first_of("-_"));
    const bool plain = std::all_of(tag.begin(), tag.end(), [](char c) {
        return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '-' || c == '_';
    });
    return plain && *uloc_getISO3Language(std::string(code).c_str()) != '\0';
}

/// The quotations of a section behind those of the ones before it.
void append(std::vector<Quotation>& quotations, std::vector<Quotation> section) {
    const std::size_t before = quotations.size();
    if (before == 0) {
        quotations = std::move(section);
        return;
    }
    for (Quotation& quotation : section) {
        if (quotation.inside) *quotation.inside += before;
        quotations.push_back(std::move(quotation));
    }
}

}  // namespace

struct QuoteExtractor::Rules {
    std::string language;  // of articles without one
    quotes::LanguageProfiles profiles;
};

QuoteExtractor::QuoteExtractor(std::unique_ptr<Rules> rules) : rules_(std::move(rules)) {}
QuoteExtractor::QuoteExtractor(QuoteExtractor&&) noexcept = default;
QuoteExtractor& QuoteExtractor::operator=(QuoteExtractor&&) noexcept = default;
QuoteExtractor::~QuoteExtractor() = default;

Result<QuoteExtractor> QuoteExtractor::create(const ExtractorOptions& options) {
    if (options.language != kDetect && !is_language_tag(options.language)) {
        return Error{ErrorCode::invalid_argument, "'" + options.language + "' is no language code",
                     "a code is such as en or de; auto finds out the language of each article"};
    }
    return QuoteExtractor(std::make_unique<Rules>(Rules{options.language, {}}));
}

std::string QuoteExtractor::language_of(const Article& article) const {
    if (!article.lang.empty()) return article.lang;
    if (rules_->language != kDetect) return rules_->language;
    return text::detect_language(article.text);
}

std::vector<Quotation> QuoteExtractor::extract(const Article& article) const {
    using namespace quotes;
    const std::string tag = language_of(article);
    const LanguageProfile& language = rules_->profiles.of(tag.empty() ? "en" : tag);
    const SourceText source(article);
    std::vector<Quotation> quotations;
    for (const ByteRange section : source.sections()) {
        MarkedText marked = find_quotations(
            source.text(), split_questions(source.text(), source.paragraphs(section)),
            source.has_headline(section));
        append(quotations, language.attribute(source, std::move(marked), language.lexicon));
        if (quotations.size() > kMaxQuotations) quotations.resize(kMaxQuotations);
        if (quotations.size() == kMaxQuotations) break;
    }
    return quotations;
}

std::string_view QuoteExtractor::version() { return "english-7 german-4"; }

}  // namespace quoth
