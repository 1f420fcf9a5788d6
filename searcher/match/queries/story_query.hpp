#pragma once

#include <xapian.h>

#include <vector>

#include "common/store/stories.hpp"
#include "searcher/query/tree.hpp"

namespace quoth::match {

/// The articles, and the quotations of the articles, of the story that `value` names, by its id or
/// the first digits of it, unscored; with Everything those of all stories.
[[nodiscard]] Xapian::Query story_query(const query::Value& value,
                                        const std::vector<store::Stories>& stories);

}  // namespace quoth::match
