#include "tests/searcher/match/brute_force.hpp"

#include <algorithm>
#include <variant>

#include "common/text/folding.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/url.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::match {
namespace {

using fixtures::QuotedArticle;
using query::Field;
using searcher::Unit;

std::string body_of(const Article& article) {
    return article.text.substr(text::title_prefix_length(article.title, article.text));
}

/// What was said in one go, a blank between parts.
std::string said(const Article& article, const Quotation& quotation) {
    std::string result;
    for (const ArticleSpan& part : quotation.parts) {
        const std::string& field = part.field == ArticleField::title ? article.title : article.text;
        result += " " + std::string(part.bytes.of(field));
    }
    return result;
}

bool names_quotation_field(const query::Node& tree, Unit bare_words) {
    const auto any = [&](const std::vector<query::Node>& nodes) {
        return std::any_of(nodes.begin(), nodes.end(), [&](const query::Node& node) {
            return names_quotation_field(node, bare_words);
        });
    };
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content)) {
        return leaf->field == Field::none ? bare_words == Unit::quotes
                                          : query::is_quote_level(leaf->field);
    }
    if (const auto* negation = std::get_if<query::Not>(&tree.content)) {
        return names_quotation_field(*negation->operand, bare_words);
    }
    if (const auto* conjunction = std::get_if<query::And>(&tree.content))
        return any(conjunction->operands);
    if (const auto* disjunction = std::get_if<query::Or>(&tree.content))
        return any(disjunction->operands);
    return false;
}

bool same_folded(const std::string& a, const std::string& b) {
    return !a.empty() && text::folded(a) == text::folded(b);
}

}  // namespace

std::vector<std::string> BruteForce::answer(const query::Node& tree, Unit unit) {
    std::vector<std::string> ids;
    const bool needs_quotation = names_quotation_field(tree, unit);
    for (const QuotedArticle& article : articles_) {
        bool found =
            unit == Unit::articles && !needs_quotation && holds(tree, {article, nullptr, unit});
        for (std::size_t i = 0; i < article.quotations.size(); ++i) {
            if (unit == Unit::articles && !needs_quotation) break;
            if (!holds(tree, {article, &article.quotations[i], unit})) continue;
            if (unit == Unit::quotes)
                ids.push_back(article.article.id + "#" + std::to_string(i + 1));
            found = true;
        }
        if (unit == Unit::articles && found) ids.push_back(article.article.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool BruteForce::holds(const query::Node& tree, const Ground& ground) {
    const auto holds_here = [&](const query::Node& node) { return holds(node, ground); };
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content))
        return leaf_holds(*leaf, ground);
    if (const auto* negation = std::get_if<query::Not>(&tree.content))
        return !holds_here(*negation->operand);
    if (const auto* all = std::get_if<query::And>(&tree.content)) {
        return std::all_of(all->operands.begin(), all->operands.end(), holds_here);
    }
    if (const auto* any = std::get_if<query::Or>(&tree.content)) {
        return std::any_of(any->operands.begin(), any->operands.end(), holds_here);
    }
    return scope_holds(std::get<query::Scope>(tree.content), ground);
}

bool BruteForce::scope_holds(const query::Scope& scope, const Ground& ground) {
    if (scope.kind == query::ScopeKind::article) {
        return holds(*scope.inside, {ground.article, nullptr, Unit::articles});
    }
    const auto& quotations = ground.article.quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
        return holds(*scope.inside, {ground.article, &quotation, Unit::quotes});
    });
}

bool BruteForce::leaf_holds(const query::Leaf& leaf, const Ground& ground) {
    const Article& article = ground.article.article;
    const Quotation* quotation = ground.quotation;
    const auto exact = [&](const std::string& value) {
        if (std::holds_alternative<query::Everything>(leaf.value)) return !value.empty();
        return same_folded(value, std::get<query::ExactValue>(leaf.value).text);
    };
    const auto words = [&](const std::vector<std::string>& texts, bool by_stem) {
        return words_hold(leaf, texts, by_stem);
    };
    switch (leaf.field) {
        case Field::none:
            if (std::holds_alternative<query::Everything>(leaf.value)) return true;
            if (ground.bare_words == Unit::quotes) return words({said(article, *quotation)}, true);
            return words({article.title, body_of(article)}, true);
        case Field::said:
            return words({said(article, *quotation)}, true);
        case Field::title:
            return words({article.title}, true);
        case Field::body:
            return words({body_of(article)}, true);
        case Field::author:
            return words({article.author}, false);
        case Field::speaker:
            return words({quotation->speaker ? quotation->speaker->name : ""}, false);
        case Field::role:
            return words({quotation->speaker ? quotation->speaker->role : ""}, false);
        case Field::about:
            return words(quotation->about, false);
        case Field::cue:
            return words({quotation->cue ? quotation->cue->lemma : ""}, false);
        case Field::kind:
            return exact(std::string(to_string(quotation->kind)));
        case Field::source:
            return exact(article.source);
        case Field::section:
            return exact(article.section);
        case Field::tag:
            return std::any_of(article.tags.begin(), article.tags.end(), exact);
        case Field::lang:
            return exact(article.lang);
        case Field::url:
            return exact(article.url);
        case Field::site:
            return exact(text::host_of_url(article.url));
        case Field::id:
            return exact(article.id);
        case Field::date: {
            if (!article.date) return false;
            const auto* range = std::get_if<query::DateRange>(&leaf.value);
            return range == nullptr || ((!range->begin || *article.date >= *range->begin) &&
                                        (!range->end || *article.date < *range->end));
        }
        default:
            return false;
    }
}

/// A word by its stem or its form, several words as a phrase, in one of `texts`.
bool BruteForce::words_hold(const query::Leaf& leaf, const std::vector<std::string>& texts,
                            bool by_stem) {
    if (std::holds_alternative<query::Everything>(leaf.value)) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return !forms(text).empty(); });
    }
    const auto* word = std::get_if<query::WordValue>(&leaf.value);
    std::vector<std::string> wanted =
        forms(word != nullptr ? word->text : std::get<query::PhraseValue>(leaf.value).text);
    const bool stems = by_stem && word != nullptr && wanted.size() == 1;
    const auto stem = [&](std::string& form) { form = std::string(analyzer_.stem(form)); };
    if (stems) std::for_each(wanted.begin(), wanted.end(), stem);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        std::vector<std::string> there = forms(text);
        if (stems) std::for_each(there.begin(), there.end(), stem);
        return std::search(there.begin(), there.end(), wanted.begin(), wanted.end()) != there.end();
    });
}

std::vector<std::string> BruteForce::forms(const std::string& text) {
    std::vector<std::string> result;
    for (const Word& word : analyzer_.words(text)) result.emplace_back(word.form);
    return result;
}

}  // namespace quoth::match
