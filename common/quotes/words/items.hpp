#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "quoth/byte_range.hpp"

namespace quoth::quotes {

/// What an item is in its sentence: a coarse part of speech, guessed from lists and shape.
enum class Tag : std::uint32_t {
    name = 1U << 0U,  ///< capitalised inside a sentence, or a title
    noun = 1U << 1U,  ///< a word that is nothing else
    role = 1U << 2U,  ///< a noun for one who speaks: `spokesman`, `report`
    number = 1U << 3U,
    possessive = 1U << 4U,  ///< ’s
    determiner = 1U << 5U,
    pronoun = 1U << 6U,  ///< he, she, they, who … as a subject
    object_pronoun = 1U << 7U,
    preposition = 1U << 8U,
    conjunction = 1U << 9U,
    subordinator = 1U << 10U,
    adverb = 1U << 11U,
    time = 1U << 12U,
    auxiliary = 1U << 13U,
    speech_verb = 1U << 14U,    ///< finite: `said`
    speech_gerund = 1U << 15U,  ///< `saying`
    speech_base = 1U << 16U,    ///< `say`
    verb = 1U << 17U,           ///< finite form or participle of another verb
    gerund = 1U << 18U,
    comma = 1U << 19U,
    stop = 1U << 20U,  ///< . ? ! …
    colon = 1U << 21U,
    semicolon = 1U << 22U,
    dash = 1U << 23U,
    open_bracket = 1U << 24U,
    close_bracket = 1U << 25U,
    symbol = 1U << 26U,
    quotation = 1U << 27U,  ///< one whole quotation with its marks
};

/// A set of tags; `kNominal | Tag::determiner`.
class Tags {
  public:
    constexpr Tags(Tag tag) : bits_(static_cast<std::uint32_t>(tag)) {}
    [[nodiscard]] constexpr bool has(Tag tag) const {
        return (bits_ & static_cast<std::uint32_t>(tag)) != 0;
    }
    friend constexpr Tags operator|(Tags a, Tags b) { return Tags(a.bits_ | b.bits_); }

  private:
    constexpr explicit Tags(std::uint32_t bits) : bits_(bits) {}
    std::uint32_t bits_;
};
constexpr Tags operator|(Tag a, Tag b) { return Tags(a) | Tags(b); }

/// What a noun phrase is made of, after its determiner.
constexpr Tags kNominal = Tag::name | Tag::noun | Tag::role | Tag::number;
constexpr Tags kFinite = Tag::speech_verb | Tag::verb | Tag::auxiliary;
constexpr Tags kSpeech = Tag::speech_verb | Tag::speech_gerund | Tag::speech_base;
constexpr Tags kAnyVerb = kFinite | Tag::speech_gerund | Tag::speech_base | Tag::gerund;

/// Index of an item. Signed, so that a scan to the left may end before the first.
using Index = std::int32_t;

struct ItemRange {
    Index begin = 0;
    Index end = 0;  ///< one past the last

    [[nodiscard]] constexpr Index size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(Index i) const { return begin <= i && i < end; }
    friend constexpr bool operator==(const ItemRange&, const ItemRange&) = default;
};

/// One word or sign outside quotation marks, or one whole quotation.
struct Item {
    std::uint32_t begin = 0;  ///< bytes of the source text
    std::uint32_t end = 0;
    Tag tag = Tag::symbol;
    WordHash hash = 0;
    WordClasses classes;
    std::string_view word;   ///< lower case, apostrophes straight; empty for a quotation
    std::string_view lemma;  ///< base form of a speech verb, else empty
    bool wordlike = false;   ///< starts with a letter or digit
    bool capital = false;    ///< starts with an upper-case letter
    bool all_capitals = false;
    bool also_small = false;   ///< the article has the word in small letters, too
    bool by_position = false;  ///< its capital may only be that of a sentence or of a headline
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    Index quote = -1;  ///< index into the quoted spans, for a quotation

