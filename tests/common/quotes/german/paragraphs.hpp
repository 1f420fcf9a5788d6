#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "quoth/quote_extractor.hpp"

namespace quoth::quotes::german {

/// All that is said in a paragraph of news, in marks, and by whom.
struct ParagraphCase {
    const char* name;
    const char* text;
    std::vector<std::string> said;  ///< `words <- speaker`
};

inline std::ostream& operator<<(std::ostream& out, const ParagraphCase& c) { return out << c.name; }

inline std::string speaker_of(const Quotation& quotation, const Article& article) {
    if (!quotation.speaker) return "nobody";
    if (!quotation.speaker->name.empty()) return quotation.speaker->name;
    return std::string(quotation.speaker->mention.bytes.of(article.text));
}

inline std::vector<std::string> said_in(const Article& article) {
    static const QuoteExtractor extractor = *QuoteExtractor::create();
    std::vector<std::string> said;
    for (const Quotation& quotation : extractor.extract(article)) {
        if (quotation.kind == QuotationKind::indirect) continue;
        for (const ArticleSpan& part : quotation.parts) {
            const bool in_title = part.field == ArticleField::title;
            const std::string& text = in_title ? article.title : article.text;
            said.push_back(std::string(part.bytes.of(text)) + " <- " +
                           speaker_of(quotation, article));
        }
    }
    return said;
}

}  // namespace quoth::quotes::german
