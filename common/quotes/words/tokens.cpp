#include "common/quotes/words/tokens.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/word_scanner.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

/// English news has about one token in five bytes; more only costs a second allocation.
constexpr std::size_t kBytesPerToken = 5;

/// `el-Masri`, `d’Aubray`: a name in spite of its small letter.
bool has_small_prefix(std::string_view token) {
    const bool joined = token.size() > 3 &&
                        !(text::is_ascii_letter(token[1]) && token[2] != '-' && token[3] != '-');
    if (!joined) return false;
    constexpr std::string_view kPrefixes[] = {"al-", "el-", "d'", "d’", "l'", "l’", "ben-"};
    return std::any_of(std::begin(kPrefixes), std::end(kPrefixes), [&](std::string_view prefix) {
        return token.starts_with(prefix) && is_upper(character_at(token, prefix.size()).code);
    });
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// By the second byte of UTF-8: À to Þ, but for ×.
bool is_latin1_upper(char second) {
    const auto byte = static_cast<unsigned char>(second);
    return byte >= 0x80 && byte <= 0x9E && byte != 0x97;
}

class Reader {
  public:
    Reader(std::string_view text, MarkedText marked, const Lexicon& lexicon)
        : text_(text), paragraphs_(std::move(marked.paragraphs)), lexicon_(lexicon) {
        reading_.text = text;
        reading_.quotes = std::move(marked.quotes);
        reading_.has_headline = marked.has_headline;
        if (paragraphs_.empty()) return;
        begin_ = paragraphs_.front().begin;
        const std::string_view read = text.substr(begin_, paragraphs_.back().end - begin_);
        reading_.lower.resize(read.size());
        std::transform(read.begin(), read.end(), reading_.lower.begin(), text::to_ascii_lower);
        lower_ = {reading_.lower.data(), reading_.lower.size()};
        reading_.items.reserve(read.size() / kBytesPerToken + 16);
    }

    Reading run();

  private:
    void read_plain(std::size_t begin, std::size_t end);
    Item& add_token(std::size_t begin, std::size_t end, std::string_view lower);
    void add_word(std::size_t begin, std::size_t end);
    void add_other(std::size_t begin, std::size_t end);
    void add_quotation(std::size_t index);
    WordClasses classes_of_first_part(std::string_view word) const;
    std::string_view lower_case(std::size_t begin, std::size_t end);
    Ending ending(const QuotedSpan& quote) const;

    std::string_view text_;
    std::vector<ByteRange> paragraphs_;
    const Lexicon& lexicon_;
    Reading reading_;
    std::size_t begin_ = 0;   // of what is read of the text
    std::string_view lower_;  // what is read, in small letters
    std::uint32_t paragraph_ = 0;
};

Reading Reader::run() {
    std::size_t quote = 0;
    for (; paragraph_ < paragraphs_.size(); ++paragraph_) {
        const Index first = reading_.items.size();
        std::size_t at = paragraphs_[paragraph_].begin;
        while (quote < reading_.quotes.size() && reading_.quotes[quote].paragraph == paragraph_) {
            read_plain(at, reading_.quotes[quote].outer.begin);
            add_quotation(quote);
            at = reading_.quotes[quote].outer.end;
            ++quote;
        }
        read_plain(at, paragraphs_[paragraph_].end);
        reading_.paragraphs.push_back({first, reading_.items.size()});
    }
    return std::move(reading_);
}

void Reader::read_plain(std::size_t begin, std::size_t end) {
    const std::string_view limited = text_.substr(0, std::max(begin, end));
    for (std::size_t at = begin; at < limited.size();) {
        if (limited[at] == ' ') {
            ++at;
        } else if (const std::size_t plain = plain_word_end(limited, at); plain > at) {
            add_word(at, plain);
            at = plain;
        } else if (const text::Character c = character_at(limited, at); is_space(c.code)) {
            at += c.length;
        } else {
            const std::size_t other = other_token_end(limited, at, lexicon_);
            add_other(at, other);
            at = other;
        }
    }
}

Item& Reader::add_token(std::size_t begin, std::size_t end, std::string_view lower) {
    Item& item = reading_.items.add();
    item.begin = static_cast<std::uint32_t>(begin);
    item.end = static_cast<std::uint32_t>(end);
    item.word = lower;
    item.paragraph = paragraph_;
    item.hash = word_hash(lower);
    const LexiconEntry& known = lexicon_.find(lower, item.hash);
    item.classes = known.classes;
    item.lemma = known.lemma;
    return item;
}

/// A plain word of `plain_word_end`.
void Reader::add_word(std::size_t begin, std::size_t end) {
    const std::string_view word = text_.substr(begin, end - begin);
    Item& item = add_token(begin, end, lower_.substr(begin - begin_, word.size()));
    item.wordlike = true;
    item.capital = is_ascii_upper(word.front());
    item.all_capitals = item.capital && std::none_of(word.begin(), word.end(), is_ascii_lower);
}

void Reader::add_other(std::size_t begin, std::size_t end) {
    const std::string_view token = text_.substr(begin, end - begin);
    Item& item = add_token(begin, end, lower_case(begin, end));
    item.classes |= classes_of_first_part(item.word);
    item.wordlike = is_letter_or_digit(character_at(item.word, 0));
    item.capital = is_upper(character_at(token, 0).code) || has_small_prefix(token);
    item.all_capitals = item.capital && std::none_of(token.begin(), token.end(), is_ascii_lower);
}

/// `Jean-Baptiste` is as much a forename as `Jean`.
WordClasses Reader::classes_of_first_part(std::string_view word) const {
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return {};
    const WordClasses classes = lexicon_.find(word.substr(0, hyphen)).classes;
    WordClasses forename;
    for (const WordClass c : {WordClass::male_forename, WordClass::female_forename}) {
        if (classes.has(c)) forename |= WordClasses(c);
    }
    return forename;
}

/// A token in lower case with straight apostrophes, which is never longer. Of the letters beyond
/// ASCII only those of Latin-1 (À to Þ) are lowered: the lists know no others.
std::string_view Reader::lower_case(std::size_t begin, std::size_t end) {
    char* const lower = reading_.lower.data() + (begin - begin_);
    const std::string_view token(lower, end - begin);
    if (std::all_of(token.begin(), token.end(), is_ascii)) return token;
    std::size_t size = 0;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char c = lower[i];
        if (c == '\xE2' && token.substr(i, 3) == "’") {
            lower[size++] = '\'';
            i += 2;
        } else if (c == '\xC3' && i + 1 < token.size() && is_latin1_upper(lower[i + 1])) {
            lower[size++] = c;
            lower[size++] = static_cast<char>(lower[++i] + 0x20);
        } else {
            lower[size++] = c;
        }
    }
    return {lower, size};
}

