#include "indexer/pipeline/writing/durable_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

Result<void> sync(const std::string& path, int flags) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    const int code = synced ? 0 : errno;
    if (descriptor >= 0) close(descriptor);
    if (!synced) return system_error("syncing", path, code);
    return {};
}

}  // namespace

Result<void> sync_folder(const std::string& path) { return sync(path, O_DIRECTORY); }

Result<void> sync_files(const fs::path& folder) {
    std::error_code failure;
    fs::directory_iterator file(folder, failure);
    for (; file != fs::directory_iterator(); file.increment(failure)) {
        if (Result<void> synced = sync(file->path().string(), 0); !synced) return synced;
    }
    if (failure) return system_error("reading folder", folder.string(), failure.value());
    return sync_folder(folder.string());
}

fs::path parent_of(const fs::path& path) {
    const fs::path parent = path.parent_path();
    return parent.empty() ? fs::path(".") : parent;
}

Error system_error(const std::string& doing, const std::string& path, int code) {
    if (code == ENOSPC) {
        return {ErrorCode::disk_full, "the disk is full: " + doing + " '" + path + "'",
                "free some space and run the same command again"};
    }
    return {ErrorCode::io, doing + " '" + path + "' failed: " + std::strerror(code)};
}

}  // namespace quoth::indexer
