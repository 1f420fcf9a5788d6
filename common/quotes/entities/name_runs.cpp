#include "common/quotes/entities/name_runs.hpp"

#include <string>
#include <utility>

#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/word_scanner.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

/// Have no capital in headlines either.
constexpr WordClasses kSmallInHeadlines(WordClass::determiner, WordClass::preposition,
                                        WordClass::conjunction);
constexpr std::string_view kInsideNames = "of";  // `Bank of England`

bool ends_sentence(std::string_view sign) {
    return sign.front() == '.' || sign.front() == '?' || sign.front() == '!' || sign.front() == ':';
}

class NameRunReader {
  public:
    NameRunReader(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    NameRuns read(ByteRange stretch) {
        for (std::size_t at = stretch.begin; at < stretch.end;) {
            const text::Character c = character_at(text_, at);
            const std::size_t end =
                is_space(c.code) ? at + c.length : token_end(text_, at, lexicon_);
            if (!is_space(c.code)) add(text_.substr(at, end - at), c);
            at = end;
        }
        end_run();
        return std::move(found_);
    }

  private:
    void add(std::string_view token, const text::Character& first) {
        // One small word is enough to know that there are such.
        const bool capital = is_upper(first.code);
        const bool asks = capital || !found_.has_small_words;
        const WordClasses classes = asks ? classes_of(token, lexicon_) : WordClasses();
        if (capital && !classes.has_any(kNoName)) {
            add_capital(token, classes);
        } else if (token == kInsideNames && run_.words.size() == 1) {
            joint_ = token;
            return;
        } else {
            end_run();
            found_.has_small_words |=
                is_letter(first) && !capital && !classes.has_any(kSmallInHeadlines);
        }
        opens_sentence_ = ends_sentence(token);
    }

    void add_capital(std::string_view word, WordClasses classes) {
        if (run_.words.empty()) {
            run_.opens_sentence = opens_sentence_;
            if (classes.has(WordClass::title)) return;
        }
        if (!joint_.empty()) run_.words.push_back(std::exchange(joint_, {}));
        run_.words.push_back(word);
    }

    void end_run() {
        joint_ = {};
        if (!run_.words.empty()) found_.runs.push_back(std::exchange(run_, {}));
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    NameRuns found_;
    NameRun run_;
    std::string_view joint_;      // read behind the first word of a run, and not yet part of it
    bool opens_sentence_ = true;  // what comes next
};

}  // namespace

WordClasses classes_of(std::string_view word, const Lexicon& lexicon) {
    std::string lower(word);
    for (char& c : lower) c = text::to_ascii_lower(c);
    return lexicon.find(lower).classes;
}

ByteRange NameRun::bytes_in(std::string_view text) const {
    const auto begin = static_cast<std::size_t>(words.front().data() - text.data());
    const auto last = static_cast<std::size_t>(words.back().data() - text.data());
    return {begin, last + words.back().size()};
}

NameRuns name_runs(std::string_view text, ByteRange stretch, const Lexicon& lexicon) {
    return NameRunReader(text.substr(0, stretch.end), lexicon).read(stretch);
}

}  // namespace quoth::quotes
