#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/byte_range.hpp"
#include "quoth/quotation.hpp"

namespace quoth::searcher {

/// What a search answers with.
enum class Unit { quotes, articles };

/// What is shown of an article; its text stays in the index.
struct ArticleSummary {
    std::string id;
    std::string title;
    std::optional<std::chrono::sys_seconds> date;
    std::string source;
    std::string author;
    std::string url;
    std::string section;
    std::vector<std::string> tags;
    std::string lang;
    std::string story;  ///< the id of its copies, for `story:`; empty without any
};

/// A part of a quotation as it stands in its article, for those who mark it there.
struct Passage {
    ArticleField field = ArticleField::text;
    std::size_t begin = 0;  ///< in Unicode code points of that string
    std::size_t end = 0;    ///< likewise, half open
    std::string text;       ///< byte for byte, line ends included
    std::string before;     ///< the 32 code points before it, fewer at the beginning
    std::string after;
};

/// A quotation that matches.
struct QuotationHit {
    std::string id;    ///< the article's id, `#` and the ordinal: `trump-mamdani#2`
    std::string text;  ///< the parts, joined by ` … `, line ends as blanks
    /// Ranges of `text` that the words of the query matched, in order.
    std::vector<ByteRange> highlights;
    /// Where the parts lie, who speaks, how sure we are. The speaker's name is the one that all
    /// articles share; FoundBy::alias where the article itself has another.
    Quotation quotation;
    std::string cue;              ///< the reporting words as they stand: `said`; may be empty
    std::string speaker_mention;  ///< the words that name the speaker; empty when unknown
    std::string speaker_id;       ///< from the user's alias file; empty when there is none
    std::string cluster;          ///< the id of its variants, for `cluster:`; empty without any
    /// The paragraph around it, with at least one sentence on either side where there is one.
    std::string context;
    std::vector<ByteRange> context_parts;       ///< the parts that stand in it, in order
    std::vector<ByteRange> context_highlights;  ///< `highlights` there
    std::vector<Passage> passages;              ///< one a part
};

/// A match with what stands around it in its paragraph or title.
struct MatchInPlace {
    std::string text;  ///< byte for byte, up to 500 bytes on either side of the match
    ByteRange match;   ///< of `text`
};

/// An article that matches.
struct ArticleHit {
    std::string snippet;                      ///< words around the matches; line ends as blanks
    std::vector<ByteRange> highlights;        ///< ranges of `snippet`, in order
    std::vector<ByteRange> title_highlights;  ///< ranges of the article's title
    /// With SearchOptions::all_matches: in title and text, in order, at most 1,000.
    std::vector<MatchInPlace> matches;
    std::vector<std::string> quotes;  ///< ids of the quotations that satisfied the query
};

/// Where something was found first.
struct FirstFound {
    std::optional<std::chrono::sys_seconds> date;
    std::string source;
    std::string id;  ///< of the quotation or article
};

/// A way in which newspapers have a quotation; upper and lower case and marks do not count.
struct Variant {
    std::string text;         ///< the words of the earliest that has them
    std::uint64_t count = 0;  ///< hits that have them
};

/// A hit that stands for others (`SearchOptions::collapse`).
struct Collapsed {
    std::uint64_t count = 0;     ///< hits of the group, this one among them
    std::uint64_t articles = 0;  ///< that they stand in
    FirstFound first;            ///< the earliest of them; undated ones come last
    /// With Collapse::text: the wordings of the group, the most frequent first, at most 10.
    std::vector<Variant> variants = {};
    /// Finds all of the group, whatever else was asked: `cluster:…`, `story:…`. May be empty.
    std::string query = {};
};

/// What a score adds up from; docs/query-language.md has the formulas.
struct ScoreParts {
    double words = 0.0;       ///< BM25; 0 where the query has no words to weigh
    double confidence = 0.0;  ///< that a quotation and its speaker are right
    double kind = 0.0;        ///< how much of a quotation is the speaker's own wording
    double place = 0.0;       ///< how early in its article a quotation stands
    double date = 0.0;        ///< where `SearchOptions::half_life` is set
};

struct Hit {
    std::uint64_t rank = 0;  ///< from 1, over all pages
    double score = 0.0;      ///< the sum of its parts
    ScoreParts score_parts;
    ArticleSummary article;
    std::variant<QuotationHit, ArticleHit> found;
    std::optional<Collapsed> collapsed;
};

/// What hits can be counted by.
enum class FacetField { speaker, source, author, section, tag, cue, kind, lang, year, month };

struct FacetValue {
    std::string value;  ///< in its most frequent spelling; upper and lower case count as one
    std::uint64_t count = 0;
};

/// How many hits have each value of a field. A hit with several tags counts for each.
struct Facet {
    FacetField field = FacetField::speaker;
    std::vector<FacetValue> values;  ///< the most frequent ones, ties by value
    std::uint64_t distinct = 0;      ///< values there are
    std::uint64_t without = 0;       ///< hits that have none
};

/// The hits of a day, month or year; those without hits are left out.
struct TimelinePeriod {
    std::string from;  ///< `2025-11-20`, `2025-11` or `2025`, in UTC
    std::uint64_t count = 0;
};

/// How a query was understood, for people.
struct Explanation {
    std::string tree;          ///< indented, one node a line
    std::string xapian_query;  ///< what the index was asked
    std::string ranking;       ///< the parts of each hit's score, one hit a line
};

struct SearchResults {
    Unit unit = Unit::articles;
    std::uint64_t total = 0;
    bool total_is_exact = true;
    std::chrono::duration<double, std::milli> took{0};
    std::vector<Hit> hits;
    std::optional<std::uint64_t> groups;  ///< of the hits, where they are collapsed
    std::vector<Facet> facets;            ///< in the order asked for
    /// Where it is asked for: in order; undated hits are in no period.
    std::optional<std::vector<TimelinePeriod>> timeline;
    /// Where nothing was found: the query with likelier words, which finds something. May be empty.
    std::string suggestion;
    /// What the user may not have meant, and where nothing was found the clauses that nothing
    /// satisfies: one line each.
    std::vector<std::string> hints;
    Explanation explanation;
};

/// A whole article with its quotations, in order; nothing is highlighted in them.
struct ArticleView {
    ArticleSummary article;
    std::string text;
    std::vector<QuotationHit> quotations;
};

/// A field of the query language and how many documents of the index have it; nothing where
/// documents of that kind cannot.
struct FieldSummary {
    std::string name;
    std::vector<std::string> aliases;
    std::string matches;  ///< what it is compared with
    std::optional<std::uint64_t> quotations;
    std::optional<std::uint64_t> articles;
};

/// A way to go on with what a user has begun to type.
struct Completion {
    std::string value;
    std::uint64_t count = 0;  ///< quotations of a speaker, documents with a field
};

}  // namespace quoth::searcher
