#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/quotes/attribution/subjects.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

/// The rule that tied a quotation to its speaker. Q is the quotation.
enum class Rule : std::uint8_t {
    name_after,             ///< Q, NAME said
    cue_after,              ///< Q, said NAME
    distant_name_after,     ///< Q NAME, who …, said
    bare_name_after,        ///< Q, NAME …, without a cue
    according_to_after,     ///< Q, according to NAME; Q, as NAME put it
    dash_after,             ///< Q — NAME
    tail,                   ///< Q …, said NAME; Q …, NAME said
    name_before,            ///< NAME said Q
    according_to_before,    ///< according to NAME, Q
    colon,                  ///< NAME: Q
    noun_cue,               ///< NAME’s claim that Q
    subject_before,         ///< NAME did something, Q: no cue
    possessor,              ///< NAME’s Q
    coordinated,            ///< and Q, after a quotation in the same sentence
    transcript_name,        ///< “NAME: …” inside the marks
    heading,                ///< NAME, OFFICE Q, in capitals
    following_sentence,     ///< Q That was how NAME put it.
    same_paragraph,         ///< the speaker before in the paragraph goes on
    previous_sentence,      ///< subject of the sentence before
    previous_colon,         ///< the paragraph before ends in a colon
    previous_report,        ///< the paragraph before ends in somebody’s reported words
    earlier_paragraph,      ///< the speaker of one of the two paragraphs before goes on
    continued,              ///< takes up a quotation that was left open
    headline,               ///< the body says whose words a headline quotes
    indirect_clause,        ///< NAME said that …
    indirect_tail,          ///< …, NAME said
    indirect_according_to,  ///< according to NAME, …
};

/// Who says a quotation, by which rule.
struct Attribution {
    ItemRange speaker;
    ItemRange cue;  ///< empty when there is none
    Rule rule = Rule::name_after;
    std::optional<ItemRange> antecedent = std::nullopt;  ///< whom a relative `who` stands for
    double cue_score = 0.0;  ///< of name_before: how likely the verb governs the quotation
    std::optional<ItemRange> mention = std::nullopt;  ///< the whole phrase, where the rule knows it
    std::optional<double> confidence = std::nullopt;  ///< else by the rule, as in English
};

/// What the rules say about one quotation.
struct Attributed {
    Index item = 0;                          ///< of the quotation
    std::optional<Attribution> attribution;  ///< nothing when nobody was found
    bool agentless = false;                  ///< `was called Q`: surely nobody
    bool is_speech = true;                   ///< not a title, a name or a scare quote
    ByteRange inner_name;                    ///< of transcript_name: the speaker's name, else empty
};

/// Finds the speaker of each quotation, in order. Needs tags and sentences. Linear: every scan is
/// bounded by the sentence, which is bounded itself.
[[nodiscard]] std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon);

}  // namespace quoth::quotes
