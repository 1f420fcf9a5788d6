#include "indexer/input_size.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "indexer/readers/folder_walk.hpp"

namespace quoth::indexer {

InputSize::InputSize(std::vector<std::string> paths, InputFormat format)
    : thread_([this, paths = std::move(paths), format](const std::stop_token& stop) {
          add_up(stop, paths, format);
      }) {}

std::optional<std::uint64_t> InputSize::total() const {
    const std::lock_guard lock(mutex_);
    return total_;
}

void InputSize::add_up(const std::stop_token& stop, const std::vector<std::string>& paths,
                       InputFormat format) {
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) return;
    std::uint64_t sum = 0;
    const WalkVisitor visitor{[&](const std::string&, const OpenFile& file) {
                                  struct stat info = {};
                                  if (fstat(file.descriptor(), &info) == 0) {
                                      sum += static_cast<std::uint64_t>(info.st_size);
                                  }
                                  return !stop.stop_requested();
                              },
                              [&](const InputProblem&) { return !stop.stop_requested(); }};
    for (const std::string& path : paths) {
        if (!walk(path, format != InputFormat::automatic, visitor)) return;
    }
    const std::lock_guard lock(mutex_);
    total_ = sum;
}

}  // namespace quoth::indexer
