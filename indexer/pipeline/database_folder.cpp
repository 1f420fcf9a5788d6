#include "indexer/pipeline/database_folder.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "common/store/xapian_guard.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemporaryMark = ".tmp-";

Error system_error(const std::string& doing, const std::string& path, int code) {
    if (code == ENOSPC) {
        return {ErrorCode::disk_full, "the disk is full: " + doing + " '" + path + "'",
                "free some space and run the same command again"};
    }
    return {ErrorCode::io, doing + " '" + path + "' failed: " + std::strerror(code)};
}

/// Whether a database stands there; an error where that cannot be told.
Result<bool> is_database(const fs::path& folder) {
    std::error_code failure;
    const bool there = fs::exists(folder / "iamglass", failure);
    if (failure && failure != std::errc::not_a_directory) {
        return system_error("opening index", folder.string(), failure.value());
    }
    return there;
}

fs::path parent_of(const fs::path& path) {
    const fs::path parent = path.parent_path();
    return parent.empty() ? fs::path(".") : parent;
}

/// `news.quoth/` and `news.quoth` are one folder.
fs::path without_trailing_slash(const std::string& path) {
    fs::path result(path);
    while (!result.has_filename() && result.has_parent_path() && result != result.root_path()) {
        result = result.parent_path();
    }
    return result;
}

/// The process that a temporary folder of `target` belongs to, 0 if `name` is none.
pid_t owner_of_temporary(std::string_view name, const std::string& target) {
    const std::string mark = target + std::string(kTemporaryMark);
    if (!name.starts_with(mark)) return 0;
    pid_t pid = 0;
    const std::string_view digits = name.substr(mark.size());
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), pid);
    return failed == std::errc() && end == digits.data() + digits.size() ? pid : 0;
}

void remove_abandoned_folders(const fs::path& target) {
    std::error_code ignored;
    fs::directory_iterator entry(parent_of(target), ignored);
    for (; entry != fs::directory_iterator(); entry.increment(ignored)) {
        const pid_t pid =
            owner_of_temporary(entry->path().filename().string(), target.filename().string());
        const bool abandoned = pid > 0 && kill(pid, 0) != 0 && errno == ESRCH;
        if (abandoned) fs::remove_all(entry->path(), ignored);
    }
}

bool has_space(const fs::path& folder) {
    constexpr std::uintmax_t least = 1U << 20U;
    std::error_code failure;
    const fs::space_info space = fs::space(folder, failure);
    return failure || space.available >= least;
}

/// A database with our metadata and nothing else, complete on disk. Errors speak of `target`.
Result<void> create_empty(const fs::path& folder, const fs::path& target,
                          const store::Metadata& metadata) {
    if (mkdir(folder.c_str(), S_IRWXU) != 0) {
        return system_error("creating index", target.string(), errno);
    }
    Result<void> created = store::guarded(target.string(), [&] {
        Xapian::WritableDatabase database(folder.string(),
                                          Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        database.begin_transaction();
        store::write_metadata(database, metadata);
        database.commit_transaction();
        database.close();
    });
    // Xapian does not always tell why it cannot create a file.
    if (!created && !has_space(parent_of(target))) {
        return system_error("creating index", target.string(), ENOSPC);
    }
    if (created) created = sync_folder(folder.string());
    return created;
}

/// Xapian writes a compact copy without syncing it.
Result<void> sync_files(const fs::path& folder) {
    std::error_code failure;
    fs::directory_iterator entry(folder, failure);
    for (; entry != fs::directory_iterator(); entry.increment(failure)) {
        const int descriptor = open(entry->path().c_str(), O_RDONLY | O_CLOEXEC);
        const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
        const int code = synced ? 0 : errno;
        if (descriptor >= 0) close(descriptor);
        if (!synced) return system_error("syncing", entry->path().string(), code);
    }
    if (failure) return system_error("reading folder", folder.string(), failure.value());
    return sync_folder(folder.string());
}

/// Who may read an index stays as it is.
void copy_permissions(const fs::path& source, const fs::path& copy) {
    std::error_code ignored;
    const fs::perms of_files = fs::status(source / "iamglass", ignored).permissions();
    fs::directory_iterator file(copy, ignored);
    for (; file != fs::directory_iterator(); file.increment(ignored)) {
        fs::permissions(file->path(), of_files, ignored);
    }
    fs::permissions(copy, fs::status(source, ignored).permissions(), ignored);
}

Result<void> write_compact_copy(const fs::path& source, const fs::path& copy) {
    if (mkdir(copy.c_str(), S_IRWXU) != 0) {
        return system_error("creating folder", copy.string(), errno);
    }
    Result<void> written = store::guarded(source.string(), [&] {
        Xapian::Database(source.string()).compact(copy.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    });
    if (written) copy_permissions(source, copy);
    if (written) written = sync_files(copy);
    return written;
}

fs::path temporary_beside(const fs::path& target) {
    return target.string() + std::string(kTemporaryMark) + std::to_string(getpid());
}

Result<void> check_target(const fs::path& target) {
    std::error_code ignored;
    if (const fs::path parent = parent_of(target); !fs::is_directory(parent, ignored)) {
        return Error{ErrorCode::not_found,
                     "cannot create index '" + target.string() + "': there is no folder '" +
                         parent.string() + "'",
                     "make it with: mkdir -p '" + parent.string() + "'"};
    }
    if (!fs::exists(target, ignored)) return {};
    if (fs::is_directory(target, ignored) && fs::is_empty(target, ignored)) return {};
    return Error{ErrorCode::invalid_argument,
                 "'" + target.string() + "' exists and is not an index",
                 "choose another name for --db"};
}

}  // namespace

Result<void> sync_folder(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return system_error("opening folder", path, errno);
    const int failed = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    if (failed != 0) return system_error("syncing folder", path, failed);
    return {};
}

Result<void> compact_database(const std::string& path) {
    // A link stays a link: what it leads to is replaced.
    std::error_code failure;
    const fs::path target = fs::canonical(path, failure);
    if (failure) return system_error("opening index", path, failure.value());
    const fs::path copy = temporary_beside(target);
    std::error_code ignored;
    fs::remove_all(copy, ignored);  // of an earlier process with our number
    Result<void> done = write_compact_copy(target, copy);
    if (done && renameat2(AT_FDCWD, copy.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) != 0) {
        done = system_error("replacing index", target.string(), errno);
    }
    if (done) done = sync_folder(parent_of(target).string());
    fs::remove_all(copy, ignored);  // the old database, or what there is of the new one
    return done;
}

Result<void> ensure_database(const std::string& path, const store::Metadata& metadata) {
    const fs::path target = without_trailing_slash(path);
    remove_abandoned_folders(target);
    const Result<bool> there = is_database(target);
    if (!there) return there.error();
    if (*there) return {};
    if (Result<void> free = check_target(target); !free) return free;

    const fs::path temporary = temporary_beside(target);
    std::error_code ignored;
    fs::remove_all(temporary, ignored);  // of an earlier process with our number
    Result<void> created = create_empty(temporary, target, metadata);
    if (created && rename(temporary.c_str(), target.c_str()) != 0) {
        created = system_error("creating index", target.string(), errno);
        // Another process may have been faster; its database serves as well.
        if (const Result<bool> theirs = is_database(target); theirs && *theirs) created = {};
    }
    fs::remove_all(temporary, ignored);
    if (!created) return created;
    return sync_folder(parent_of(target).string());
}

}  // namespace quoth::indexer
