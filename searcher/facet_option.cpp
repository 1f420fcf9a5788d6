#include "searcher/facet_option.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/options.hpp"
#include "searcher/output/facet_names.hpp"

namespace quoth::searcher {
namespace {

using command_line::OptionReader;

std::optional<FacetField> field_named(std::string_view wanted) {
    for (const auto& [name, field] : output::kFacetNames) {
        if (name == wanted) return field;
    }
    return std::nullopt;
}

std::string all_names() {
    std::string names;
    for (const auto& [name, field] : output::kFacetNames) {
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return names;
}

std::optional<std::uint32_t> limit_in(std::string_view digits) {
    std::uint32_t limit = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, failed] = std::from_chars(digits.data(), end, limit);
    const bool is_limit = failed == std::errc() && stop == end && limit > 0 && limit <= kMostHits;
    return is_limit ? std::optional(limit) : std::nullopt;
}

/// `speaker` or `speaker:5`; fails the reader for anything else.
std::optional<FacetRequest> read_facet(OptionReader& reader, std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string name(text.substr(0, colon));
    const std::optional<FacetField> field = field_named(name);
    if (!field) {
        reader.fail("--facet takes one of " + all_names() + ", not '" + name + "'");
        return std::nullopt;
    }
    FacetRequest request{.field = *field};
    if (colon == std::string_view::npos) return request;
    const std::string digits(text.substr(colon + 1));
    const std::optional<std::uint32_t> limit = limit_in(digits);
    if (!limit) {
        reader.fail("--facet takes a number from 1 to " + std::to_string(kMostHits) + " after '" +
                    name + ":', not '" + digits + "'");
        return std::nullopt;
    }
    request.limit = *limit;
    return request;
}

}  // namespace

void read_facets(OptionReader& reader, std::vector<FacetRequest>& facets) {
    for (const std::string& text : reader.texts("facet")) {
        const std::optional<FacetRequest> request = read_facet(reader, text);
        if (!request) return;
        const bool twice =
            std::any_of(facets.begin(), facets.end(),
                        [&](const FacetRequest& known) { return known.field == request->field; });
        if (twice) {
            return reader.fail("--facet names '" + std::string(output::name_of(request->field)) +
                               "' twice");
        }
        facets.push_back(*request);
    }
}

}  // namespace quoth::searcher
