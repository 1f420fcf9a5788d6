#pragma once

#include <functional>
#include <string>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// An open file, closed by its destructor.
class OpenFile {
  public:
    explicit OpenFile(int descriptor = -1) : descriptor_(descriptor) {}
    OpenFile(OpenFile&& other) noexcept : descriptor_(other.release()) {}
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] explicit operator bool() const { return descriptor_ >= 0; }
    int release();

  private:
    int descriptor_;
};

/// What a walk meets; each call may stop it by returning false.
struct WalkVisitor {
    std::function<bool(std::string path, OpenFile file)> on_file;
    std::function<bool(InputProblem problem)> on_problem;
    /// A file of another type than articles come in, or what is hidden.
    std::function<void(const std::string& path)> on_skipped = [](const std::string&) {};
};

/// Visits `path`: a file itself, or all regular files below a folder, in the byte order of their
/// names, files and folders mixed. Links below a folder, FIFOs, sockets and devices are passed
/// over without touching them, hidden names (`.x`) and indexes too; `path` itself may be a link.
///
/// Below a folder only names with the ending of a format (formats.hpp), or without one, are files
/// to read, unless `all_names`. No depth is too deep: one descriptor is open at a time. Returns
/// false if the visitor stopped it.
bool walk(const std::string& path, bool all_names, const WalkVisitor& visitor);

}  // namespace quoth::indexer
