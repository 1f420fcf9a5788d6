#include "common/quotes/marks/interviewers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::string_view kArticle = "the ";
constexpr std::array<std::string_view, 4> kNobody = {"interviewer", "question", "reporter",
                                                     "journalist"};
/// How names of papers end.
constexpr std::array<std::string_view, 8> kPress = {"news",    "times",   "courier", "gazette",
                                                    "tribune", "zeitung", "radio",   "magazine"};

bool is_same_letter(char a, char b) { return text::to_ascii_lower(a) == text::to_ascii_lower(b); }

bool is_same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same_letter);
}

bool starts_with_article(std::string_view label) {
    return is_same(label.substr(0, kArticle.size()), kArticle);
}

bool follows_article(std::string_view passage, std::size_t at) {
    return at >= kArticle.size() && starts_with_article(passage.substr(at - kArticle.size()));
}

/// `COURIER`, `''Wikinews''`.
bool ends_like_paper(std::string_view label) {
    while (label.ends_with('\'')) label.remove_suffix(1);
    return std::any_of(kPress.begin(), kPress.end(), [&](std::string_view end) {
        return label.size() >= end.size() && is_same(label.substr(label.size() - end.size()), end);
    });
}

/// How a passage has a name.
struct Uses {
    bool with_article = false;
    bool alone = false;
};

void add_uses(std::string_view passage, std::string_view name, Uses& uses) {
    for (auto from = passage.begin();;) {
        const auto found =
            std::search(from, passage.end(), name.begin(), name.end(), is_same_letter);
        if (found == passage.end()) return;
        const auto at = static_cast<std::size_t>(found - passage.begin());
        from = found + static_cast<std::ptrdiff_t>(name.size());
        const bool is_word = !is_letter_or_digit(character_before(passage, at)) &&
                             !is_letter_or_digit(character_at(passage, at + name.size()));
        if (!is_word) continue;
        (follows_article(passage, at) ? uses.with_article : uses.alone) = true;
    }
}

}  // namespace

bool is_impersonal_label(std::string_view text, const std::vector<ByteRange>& passages,
                         std::string_view label) {
    const auto is_label = [&](std::string_view word) { return is_same(word, label); };
    if (std::any_of(kNobody.begin(), kNobody.end(), is_label)) return true;
    if (starts_with_article(label)) return true;
    Uses uses;
    for (const ByteRange& passage : passages) add_uses(passage.of(text), label, uses);
    return !uses.alone && (uses.with_article || ends_like_paper(label));
}

}  // namespace quoth::quotes
