#include "common/text/word_scanner.hpp"

#include <array>
#include <cstdint>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

bool is_word_character(const Character& c) {
    return c.kind == CharacterClass::letter || c.kind == CharacterClass::digit;
}

CharacterClass class_at(std::string_view text, std::size_t byte) {
    return byte < text.size() ? character_at(text, byte).kind : CharacterClass::other;
}

bool digit_at(std::string_view text, std::size_t byte) {
    return byte < text.size() && is_ascii_digit(text[byte]);
}

/// Bytes of the apostrophe at `byte`, 0 if none stands there.
std::size_t apostrophe_length(std::string_view text, std::size_t byte) {
    if (byte >= text.size()) return 0;
    const Character c = character_at(text, byte);
    return is_apostrophe(c.code) ? c.length : 0;
}

/// Bytes of a possessive ending (`'s`, `’S`) at `byte`, 0 if none stands there.
std::size_t possessive_length(std::string_view text, std::size_t byte) {
    const std::size_t mark = apostrophe_length(text, byte);
    if (mark == 0) return 0;
    const std::size_t s = byte + mark;
    if (s >= text.size() || to_ascii_lower(text[s]) != 's') return 0;
    const CharacterClass after = class_at(text, s + 1);
    return after == CharacterClass::other ? mark + 1 : 0;
}

/// True at the comma of `1,000` when the group has exactly three digits.
bool separates_thousands(std::string_view text, std::size_t comma) {
    return digit_at(text, comma + 1) && digit_at(text, comma + 2) && digit_at(text, comma + 3) &&
           !digit_at(text, comma + 4);
}

/// The end of an acronym that begins at `begin`: at least two single letters, each followed by a
/// dot, the last one's optional. Nothing if it is none.
std::optional<std::size_t> acronym_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t most_letters = 16;  // keeps the look ahead, and so the scan, linear
    std::size_t letters = 0;
    std::size_t i = begin;
    while (i < text.size() && is_ascii_letter(text[i]) && letters < most_letters) {
        ++letters;
        ++i;
        if (i < text.size() && text[i] == '.') {
            ++i;
        } else {
            if (class_at(text, i) != CharacterClass::other) return std::nullopt;  // `J.Smith`
            break;
        }
    }
    if (letters < 2) return std::nullopt;
    return i;
}

RawWord acronym(std::string_view text, std::size_t begin, std::size_t end) {
    return {{begin, end}, end + possessive_length(text, end), RawWord::Shape::acronym};
}

/// Walks over one word and notes what it meets.
class WordWalk {
  public:
    WordWalk(std::string_view text, std::size_t begin) : text_(text), begin_(begin), end_(begin) {}

    RawWord run() {
        while (take_character() || take_inner_mark()) {
        }
        return {{begin_, end_}, end_ + possessive_length(text_, end_), shape()};
    }

  private:
    bool take_character() {
        if (end_ >= text_.size()) return false;
        const Character c = character_at(text_, end_);
        if (!is_word_character(c) && c.kind != CharacterClass::invisible) return false;
        if (c.length > 1) ascii_ = false;
        if (needs_dictionary(c.code)) dictionary_ = true;
        previous_ = c.kind;
        end_ += c.length;
        return true;
    }

    bool take_inner_mark() {
        if (end_ >= text_.size()) return false;
        if (previous_ == CharacterClass::digit) return take_number_mark();
        const std::size_t mark = apostrophe_length(text_, end_);
        if (mark == 0 || class_at(text_, end_ + mark) != CharacterClass::letter) return false;
        if (possessive_length(text_, end_) > 0) return false;
        if (mark > 1) ascii_ = false;
        end_ += mark;
        return true;
    }

    bool take_number_mark() {
        const char c = text_[end_];
        if (c == ',' && separates_thousands(text_, end_)) {
            thousands_ = true;
        } else if (c != '.' || !digit_at(text_, end_ + 1)) {
            return false;
        }
        ++end_;
        return true;
    }

    [[nodiscard]] RawWord::Shape shape() const {
        if (dictionary_) return RawWord::Shape::dictionary;
        if (!ascii_) return RawWord::Shape::other;
        return thousands_ ? RawWord::Shape::number : RawWord::Shape::ascii;
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    CharacterClass previous_ = CharacterClass::other;
    bool ascii_ = true;
    bool thousands_ = false;
    bool dictionary_ = false;
};

/// What a byte says of a plain word.
enum class Step : std::uint8_t { look_closer, goes_on, ends };

constexpr std::array<Step, 256> kSteps = [] {
    std::array<Step, 256> steps{};
    for (std::size_t c = 0; c < 0x80; ++c) {
        const char ch = static_cast<char>(c);
        steps[c] = is_ascii_letter(ch) || is_ascii_digit(ch) ? Step::goes_on : Step::ends;
    }
    steps['\''] = steps['.'] = steps[','] = Step::look_closer;
    return steps;
}();

Step step_of(char byte) { return kSteps[static_cast<unsigned char>(byte)]; }

/// The end of the plain ASCII word that begins at `begin`, the common case; nothing if something
/// stands beside it that the slow walk must judge.
std::optional<RawWord> plain_word(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    Step step = Step::goes_on;
    while (end < text.size() && (step = step_of(text[end])) == Step::goes_on) ++end;
    if (step == Step::goes_on) return RawWord{{begin, end}, end, RawWord::Shape::ascii};
    // A full stop or comma matters inside numbers and acronyms only.
    const bool ends_sentence =
        (text[end] == '.' || text[end] == ',') && end - begin > 1 && is_ascii_letter(text[end - 1]);
    if (step == Step::ends || ends_sentence)
        return RawWord{{begin, end}, end, RawWord::Shape::ascii};
    return std::nullopt;
}

/// The word that begins with an ASCII letter or digit.
RawWord word_of_ascii(std::string_view text, std::size_t begin) {
    if (const auto word = plain_word(text, begin)) return *word;
    if (is_ascii_letter(text[begin]) && begin + 1 < text.size() && text[begin + 1] == '.') {
        if (const auto end = acronym_end(text, begin)) return acronym(text, begin, *end);
    }
    return WordWalk(text, begin).run();
}

}  // namespace

std::optional<RawWord> next_word(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size();) {
        const Step step = step_of(text[i]);
        if (step == Step::ends) {  // the blank between two words, most often
            ++i;
        } else if (step == Step::goes_on) {
            return word_of_ascii(text, i);
        } else if (const Character c = character_at(text, i); is_word_character(c)) {
            return WordWalk(text, i).run();
        } else {
            i += c.length;
        }
    }
    return std::nullopt;
}

}  // namespace quoth::text
