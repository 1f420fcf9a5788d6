#pragma once

#include "common/quotes/entities/names.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// How far a mention brings somebody to mind, by its place in the sentence: what it adds to the
/// salience of its entity. The order is that of Lappin and Leass (1994); the numbers were set by
/// hand, and results hardly change when one of them moves by a third.

constexpr double kFirstPhraseProminence = 3.0;
constexpr double kElsewhereProminence = 1.3;
/// At least this for who comes in with a description.
constexpr double kIntroducedProminence = 2.4;
/// A noun phrase brings somebody to mind less than a name does.
constexpr double kNamelessShare = 0.7;
/// Added for who speaks, in quotation marks or not.
constexpr double kSpeakerProminence = 2.0;

/// What a name takes part in: `Ruiz left`, `Ruiz’s house`, `a Ruiz supporter`, `of Ruiz`.
enum class Place : std::uint8_t { subject, phrase, possessor, modifier, complement };

[[nodiscard]] Place place_of(const Items& items, const NameRun& run);

/// `first_phrase`: no noun phrase stands before it in its sentence.
[[nodiscard]] double prominence_of_name(Place place, bool first_phrase);

/// `Ana Ruiz smiled`: who reacts is a person, and is about to speak.
[[nodiscard]] bool shows_feeling(const Item& verb);

[[nodiscard]] double prominence_of_pronoun(const Item& pronoun);

}  // namespace quoth::quotes
