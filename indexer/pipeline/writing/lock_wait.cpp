#include "indexer/pipeline/writing/lock_wait.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{100};

bool has_open(const fs::path& process, const struct stat& file) {
    std::error_code failure;
    fs::directory_iterator descriptor(process / "fd", failure);
    for (; !failure && descriptor != fs::directory_iterator(); descriptor.increment(failure)) {
        struct stat opened = {};
        if (stat(descriptor->path().c_str(), &opened) != 0) continue;
        if (opened.st_dev == file.st_dev && opened.st_ino == file.st_ino) return true;
    }
    return false;
}

std::string program_of(const fs::path& process) {
    std::ifstream file(process / "comm");
    std::string name;
    std::getline(file, name);
    return name.empty() ? "a program" : name;
}

bool is_other_process(const std::string& name) {
    return std::all_of(name.begin(), name.end(), text::is_ascii_digit) &&
           name != std::to_string(getpid());
}

}  // namespace

std::optional<std::string> other_writer_of(const std::string& path) {
    struct stat lock = {};
    if (stat((path + "/flintlock").c_str(), &lock) != 0) return std::nullopt;
    std::error_code failure;
    fs::directory_iterator process("/proc", failure);
    for (; !failure && process != fs::directory_iterator(); process.increment(failure)) {
        const std::string name = process->path().filename().string();
        if (!is_other_process(name) || !has_open(process->path(), lock)) continue;
        return program_of(process->path()) + ", process " + name;
    }
    return std::nullopt;
}

LockWait::LockWait(std::string index, std::chrono::milliseconds patience,
                   std::function<bool()> stop_requested)
    : index_(std::move(index)),
      patience_(patience),
      stop_requested_(std::move(stop_requested)),
      end_(Clock::now() + patience) {}

Result<void> LockWait::pause(Error locked) const {
    if (stop_requested_()) {
        return Error{ErrorCode::interrupted, "stopped waiting for index '" + index_ + "'"};
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now());
    if (left.count() > 0) {
        std::this_thread::sleep_for(std::min(left, kPause));
        return {};
    }
    if (const auto writer = other_writer_of(index_)) locked.message += ": " + *writer;
    if (patience_.count() == 0) locked.hint = "wait for it with: --lock-wait 10min";
    return locked;
}

Result<DatabaseWriter> open_when_free(const std::string& path, const IndexWriterOptions& options,
                                      const std::function<bool()>& stop_requested) {
    return when_free(LockWait(path, options.lock_wait, stop_requested),
                     [&] { return DatabaseWriter::open(path, options); });
}

}  // namespace quoth::indexer
