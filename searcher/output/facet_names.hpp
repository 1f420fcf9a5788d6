#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "quoth/searcher/results.hpp"

namespace quoth::output {

/// The fields of facets by the names that options and JSON have for them.
inline constexpr std::array<std::pair<std::string_view, searcher::FacetField>, 10> kFacetNames{{
    {"speaker", searcher::FacetField::speaker},
    {"source", searcher::FacetField::source},
    {"author", searcher::FacetField::author},
    {"section", searcher::FacetField::section},
    {"tag", searcher::FacetField::tag},
    {"cue", searcher::FacetField::cue},
    {"kind", searcher::FacetField::kind},
    {"lang", searcher::FacetField::lang},
    {"year", searcher::FacetField::year},
    {"month", searcher::FacetField::month},
}};

[[nodiscard]] constexpr std::string_view name_of(searcher::FacetField field) {
    for (const auto& [name, known] : kFacetNames) {
        if (known == field) return name;
    }
    return {};
}

}  // namespace quoth::output
