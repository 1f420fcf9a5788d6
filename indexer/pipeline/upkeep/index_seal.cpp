#include "indexer/pipeline/upkeep/index_seal.hpp"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/commit_gate.hpp"
#include "indexer/pipeline/writing/durable_files.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSealName = "quoth.seal";

/// One file as it was sealed, or as it is now.
struct SealedFile {
    std::string checksum;  ///< 32 hex digits
    std::uintmax_t size = 0;
    std::string name;

    friend bool operator==(const SealedFile&, const SealedFile&) = default;
};

struct Seal {
    std::string state;  ///< the database's UUID and revision
    std::vector<SealedFile> files;
};

Error read_error(const fs::path& file) { return system_error("reading", file.string(), errno); }

Result<std::string> checksum_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                         XXH3_freeState);
    if (!state) throw std::bad_alloc();
    XXH3_128bits_reset(state.get());
    std::vector<char> block(std::size_t{1} << 20U);
    while (file) {
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        XXH3_128bits_update(state.get(), block.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof()) return read_error(path);
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    std::array<char, 33> digits = {};
    std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return std::string(digits.data());
}

Result<std::vector<SealedFile>> files_of(const std::string& index) {
    std::vector<SealedFile> files;
    std::error_code failure;
    fs::directory_iterator entry(index, failure);
    for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        const fs::path& path = entry->path();
        if (path.filename() != "iamglass" && path.extension() != ".glass") continue;
        const Result<std::string> checksum = checksum_of(path);
        if (!checksum) return checksum.error();
        std::error_code ignored;
        files.push_back({*checksum, entry->file_size(ignored), path.filename().string()});
    }
    if (failure) return system_error("reading index", index, failure.value());
    std::sort(files.begin(), files.end(),
              [](const SealedFile& a, const SealedFile& b) { return a.name < b.name; });
    return files;
}

Result<std::string> state_of(const std::string& index) {
    const Result<Xapian::Database> database = open_for_reading(index);
    if (!database) return database.error();
    return store::guarded(index, [&] {
        return database->get_uuid() + " " + std::to_string(database->get_revision());
    });
}

std::string printed(const Seal& seal) {
    std::ostringstream text;
    text << seal.state << "\n";
    for (const SealedFile& file : seal.files) {
        text << file.checksum << " " << file.size << " " << file.name << "\n";
    }
    return text.str();
}

Result<Seal> read_seal(const fs::path& path) {
    std::ifstream file(path);
    Seal seal;
    std::getline(file, seal.state);
    SealedFile sealed;
    while (file >> sealed.checksum >> sealed.size >> sealed.name) seal.files.push_back(sealed);
    if (file.eof() && !seal.files.empty()) return seal;
    return Error{ErrorCode::corrupt_index, "the seal '" + path.string() + "' cannot be read",
                 "seal the index again: quoth-indexer --check --seal --db INDEX"};
}

}  // namespace

Result<void> seal_index(const std::string& path) {
    Result<std::string> state = state_of(path);
    if (!state) return std::move(state).error();
    const Result<CommitGate> gate = CommitGate::pass(path, CommitGate::Passage::copying);
    if (!gate) return gate.error();
    state = state_of(path);  // of what the gate now keeps
    if (!state) return std::move(state).error();
    Result<std::vector<SealedFile>> files = files_of(path);
    if (!files) return std::move(files).error();
    const fs::path target = fs::path(path) / kSealName;
    const fs::path made = target.string() + ".new";
    std::ofstream(made) << printed({*state, *std::move(files)});
    std::error_code failure;
    // Who may read the index may read its seal.
    fs::permissions(made, fs::status(fs::path(path) / "iamglass", failure).permissions(), failure);
    fs::rename(made, target, failure);
    if (failure) return system_error("writing", target.string(), failure.value());
    return sync_files(path);
}

Result<SealCheck> check_seal(const std::string& path) {
    const fs::path seal_path = fs::path(path) / kSealName;
    std::error_code ignored;
    if (!fs::exists(seal_path, ignored)) return SealCheck{};
    const Result<Seal> seal = read_seal(seal_path);
    if (!seal) return seal.error();
    const Result<CommitGate> gate = CommitGate::pass(path, CommitGate::Passage::copying);
    if (!gate) return gate.error();
    // Where the state itself cannot be read, the files tell whether they are what was sealed.
    const Result<std::string> state = state_of(path);
    if (state && *state != seal->state) return SealCheck{SealState::older, {}};
    const Result<std::vector<SealedFile>> files = files_of(path);
    if (!files) return files.error();
    SealCheck check{SealState::current, {}};
    for (const SealedFile& sealed : seal->files) {
        const bool same = std::find(files->begin(), files->end(), sealed) != files->end();
        if (!same) check.damaged.push_back(sealed.name);
    }
    return check;
}

}  // namespace quoth::indexer
