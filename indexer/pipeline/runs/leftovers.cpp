#include "indexer/pipeline/runs/leftovers.hpp"

#include <xapian.h>

#include <algorithm>
#include <unordered_set>

#include "common/store/schema.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {
namespace {

/// The inputs of the index that lie under one of `roots`.
std::unordered_set<InputKey> inputs_below(const Xapian::Database& database,
                                          const std::vector<std::string>& roots) {
    std::unordered_set<InputKey> inputs;
    for_each_input(database, [&](InputKey key, const InputState& state) {
        const bool below = std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
            return is_at_or_below(state.place, place_of(normalised_path(root)));
        });
        if (below) inputs.insert(key);
    });
    return inputs;
}

template <typename OnArticle>
void for_each_input_of_articles(const Xapian::Database& database, OnArticle on_article) {
    const auto end = database.valuestream_end(store::slot::kInput);
    for (auto value = database.valuestream_begin(store::slot::kInput); value != end; ++value) {
        on_article(value.get_docid(), input_key_of_value(*value));
    }
}

}  // namespace

Leftovers find_leftovers(const Xapian::Database& database, const std::vector<std::string>& roots,
                         const std::function<bool(store::JoinKey, InputKey)>& is_there,
                         const std::unordered_map<InputKey, std::size_t>& visited) {
    std::unordered_set<InputKey> below = inputs_below(database, roots);
    Leftovers leftovers;
    auto key = database.valuestream_begin(store::slot::kJoin);
    for_each_input_of_articles(database, [&](Xapian::docid id, InputKey input) {
        if (below.count(input) == 0) return;
        key.skip_to(id);
        const store::JoinKey article = store::join_key_of_value(*key);
        if (!is_there(article, input)) leftovers.articles.push_back(article);
    });
    for (const InputKey input : below) {
        if (visited.count(input) == 0) leftovers.inputs.push_back(input);
    }
    std::sort(leftovers.inputs.begin(), leftovers.inputs.end());
    return leftovers;
}

std::unordered_map<InputKey, std::uint64_t> articles_by_input(const Xapian::Database& database) {
    std::unordered_map<InputKey, std::uint64_t> counts;
    for_each_input_of_articles(database, [&](Xapian::docid, InputKey input) { ++counts[input]; });
    return counts;
}

}  // namespace quoth::indexer
