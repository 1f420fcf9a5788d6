#include "common/quotes/marks/missing_marks.hpp"

#include <algorithm>
#include <array>

#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxAttributionBytes = 80;
constexpr int kMaxAttributionWords = 6;
constexpr std::size_t kLongestVerb = 16;

char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool ends_sentence(char c) { return c == '.' || c == '?' || c == '!'; }

/// A verb form that by itself reports a quotation beside it.
bool is_speech_verb(std::string_view word, const Lexicon& lexicon) {
    if (word.size() > kLongestVerb) return false;
    std::array<char, kLongestVerb> lower{};
    std::transform(word.begin(), word.end(), lower.begin(), text::to_ascii_lower);
    const WordClasses classes = lexicon.find({lower.data(), word.size()}).classes;
    return classes.has(WordClass::finite_speech) && classes.has(WordClass::strong_speech);
}

/// ` Ana Ruiz said in a letter.`, ` according to Ruiz`; not what speakers say of themselves.
bool starts_with_attribution(std::string_view text, const Lexicon& lexicon) {
    constexpr std::array<std::string_view, 5> kOwn = {"I", "we", "you", "who", "which"};
    if (text.starts_with(" according to ")) return true;
    std::size_t at = 1;
    for (int words = 0; words < kMaxAttributionWords; ++words) {
        std::size_t end = at;
        while (end < text.size() && end < kMaxAttributionBytes &&
               is_letter(character_at(text, end))) {
            end += character_at(text, end).length;
        }
        const std::string_view word = text.substr(at, end - at);
        if (word.empty() || std::find(kOwn.begin(), kOwn.end(), word) != kOwn.end()) return false;
        if (words > 0 && is_speech_verb(word, lexicon)) return true;
        if (byte_at(text, end) == '.') ++end;  // of `Ms.`
        if (!is_blank(byte_at(text, end))) return false;
        at = end + 1;
    }
    return false;
}

/// ` said Ana Ruiz`: what hardly stands in anybody’s own words.
bool starts_with_inverted_attribution(std::string_view text, const Lexicon& lexicon) {
    const std::size_t blank = text.substr(0, kLongestVerb + 2).find(' ', 1);
    return blank != std::string_view::npos && is_speech_verb(text.substr(1, blank - 1), lexicon) &&
           is_upper(character_at(text, blank + 1).code) &&
           !text.substr(blank + 1).starts_with("I ");
}

/// How much of what stands behind an opening mark is its speech; of a phrase one sentence at most.
std::size_t speech_size(std::string_view inner, bool is_phrase, const Lexicon& lexicon) {
    std::size_t at = 0;
    while (at < inner.size() && !is_letter_or_digit(character_at(inner, at))) ++at;
    for (; at + 2 < inner.size(); ++at) {
        if (inner[at] != ',' && !ends_sentence(inner[at])) continue;
        if (!is_blank(inner[at + 1])) continue;
        const bool next_is_small = is_small(inner[at + 2]);
        const bool shout = (inner[at] == '!' || inner[at] == '?') && next_is_small;
        const bool phrase_ends = is_phrase && ends_sentence(inner[at]) && !next_is_small;
        if (shout || phrase_ends ||
            (inner[at] != '.' &&
             (starts_with_attribution(inner.substr(at + 1), lexicon) ||
              starts_with_inverted_attribution(inner.substr(at + 1), lexicon)))) {
            return at + 1;
        }
    }
    return inner.size();
}

/// How much stands before `, said Ana Ruiz`, else all.
std::size_t size_before_tag(std::string_view inner, const Lexicon& lexicon) {
    for (std::size_t at = 0; at + 2 < inner.size(); ++at) {
        const bool comma = inner[at] == ',' && is_blank(inner[at + 1]);
        if (comma && starts_with_inverted_attribution(inner.substr(at + 1), lexicon)) return at + 1;
    }
    return inner.size();
}

}  // namespace

bool close_around_last(std::string_view text, MarkedText& marked, const Mark& closing) {
    if (marked.quotes.size() < 2) return false;
    const QuotedSpan& last = marked.quotes.back();
    QuotedSpan& around = marked.quotes[marked.quotes.size() - 2];
    const bool inside_sentence = !is_one_of(character_before(text, around.inner.end).code, U".?!…");
    const bool nested = last.continues && last.closed && !around.closed && inside_sentence &&
                        around.paragraph == last.paragraph && around.style == last.style &&
                        last.paragraph + 1 == marked.paragraphs.size();
    if (!nested) return false;
    around.inner.end = closing.begin;
    around.outer.end = closing.end();
    around.closed = true;
    marked.quotes.pop_back();
    return true;
}

void end_unclosed(std::string_view text, MarkedText& marked, const Lexicon& lexicon) {
    for (std::size_t i = 0; i < marked.quotes.size(); ++i) {
        QuotedSpan& quote = marked.quotes[i];
        const bool reopened = i + 1 < marked.quotes.size() && marked.quotes[i + 1].continues;
        const bool goes_on = reopened && marked.quotes[i + 1].paragraph != quote.paragraph;
        if (quote.closed) continue;
        if (goes_on) {
            quote.inner.end = quote.inner.begin + size_before_tag(quote.inner.of(text), lexicon);
            quote.outer.end = quote.inner.end;
            continue;
        }
        const bool whole = reopened && ends_sentence(byte_at(text, quote.inner.end - 1));
        const bool is_phrase = is_small(byte_at(text, quote.inner.begin)) && !whole;
        quote.inner.end = quote.inner.begin + speech_size(quote.inner.of(text), is_phrase, lexicon);
        quote.outer.end = quote.inner.end;
    }
}

}  // namespace quoth::quotes
