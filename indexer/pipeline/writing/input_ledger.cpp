#include "indexer/pipeline/writing/input_ledger.hpp"

#include <xapian.h>
#include <xxhash.h>

#include <cstdio>
#include <filesystem>
#include <sstream>

#include "common/store/terms.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {
namespace {

constexpr const char* kPrefix = "quoth.input.";

std::string metadata_key(InputKey key) {
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(key));
    return kPrefix + std::string(digits);
}

/// `SIZE MODIFIED` or `- -`, `ARTICLES`, then after tabs `reading` and, with a NUL between, since
/// they may hold anything else, place and path.
std::string serialised(const InputState& state) {
    const std::string stamp = state.stamp ? std::to_string(state.stamp->size) + " " +
                                                std::to_string(state.stamp->modified)
                                          : "- -";
    return stamp + " " + std::to_string(state.articles) + "\t" + state.reading + "\t" +
           state.place + '\0' + state.path;
}

std::optional<InputState> parsed(const std::string& value) {
    const std::size_t first = value.find('\t');
    const std::size_t second = value.find('\t', first + 1);
    const std::size_t third = value.find('\0', second + 1);
    if (first == std::string::npos || second == std::string::npos || third == std::string::npos) {
        return std::nullopt;
    }
    InputState state{.path = value.substr(third + 1)};
    state.place = value.substr(second + 1, third - second - 1);
    state.reading = value.substr(first + 1, second - first - 1);
    std::istringstream numbers(value.substr(0, first));
    if (value.starts_with('-')) {
        std::string none;
        numbers >> none >> none >> state.articles;
    } else {
        numbers >> state.stamp.emplace().size >> state.stamp->modified >> state.articles;
    }
    return numbers ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace

InputKey input_key(const std::string& path) { return XXH64(path.data(), path.size(), 0); }

std::string input_value(InputKey key) { return key == 0 ? std::string() : store::join_value(key); }

InputKey input_key_of_value(const std::string& value) { return store::join_key_of_value(value); }

std::optional<InputState> read_input(const Xapian::Database& database, InputKey key) {
    return parsed(database.get_metadata(metadata_key(key)));
}

void write_input(Xapian::WritableDatabase& database, const InputState& state) {
    database.set_metadata(metadata_key(input_key(state.path)), serialised(state));
}

bool drop_stamp(Xapian::WritableDatabase& database, InputKey key) {
    std::optional<InputState> state = read_input(database, key);
    if (!state || !state->stamp) return false;
    state->stamp.reset();
    write_input(database, *state);
    return true;
}

bool forget_input(Xapian::WritableDatabase& database, InputKey key) {
    const std::string known = metadata_key(key);
    if (database.get_metadata(known).empty()) return false;
    database.set_metadata(known, "");
    return true;
}

void for_each_input(const Xapian::Database& database,
                    const std::function<void(InputKey, const InputState&)>& on_input) {
    for (auto key = database.metadata_keys_begin(kPrefix);
         key != database.metadata_keys_end(kPrefix); ++key) {
        const std::optional<InputState> state = parsed(database.get_metadata(*key));
        if (state) on_input(input_key(state->path), *state);
    }
}

std::string place_of(const std::string& path) {
    if (path == "-") return path;
    std::error_code failure;
    const std::filesystem::path place = std::filesystem::absolute(path, failure);
    return failure ? path : normalised_path(place.lexically_normal().string());
}

bool is_at_or_below(const std::string& path, const std::string& root) {
    if (path == root) return true;
    if (root == ".") return !path.starts_with('/') && path != "-";
    return path.starts_with(root.ends_with('/') ? root : root + "/");
}

}  // namespace quoth::indexer
