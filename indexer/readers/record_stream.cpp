#include "indexer/readers/record_stream.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <utility>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/content_reader.hpp"
#include "indexer/readers/folder_walk.hpp"

namespace quoth::indexer {
namespace {

/// A file that was written this shortly before may be written again within the same tick of the
/// file system's clock, which its stamp would not tell.
constexpr std::int64_t kSettled = 2'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

std::optional<FileStamp> stamp_of(int descriptor) {
    struct stat info = {};
    if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return FileStamp{static_cast<std::uint64_t>(info.st_size), nanoseconds(info.st_mtim)};
}

/// The stamp of a file as it was at `began`, if what was read since is what it stands for.
std::optional<FileStamp> settled(const std::optional<FileStamp>& before, int descriptor,
                                 const timespec& began) {
    if (!before || before->modified > nanoseconds(began) - kSettled) return std::nullopt;
    return stamp_of(descriptor) == before ? before : std::nullopt;
}

/// Hands out the records of one open file, between its begin and its end; false if the sink stopped
/// it. `is_typed` is one that does not lie in a folder.
bool visit_file(const std::string& path, bool is_typed, int descriptor, InputFormat format,
                const RecordSink& sink) {
    timespec began = {};
    clock_gettime(CLOCK_REALTIME, &began);
    const std::optional<FileStamp> stamp = stamp_of(descriptor);
    if (!sink.on_begin(path, stamp)) return true;
    FileSource source(descriptor, sink.is_over, sink.on_read);
    return read_content(path, is_typed, source, format, sink) &&
           sink.on_end(path, settled(stamp, descriptor, began));
}

}  // namespace

void read_records(const std::vector<std::string>& paths, InputFormat format,
                  const RecordSink& sink) {
    const bool all_names = format != InputFormat::automatic;
    for (const std::string& typed : paths) {
        const std::string root = normalised_path(typed);
        const WalkVisitor visitor{[&](const std::string& path, const OpenFile& file) {
                                      return visit_file(path, path == root, file.descriptor(),
                                                        format, sink);
                                  },
                                  sink.on_problem, sink.on_skipped};
        const bool going_on = typed == "-" ? visit_file("-", true, STDIN_FILENO, format, sink)
                                           : walk(root, all_names, visitor);
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
