#include "common/text/white_space.hpp"

namespace quoth::text {

std::string on_one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (!is_white_space(c))
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

}  // namespace quoth::text
