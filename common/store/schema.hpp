#pragma once

#include <cstdint>
#include <string_view>

/// What the index is made of. docs/index-format.md explains each line; raise `kFormatVersion` with
/// every change here that makes older indexes wrong.
///
/// Prefixes follow Xapian Omega's conventions: one letter where Omega has one, `X…` for ours, `Z`
/// in front for stems. All prefixed words are folded to lower case, so that none needs Omega's
/// colon; identifiers and URLs are written as they are, behind one-letter prefixes.
namespace quoth::store {

inline constexpr std::string_view kFormatVersion = "3";

enum class DocumentKind : std::uint8_t { article, quotation };

namespace prefix {

// On every document.
inline constexpr std::string_view kKind = "XK";  ///< `a` or `q`, see `kind_term`
inline constexpr std::string_view kJoin = "XJ";  ///< 16 hex digits shared by an article's documents
inline constexpr std::string_view kPresence =
    "XF";  ///< name of a query field that the document has
inline constexpr std::string_view kIdFolded = "XI";  ///< the article's id, for `id:`
inline constexpr std::string_view kSource = "XO";
inline constexpr std::string_view kSection = "XS";
inline constexpr std::string_view kTag = "K";
inline constexpr std::string_view kLanguage = "L";
inline constexpr std::string_view kUrl = "U";
inline constexpr std::string_view kSite = "H";  ///< host name of the URL

// On articles.
inline constexpr std::string_view kId = "Q";          ///< the id as given, unique
inline constexpr std::string_view kBody = {};         ///< exact words with positions
inline constexpr std::string_view kTitle = "S";       ///< exact words with positions
inline constexpr std::string_view kStem = "Z";        ///< stems of body and title, the scored ones
inline constexpr std::string_view kTitleStem = "ZS";  ///< stems of the title
inline constexpr std::string_view kTitleOnly = "XT";  ///< stems that stand in the title alone
inline constexpr std::string_view kAuthor = "A";      ///< words with positions
inline constexpr std::string_view kWording = "XE";    ///< 16 hex digits: hash of title and text

// On quotations.
inline constexpr std::string_view kSaid = "XW";       ///< exact words with positions
inline constexpr std::string_view kSaidStem = "ZXW";  ///< their stems, the scored ones
inline constexpr std::string_view kSpeaker = "XP";  ///< words of the resolved name, with positions
inline constexpr std::string_view kSpeakerName = "XN";  ///< `name_key` of the resolved name
inline constexpr std::string_view kRole = "XR";         ///< words with positions
inline constexpr std::string_view kAbout = "XM";   ///< words of names mentioned, with positions
inline constexpr std::string_view kCue = "XC";     ///< lemma of the reporting word
inline constexpr std::string_view kManner = "XD";  ///< `direct`, `mixed`, `indirect`

}  // namespace prefix

/// Value slots. Numbers that are sorted or ranged over are `Xapian::sortable_serialise`d.
namespace slot {

inline constexpr std::uint32_t kJoin = 0;         ///< join key, 8 bytes, big endian
inline constexpr std::uint32_t kOrder = 1;        ///< join key and ordinal, 12 bytes: breaks ties
inline constexpr std::uint32_t kDate = 2;         ///< seconds since 1970, UTC; empty when unknown
inline constexpr std::uint32_t kConfidence = 3;   ///< 0 … 1; quotations only
inline constexpr std::uint32_t kFingerprint = 4;  ///< 16 bytes or more, articles only
inline constexpr std::uint32_t kInput = 20;       ///< key of the file it came from; articles only
inline constexpr std::uint32_t kExtractor = 21;   ///< version that read it; articles only
inline constexpr std::uint32_t kPlace = 17;  ///< 0 title … 1 end of the text; quotations only
inline constexpr std::uint32_t kArticleSignature = 22;  ///< see `ArticleSignature`; articles only

// What hits are counted and collapsed by, as the article has it.
inline constexpr std::uint32_t kSpeaker = 5;    ///< resolved name; quotations only
inline constexpr std::uint32_t kSource = 10;    ///< on both kinds, as the next four
inline constexpr std::uint32_t kAuthor = 11;    ///< whole
inline constexpr std::uint32_t kSection = 12;   ///< whole
inline constexpr std::uint32_t kTags = 13;      ///< see `tags_value`
inline constexpr std::uint32_t kLanguage = 14;  ///< ISO 639-1
inline constexpr std::uint32_t kCue = 15;       ///< lemma; quotations only
inline constexpr std::uint32_t kManner = 16;    ///< `direct`, `mixed`, `indirect`; quotations only

}  // namespace slot

/// Occurrences in the title weigh as much as this many in the body (DESIGN: Cranfield).
inline constexpr std::uint32_t kTitleWeight = 3;

/// A phrase must not run from one name of `about:` into the next.
inline constexpr std::uint32_t kNameGap = 100;

/// The term that every document of a kind carries, so that its frequency counts them.
[[nodiscard]] constexpr std::string_view kind_term(DocumentKind kind) {
    return kind == DocumentKind::article ? "XKa" : "XKq";
}

/// The term of quotations whose article tells that the speaker is a person, see `Speaker`.
inline constexpr std::string_view kPersonTerm = "XB";

}  // namespace quoth::store
