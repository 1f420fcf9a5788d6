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
};

/// A quotation that matches.
struct QuotationHit {
    std::string id;    ///< the article's id, `#` and the ordinal: `trump-mamdani#2`
    std::string text;  ///< the parts, joined by ` … `, line ends as blanks
    /// Ranges of `text` that the words of the query matched, in order.
    std::vector<ByteRange> highlights;
    Quotation quotation;          ///< where the parts lie, who speaks, how sure we are
    std::string cue;              ///< the reporting words as they stand: `said`; may be empty
    std::string speaker_mention;  ///< the words that name the speaker; empty when unknown
    /// The paragraph around it, with at least one sentence on either side where there is one.
    std::string context;
};

/// An article that matches.
struct ArticleHit {
    std::string snippet;                ///< words around the matches; line ends as blanks
    std::vector<ByteRange> highlights;  ///< ranges of `snippet`, in order
    std::vector<std::string> quotes;    ///< ids of the quotations that satisfied the query
};

struct Hit {
    std::uint64_t rank = 0;  ///< from 1, over all pages
    double score = 0.0;      ///< BM25; 0 where the query has no words to weigh
    ArticleSummary article;
    std::variant<QuotationHit, ArticleHit> found;
};

/// How a query was understood, for people.
struct Explanation {
    std::string tree;          ///< indented, one node a line
    std::string xapian_query;  ///< what the index was asked
};

struct SearchResults {
    Unit unit = Unit::articles;
    std::uint64_t total = 0;
    bool total_is_exact = true;
    std::chrono::duration<double, std::milli> took{0};
    std::vector<Hit> hits;
    std::vector<std::string> hints;  ///< what the user may not have meant, one line each
    Explanation explanation;
};

}  // namespace quoth::searcher
