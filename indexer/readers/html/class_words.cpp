#include "indexer/readers/html/class_words.hpp"

#include "common/text/characters.hpp"

namespace quoth::indexer::html {

std::vector<std::string> class_words(std::string_view names) {
    std::vector<std::string> words;
    char before = ' ';
    for (const char c : names) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool begins =
            !text::is_ascii_letter(before) || (upper && before >= 'a' && before <= 'z');
        if (text::is_ascii_letter(c)) {
            if (begins) words.emplace_back();
            words.back() += text::to_ascii_lower(c);
        }
        before = c;
    }
    return words;
}

}  // namespace quoth::indexer::html
