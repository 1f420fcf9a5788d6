#include "indexer/readers/html/character_references.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "common/text/characters.hpp"
#include "common/text/utf8.hpp"

namespace quoth::indexer::html {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kLastCharacter = 0x10FFFF;

struct NamedReference {
    std::string_view name;
    char32_t character;
    bool without_semicolon = false;
};

/// By name, in the order of their bytes; from the tables of HTML 4.01 (section 24) and HTML 5.
constexpr NamedReference kNames[] = {
    // clang-format off
    {"AElig", 0xC6, true}, {"Aacute", 0xC1, true}, {"Abreve", 0x102}, {"Acirc", 0xC2, true},
    {"Agrave", 0xC0, true}, {"Alpha", 0x391}, {"Amacr", 0x100}, {"Aogon", 0x104},
    {"Aring", 0xC5, true}, {"Atilde", 0xC3, true}, {"Auml", 0xC4, true}, {"Beta", 0x392},
    {"Cacute", 0x106}, {"Ccaron", 0x10C}, {"Ccedil", 0xC7, true}, {"Chi", 0x3A7},
    {"Dagger", 0x2021}, {"Dcaron", 0x10E}, {"Delta", 0x394}, {"Dstrok", 0x110},
    {"ETH", 0xD0, true}, {"Eacute", 0xC9, true}, {"Ecaron", 0x11A}, {"Ecirc", 0xCA, true},
    {"Egrave", 0xC8, true}, {"Emacr", 0x112}, {"Eogon", 0x118}, {"Epsilon", 0x395}, {"Eta", 0x397},
    {"Euml", 0xCB, true}, {"Gamma", 0x393}, {"Gbreve", 0x11E}, {"Iacute", 0xCD, true},
    {"Icirc", 0xCE, true}, {"Idot", 0x130}, {"Igrave", 0xCC, true}, {"Imacr", 0x12A},
    {"Iota", 0x399}, {"Iuml", 0xCF, true}, {"Kappa", 0x39A}, {"Lambda", 0x39B}, {"Lstrok", 0x141},
    {"Mu", 0x39C}, {"Nacute", 0x143}, {"Ncaron", 0x147}, {"NewLine", 0xA}, {"Ntilde", 0xD1, true},
    {"Nu", 0x39D}, {"OElig", 0x152}, {"Oacute", 0xD3, true}, {"Ocirc", 0xD4, true},
    {"Odblac", 0x150}, {"Ograve", 0xD2, true}, {"Omacr", 0x14C}, {"Omega", 0x3A9},
    {"Omicron", 0x39F}, {"Oslash", 0xD8, true}, {"Otilde", 0xD5, true}, {"Ouml", 0xD6, true},
    {"Phi", 0x3A6}, {"Pi", 0x3A0}, {"Prime", 0x2033}, {"Psi", 0x3A8}, {"Rcaron", 0x158},
    {"Rho", 0x3A1}, {"Sacute", 0x15A}, {"Scaron", 0x160}, {"Scedil", 0x15E}, {"Sigma", 0x3A3},
    {"THORN", 0xDE, true}, {"Tab", 0x9}, {"Tau", 0x3A4}, {"Tcaron", 0x164}, {"Tcedil", 0x162},
    {"Theta", 0x398}, {"Uacute", 0xDA, true}, {"Ucirc", 0xDB, true}, {"Udblac", 0x170},
    {"Ugrave", 0xD9, true}, {"Umacr", 0x16A}, {"Upsilon", 0x3A5}, {"Uring", 0x16E},
    {"Uuml", 0xDC, true}, {"Xi", 0x39E}, {"Yacute", 0xDD, true}, {"Yuml", 0x178},
    {"Zacute", 0x179}, {"Zcaron", 0x17D}, {"Zdot", 0x17B}, {"Zeta", 0x396}, {"aacute", 0xE1, true},
    {"abreve", 0x103}, {"acirc", 0xE2, true}, {"acute", 0xB4, true}, {"aelig", 0xE6, true},
    {"agrave", 0xE0, true}, {"alefsym", 0x2135}, {"alpha", 0x3B1}, {"amacr", 0x101},
    {"amp", 0x26, true}, {"and", 0x2227}, {"ang", 0x2220}, {"aogon", 0x105}, {"apos", 0x27},
    {"aring", 0xE5, true}, {"ast", 0x2A}, {"asymp", 0x2248}, {"atilde", 0xE3, true},
    {"auml", 0xE4, true}, {"bdquo", 0x201E}, {"beta", 0x3B2}, {"brvbar", 0xA6, true},
    {"bsol", 0x5C}, {"bull", 0x2022}, {"cacute", 0x107}, {"cap", 0x2229}, {"ccaron", 0x10D},
    {"ccedil", 0xE7, true}, {"cedil", 0xB8, true}, {"cent", 0xA2, true}, {"check", 0x2713},
    {"chi", 0x3C7}, {"circ", 0x2C6}, {"clubs", 0x2663}, {"colon", 0x3A}, {"comma", 0x2C},
    {"commat", 0x40}, {"cong", 0x2245}, {"copy", 0xA9, true}, {"crarr", 0x21B5}, {"cross", 0x2717},
    {"cup", 0x222A}, {"curren", 0xA4, true}, {"dArr", 0x21D3}, {"dagger", 0x2020},
    {"darr", 0x2193}, {"dash", 0x2010}, {"dcaron", 0x10F}, {"deg", 0xB0, true}, {"delta", 0x3B4},
    {"diams", 0x2666}, {"divide", 0xF7, true}, {"dollar", 0x24}, {"dstrok", 0x111},
    {"eacute", 0xE9, true}, {"ecaron", 0x11B}, {"ecirc", 0xEA, true}, {"egrave", 0xE8, true},
    {"emacr", 0x113}, {"empty", 0x2205}, {"emsp", 0x2003}, {"ensp", 0x2002}, {"eogon", 0x119},
    {"epsilon", 0x3B5}, {"equals", 0x3D}, {"equiv", 0x2261}, {"eta", 0x3B7}, {"eth", 0xF0, true},
    {"euml", 0xEB, true}, {"euro", 0x20AC}, {"excl", 0x21}, {"exist", 0x2203}, {"female", 0x2640},
    {"fnof", 0x192}, {"forall", 0x2200}, {"frac12", 0xBD, true}, {"frac14", 0xBC, true},
    {"frac34", 0xBE, true}, {"frasl", 0x2044}, {"gamma", 0x3B3}, {"gbreve", 0x11F}, {"ge", 0x2265},
    {"grave", 0x60}, {"gt", 0x3E, true}, {"hArr", 0x21D4}, {"harr", 0x2194}, {"hearts", 0x2665},
    {"hellip", 0x2026}, {"horbar", 0x2015}, {"iacute", 0xED, true}, {"icirc", 0xEE, true},
    {"iexcl", 0xA1, true}, {"igrave", 0xEC, true}, {"imacr", 0x12B}, {"image", 0x2111},
    {"imath", 0x131}, {"infin", 0x221E}, {"inodot", 0x131}, {"int", 0x222B}, {"iota", 0x3B9},
    {"iquest", 0xBF, true}, {"isin", 0x2208}, {"iuml", 0xEF, true}, {"kappa", 0x3BA},
    {"lArr", 0x21D0}, {"lambda", 0x3BB}, {"lang", 0x2329}, {"laquo", 0xAB, true}, {"larr", 0x2190},
    {"lbrace", 0x7B}, {"lbrack", 0x5B}, {"lceil", 0x2308}, {"lcub", 0x7B}, {"ldquo", 0x201C},
    {"ldquor", 0x201E}, {"le", 0x2264}, {"lfloor", 0x230A}, {"lowast", 0x2217}, {"lowbar", 0x5F},
    {"loz", 0x25CA}, {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B},
    {"lsquo", 0x2018}, {"lstrok", 0x142}, {"lt", 0x3C, true}, {"macr", 0xAF, true},
    {"male", 0x2642}, {"mdash", 0x2014}, {"micro", 0xB5, true}, {"middot", 0xB7, true},
    {"minus", 0x2212}, {"mldr", 0x2026}, {"mu", 0x3BC}, {"nabla", 0x2207}, {"nacute", 0x144},
    {"nbsp", 0xA0, true}, {"ncaron", 0x148}, {"ndash", 0x2013}, {"ne", 0x2260}, {"ni", 0x220B},
    {"nldr", 0x2025}, {"not", 0xAC, true}, {"notin", 0x2209}, {"nsub", 0x2284},
    {"ntilde", 0xF1, true}, {"nu", 0x3BD}, {"num", 0x23}, {"oacute", 0xF3, true},
    {"ocirc", 0xF4, true}, {"odblac", 0x151}, {"oelig", 0x153}, {"ograve", 0xF2, true},
    {"oline", 0x203E}, {"omacr", 0x14D}, {"omega", 0x3C9}, {"omicron", 0x3BF}, {"oplus", 0x2295},
    {"or", 0x2228}, {"ordf", 0xAA, true}, {"ordm", 0xBA, true}, {"oslash", 0xF8, true},
    {"otilde", 0xF5, true}, {"otimes", 0x2297}, {"ouml", 0xF6, true}, {"para", 0xB6, true},
    {"part", 0x2202}, {"percnt", 0x25}, {"period", 0x2E}, {"permil", 0x2030}, {"perp", 0x22A5},
    {"phi", 0x3C6}, {"phone", 0x260E}, {"pi", 0x3C0}, {"piv", 0x3D6}, {"plus", 0x2B},
    {"plusmn", 0xB1, true}, {"pound", 0xA3, true}, {"prime", 0x2032}, {"prod", 0x220F},
    {"prop", 0x221D}, {"psi", 0x3C8}, {"quest", 0x3F}, {"quot", 0x22, true}, {"rArr", 0x21D2},
    {"radic", 0x221A}, {"rang", 0x232A}, {"raquo", 0xBB, true}, {"rarr", 0x2192}, {"rbrace", 0x7D},
    {"rbrack", 0x5D}, {"rcaron", 0x159}, {"rceil", 0x2309}, {"rcub", 0x7D}, {"rdquo", 0x201D},
    {"rdquor", 0x201D}, {"real", 0x211C}, {"reg", 0xAE, true}, {"rfloor", 0x230B}, {"rho", 0x3C1},
    {"rlm", 0x200F}, {"rpar", 0x29}, {"rsaquo", 0x203A}, {"rsqb", 0x5D}, {"rsquo", 0x2019},
    {"rsquor", 0x2019}, {"sacute", 0x15B}, {"sbquo", 0x201A}, {"scaron", 0x161}, {"scedil", 0x15F},
    {"sdot", 0x22C5}, {"sect", 0xA7, true}, {"semi", 0x3B}, {"shy", 0xAD, true}, {"sigma", 0x3C3},
    {"sigmaf", 0x3C2}, {"sim", 0x223C}, {"sol", 0x2F}, {"spades", 0x2660}, {"star", 0x2606},
    {"sub", 0x2282}, {"sube", 0x2286}, {"sum", 0x2211}, {"sup", 0x2283}, {"sup1", 0xB9, true},
    {"sup2", 0xB2, true}, {"sup3", 0xB3, true}, {"supe", 0x2287}, {"szlig", 0xDF, true},
    {"tau", 0x3C4}, {"tcaron", 0x165}, {"tcedil", 0x163}, {"there4", 0x2234}, {"theta", 0x3B8},
    {"thetasym", 0x3D1}, {"thinsp", 0x2009}, {"thorn", 0xFE, true}, {"tilde", 0x2DC},
    {"times", 0xD7, true}, {"trade", 0x2122}, {"uArr", 0x21D1}, {"uacute", 0xFA, true},
    {"uarr", 0x2191}, {"ucirc", 0xFB, true}, {"udblac", 0x171}, {"ugrave", 0xF9, true},
    {"umacr", 0x16B}, {"uml", 0xA8, true}, {"upsih", 0x3D2}, {"upsilon", 0x3C5}, {"uring", 0x16F},
    {"uuml", 0xFC, true}, {"vert", 0x7C}, {"weierp", 0x2118}, {"xi", 0x3BE},
    {"yacute", 0xFD, true}, {"yen", 0xA5, true}, {"yuml", 0xFF, true}, {"zacute", 0x17A},
    {"zcaron", 0x17E}, {"zdot", 0x17C}, {"zeta", 0x3B6}, {"zwj", 0x200D}, {"zwnj", 0x200C},
    // clang-format on
};

constexpr std::size_t kLongestName = 8;

/// Windows-1252 in the places of C1 controls, which pages mean by `&#147;`.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

const NamedReference* reference_called(std::string_view name) {
    const auto* const found =
        std::lower_bound(std::begin(kNames), std::end(kNames), name,
                         [](const NamedReference& r, std::string_view n) { return r.name < n; });
    return found != std::end(kNames) && found->name == name ? found : nullptr;
}

char32_t valid_character(char32_t code) {
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code == 0 || code > kLastCharacter || surrogate) return kReplacement;
    if (code >= 0x80 && code <= 0x9F) return kWindows1252[code - 0x80];
    return code;
}