void Reader::add_quotation(std::size_t index) {
    const QuotedSpan& quote = reading_.quotes[index];
    reading_.quote_items.push_back(reading_.items.size());
    reading_.endings.push_back(ending(quote));
    Item& item = reading_.items.add();
    item.begin = static_cast<std::uint32_t>(quote.outer.begin);
    item.end = static_cast<std::uint32_t>(quote.outer.end);
    item.tag = Tag::quotation;
    item.paragraph = paragraph_;
    item.quote = static_cast<Index>(index);
}

/// Looks behind closing marks of quotations inside.
Ending Reader::ending(const QuotedSpan& quote) const {
    std::size_t end = quote.inner.end;
    text::Character last = character_before(text_, end);
    while (end > quote.inner.begin && (is_one_of(last.code, U"”\"’'»`") || is_space(last.code))) {
        end -= last.length;
        last = character_before(text_, end);
    }
    if (last.code == U',') return Ending::comma;
    if (last.code == U'.' || last.code == U'…') return Ending::stop;
    if (last.code == U'?' || last.code == U'!') return Ending::question;
    if (is_one_of(last.code, U"—–-")) return Ending::dash;
    return Ending::none;
}

}  // namespace

Reading read_tokens(std::string_view text, MarkedText marked, const Lexicon& lexicon) {
    return Reader(text, std::move(marked), lexicon).run();
}

}  // namespace quoth::quotes
