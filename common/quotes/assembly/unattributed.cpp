#include "common/quotes/assembly/unattributed.hpp"

#include <utility>

#include "common/quotes/assembly/confidence.hpp"
#include "common/quotes/attribution/speech_filter.hpp"

namespace quoth::quotes {
namespace {

constexpr int kMinWords = 3;

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): as the other languages take it
std::vector<Quotation> unattributed(const SourceText& source, MarkedText marked,
                                    const Lexicon& lexicon) {
    std::vector<Quotation> quotations;
    bool reported = false;  // the span before
    for (const QuotedSpan& quote : marked.quotes) {
        if (quote.style == MarkStyle::question) continue;
        const bool goes_on = quote.continues && reported;
        reported = goes_on || shape_of(quote.inner.of(source.text()), lexicon).words >= kMinWords;
        if (!reported) continue;
        const ArticleSpan part = source.in_article(quote.inner);
        if (goes_on) {
            quotations.back().parts.push_back(part);
            quotations.back().contents.push_back(source.in_article(quote.outer));
            continue;
        }
        Quotation quotation;
        quotation.parts = {part};
        quotation.contents = {source.in_article(quote.outer)};
        quotation.confidence = kOtherLanguageConfidence;
        quotations.push_back(std::move(quotation));
    }
    return quotations;
}

}  // namespace quoth::quotes
