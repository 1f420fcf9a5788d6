#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"

namespace quoth {

/// The two strings of an article that quotations and mentions lie in.
enum class ArticleField { title, text };

/// A stretch of one of the article's strings.
struct ArticleSpan {
    ArticleField field = ArticleField::text;
    ByteRange bytes;

    friend bool operator==(const ArticleSpan&, const ArticleSpan&) = default;
};

/// How much of the speaker's own wording stands there. The three terms are those of the
/// attribution literature (Pareti 2015).
enum class QuotationKind {
    direct,    ///< whole clauses in quotation marks
    mixed,     ///< a phrase in quotation marks inside the reporter's own sentence
    indirect,  ///< reported without marks: `Trump said that …`, `according to …`
};

/// What tied a quotation to its speaker.
enum class FoundBy {
    none,           ///< nobody was found
    explicit_name,  ///< a name or noun phrase beside the cue
    pronoun,        ///< he, she, they, who … resolved to a name
    carried_over,   ///< the speaker of the quotation before goes on
    alias,          ///< the name is told by other articles or by the user's alias file
};

/// The reporting word: `said`, `according to`, or the colon in `NAME: “…”`.
struct Cue {
    ArticleSpan span;
    std::string lemma;  ///< folded base form, e.g. `say`; `:` and `-` stand for themselves
};

/// Who speaks.
struct Speaker {
    /// The whole noun phrase as it stands, with title, apposition and complement:
    /// `a spokesman for Trump`, `Ana Ruiz, a law professor at Girona`, `he`.
    ArticleSpan mention;
    std::string name;  ///< resolved, e.g. `Donald Trump`; for a nameless role its noun phrase
    std::string role;  ///< title, office or affiliation, e.g. `President`; may be empty
    FoundBy found_by = FoundBy::none;
    /// The article tells by a title, an office or a known forename that `name` is a person's.
    /// Found anew with each extraction; a record does not keep it.
    bool is_person = false;
};

/// What one speaker says in one go. A quotation that its attribution interrupts
/// (`“Well,” she said, “no.”`) or that re-opens at each paragraph is one, with several parts.
struct Quotation {
    /// Without the outer marks; in order, not overlapping, at least one.
    std::vector<ArticleSpan> parts;
    /// What is attributed, as it stands in the article: each part with its marks, or the whole
    /// reported clause that a mixed quotation belongs to (`the dam was “in good shape”`). Found
    /// anew with each extraction; an index does not keep it.
    std::vector<ArticleSpan> contents;
    QuotationKind kind = QuotationKind::direct;
    std::optional<Cue> cue;
    std::optional<Speaker> speaker;  ///< nothing when unknown
    /// Names of people, places and organisations mentioned inside, in full, each once.
    std::vector<std::string> about;
    /// Index, among those of the article, of the quotation in which its speaker is quoted:
    /// of `Leave town` in `“He told me, ‘Leave town,’” Ruiz said` that of the whole.
    std::optional<std::size_t> inside;
    double confidence = 0.0;  ///< estimated probability that span and speaker are right
};

/// `direct`, `mixed`, `indirect`.
[[nodiscard]] std::string_view to_string(QuotationKind kind);
/// `none`, `explicit`, `pronoun`, `carried_over`, `alias`.
[[nodiscard]] std::string_view to_string(FoundBy found_by);

}  // namespace quoth
