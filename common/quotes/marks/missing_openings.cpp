#include "common/quotes/marks/missing_openings.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxMissingBytes = 1'500;
constexpr std::size_t kMaxAttributionBytes = 80;
constexpr std::size_t kLongestTitle = 3;  // Gov.

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// The word that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        const text::Character c = character_before(text, begin);
        if (!is_letter(c)) break;
        begin -= c.length;
    }
    return text.substr(begin, end - begin);
}

/// `We`, `I’m`: the words of somebody who speaks of oneself or to somebody.
bool has_own_words(std::string_view sentence) {
    constexpr std::array<std::string_view, 12> kOwn = {"I",  "me",  "my",  "My",  "we",  "We",
                                                       "us", "our", "Our", "you", "You", "your"};
    for (std::size_t at = 0; at < sentence.size();) {
        const text::Character c = character_at(sentence, at);
        const std::size_t end = at + c.length;
        const bool ends_word = is_letter(c) && !is_letter(character_at(sentence, end));
        if (ends_word &&
            std::find(kOwn.begin(), kOwn.end(), word_before(sentence, end)) != kOwn.end())
            return true;
        at = end;
    }
    return false;
}

/// Where the sentences of `text` begin. Behind `Mr.` none does.
std::vector<std::size_t> sentence_begins(std::string_view text) {
    std::vector<std::size_t> begins = {0};
    for (std::size_t at = 1; at + 2 < text.size(); ++at) {
        if (!is_one_of(static_cast<unsigned char>(text[at]), U".?!") || !is_blank(text[at + 1]))
            continue;
        const std::string_view word = word_before(text, at);
        const bool title = text[at] == '.' && !word.empty() && word.size() <= kLongestTitle &&
                           !is_small(word.front());
        std::size_t next = at + 1;
        while (next < text.size() && is_blank(text[next])) ++next;
        if (!title && next < text.size() && !is_small(text[next])) begins.push_back(next);
    }
    return begins;
}

/// `Ruiz said, | We stay.`, `It was plain: | We stay.`; where another quotation `goes_on`, also
/// `Ruiz said, | and we stay.`
std::optional<std::size_t> announced(std::string_view text, bool goes_on) {
    constexpr std::array<std::string_view, 10> kVerbs = {
        "said", "says", "added", "adds", "asked", "wrote", "tweeted", "replied", "told", "saying"};
    for (std::size_t at = 1; at + 2 < text.size(); ++at) {
        if ((text[at] != ',' && text[at] != ':') || !is_blank(text[at + 1])) continue;
        const std::string_view rest = text.substr(at + 2);
        const bool conjoined = goes_on && (rest.starts_with("and ") || rest.starts_with("but "));
        if (!conjoined && !is_upper(character_at(rest, 0).code)) continue;
        const std::string_view verb = word_before(text, at);
        if (text[at] == ':' || std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end())
            return at + 2;
    }
    return std::nullopt;
}

/// Of `text`, which opens with the attribution of another quotation, the first sentence behind
/// that.
std::optional<std::size_t> behind_attribution(std::string_view text) {
    const std::vector<std::size_t> begins = sentence_begins(text);
    const bool near = begins.size() > 1 && begins[1] <= kMaxAttributionBytes;
    return near ? std::optional(begins[1]) : std::nullopt;
}

/// The last sentence of `text`, and those before it in somebody’s own words.
std::size_t last_words(std::string_view text) {
    const std::vector<std::size_t> begins = sentence_begins(text);
    std::size_t first = begins.size() - 1;
    while (first > 0 &&
           has_own_words(text.substr(begins[first - 1], begins[first] - begins[first - 1])))
        --first;
    return begins[first];
}

}  // namespace

std::size_t gap_before(ByteRange paragraph, const MarkedText& marked) {
    return marked.quotes.empty() ? paragraph.begin
                                 : std::max(paragraph.begin, marked.quotes.back().outer.end);
}

std::optional<std::size_t> missing_opening(std::string_view text, std::size_t gap,
                                           ByteRange paragraph, const Mark& closing) {
    const char32_t before = character_before(text, closing.begin).code;
    if (!is_one_of(before, U",?!.") || closing.begin - gap > kMaxMissingBytes) return std::nullopt;
    const std::string_view words = text.substr(gap, closing.begin - gap);
    const bool is_first = gap == paragraph.begin;
    if (const auto begin = announced(words, !is_first)) return gap + *begin;
    if (!is_first) {
        const auto begin = behind_attribution(words);
        return begin ? std::optional(gap + *begin) : std::nullopt;
    }
    const bool has_attribution = before != U'.' && is_blank(byte_at(text, closing.end())) &&
                                 is_letter(character_at(text, closing.end() + 1));
    if (has_attribution) return gap + last_words(words);
    const bool is_whole = closing.end() == paragraph.end && last_words(words) == 0;
    return is_whole && has_own_words(words) ? std::optional(gap) : std::nullopt;
}

}  // namespace quoth::quotes
