#pragma once

#include <string>
#include <vector>

#include "common/store/speaker_aliases.hpp"
#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/query/tree.hpp"
#include "tests/fixtures/test_index.hpp"
#include "tests/searcher/match/brute_force_words.hpp"

namespace quoth::match {

/// The slow and obviously right way to answer a query: each tree is evaluated as the language page
/// says, on plain vectors, document by document. The engine must agree with it.
class BruteForce {
  public:
    /// `known` is the user's alias file.
    explicit BruteForce(std::vector<fixtures::QuotedArticle> articles,
                        std::vector<store::KnownSpeaker> known = {});

    /// The ids of what `tree` matches, sorted: `a1#2` for quotations, `a1` for articles.
    [[nodiscard]] std::vector<std::string> answer(const query::Node& tree, searcher::Unit unit);

    /// The name of a speaker that all articles share.
    [[nodiscard]] std::string canonical_name(const std::string& name, const Article& article) const;

  private:
    /// What a tree is read on. Without a quotation, only clauses on articles are met.
    struct Ground {
        const fixtures::QuotedArticle& article;
        const Quotation* quotation;
        searcher::Unit bare_words;
    };

    bool holds(const query::Node& tree, const Ground& ground);
    bool leaf_holds(const query::Leaf& leaf, const Ground& ground);
    bool scope_holds(const query::Scope& scope, const Ground& ground);
    bool words_hold(const query::Node& tree, query::Field field, const Ground& ground);
    std::vector<std::string> texts_of(query::Field field, const Ground& ground);
    bool has_text(query::Field field, const Ground& ground);
    [[nodiscard]] std::string full_name(const std::string& name, const Article& article) const;
    [[nodiscard]] const store::KnownSpeaker* known_speaker(const std::string& name,
                                                           const Article& article) const;
    [[nodiscard]] std::vector<std::string> names_of(const Quotation& quotation,
                                                    const Article& article) const;

    std::vector<fixtures::QuotedArticle> articles_;
    std::vector<store::KnownSpeaker> known_;
    std::vector<store::NameTie> ties_;
    Analyzer analyzer_ = *Analyzer::create();
    BruteForceWords words_{analyzer_};
    text::SentenceSplitter splitter_;
};

}  // namespace quoth::match
