#include "searcher/query/range_text.hpp"

#include <array>
#include <utility>

namespace quoth::query {

RangeText split_range(std::string_view value) {
    using Sign = std::pair<std::string_view, RangeForm>;
    // The longer signs first: `>` begins `>=`, too.
    constexpr std::array<Sign, 4> signs{{{">=", RangeForm::at_least},
                                         {"<=", RangeForm::at_most},
                                         {">", RangeForm::above},
                                         {"<", RangeForm::below}}};
    for (const auto& [sign, form] : signs) {
        if (value.substr(0, sign.size()) == sign) return {form, value.substr(sign.size()), {}};
    }
    const std::size_t dots = value.find("..");
    if (dots == std::string_view::npos) return {RangeForm::single, value, {}};
    return {RangeForm::between, value.substr(0, dots), value.substr(dots + 2)};
}

}  // namespace quoth::query
