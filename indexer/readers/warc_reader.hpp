#pragma once

#include "indexer/readers/record.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {

/// Hands out the records of a WARC file (ISO 28500, versions 1.0 and 1.1) that hold a page: a
/// server's answer with status 200 and of HTML, XHTML or plain text. `Record::line` counts all
/// records of the file. Others are passed over and told to `on_passed_over`. A broken one is a
/// problem, and reading goes on at the next that begins with `WARC/` at the beginning of a line.
bool split_warc(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink);

/// The page that a record of `split_warc` holds. Id and URL are the address that was asked for; the
/// date of the capture is the article's where neither the page nor its address names one.
[[nodiscard]] ParsedRecord read_warc_article(const Record& record);

}  // namespace quoth::indexer
