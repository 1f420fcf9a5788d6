#pragma once

#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/record.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

/// How deep things may be packed in each other. A compressed archive counts once.
inline constexpr int kMostLayers = 3;

/// The most members of one zip archive, whose list stands in memory.
inline constexpr std::size_t kMostZipMembers = 100'000;

/// Hands out the records of the file `path` whose bytes are in `source`: through compression and
/// archives, told by content, to what splits each format into records. A member's path is
/// `path!name`; a compressed file that is no archive keeps its own. In archives as in folders only
/// names of articles are read (formats.hpp), unless a format is named; documents of other programs
/// (unread_documents.hpp) are problems; links, devices and hidden
/// names are passed over, and so are tables of other things, unless the path `is_typed`. Names
/// lead nowhere: nothing is written. False if the sink stopped it.
bool read_content(const std::string& path, bool is_typed, ByteSource& source, InputFormat format,
                  const RecordSink& sink);

}  // namespace quoth::indexer
