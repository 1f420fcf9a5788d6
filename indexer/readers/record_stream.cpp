#include "indexer/readers/record_stream.hpp"

#include <unistd.h>

#include <utility>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/folder_walk.hpp"
#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

/// Hands out the records of one open file; false if the sink stopped it.
bool read_file(const std::string& path, int descriptor, InputFormat format,
               const RecordSink& sink) {
    ByteSource source(descriptor, sink.is_over);
    while (format == InputFormat::automatic) {
        if (!source.fill()) return report_read_error(path, source, sink);
        if (source.at_end() || shows_its_format(source.bytes)) {
            format = detect_format(path, source.bytes);
        }
    }
    return entry_of(format).split(path, format, source, sink);
}

}  // namespace

void read_records(const std::vector<std::string>& paths, InputFormat format,
                  const RecordSink& sink) {
    const WalkVisitor visitor{[&](const std::string& path, const OpenFile& file) {
                                  return read_file(path, file.descriptor(), format, sink);
                              },
                              sink.on_problem, sink.on_skipped};
    const bool all_names = format != InputFormat::automatic;
    for (const std::string& path : paths) {
        const bool going_on = path == "-" ? read_file("-", STDIN_FILENO, format, sink)
                                          : walk(normalised_path(path), all_names, visitor);
        if (!going_on) return;
    }
}

std::string normalised_path(const std::string& path) {
    std::string result;
    for (const char c : path) {
        if (c == '/' && result.ends_with('/')) continue;
        result += c;
    }
    while (result.starts_with("./") && result.size() > 2) result.erase(0, 2);
    if (result.size() > 1 && result.ends_with('/')) result.pop_back();
    return result;
}

}  // namespace quoth::indexer
