#include "common/quotes/german/noun_endings.hpp"

#include <algorithm>
#include <iterator>

namespace quoth::quotes::german {

bool has_noun_ending(std::string_view word) {
    constexpr std::string_view kEndings[] = {"ung",    "ungen",  "heit", "heiten", "keit",
                                             "keiten", "schaft", "tion", "tionen", "tät",
                                             "ismus",  "nis",    "tum",  "ment",   "erei"};
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
        return word.size() > ending.size() + 2 && word.ends_with(ending);
    });
}

}  // namespace quoth::quotes::german
