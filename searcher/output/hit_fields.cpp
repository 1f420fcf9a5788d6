#include "searcher/output/hit_fields.hpp"

#include <algorithm>

#include "searcher/output/hit_json.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;

void collect_paths(const ordered_json& object, const std::string& prefix,
                   std::vector<std::string>& paths) {
    for (const auto& [name, value] : object.items()) {
        paths.push_back(prefix + name);
        if (value.is_object()) collect_paths(value, prefix + name + ".", paths);
    }
}

/// The paths of a hit of either unit that lacks nothing.
std::vector<std::string> known_paths() {
    searcher::QuotationHit quotation;
    quotation.quotation.speaker.emplace().mention.field = ArticleField::title;
    quotation.cluster = "0";
    searcher::Hit hit;
    hit.article.story = "0";
    hit.collapsed.emplace().variants.emplace_back();
    std::vector<std::string> paths = {"query_number"};
    hit.found = quotation;
    collect_paths(hit_json(hit), "", paths);
    hit.found = searcher::ArticleHit();
    collect_paths(hit_json(hit), "", paths);
    return paths;
}

}  // namespace

Result<void> check_fields(const std::vector<std::string>& paths) {
    const std::vector<std::string> known = known_paths();
    for (const std::string& path : paths) {
        if (std::find(known.begin(), known.end(), path) != known.end()) continue;
        const std::vector<std::string_view> candidates(known.begin(), known.end());
        const auto nearest = query::nearest(path, candidates);
        return Error{ErrorCode::invalid_argument, "a hit has no member '" + path + "'",
                     nearest ? "did you mean '" + *nearest + "'?"
                             : "see docs/output-formats.md, or the output of --format json"};
    }
    return {};
}

const ordered_json* member_at(const ordered_json& hit, std::string_view path) {
    const ordered_json* member = &hit;
    while (!path.empty()) {
        const std::string_view name = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), name.size() + 1));
        if (!member->is_object()) return nullptr;
        const auto found = member->find(std::string(name));
        if (found == member->end()) return nullptr;
        member = &*found;
    }
    return member;
}

ordered_json with_fields(const ordered_json& hit, const std::vector<std::string>& paths) {
    ordered_json result = ordered_json::object();
    for (const std::string& path : paths) {
        const ordered_json* member = member_at(hit, path);
        if (member == nullptr) continue;
        std::string pointer = "/" + path;
        std::replace(pointer.begin(), pointer.end(), '.', '/');
        result[ordered_json::json_pointer(pointer)] = *member;
    }
    return result;
}

}  // namespace quoth::output
