#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/terms.hpp"
#include "indexer/pipeline/writing/input_ledger.hpp"

namespace Xapian {
class Database;
}

/// What an index has of inputs that do not have it any more. These throw what Xapian throws.
namespace quoth::indexer {

struct Leftovers {
    std::vector<store::JoinKey> articles;
    std::vector<InputKey> inputs;  ///< that are gone
};

/// Those that came from a file that lay at or below where one of `roots` leads now. `visited` has
/// the inputs of the run.
[[nodiscard]] Leftovers find_leftovers(
    const Xapian::Database& database, const std::vector<std::string>& roots,
    const std::function<bool(store::JoinKey article, InputKey input)>& is_there,
    const std::unordered_map<InputKey, std::size_t>& visited);

/// How many articles the index has of each input.
[[nodiscard]] std::unordered_map<InputKey, std::uint64_t> articles_by_input(
    const Xapian::Database& database);

}  // namespace quoth::indexer
