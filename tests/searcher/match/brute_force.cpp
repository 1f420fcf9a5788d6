#include "tests/searcher/match/brute_force.hpp"

#include <algorithm>
#include <variant>

#include "common/store/terms.hpp"
#include "common/text/folding.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/url.hpp"
#include "indexer/pipeline/collection/bare_names.hpp"
#include "indexer/pipeline/collection/name_evidence.hpp"
#include "searcher/match/articles/context.hpp"
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
    if (const auto* near = std::get_if<query::Near>(&tree.content)) return any(near->operands);
    return false;
}

bool in_range(double number, const query::NumberRange& range) {
    const auto& [low, high] = range;
    return (!low || number > low->value || (low->inclusive && number == low->value)) &&
           (!high || number < high->value || (high->inclusive && number == high->value));
}

/// Of a NEAR: all its words are of one field.
Field field_of(const query::Node& tree) {
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content)) return leaf->field;
    if (const auto* near = std::get_if<query::Near>(&tree.content))
        return field_of(near->operands.front());
    return field_of(std::get<query::Or>(tree.content).operands.front());
}

bool same_folded(const std::string& a, const std::string& b) {
    return !a.empty() && text::folded(a) == text::folded(b);
}

bool is_name_of(const store::KnownSpeaker& known, const std::string& name) {
    return same_folded(known.name, name) ||
           std::any_of(known.aliases.begin(), known.aliases.end(),
                       [&](const std::string& alias) { return same_folded(alias, name); });
}

}  // namespace

BruteForce::BruteForce(std::vector<QuotedArticle> articles, std::vector<store::KnownSpeaker> known)
    : articles_(std::move(articles)), known_(std::move(known)) {
    indexer::NameEvidence evidence;
    for (const auto& [article, quotations] : articles_) {
        for (const Quotation& quotation : quotations) {
            if (!quotation.speaker) continue;
            evidence.add(quotation.speaker->name, quotation.speaker->is_person,
                         store::join_key(article.id), store::day_of(article.date));
        }
    }
    ties_ = indexer::tie_bare_names(std::move(evidence).names());
}

/// What a bare name means in the article; another name is its own.
std::string BruteForce::full_name(const std::string& name, const Article& article) const {
    for (const store::NameTie& tie : ties_) {
        if (tie.name == text::folded(name) && tie.days.contains(store::day_of(article.date)))
            return tie.full_name;
    }
    return name;
}

const store::KnownSpeaker* BruteForce::known_speaker(const std::string& name,
                                                     const Article& article) const {
    for (const std::string& wanted : {name, full_name(name, article)}) {
        for (const store::KnownSpeaker& known : known_) {
            if (is_name_of(known, wanted)) return &known;
        }
    }
    return nullptr;
}

std::string BruteForce::canonical_name(const std::string& name, const Article& article) const {
    const store::KnownSpeaker* known = known_speaker(name, article);
    return known != nullptr ? known->name : full_name(name, article);
}

/// The article's own, that of the tables, and the user's aliases.
std::vector<std::string> BruteForce::names_of(const Quotation& quotation,
                                              const Article& article) const {
    if (!quotation.speaker) return {};
    const std::string& own = quotation.speaker->name;
    std::vector<std::string> names = {own};
    const auto is_own = [&](const store::KnownSpeaker& known) { return is_name_of(known, own); };
    const bool overridden = std::any_of(known_.begin(), known_.end(), is_own);
    if (!overridden) names.push_back(full_name(own, article));
    if (const store::KnownSpeaker* known = known_speaker(own, article)) {
        names.push_back(known->name);
        names.insert(names.end(), known->aliases.begin(), known->aliases.end());
    }
    return names;
}

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
    if (std::holds_alternative<query::Near>(tree.content))
        return words_hold(tree, field_of(tree), ground);
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
    const bool everything = std::holds_alternative<query::Everything>(leaf.value);
    if (leaf.field == Field::none && everything) return true;
    if (query::holds_words(query::info(leaf.field).kind)) {
        return everything ? has_text(leaf.field, ground) : words_hold({leaf}, leaf.field, ground);
    }
    switch (leaf.field) {
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
        case Field::speaker_id: {
            if (!quotation->speaker) return false;
            const auto* known = known_speaker(quotation->speaker->name, article);
            return known != nullptr && exact(known->id);
        }
        case Field::confidence:
            return in_range(quotation->confidence, std::get<query::NumberRange>(leaf.value));
        default:
            return false;
    }
}

/// The texts that hold the words of a field, each for itself.
std::vector<std::string> BruteForce::texts_of(Field field, const Ground& ground) {
    const Article& article = ground.article.article;
    const Quotation* quotation = ground.quotation;
    switch (field) {
        case Field::said:
            return {said(article, *quotation)};
        case Field::title:
            return {article.title};
        case Field::body:
            return {body_of(article)};
        case Field::author:
            return {article.author};
        case Field::speaker:
            return names_of(*quotation, article);
        case Field::role:
            return {quotation->speaker ? quotation->speaker->role : ""};
        case Field::about:
            return quotation->about;
        case Field::cue:
            return {quotation->cue ? quotation->cue->lemma : ""};
        case Field::context: {
            const bool in_title = quotation->parts.front().field == ArticleField::title;
            const ByteRange context = context_of(article, quotation->parts, splitter_);
            return {std::string(context.of(in_title ? article.title : article.text))};
        }
        default:
            if (ground.bare_words == Unit::quotes) return {said(article, *quotation)};
            return {article.title, body_of(article)};
    }
}

bool BruteForce::has_text(Field field, const Ground& ground) {
    const std::vector<std::string> texts = texts_of(field, ground);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return !words_.forms(text).empty(); });
}

bool BruteForce::words_hold(const query::Node& tree, Field field, const Ground& ground) {
    const bool stems = query::info(field).kind == query::ValueKind::stemmed_words;
    const std::vector<std::string> texts = texts_of(field, ground);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return !words_.stretches(tree, text, stems).empty();
    });
}

}  // namespace quoth::match
