#include "indexer/pipeline/upkeep/index_backup.hpp"

#include <filesystem>

#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/durable_files.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"
#include "indexer/pipeline/writing/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

/// What a database consists of; its locks stay behind.
bool belongs_to_copy(const fs::path& file) {
    return file.filename() == "iamglass" || file.extension() == ".glass";
}

Result<void> copy_files(const fs::path& source, const fs::path& copy) {
    std::error_code failure;
    fs::directory_iterator file(source, failure);
    for (; !failure && file != fs::directory_iterator(); file.increment(failure)) {
        if (!belongs_to_copy(file->path())) continue;
        fs::copy_file(file->path(), copy / file->path().filename(), failure);
        if (failure) break;
    }
    if (failure) return system_error("copying index", source.string(), failure.value());
    return sync_files(copy);
}

/// Fails as `open_for_reading` does.
Result<void> check_readable(const std::string& path) {
    const Result<Xapian::Database> readable = open_for_reading(path);
    return readable ? Result<void>() : readable.error();
}

}  // namespace

Result<void> back_up_index(const std::string& path, const std::string& target) {
    Result<void> readable = check_readable(path);
    const bool is_busy = !readable && readable.error().code == ErrorCode::locked;
    if (!readable && !is_busy) return readable;
    std::error_code ignored;
    if (fs::exists(target, ignored)) {
        return Error{ErrorCode::invalid_argument, "'" + target + "' exists already",
                     "give --backup the name of a new folder"};
    }
    Result<TemporaryFolder> copy = TemporaryFolder::beside(target);
    if (!copy) return std::move(copy).error();
    const Result<CommitGate> gate = CommitGate::pass(path, CommitGate::Passage::copying);
    if (!gate) return gate.error();
    // Now that no commit can come between.
    if (is_busy) readable = check_readable(path);
    if (!readable) return readable;
    if (Result<void> copied = copy_files(path, copy->path()); !copied) return copied;
    return copy->rename_to(target);
}

}  // namespace quoth::indexer
