#include "common/text/folding.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>
#include <new>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

/// Marks that decorate letters of any script (accents, Arabic vowel points) have the script
/// "inherited"; the vowel signs of Indic scripts do not.
bool is_diacritic(UChar32 code) {
    if (u_charType(code) != U_NON_SPACING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(code, &status) == USCRIPT_INHERITED;
}

bool is_dropped(UChar32 code) { return is_diacritic(code) || u_charType(code) == U_FORMAT_CHAR; }

/// Case folding, compatibility forms and diacritics, by ICU.
icu::UnicodeString fold_by_icu(const icu::UnicodeString& word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::bad_alloc();  // ICU's data are built into its library
    const icu::UnicodeString decomposed =
        decompose->normalize(casefold->normalize(word, status), status);
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 code = decomposed.char32At(i);
        if (!is_dropped(code)) bare.append(code);
    }
    return compose->normalize(bare, status);
}

/// The folded forms of the letters of European languages, most of what is not ASCII in news.
class LatinTable {
  public:
    static constexpr char32_t kBegin = 0x00A0;
    static constexpr char32_t kEnd = 0x0250;
    // Vietnamese and what else has two marks on a letter.
    static constexpr char32_t kMoreBegin = 0x1E00;
    static constexpr char32_t kMoreEnd = 0x1F00;

    LatinTable() {
        UErrorCode status = U_ZERO_ERROR;
        // Letters that have no decomposition (ø, ł, æ …) get their ASCII look-alikes, too.
        const std::unique_ptr<icu::Transliterator> to_ascii(
            icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) throw std::bad_alloc();  // ICU's data are built into its library
        for (std::size_t i = 0; i < forms_.size(); ++i) {
            icu::UnicodeString letter =
                fold_by_icu(icu::UnicodeString(static_cast<UChar32>(code_at(i))));
            to_ascii->transliterate(letter);
            letter.toLower(icu::Locale::getRoot()).toUTF8String(forms_[i]);
        }
    }

    static bool covers(char32_t code) {
        return (code >= kBegin && code < kEnd) || (code >= kMoreBegin && code < kMoreEnd);
    }
    [[nodiscard]] const std::string& form(char32_t code) const {
        return forms_[code < kEnd ? code - kBegin : code - kMoreBegin + (kEnd - kBegin)];
    }

  private:
    static char32_t code_at(std::size_t index) {
        const auto offset = static_cast<char32_t>(index);
        return offset < kEnd - kBegin ? kBegin + offset : kMoreBegin + offset - (kEnd - kBegin);
    }

    std::array<std::string, (kEnd - kBegin) + (kMoreEnd - kMoreBegin)> forms_;
};

const LatinTable& latin_table() {
    static const LatinTable table;  // immutable; made at the first word that is not ASCII
    return table;
}

/// Folds character by character as long as the tables suffice; false where ICU must do it.
bool append_folded_latin(std::string_view word, std::string& out) {
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        if (c.code < 0x80) {
            out += to_ascii_lower(static_cast<char>(c.code));
        } else if (is_apostrophe(c.code)) {
            out += '\'';
        } else if (LatinTable::covers(c.code)) {
            out += latin_table().form(c.code);
        } else if (!(c.code >= 0x0300 && c.code < 0x0370) && c.kind != CharacterClass::invisible) {
            return false;
        }
        i += c.length;
    }
    return true;
}

/// What ICU has folded, with the letters of the table as the table has them.
void append_latin_letters_folded(std::string_view word, std::string& out) {
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i);
        if (LatinTable::covers(c.code))
            out += latin_table().form(c.code);
        else
            out += word.substr(i, c.length);
        i += c.length;
    }
}

}  // namespace

void append_folded(std::string_view word, std::string& out) {
    const std::size_t before = out.size();
    if (append_folded_latin(word, out)) return;
    out.resize(before);
    icu::UnicodeString folded_word = fold_by_icu(icu::UnicodeString::fromUTF8(
        icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size()))));
    folded_word.findAndReplace(icu::UnicodeString(u'’'), icu::UnicodeString(u'\''));
    std::string utf8;
    folded_word.toUTF8String(utf8);
    append_latin_letters_folded(utf8, out);
}

std::string folded(std::string_view word) {
    std::string out;
    append_folded(word, out);
    return out;
}

}  // namespace quoth::text
