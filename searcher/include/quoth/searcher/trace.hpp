#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::searcher {

/// What an index says of a claim that somebody said something.
enum class Verdict {
    exact,          ///< somebody is quoted with these words, in this order
    altered,        ///< with similar ones
    other_speaker,  ///< with these or similar ones, but not the speaker who is claimed
    not_found,      ///< nobody is, though an article may have them as its own
};

/// `exact`, `altered`, `other_speaker`, `not_found`.
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// A stretch of the way from a claim to a wording.
struct DiffStep {
    enum class Kind {
        equal,     ///< in both
        removed,   ///< words of the claim that the wording lacks
        inserted,  ///< words of the wording that the claim lacks
        skipped,   ///< the same where the claim says so, by an ellipsis
    };

    Kind kind = Kind::equal;
    ByteRange bytes;  ///< of the claim for `removed`, else of the wording's text

    friend bool operator==(const DiffStep&, const DiffStep&) = default;
};

/// Who is credited with a wording.
struct CreditedSpeaker {
    std::string name;  ///< the one that all articles share; empty where no speaker was found
    std::uint64_t articles = 0;
    bool is_claimed = false;  ///< may be the speaker that the claim names
};

/// One wording of what was said: all quotations with the same words.
struct Wording {
    /// As the surest of its quotations has it: one of the claimed speaker before others, one in
    /// quotation marks before indirect speech, then the earliest.
    QuotationKind kind = QuotationKind::direct;
    std::string text;            ///< the whole quotation as there, on one line
    std::vector<DiffStep> diff;  ///< where the claim lies over it; words beyond are left out
    bool is_exact = false;       ///< the claim stands in it word for word
    double closeness = 0.0;      ///< 0 … 1, see docs/trace.md

    struct Appearance {
        std::string id;  ///< of the quotation, `trump-mamdani#2`, or of the article
        std::string title;
        std::string source;
        std::optional<std::chrono::sys_seconds> date;
    };
    Appearance first;  ///< the earliest; undated ones come last
    std::uint64_t articles = 0;
    std::vector<CreditedSpeaker> speakers;  ///< the one with most articles first

    /// Whether the speaker whom the claim names is among `speakers`.
    [[nodiscard]] bool is_by_claimed_speaker() const;
};

struct TraceOptions {
    std::string speaker;      ///< who is claimed to have said it; empty = no matter who
    std::uint32_t limit = 5;  ///< wordings, of which there is one where the limit is 0
    std::chrono::milliseconds timeout{1000};
};

struct TraceResults {
    std::string claim;
    Verdict verdict = Verdict::not_found;
    /// The closest first. Where the verdict is not_found, those that are worth a look all the same.
    std::vector<Wording> wordings;
    /// The wording that the verdict rests on, an index into `wordings`.
    std::size_t decisive = 0;
    /// Then the titles and sentences of articles that come as close, in nobody's mouth: at most 2,
    /// the closest first. They have no speakers.
    std::vector<Wording> sentences;
    std::chrono::duration<double, std::milli> took{0};
};

}  // namespace quoth::searcher
