#include "indexer/pipeline/writing/temporary_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <string>
#include <utility>

#include "indexer/pipeline/writing/durable_files.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = ".tmp-";

/// `TARGET.tmp-` and digits: whatever else is named like that belongs to somebody else.
bool is_temporary_of(const fs::path& target, const fs::path& folder) {
    const std::string name = folder.filename().string();
    const std::string mark = target.filename().string() + kMark;
    return name.starts_with(mark) && name.size() > mark.size() &&
           name.find_first_not_of("0123456789", mark.size()) == std::string::npos;
}

std::string new_name_beside(const fs::path& target) {
    return target.string() + kMark + std::to_string(std::random_device()());
}

/// An open descriptor that holds the lock on folder `path`; -1 where it cannot be had, with
/// EWOULDBLOCK where another process has it.
int lock_folder(const fs::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
    const int code = errno;
    close(descriptor);
    errno = code;
    return -1;
}

/// False where the folder was taken for an abandoned one before it was locked.
bool is_there(const fs::path& path, int descriptor) {
    struct stat named = {};
    struct stat locked = {};
    return stat(path.c_str(), &named) == 0 && fstat(descriptor, &locked) == 0 &&
           named.st_ino == locked.st_ino && named.st_dev == locked.st_dev;
}

}  // namespace

Result<TemporaryFolder> TemporaryFolder::beside(const fs::path& target) {
    remove_abandoned_folders(target);
    for (;;) {
        const std::string path = new_name_beside(target);
        if (mkdir(path.c_str(), S_IRWXU) != 0) {
            if (errno == EEXIST) continue;
            return system_error("creating folder", path, errno);
        }
        const int descriptor = lock_folder(path);
        if (descriptor >= 0 && is_there(path, descriptor)) return TemporaryFolder(path, descriptor);
        if (descriptor < 0 && errno != EWOULDBLOCK && errno != ENOENT) {
            const Error error = system_error("locking folder", path, errno);
            rmdir(path.c_str());
            return error;
        }
        if (descriptor >= 0) close(descriptor);
    }
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), descriptor_(std::exchange(other.descriptor_, -1)) {}

TemporaryFolder& TemporaryFolder::operator=(TemporaryFolder&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
    if (descriptor_ >= 0) close(descriptor_);
}

Result<void> TemporaryFolder::rename_to(const fs::path& target) {
    if (rename(path_.c_str(), target.c_str()) != 0) {
        return system_error("creating", target.string(), errno);
    }
    path_.clear();
    return sync_folder(parent_of(target).string());
}

Result<void> TemporaryFolder::exchange_with(const fs::path& target) {
    if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) != 0) {
        return system_error("replacing", target.string(), errno);
    }
    return sync_folder(parent_of(target).string());
}

void remove_abandoned_folders(const fs::path& target) {
    std::error_code ignored;
    fs::directory_iterator entry(parent_of(target), ignored);
    for (; entry != fs::directory_iterator(); entry.increment(ignored)) {
        if (!is_temporary_of(target, entry->path())) continue;
        const int descriptor = lock_folder(entry->path());
        if (descriptor < 0) continue;
        fs::remove_all(entry->path(), ignored);
        close(descriptor);
    }
}

}  // namespace quoth::indexer
