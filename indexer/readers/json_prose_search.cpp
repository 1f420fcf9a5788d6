#include "indexer/readers/json_prose_search.hpp"

#include <algorithm>
#include <string_view>

#include "common/text/printable.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kShortestProse = 60;
constexpr std::ptrdiff_t kFewestBlanks = 8;
constexpr std::size_t kLongestPointer = 100;
constexpr std::size_t kDeepest = 4;
constexpr std::size_t kShown = 3;

struct Prose {
    std::string pointer;
    std::size_t size = 0;
};

bool looks_like_prose(std::string_view text) {
    return text.size() >= kShortestProse &&
           std::count(text.begin(), text.end(), ' ') >= kFewestBlanks;
}

/// Keys come from strangers, and a pointer is typed into a shell between quotes.
bool can_be_typed(std::string_view key) {
    return key.find_first_of("'\"\\") == std::string_view::npos && text::printable(key) == key;
}

/// `~` is `~0` in a pointer, a slash `~1`.
std::string escaped(std::string_view key) {
    std::string step;
    for (const char c : key) {
        if (c == '~' || c == '/')
            step += c == '~' ? "~0" : "~1";
        else
            step += c;
    }
    return step;
}

void search(dom::element value, const std::string& pointer, std::size_t depth,
            std::vector<Prose>& found) {
    std::string_view string;
    dom::object object;
    if (value.get(string) == simdjson::SUCCESS) {
        if (looks_like_prose(string)) found.push_back({pointer, string.size()});
    } else if (depth < kDeepest && value.get(object) == simdjson::SUCCESS) {
        for (const auto& [key, member] : object) {
            if (!can_be_typed(key)) continue;
            std::string inside = pointer + "/" + escaped(key);
            if (inside.size() <= kLongestPointer) search(member, inside, depth + 1, found);
        }
    }
}

}  // namespace

std::vector<std::string> pointers_to_prose(dom::element record) {
    std::vector<Prose> found;
    search(record, "", 0, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Prose& a, const Prose& b) { return a.size > b.size; });
    std::vector<std::string> pointers;
    for (std::size_t i = 0; i < std::min(found.size(), kShown); ++i) {
        pointers.push_back(std::move(found[i].pointer));
    }
    return pointers;
}

}  // namespace quoth::indexer
