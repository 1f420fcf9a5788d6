#include "quoth/analyzer.hpp"

#include <unicode/brkiter.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <cstddef>
#include <new>

#include "common/text/characters.hpp"
#include "common/text/folding.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/word_scanner.hpp"

namespace quoth {
namespace {

using text::RawWord;

/// Raise it with every change of the rules in common/text that gives other terms.
constexpr std::string_view kRules = "words-1";

std::string make_identity(std::string_view language) {
    UVersionInfo unicode = {};
    u_getUnicodeVersion(unicode);
    return std::string(kRules) + " stem-" + std::string(language) + " unicode-" +
           std::to_string(unicode[0]) + "." + std::to_string(unicode[1]);
}

/// At once rather than letter by letter: nearly all words come this way.
void append_lower(std::string_view word, std::string& out) {
    const std::size_t begin = out.size();
    out.append(word);
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                   out.begin() + static_cast<std::ptrdiff_t>(begin), text::to_ascii_lower);
}

/// Lower-cases ASCII and leaves out one kind of mark (the commas of numbers, the dots of acronyms).
void append_lower_without(std::string_view word, char dropped, std::string& out) {
    for (const char c : word) {
        if (c != dropped) out += text::to_ascii_lower(c);
    }
}

}  // namespace

struct Analyzer::Impl {
    text::Stemmer stemmer;
    std::string identity;
    std::vector<Word> words = {};
    std::string forms = {};                   // all folded forms, one after the other
    std::vector<std::size_t> form_ends = {};  // where each ends in `forms`
    std::unique_ptr<icu::BreakIterator> dictionary = {};

    void add(std::string_view source, const RawWord& word) {
        const std::string_view bytes = word.bytes.of(source);
        switch (word.shape) {
            case RawWord::Shape::ascii:
                append_lower(bytes, forms);
                break;
            case RawWord::Shape::number:
                append_lower_without(bytes, ',', forms);
                break;
            case RawWord::Shape::acronym:
                append_lower_without(bytes, '.', forms);
                break;
            case RawWord::Shape::other:
                text::append_folded(bytes, forms);
                break;
            case RawWord::Shape::dictionary:
                add_by_dictionary(source, word.bytes);
                return;
        }
        close_word(word.bytes);
    }

    /// Cuts a run of a script without blanks (Chinese, Thai, …) into words.
    void add_by_dictionary(std::string_view source, ByteRange run) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::LocalUTextPointer utf8(utext_openUTF8(
            nullptr, source.data() + run.begin, static_cast<std::int64_t>(run.size()), &status));
        if (!dictionary) {
            dictionary.reset(
                icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        }
        if (U_SUCCESS(status)) dictionary->setText(utf8.getAlias(), status);
        if (U_FAILURE(status)) throw std::bad_alloc();  // ICU's data are built into its library
        std::size_t begin = run.begin;
        for (std::int32_t end = dictionary->next(); end != icu::BreakIterator::DONE;
             end = dictionary->next()) {
            const ByteRange word{begin, run.begin + static_cast<std::size_t>(end)};
            text::append_folded(word.of(source), forms);
            close_word(word);
            begin = word.end;
        }
    }

    /// Ends the word whose form has been appended; one that folds to nothing is none.
    void close_word(ByteRange bytes) {
        const std::size_t form_begin = form_ends.empty() ? 0 : form_ends.back();
        if (forms.size() == form_begin) return;
        words.push_back({bytes, {}});
        form_ends.push_back(forms.size());
    }

    /// Forms move while `forms` grows, so the views are made at the end.
    void link_forms() {
        const std::string_view all = forms;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            words[i].form = all.substr(begin, form_ends[i] - begin);
            begin = form_ends[i];
        }
    }
};

Analyzer::Analyzer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

Result<Analyzer> Analyzer::create(std::string_view language) {
    Result<text::Stemmer> stemmer = text::Stemmer::create(language);
    if (!stemmer) return std::move(stemmer).error();
    return Analyzer(std::make_unique<Impl>(
        Impl{.stemmer = *std::move(stemmer), .identity = make_identity(language)}));
}

const std::vector<Word>& Analyzer::words(std::string_view source) {
    impl_->words.clear();
    impl_->forms.clear();
    impl_->form_ends.clear();
    for (auto word = text::next_word(source, 0); word; word = text::next_word(source, word->next)) {
        impl_->add(source, *word);
    }
    impl_->link_forms();
    return impl_->words;
}

std::string_view Analyzer::stem(std::string_view form) { return impl_->stemmer.stem(form); }

const std::string& Analyzer::identity() const { return impl_->identity; }

}  // namespace quoth