    [[nodiscard]] constexpr bool is(Tags tags) const { return tags.has(tag); }
    [[nodiscard]] constexpr bool starts_small() const {
        return !capital && !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    }
    [[nodiscard]] bool is_word(std::string_view w) const {
        // With the size of a literal the comparison takes an instruction or two, and no call.
        return word.size() == w.size() && std::memcmp(word.data(), w.data(), w.size()) == 0;
    }
    [[nodiscard]] bool is_any(std::initializer_list<std::string_view> words) const {
        for (const std::string_view w : words) {
            // Nearly always the first letters differ, which spares the call of memcmp.
            if (word.size() == w.size() && word.front() == w.front() && word == w) return true;
        }
        return false;
    }
    [[nodiscard]] constexpr bool has(WordClass c) const { return classes.has(c); }
    /// A form of a verb that by itself reports a quotation beside it.
    [[nodiscard]] constexpr bool is_strong() const { return has(WordClass::strong_speech); }
};

/// The items of a text, addressed by signed index.
class Items {
  public:
    [[nodiscard]] Index size() const { return size_; }
    // The innermost loops of all stages: checked in builds for debugging only, unlike vectors,
    // whose checks took an eighth of all extraction.
    [[nodiscard]] const Item& operator[](Index i) const {
        assert(0 <= i && i < size());
        return items_.data()[i];
    }
    [[nodiscard]] Item& operator[](Index i) {
        assert(0 <= i && i < size());
        return items_.data()[i];
    }
    /// Appends an item.
    Item& add() {
        ++size_;
        return items_.emplace_back();
    }
    void reserve(std::size_t n) { items_.reserve(n); }

    /// The item at `i`, or an empty one outside [`lo`, `hi`).
    [[nodiscard]] const Item& at_or_none(Index i, Index lo, Index hi) const {
        static constexpr Item kNone;
        return i >= lo && i < hi ? (*this)[i] : kNone;
    }
    [[nodiscard]] ByteRange bytes(ItemRange range) const {
        return {(*this)[range.begin].begin, (*this)[range.end - 1].end};
    }
    /// True if an item of `range` has one of `tags`. Linear in the range.
    [[nodiscard]] bool any(ItemRange range, Tags tags) const {
        for (Index i = range.begin; i < range.end; ++i) {
            if ((*this)[i].is(tags)) return true;
        }
        return false;
    }
    /// True if all items of `range` have one of `tags`.
    [[nodiscard]] bool all(ItemRange range, Tags tags) const {
        for (Index i = range.begin; i < range.end; ++i) {
            if (!(*this)[i].is(tags)) return false;
        }
        return true;
    }

  private:
    std::vector<Item> items_;
    Index size_ = 0;  // of items_, which would divide by that of an item
};

/// How the words inside a quotation end.
enum class Ending : std::uint8_t { none, comma, stop, question, dash };

/// A text cut into items, sentences and paragraphs: what the attribution rules read.
struct Reading {
    std::string_view text;
    std::vector<char> lower;  ///< owns the bytes of `Item::word`
    Items items;
    std::vector<ItemRange> sentences;   ///< by `Item::sentence`
    std::vector<ItemRange> paragraphs;  ///< by `Item::paragraph`
    std::vector<QuotedSpan> quotes;     ///< by `Item::quote`
    std::vector<Ending> endings;        ///< by `Item::quote`
    std::vector<Index> quote_items;     ///< the item of each quotation
    bool has_headline = false;          ///< the first paragraph is one
    std::vector<bool> title_case;       ///< by paragraph: a line in title case, no sentences

    [[nodiscard]] ItemRange sentence_of(Index item) const {
        return sentences[items[item].sentence];
    }
    [[nodiscard]] ItemRange paragraph_of(Index item) const {
        return paragraphs[items[item].paragraph];
    }
    [[nodiscard]] const QuotedSpan& quote_of(Index item) const {
        return quotes[static_cast<std::size_t>(items[item].quote)];
    }
    [[nodiscard]] Ending ending_of(Index item) const {
        return endings[static_cast<std::size_t>(items[item].quote)];
    }
};

}  // namespace quoth::quotes
