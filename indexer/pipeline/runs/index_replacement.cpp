#include "indexer/pipeline/runs/index_replacement.hpp"

#include <xapian.h>

#include <utility>

#include "common/store/metadata.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/database_folder.hpp"
#include "indexer/pipeline/writing/database_writer.hpp"
#include "indexer/pipeline/writing/durable_files.hpp"

namespace quoth::indexer {
namespace fs = std::filesystem;

IndexReplacement::IndexReplacement(fs::path target, TemporaryFolder folder)
    : target_(std::move(target)), folder_(std::move(folder)) {}
IndexReplacement::IndexReplacement(IndexReplacement&&) noexcept = default;
IndexReplacement& IndexReplacement::operator=(IndexReplacement&&) noexcept = default;
IndexReplacement::~IndexReplacement() = default;

Result<IndexReplacement> IndexReplacement::begin(const std::string& index) {
    Result<fs::path> target = place_of_database(index);
    if (!target) return std::move(target).error();
    Result<TemporaryFolder> folder = TemporaryFolder::beside(*target);
    if (!folder) return std::move(folder).error();
    IndexReplacement replacement(*std::move(target), *std::move(folder));
    if (Result<void> opened = replacement.open_old(); !opened) return std::move(opened).error();
    // In the folder itself: its lock tells others that it is in use.
    Result<void> created =
        DatabaseWriter::create_in(replacement.folder_.path(), replacement.target_);
    if (!created) return std::move(created).error();
    return replacement;
}

Result<void> IndexReplacement::open_old() {
    std::error_code ignored;
    is_there_ = fs::exists(target_ / "flintlock", ignored);
    if (!is_there_) return {};
    Result<void> opened = store::guarded(target_.string(), [&] {
        old_ = std::make_unique<Xapian::WritableDatabase>(target_.string(), Xapian::DB_OPEN);
        // Of an index of another format only the place is of use.
        if (!store::check_format(store::read_metadata(*old_), target_.string())) return;
        known_speakers_ = store::read_speaker_aliases(*old_).known();
    });
    // A damaged one can be replaced, too: no other writer could open it.
    if (!opened && opened.error().code == ErrorCode::locked) return opened;
    return {};
}

Result<void> IndexReplacement::finish() {
    if (!is_there_) return folder_.rename_to(target_);
    copy_permissions(target_, folder_.path());
    const Result<CommitGate> gate =
        CommitGate::pass(target_.string(), CommitGate::Passage::committing);
    if (!gate) return gate.error();
    return folder_.exchange_with(target_);
}

}  // namespace quoth::indexer
