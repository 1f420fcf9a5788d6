#pragma once

#include <xapian.h>

#include <optional>
#include <string_view>

#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// The query by which Xapian itself finds where words stand behind `prefix`, unscored: a phrase of
/// single terms, with gaps or without, or NEAR of two different ones or alternatives of such.
/// Nothing for other patterns, which are left to PositionalSource.
///
/// Exact for these, and faster: Xapian keeps its place in the table of positions for each term,
/// where those who ask for one document after the other search it anew.
[[nodiscard]] std::optional<Xapian::Query> stock_places(const WordPattern& pattern,
                                                        std::string_view prefix);

}  // namespace quoth::match
