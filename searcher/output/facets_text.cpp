#include "searcher/output/facets_text.hpp"

#include <algorithm>
#include <cstdint>

#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/facet_names.hpp"

namespace quoth::output {
namespace {

constexpr std::size_t kCountColumns = 9;
constexpr std::uint64_t kLongestBar = 40;

std::string count_text(std::uint64_t count) {
    const std::string digits = std::to_string(count);
    return std::string(digits.size() < kCountColumns ? kCountColumns - digits.size() : 0, ' ') +
           digits;
}

/// Even a single hit has a bar that can be seen.
std::string bar(std::uint64_t count, std::uint64_t most) {
    std::string result;
    for (std::uint64_t i = 0; i < std::max<std::uint64_t>(1, count * kLongestBar / most); ++i) {
        result += "█";
    }
    return result;
}

}  // namespace

std::string facet_text(const searcher::Facet& facet, const TextStyle& style) {
    std::string heading(name_of(facet.field));
    if (facet.distinct > facet.values.size()) {
        heading += ", " + std::to_string(facet.values.size()) + " of " +
                   std::to_string(facet.distinct) + " values";
    }
    std::string out = styled(style, style::kBold, heading) + "\n";
    for (const auto& [value, count] : facet.values) {
        out += count_text(count) + "  " + text::printable(text::on_one_line(value)) + "\n";
    }
    if (facet.without > 0) {
        out += styled(style, style::kDim, count_text(facet.without) + "  (none)") + "\n";
    }
    return out;
}

std::string timeline_text(const std::vector<searcher::TimelinePeriod>& timeline,
                          const TextStyle& style) {
    std::uint64_t most = 1;
    for (const auto& [from, count] : timeline) most = std::max(most, count);
    std::string out = styled(style, style::kBold, "date") + "\n";
    for (const auto& [from, count] : timeline) {
        out += count_text(count) + "  " + from + "  " + bar(count, most) + "\n";
    }
    return out;
}

}  // namespace quoth::output
