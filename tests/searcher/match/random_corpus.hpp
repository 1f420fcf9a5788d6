#pragma once

#include <rapidcheck.h>

#include <vector>

#include "searcher/query/tree.hpp"
#include "tests/fixtures/test_index.hpp"

namespace quoth::match {

/// Up to a dozen articles over a handful of words, so that random queries often match: with and
/// without titles, dates, quotations of several parts, speakers, cues.
[[nodiscard]] rc::Gen<std::vector<fixtures::QuotedArticle>> random_corpus();

/// The user's alias file: some of the same people.
[[nodiscard]] rc::Gen<std::vector<store::KnownSpeaker>> random_alias_file();

/// A tree over the same words with all of the language: fields, prefixes, misspelt words, phrases
/// with gaps, NEAR and ADJ inside each other, AND, OR, NOT, scopes.
[[nodiscard]] rc::Gen<query::Node> random_query();

}  // namespace quoth::match
