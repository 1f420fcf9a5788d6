#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "indexer/readers/record.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

/// Which inputs an index was made of: kept in its metadata, an entry for each file that articles
/// came from. Functions that take a database throw what Xapian throws.
namespace quoth::indexer {

/// Stands for an input: XXH64 of its path. Articles carry it; 0 where they came from no input.
using InputKey = std::uint64_t;

[[nodiscard]] InputKey input_key(const std::string& path);

/// The value of slot::kInput, and the key in such a value.
[[nodiscard]] std::string input_value(InputKey key);
[[nodiscard]] InputKey input_key_of_value(const std::string& value);

/// What is known of a file.
struct InputState {
    std::string path;   ///< as typed, normalised; `-` for standard input
    std::string place;  ///< where that led, see `place_of`
    /// How it was when it was read, as long as the index has each of its articles as it stands
    /// there; none where one was rejected, deleted, or is now another input's.
    std::optional<FileStamp> stamp = {};
    std::string reading = {};    ///< what else decides what it gives: options, extractor
    std::uint64_t articles = 0;  ///< that it held

    friend bool operator==(const InputState&, const InputState&) = default;
};

[[nodiscard]] std::optional<InputState> read_input(const Xapian::Database& database, InputKey key);

void write_input(Xapian::WritableDatabase& database, const InputState& state);

/// False where there is none.
bool drop_stamp(Xapian::WritableDatabase& database, InputKey key);

/// False where there is none.
bool forget_input(Xapian::WritableDatabase& database, InputKey key);

void for_each_input(const Xapian::Database& database,
                    const std::function<void(InputKey, const InputState&)>& on_input);

/// The absolute path of what `path` means in the folder that the program runs in; `-` as it is.
[[nodiscard]] std::string place_of(const std::string& path);

/// Whether `path` is `root` or lies below it.
[[nodiscard]] bool is_at_or_below(const std::string& path, const std::string& root);

}  // namespace quoth::indexer
