#include "indexer/pipeline/writing/database_folder.hpp"

#include <xapian.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <utility>

#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/durable_files.hpp"
#include "indexer/pipeline/writing/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

/// `news.quoth/` and `news.quoth` are one folder.
fs::path without_trailing_slash(const std::string& path) {
    fs::path result(path);
    while (!result.has_filename() && result.has_parent_path() && result != result.root_path()) {
        result = result.parent_path();
    }
    return result;
}

bool has_space(const fs::path& folder) {
    constexpr std::uintmax_t least = 1U << 20U;
    std::error_code failure;
    const fs::space_info space = fs::space(folder, failure);
    return failure || space.available >= least;
}

/// Xapian takes a table of documents or of positions that it cannot open for one that is not there,
/// and compacts without it.
Result<void> check_tables(const fs::path& source, const fs::path& copy) {
    std::error_code failure;
    fs::directory_iterator file(source, failure);
    for (; !failure && file != fs::directory_iterator(); file.increment(failure)) {
        const fs::path name = file->path().filename();
        if (name.extension() == ".glass" && !fs::exists(copy / name, failure)) {
            return Error{ErrorCode::io, "compacting index '" + source.string() + "' lost '" +
                                            name.string() + "'; the index stays as it was"};
        }
    }
    if (failure) return system_error("reading folder", source.string(), failure.value());
    return {};
}

Result<void> write_compact_copy(const fs::path& source, const fs::path& copy) {
    Result<void> written = store::guarded(source.string(), [&] {
        Xapian::Database(source.string()).compact(copy.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    });
    if (written) written = check_tables(source, copy);
    if (written) copy_permissions(source, copy);
    if (written) written = sync_files(copy);
    return written;
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

Result<void> create_database_in(const fs::path& folder, const fs::path& target,
                                const store::Metadata& metadata) {
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

Result<bool> is_database(const fs::path& folder) {
    std::error_code failure;
    const bool there = fs::exists(folder / "iamglass", failure);
    if (failure && failure != std::errc::not_a_directory) {
        return system_error("opening index", folder.string(), failure.value());
    }
    return there;
}

void copy_permissions(const fs::path& source, const fs::path& copy) {
    std::error_code ignored;
    const fs::perms of_files = fs::status(source / "iamglass", ignored).permissions();
    fs::directory_iterator file(copy, ignored);
    for (; file != fs::directory_iterator(); file.increment(ignored)) {
        fs::permissions(file->path(), of_files, ignored);
    }
    fs::permissions(copy, fs::status(source, ignored).permissions(), ignored);
}

Result<fs::path> place_of_database(const std::string& path) {
    const fs::path target = without_trailing_slash(path);
    const Result<bool> there = is_database(target);
    if (!there) return there.error();
    std::error_code failure;
    // Locks alone are left of a database whose other files are lost.
    if (!*there && !fs::exists(target / "flintlock", failure)) {
        if (Result<void> free = check_target(target); !free) return std::move(free).error();
        return target;
    }
    const fs::path canonical = fs::canonical(target, failure);
    if (failure) return system_error("opening index", path, failure.value());
    return canonical;
}

Result<void> compact_database(const std::string& path) {
    const Result<fs::path> target = place_of_database(path);
    if (!target) return target.error();
    Result<TemporaryFolder> copy = TemporaryFolder::beside(*target);
    if (!copy) return std::move(copy).error();
    if (Result<void> written = write_compact_copy(*target, copy->path()); !written) return written;
    const Result<CommitGate> gate = CommitGate::pass(path, CommitGate::Passage::committing);
    if (!gate) return gate.error();
    return copy->exchange_with(*target);
}

Result<void> ensure_database(const std::string& path, const store::Metadata& metadata) {
    const fs::path target = without_trailing_slash(path);
    remove_abandoned_folders(target);
    const Result<bool> there = is_database(target);
    if (!there) return there.error();
    if (*there) return {};
    if (Result<void> free = check_target(target); !free) return free;

    Result<TemporaryFolder> temporary = TemporaryFolder::beside(target);
    if (!temporary) return std::move(temporary).error();
    Result<void> created = create_database_in(temporary->path(), target, metadata);
    if (created) created = temporary->rename_to(target);
    // Another process may have been faster; its database serves as well.
    if (const Result<bool> theirs = is_database(target); theirs && *theirs) created = {};
    return created;
}

}  // namespace quoth::indexer
