#include "common/text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>

#include <memory>
#include <new>

namespace quoth::text {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n\v\f";

/// Titles, ranks and months of English news that ICU's list lacks; hand-written for Quoth.
constexpr const char* kAbbreviations[] = {
    "Dr.",   "Mrs.",  "Ms.",   "Messrs.", "Prof.", "Gov.",  "Sen.", "Rep.", "Gen.",
    "Col.",  "Lt.",   "Capt.", "Sgt.",    "Maj.",  "Adm.",  "Rev.", "Hon.", "St.",
    "Supt.", "Insp.", "Jan.",  "Feb.",    "Aug.",  "Sept.", "Oct.", "Nov.", "Dec."};

std::unique_ptr<icu::BreakIterator> sentence_iterator() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale english = icu::Locale::getEnglish();
    const std::unique_ptr<icu::FilteredBreakIteratorBuilder> abbreviations(
        icu::FilteredBreakIteratorBuilder::createInstance(english, status));
    for (const char* abbreviation : kAbbreviations)
        abbreviations->suppressBreakAfter(abbreviation, status);
    std::unique_ptr<icu::BreakIterator> plain(
        icu::BreakIterator::createSentenceInstance(english, status));
    if (U_FAILURE(status)) throw std::bad_alloc();  // ICU's data are built into its library
    std::unique_ptr<icu::BreakIterator> filtered(
        abbreviations->wrapIteratorWithFilter(plain.release(), status));
    if (U_FAILURE(status)) throw std::bad_alloc();
    return filtered;
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    while (!range.empty() && kWhiteSpace.find(text[range.begin]) != std::string_view::npos)
        ++range.begin;
    while (!range.empty() && kWhiteSpace.find(text[range.end - 1]) != std::string_view::npos)
        --range.end;
    return range;
}

}  // namespace

SentenceSplitter::SentenceSplitter() : boundaries_(sentence_iterator()) {}
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;
SentenceSplitter::~SentenceSplitter() = default;

std::vector<ByteRange> SentenceSplitter::sentences(std::string_view text, ByteRange paragraph) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUTextPointer utf8(utext_openUTF8(nullptr, text.data() + paragraph.begin,
                                                     static_cast<std::int64_t>(paragraph.size()),
                                                     &status));
    boundaries_->setText(utf8.getAlias(), status);
    if (U_FAILURE(status)) throw std::bad_alloc();
    std::vector<ByteRange> result;
    std::size_t begin = paragraph.begin;
    for (std::int32_t end = boundaries_->next(); end != icu::BreakIterator::DONE;
         end = boundaries_->next()) {
        const ByteRange sentence{begin, paragraph.begin + static_cast<std::size_t>(end)};
        begin = sentence.end;
        if (const ByteRange content = trimmed(text, sentence); !content.empty()) {
            result.push_back(content);
        }
    }
    return result;
}

}  // namespace quoth::text
