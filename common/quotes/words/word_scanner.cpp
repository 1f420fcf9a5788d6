#include "common/quotes/words/word_scanner.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kLongestAbbreviation = 5;

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Bytes of the apostrophe at `at`, ' or ’, else 0.
std::size_t apostrophe_size(std::string_view text, std::size_t at) {
    if (byte_at(text, at) == '\'') return 1;
    return text.substr(at, 3) == "’" ? 3 : 0;
}

/// The end of ’s, ’re, ’ve, ’ll, ’d or ’m at `at`, else `at`.
std::size_t clitic_end(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 6> kClitics = {"s", "re", "ve", "ll", "d", "m"};
    const std::size_t mark = apostrophe_size(text, at);
    if (mark == 0) return at;
    for (const std::string_view clitic : kClitics) {
        const std::size_t end = at + mark + clitic.size();
        if (text.substr(at + mark, clitic.size()) == clitic &&
            !is_letter_or_digit(character_at(text, end))) {
            return end;
        }
    }
    return at;
}

/// U.S., a.m., D.C.: letters each with its full stop, at least two.
std::size_t initialism_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (text::is_ascii_letter(byte_at(text, end)) && byte_at(text, end + 1) == '.') end += 2;
    return end >= at + 4 ? end : at;
}

/// R-Ariz., D-N.Y.: party and state of a member of Congress.
std::size_t party_end(std::string_view text, std::size_t at) {
    const char party = byte_at(text, at);
    if ((party != 'R' && party != 'D' && party != 'I') || byte_at(text, at + 1) != '-') return at;
    std::size_t end = at + 2;
    if (!is_ascii_upper(byte_at(text, end))) return at;
    ++end;
    while (is_ascii_lower(byte_at(text, end))) ++end;
    if (byte_at(text, end) != '.') return at;
    ++end;
    while (is_ascii_upper(byte_at(text, end)) && byte_at(text, end + 1) == '.') end += 2;
    return end;
}

bool is_abbreviation(std::string_view word, const Lexicon& lexicon) {
    if (word.size() > kLongestAbbreviation || !is_ascii_upper(word.front())) return false;
    std::array<char, kLongestAbbreviation> lower{};
    for (std::size_t i = 0; i < std::min(word.size(), lower.size()); ++i) {
        lower[i] = text::to_ascii_lower(word[i]);
    }
    return lexicon.find({lower.data(), word.size()}).classes.has(WordClass::abbreviation);
}

/// Initial of a name: J. before another capital.
bool is_initial(std::string_view text, std::size_t at, std::size_t word_end) {
    if (word_end != at + 1 || !is_ascii_upper(text[at])) return false;
    const std::size_t next = byte_at(text, word_end + 1) == ' ' ? word_end + 2 : word_end + 1;
    return is_ascii_upper(byte_at(text, next));
}

/// The end of .com, .org, .co and their like at `at`, else `at`.
std::size_t domain_end(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 14> kDomains = {
        "com", "org", "net", "gov", "edu", "info", "co", "ca", "uk", "de", "fr", "au", "eu", "tv"};
    if (!is_ascii_lower(byte_at(text, at + 1))) return at;
    for (const std::string_view domain : kDomains) {
        const std::size_t end = at + 1 + domain.size();
        if (text.substr(at + 1, domain.size()) == domain &&
            !is_letter_or_digit(character_at(text, end))) {
            return end;
        }
    }
    return at;
}

bool is_upper_or_digit(char c) { return is_ascii_upper(c) || text::is_ascii_digit(c); }

/// The end of `.N` or `.PA` at `dot`, behind the sign of a share that begins at `begin` (NYX.N),
/// else `dot`.
std::size_t ticker_end(std::string_view text, std::size_t begin, std::size_t dot) {
    if (dot < begin + 2 ||
        !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(dot), is_upper_or_digit)) {
        return dot;
    }
    std::size_t end = dot + 1;
    while (end <= dot + 2 && is_ascii_upper(byte_at(text, end))) ++end;
    const bool whole = end > dot + 1 && !is_letter_or_digit(character_at(text, end));
    return whole ? end : dot;
}

/// What ends a word whatever follows.
bool is_ascii_gap(char c) {
    return c == ' ' || c == ',' || c == '\n' ||
           (is_ascii(c) && !is_one_of(static_cast<unsigned char>(c), U"-'&."));
}

std::size_t word_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (true) {
        while (end < text.size() && is_ascii_letter_or_digit(text[end])) ++end;
        if (end == text.size() || is_ascii_gap(text[end])) break;
        const text::Character c = character_at(text, end);
        if (is_letter_or_digit(c)) {
            end += c.length;
        } else if (is_one_of(c.code, U"-'’&")) {
            if (clitic_end(text, end) > end) break;
            if (!is_letter_or_digit(character_at(text, end + c.length))) break;
            end += c.length;
        } else {
            if (c.code != U'.') break;
            const std::size_t suffix = std::max(domain_end(text, end), ticker_end(text, at, end));
            if (suffix == end) break;
            end = suffix;
        }
    }
    return end;
}

std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    std::size_t after_digit = at;
    while (end < text.size() && (text::is_ascii_digit(text[end]) ||
                                 is_one_of(static_cast<unsigned char>(text[end]), U",.:/"))) {
        if (text::is_ascii_digit(text[end])) after_digit = end + 1;
        ++end;
    }
    return byte_at(text, after_digit) == '%' ? after_digit + 1 : after_digit;
}

std::size_t run_end(std::string_view text, std::size_t at, std::size_t at_least) {
    std::size_t end = at;
    while (byte_at(text, end) == text[at]) ++end;
    return end >= at + at_least ? end : at + 1;
}

}  // namespace

std::size_t other_token_end(std::string_view text, std::size_t at, const Lexicon& lexicon) {
    const text::Character first = character_at(text, at);
    if (is_letter(first)) {
        if (const std::size_t end = initialism_end(text, at); end > at) {
            const bool compound =
                byte_at(text, end) == '-' && is_ascii_lower(byte_at(text, end + 1));
            return compound ? word_end(text, end) : end;  // U.S.-born
        }
        if (const std::size_t end = party_end(text, at); end > at) return end;
        const std::size_t end = word_end(text, at);
        const bool dotted =
            byte_at(text, end) == '.' &&
            (is_abbreviation(text.substr(at, end - at), lexicon) || is_initial(text, at, end));
        return dotted ? end + 1 : end;
    }
    if (text::is_ascii_digit(text[at])) {
        const std::size_t end = number_end(text, at);
        const bool compound = byte_at(text, end) == '-' && is_letter(character_at(text, end + 1));
        return compound ? word_end(text, end) : end;  // 46-year-old
    }
    if (const std::size_t end = clitic_end(text, at); end > at) return end;
    if (first.code == U'-') return run_end(text, at, 2);
    if (first.code == U'.') return run_end(text, at, 3);
    return at + std::max<std::size_t>(first.length, 1);
}

}  // namespace quoth::quotes
