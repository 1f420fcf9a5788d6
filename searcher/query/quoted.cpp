#include "searcher/query/quoted.hpp"

#include "common/text/printable.hpp"
#include "searcher/query/code_points.hpp"

namespace quoth::query {

std::string quoted(std::string_view text, std::size_t longest) {
    std::string shown = "'";
    std::size_t width = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const std::string_view character = text.substr(byte, code_point_at(text, byte).size);
        width += text::display_columns(character);
        if (width > longest) return shown + "…'";
        shown += text::printable(character);
        byte += character.size();
    }
    return shown + "'";
}

}  // namespace quoth::query
