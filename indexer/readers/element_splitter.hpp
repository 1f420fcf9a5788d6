#pragma once

#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/record.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

// Splitters (see record_splitters.hpp) of files whose records are elements. A record ends at its
// end tag, or where the next one begins before that, so that a broken record costs no other. Memory
// is bounded by one record; files of UTF-16 are read whole, up to the limit of one.
//
// A document type that declares entities is a problem that ends its file.

/// Documents of NITF, mostly one a file.
bool split_nitf(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink);

/// The newsItem elements of NewsML-G2, alone or in a newsMessage. Packages and items of other kinds
/// are passed over.
bool split_news_items(const std::string& path, InputFormat format, ByteSource& source,
                      const RecordSink& sink);

/// The item or entry elements of feeds.
bool split_feed(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink);

/// The REUTERS elements of Reuters-21578.
bool split_reuters(const std::string& path, InputFormat format, ByteSource& source,
                   const RecordSink& sink);

/// The DOC elements of TREC's collections.
bool split_trec(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink);

}  // namespace quoth::indexer
