#include "common/text/title_prefix.hpp"

#include "common/text/characters.hpp"
#include "common/text/white_space.hpp"

namespace quoth::text {
namespace {

std::size_t skip_white_space(std::string_view text, std::size_t from) {
    while (from < text.size() && is_white_space(text[from])) ++from;
    return from;
}

std::string_view without_trailing_white_space(std::string_view text) {
    while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
    return text;
}

bool ends_inside_word(std::string_view text, std::size_t end) {
    if (end >= text.size()) return false;
    const CharacterClass after = character_at(text, end).kind;
    return after == CharacterClass::letter || after == CharacterClass::digit;
}

}  // namespace

std::size_t title_prefix_length(std::string_view title, std::string_view text) {
    title = without_trailing_white_space(title);
    std::size_t in_title = skip_white_space(title, 0);
    std::size_t in_text = skip_white_space(text, 0);
    if (in_title == title.size()) return 0;
    while (in_title < title.size()) {
        if (in_text >= text.size()) return 0;
        if (is_white_space(title[in_title])) {
            if (!is_white_space(text[in_text])) return 0;
            in_title = skip_white_space(title, in_title);
            in_text = skip_white_space(text, in_text);
        } else if (title[in_title++] != text[in_text++]) {
            return 0;
        }
    }
    return ends_inside_word(text, in_text) ? 0 : in_text;
}

}  // namespace quoth::text
