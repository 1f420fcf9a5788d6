#pragma once

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// A newsItem of NewsML-G2, the IPTC's format for the exchange of news
/// (https://iptc.org/standards/newsml-g2/), whose text is NITF, XHTML or plain. Where each field
/// stands: docs/formats.md.
[[nodiscard]] ParsedRecord read_newsml_article(const Record& record);

}  // namespace quoth::indexer
