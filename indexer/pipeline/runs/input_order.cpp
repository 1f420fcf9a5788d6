#include "indexer/pipeline/runs/input_order.hpp"

#include <algorithm>

#include "indexer/pipeline/writing/input_ledger.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {
namespace {

/// Sorts as the names in it do, one after the other.
std::string sort_key(std::string path) {
    std::replace(path.begin(), path.end(), '/', '\0');
    return path;
}

}  // namespace

InputOrder::InputOrder(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) roots_.push_back(normalised_path(path));
}

std::optional<std::size_t> InputOrder::last_root_of(const std::string& path) const {
    for (std::size_t i = roots_.size(); i > 0; --i) {
        if (is_at_or_below(path, roots_[i - 1])) return i - 1;
    }
    return std::nullopt;
}

bool InputOrder::is_later(const std::string& path, const std::string& other) const {
    const std::optional<std::size_t> root = last_root_of(path);
    if (!root) return false;
    const std::optional<std::size_t> root_of_other = last_root_of(other);
    if (root != root_of_other) return root > root_of_other;
    return sort_key(path) > sort_key(other);
}

}  // namespace quoth::indexer
