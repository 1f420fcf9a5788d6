#pragma once

#include <string>
#include <vector>

#include "common/store/article_signature.hpp"
#include "common/store/stories.hpp"

namespace quoth::indexer {

/// What clustering knows of an article.
struct SignedArticle {
    store::JoinKey article = 0;
    std::string date;  ///< the value of slot::kDate: sorts by time; empty when unknown
    store::ArticleSignature signature;
};

/// Finds the articles that are one syndicated text (docs/clusters.md).
///
/// Each text, from the longest to the shortest, joins the story whose longest text it shares most
/// with, if that is nearly all that the shorter one has; else it may be the longest of another.
/// Only texts that share one of their rarest hashes are compared.
///
/// A function of the set of articles: their order does not matter.
[[nodiscard]] store::Stories cluster_articles(std::vector<SignedArticle> articles);

}  // namespace quoth::indexer
