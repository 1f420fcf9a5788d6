#include "common/quotes/ablation.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace quoth::quotes {
namespace {

constexpr std::string_view kParts[] = {
    "right_side",
    "inversion",
    "tail",
    "left_side",
    "cue_scoring",
    "passives",
    "noun_cues",
    "headings",
    "subject_without_cue",
    "coordination",
    "same_paragraph",
    "previous_sentence",
    "previous_colon",
    "previous_report",
    "earlier_paragraph",
    "continuations",
    "speech_filter",
    "entities",
    "salience",
    "gender",
    "forenames",
    "speaker_bonus",
    "subject_bonus",
    "nameless",
    "epithets",
    "personhood",
    "nominal_content",
    "interrupted_clauses",
};

/// A misspelt part would look like one that is worth nothing.
std::size_t index_of(std::string_view name) {
    for (std::size_t i = 0; i < std::size(kParts); ++i) {
        if (kParts[i] == name) return i;
    }
    std::fprintf(stderr, "QUOTH_WITHOUT: there is no part '%.*s'\n", static_cast<int>(name.size()),
                 name.data());
    std::exit(2);
}

std::uint64_t parts_left_out() {
    std::uint64_t out = 0;
    const char* const value = std::getenv("QUOTH_WITHOUT");
    std::string_view names = value == nullptr ? "" : value;
    while (!names.empty()) {
        const std::size_t comma = names.find(',');
        out |= std::uint64_t{1} << index_of(names.substr(0, comma));
        names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
    }
    return out;
}

}  // namespace

bool is_on(Part part) {
    static const std::uint64_t left_out = parts_left_out();
    return ((left_out >> static_cast<unsigned>(part)) & 1U) == 0;
}

}  // namespace quoth::quotes
