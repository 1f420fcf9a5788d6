#include "searcher/query/word_suffix.hpp"

#include <optional>
#include <string>

#include "searcher/query/code_points.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/mistakes.hpp"
#include "searcher/query/numbers.hpp"
#include "searcher/query/quoted.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string_view;

constexpr double highest_boost = 1000.0;

size_t count_letters(string_view text) {
    size_t letters = 0;
    for (size_t byte = 0; byte < text.size();) {
        const CodePoint c = code_point_at(text, byte);
        if (is_letter(c.value) || is_digit(c.value)) ++letters;
        byte += c.size;
    }
    return letters;
}

// Reads what follows the letters of one word, from left to right.
class Suffix {
  public:
    Suffix(string_view raw, size_t at, size_t byte) : raw_(raw), at_(at), byte_(byte) {}

    std::optional<Error> read_into(WordValue& word) {
        word.prefix = accept('*');
        if (accept('~')) word.fuzzy = read_fuzzy();
        if (accept('^')) {
            const auto boost = read_boost();
            if (!boost) return boost.error();
            word.boost = *boost;
        }
        if (at_ == raw_.size()) return std::nullopt;
        return misplaced();
    }

  private:
    bool accept(char c) {
        const bool there = at_ < raw_.size() && raw_[at_] == c;
        if (there) ++at_;
        return there;
    }

    int read_fuzzy() {
        if (accept('2')) return 2;
        accept('1');
        return 1;
    }

    Result<double> read_boost() {
        const string_view number = raw_.substr(at_);
        const auto boost = parse_decimal(number);
        if (boost && *boost > 0.0 && *boost <= highest_boost) {
            at_ = raw_.size();
            return *boost;
        }
        return mistake(byte_ + at_ - 1, "'^' needs a number above 0 and up to 1000 behind it",
                       "word^2, or \\^ for the character itself");
    }

    // Something follows what was read, and the grammar has no place for it.
    Error misplaced() const {
        if (string_view("*~^").find(raw_[at_]) != string_view::npos) {
            return mistake(byte_ + at_, "of '*', '~' and '^' a word takes one each, in this order",
                           "word*~1^2");
        }
        if (raw_[at_ - 1] == '*') {
            return mistake(byte_ + at_ - 1, "'*' stands only at the end of a word",
                           "\\* for the character itself");
        }
        return mistake(byte_ + at_, "behind '~' a word takes 1 or 2 as edit distance",
                       "word~1, or \\~ for the character itself");
    }

    string_view raw_;
    size_t at_;
    size_t byte_;
};

Error without_letters(string_view raw, size_t byte) {
    return mistake(byte, quoted(raw) + " has no letter or digit to search for", "leave it out");
}

}  // namespace

Result<WordValue> read_word(string_view raw, size_t byte, const ParseOptions& options) {
    const size_t sign = find_unescaped(raw, "*~^");
    WordValue word;
    word.text = unescaped(raw.substr(0, sign));
    if (sign == 0) {
        const std::string shown{raw.front()};
        return mistake(byte, "'" + shown + "' needs a word in front of it", "word" + shown);
    }
    if (sign != string_view::npos) {
        if (auto error = Suffix(raw, sign, byte).read_into(word)) return *std::move(error);
    }
    if (word.prefix && count_letters(word.text) < options.min_prefix_letters) {
        return mistake(byte, "prefix " + quoted(raw) + " is too short",
                       "at least " + std::to_string(options.min_prefix_letters) +
                           " letters stand before the '*'");
    }
    if (!is_searchable(word.text)) return without_letters(raw, byte);
    return word;
}

}  // namespace quoth::query