std::optional<unsigned> digit_value(char c, unsigned base) {
    if (text::is_ascii_digit(c)) return static_cast<unsigned>(c - '0');
    const char lower = text::to_ascii_lower(c);
    if (base == 16 && lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a') + 10;
    return std::nullopt;
}

/// Where references stand, which tells those that need no semicolon.
enum class Place { page, attribute, field };

/// Reads references one after the other; `rest_` begins after the ampersand.
class ReferenceReader {
  public:
    ReferenceReader(std::string_view text, Place place) : rest_(text), place_(place) {
        result_.reserve(text.size());
    }

    std::string run() {
        for (;;) {
            const std::size_t ampersand = rest_.find('&');
            result_ += rest_.substr(0, ampersand);
            if (ampersand == std::string_view::npos) return std::move(result_);
            rest_.remove_prefix(ampersand + 1);
            if (const auto character = rest_.starts_with('#') ? numbered() : named())
                text::append_utf8(result_, *character);
            else
                result_ += '&';
        }
    }

  private:
    std::optional<char32_t> numbered() {
        const bool hexadecimal = rest_.size() > 1 && text::to_ascii_lower(rest_[1]) == 'x';
        const unsigned base = hexadecimal ? 16 : 10;
        const std::size_t begin = hexadecimal ? 2 : 1;
        std::size_t end = begin;
        char32_t code = 0;
        for (; end < rest_.size(); ++end) {
            const auto digit = digit_value(rest_[end], base);
            if (!digit) break;
            code = std::min<char32_t>(code * base + *digit, kLastCharacter + 1);
        }
        if (end == begin || needs_semicolon_at(end)) return std::nullopt;
        take(end);
        return valid_character(code);
    }

    std::optional<char32_t> named() {
        const auto* const stop = std::find_if_not(rest_.begin(), rest_.end(), is_alphanumeric);
        const std::size_t length =
            std::min(static_cast<std::size_t>(stop - rest_.begin()), kLongestName + 1);
        if (rest_.substr(length).starts_with(';')) {
            if (const auto* reference = reference_called(rest_.substr(0, length))) {
                take(length);
                return reference->character;
            }
        }
        if (place_ == Place::field) return std::nullopt;
        return named_without_semicolon(std::min(length, kLongestName));
    }

    std::optional<char32_t> named_without_semicolon(std::size_t longest) {
        for (std::size_t length = longest; length >= 2; --length) {
            const auto* reference = reference_called(rest_.substr(0, length));
            if (reference == nullptr || !reference->without_semicolon) continue;
            if (place_ == Place::attribute && goes_on_at(length)) return std::nullopt;
            take(length);
            return reference->character;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool needs_semicolon_at(std::size_t position) const {
        return place_ == Place::field && !rest_.substr(position).starts_with(';');
    }

    /// Whether the character there makes it a parameter of an address.
    [[nodiscard]] bool goes_on_at(std::size_t position) const {
        return position < rest_.size() &&
               (rest_[position] == '=' || is_alphanumeric(rest_[position]));
    }

    static bool is_alphanumeric(char c) {
        return text::is_ascii_letter(c) || text::is_ascii_digit(c);
    }

    void take(std::size_t length) {
        rest_.remove_prefix(length);
        if (rest_.starts_with(';')) rest_.remove_prefix(1);
    }

    std::string_view rest_;
    Place place_;
    std::string result_;
};

}  // namespace

std::string read_character_references(std::string_view text) {
    return ReferenceReader(text, Place::page).run();
}

std::string read_closed_references(std::string_view text) {
    return ReferenceReader(text, Place::field).run();
}

std::string read_attribute_references(std::string_view value) {
    return ReferenceReader(value, Place::attribute).run();
}

}  // namespace quoth::indexer::html
