#include "searcher/query/hints.hpp"

#include <algorithm>
#include <array>

#include "searcher/query/misread_fields.hpp"
#include "searcher/query/printer.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

struct Spelling {
    std::string_view word;
    std::string_view name;
};

constexpr std::array<Spelling, 3> operators{{{"and", "AND"}, {"or", "OR"}, {"not", "NOT"}}};

// A hint that shows a longer query than this is no help.
constexpr std::size_t longest_reading = 200;

}  // namespace

bool is_lower_case_operator(std::string_view word) {
    return std::any_of(operators.begin(), operators.end(),
                       [word](const Spelling& one) { return one.word == word; });
}

void Hints::note_lower_case(const Leaf& leaf, std::string_view text) {
    const auto* word = std::get_if<WordValue>(&leaf.value);
    if (!word || word->text != leaf.bytes.of(text)) return;
    const std::string lower = ascii_lower(word->text);
    for (const Spelling& spelling : operators) {
        if (lower != spelling.word) continue;
        std::string hint = "'" + lower + "' is searched as a word; operators are upper case: ";
        hint += spelling.name;
        add(std::move(hint));
    }
}

void Hints::note_misread_field(const Leaf& leaf, std::string_view text) {
    if (auto hint = misread_field(leaf, text)) add(*std::move(hint));
}

void Hints::add(std::string hint) {
    if (std::find(hints_.begin(), hints_.end(), hint) == hints_.end()) {
        hints_.push_back(std::move(hint));
    }
}

void Hints::note_precedence(const Node& tree) {
    hints_.push_back("AND binds tighter than OR: read as " + quoted(print(tree), longest_reading));
}

}  // namespace quoth::query
