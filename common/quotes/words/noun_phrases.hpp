#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// What ends the head of a noun phrase.
inline constexpr Tags kPhraseEnd = Tag::preposition | Tag::comma | Tag::pronoun |
                                   Tag::open_bracket | Tag::subordinator | Tag::dash;

/// Noun phrases without a parse: runs of items that may stand in one. All scans are bounded by the
/// phrase, and so by the longest sentence.

/// The first item of the noun phrase whose last one is `last`; nothing if none ends there. Looks
/// no further left than `lo`. In `In an interview Ruiz` the phrase of `Ruiz` is that one item.
[[nodiscard]] std::optional<Index> phrase_start(const Items& items, Index last, Index lo);

/// One past the last item of the noun phrase that starts at `first`; nothing if none does.
[[nodiscard]] std::optional<Index> phrase_end(const Items& items, Index first, Index hi);

/// The noun phrase that ends with `last`, together with those it complements:
/// `a spokesman for the mayor of Girona`.
[[nodiscard]] std::optional<ItemRange> phrase_chain(const Items& items, Index last, Index lo);

/// Of `Secretary of State Ana Ruiz` and `Bank of Marlow Governor Ana Ruiz` the first item of the
/// name, when `of` is the preposition in the office; nothing where no known forename follows an
/// office.
[[nodiscard]] std::optional<Index> holder_of_office(const Items& items, Index of, Index lo,
                                                    Index hi);

/// `editor of the Courier`, `Vice President of Sales`: an office without an article.
[[nodiscard]] bool is_bare_office(const Items& items, ItemRange phrase);

/// `the baker Ana Ruiz`: an article before what somebody is, and a full name.
[[nodiscard]] bool has_leading_article(const Items& items, ItemRange phrase);

/// True if the phrase is one of `words` alone, not as the article of a noun: `this said`.
[[nodiscard]] bool is_lone_pronoun(const Items& items, ItemRange phrase,
                                   std::initializer_list<std::string_view> words);

/// True if a noun phrase and a finite verb start at `first`.
[[nodiscard]] bool clause_starts(const Items& items, Index first, Index hi);

}  // namespace quoth::quotes
