#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// The most bytes that one record may have: a line of JSON, a text file.
inline constexpr std::size_t kLongestRecord = std::size_t{32} << 20U;

/// Who takes the records of a corpus; `on_record` and `on_problem` may stop it by returning false.
struct RecordSink {
    std::function<bool(Record record)> on_record;
    std::function<bool(InputProblem problem)> on_problem;
    std::function<void(const std::string& path)> on_skipped = [](const std::string&) {};
    /// A record of a file that is not meant to hold an article, such as a picture in a WARC file.
    std::function<void()> on_passed_over = [] {};
    /// So many bytes of a file, or of standard input, were read, as it is: packed where it is.
    std::function<void(std::size_t bytes)> on_read = [](std::size_t) {};
    /// A file, or standard input, is about to be read; false passes it over, and it has no end.
    /// What is no file on disk has no stamp.
    std::function<bool(const std::string& path, const std::optional<FileStamp>&)> on_begin =
        [](const std::string&, const std::optional<FileStamp>&) { return true; };
    /// It was read; without a stamp also where it was written meanwhile, or might have been.
    std::function<bool(const std::string& path, const std::optional<FileStamp>&)> on_end =
        [](const std::string&, const std::optional<FileStamp>&) { return true; };
    /// Asked while input that may never come is waited for (a pipe); true ends the reading.
    std::function<bool()> is_over = [] { return false; };
    /// Where members of articles stand, for records that name their members; may be null.
    std::shared_ptr<const FieldMap> map = nullptr;
};

/// Reads the records of all `paths` in order: files, folders (see folder_walk.hpp), `-` for
/// standard input. Memory is bounded by one record.
void read_records(const std::vector<std::string>& paths, InputFormat format,
                  const RecordSink& sink);

/// `path` without `./` in front, doubled and trailing slashes: how an article's id spells it.
[[nodiscard]] std::string normalised_path(const std::string& path);

}  // namespace quoth::indexer
