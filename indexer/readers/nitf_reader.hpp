#pragma once

#include "indexer/readers/markup/element.hpp"
#include "indexer/readers/record.hpp"
#include "indexer/readers/record_fields.hpp"

namespace quoth::indexer {

/// A document of NITF, the IPTC's News Industry Text Format, versions 2.5 to 3.6
/// (https://iptc.org/standards/nitf/). Where each field stands: docs/formats.md.
[[nodiscard]] ParsedRecord read_nitf_article(const Record& record);

/// What an `nitf` element says of its article.
[[nodiscard]] RecordFields nitf_fields(const markup::Element& nitf);

}  // namespace quoth::indexer
