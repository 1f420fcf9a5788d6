#include "common/quotes/marks/quotation_marks.hpp"

#include "common/quotes/marks/mark_scanner.hpp"

namespace quoth::quotes {

MarkedText find_quotations(std::string_view text, const std::vector<ByteRange>& paragraphs,
                           bool has_headline) {
    return MarkScanner(text, paragraphs, has_headline).run();
}

}  // namespace quoth::quotes
