// Feeds arbitrary bytes to the quote extractor and asks the laws that hold for all of them:
//   quote_extractor_fuzz [libFuzzer's options] [CORPUS]
// What stands before the first NUL is the title.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "quoth/quote_extractor.hpp"
#include "tests/common/quotes/quotation_laws.hpp"

namespace {

using quoth::Article;
using quoth::Quotation;

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

Article article_of(std::string_view bytes) {
    Article article;
    const std::size_t end = bytes.find('\0');
    if (end != std::string_view::npos) {
        article.title = quoth::without_cr(std::string(bytes.substr(0, end)));
        bytes.remove_prefix(end + 1);
    }
    article.text = quoth::without_cr(std::string(bytes));
    return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const quoth::QuoteExtractor extractor = *quoth::QuoteExtractor::create();
    const Article article = article_of({reinterpret_cast<const char*>(data), size});
    const std::vector<Quotation> quotations = extractor.extract(article);
    for (const Quotation& quotation : quotations) {
        require(quoth::lies_inside(article, quotation), "spans lie inside the article");
        require(quotation.confidence > 0 && quotation.confidence <= 1,
                "confidences are probabilities");
    }
    require(quoth::stand_in_order(quotations), "quotations and parts are in order");
    require(quoth::inner_ones_lie_in_outer_ones(quotations), "inner quotations lie in outer ones");

    Article other = article;
    other.text = quoth::with_crlf(article.text);
    require(quoth::same_but_for_line_ends(article, quotations, other, extractor.extract(other)),
            "line ends make no difference");
    return 0;
}
