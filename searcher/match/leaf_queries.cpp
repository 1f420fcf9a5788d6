#include "searcher/match/leaf_queries.hpp"

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "common/store/terms.hpp"
#include "common/text/folding.hpp"
#include "common/text/url.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::match {
namespace {

using query::Field;
using store::DocumentKind;
using store::make_term;
using Xapian::Query;
namespace prefix = store::prefix;
namespace slot = store::slot;

std::string_view exact_prefix(Field field) {
    switch (field) {
        case Field::cue:
            return prefix::kCue;
        case Field::kind:
            return prefix::kManner;
        case Field::source:
            return prefix::kSource;
        case Field::section:
            return prefix::kSection;
        case Field::tag:
            return prefix::kTag;
        case Field::lang:
            return prefix::kLanguage;
        case Field::url:
            return prefix::kUrl;
        case Field::site:
            return prefix::kSite;
        case Field::id:
            return prefix::kIdFolded;
        default:
            return {};
    }
}

std::string_view name_prefix(Field field) {
    switch (field) {
        case Field::speaker:
            return prefix::kSpeaker;
        case Field::role:
            return prefix::kRole;
        case Field::about:
            return prefix::kAbout;
        case Field::author:
            return prefix::kAuthor;
        default:
            return {};
    }
}

Query exact(Field field, std::string_view text) {
    return unscored(Query(make_term(exact_prefix(field), text::folded(text))));
}

std::vector<std::string> with_prefix(std::string_view prefix,
                                     const std::vector<std::string>& forms) {
    std::vector<std::string> terms;
    terms.reserve(forms.size());
    for (const std::string& form : forms) terms.push_back(make_term(prefix, form));
    return terms;
}

Query phrase(std::string_view prefix, const std::vector<std::string>& forms) {
    const std::vector<std::string> terms = with_prefix(prefix, forms);
    if (terms.size() == 1) return Query(terms.front());
    return {Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

/// The exact words of a phrase where `field` says they must stand.
Query exact_words(Field field, const std::vector<std::string>& forms, DocumentKind kind) {
    if (kind == DocumentKind::quotation) return phrase(prefix::kSaid, forms);
    if (field == Field::title) return phrase(prefix::kTitle, forms);
    if (field == Field::body) return phrase(prefix::kBody, forms);
    return {Query::OP_OR, phrase(prefix::kTitle, forms), phrase(prefix::kBody, forms)};
}

std::string sortable(std::chrono::sys_seconds time) {
    return Xapian::sortable_serialise(static_cast<double>(time.time_since_epoch().count()));
}

/// Documents with a value in `slot`: an absent one is empty, below all others.
Query has_value(Xapian::valueno slot) { return {Query::OP_VALUE_GE, slot, std::string(1, '\0')}; }

/// Dates are whole seconds, so a half-open range ends a second earlier as a closed one.
Query date_range(const query::DateRange& range) {
    const auto last = [&] { return sortable(*range.end - std::chrono::seconds(1)); };
    if (!range.end) return {Query::OP_VALUE_GE, slot::kDate, sortable(*range.begin)};
    // An open beginning still asks for a date: the undated have an empty value, below all others.
    const std::string first = range.begin ? sortable(*range.begin) : std::string(1, '\0');
    return {Query::OP_VALUE_RANGE, slot::kDate, first, last()};
}

Query number_range(const query::NumberRange& range) {
    const auto bound = [](const query::NumberBound& end) {
        return Xapian::sortable_serialise(end.value);
    };
    Query result = range.low ? Query(Query::OP_VALUE_GE, slot::kConfidence, bound(*range.low))
                             : Query(Query::OP_VALUE_GE, slot::kConfidence, std::string(1, '\0'));
    if (range.high) result &= Query(Query::OP_VALUE_LE, slot::kConfidence, bound(*range.high));
    const auto without = [&](const std::optional<query::NumberBound>& end) {
        if (!end || end->inclusive) return;
        const std::string value = bound(*end);
        result = Query(Query::OP_AND_NOT, result,
                       Query(Query::OP_VALUE_RANGE, slot::kConfidence, value, value));
    };
    without(range.low);
    without(range.high);
    return result;
}

/// Fields that every document of the kind has.
bool is_always_present(Field field) {
    return field == Field::none || field == Field::said || field == Field::kind ||
           field == Field::confidence || field == Field::id;
}

}  // namespace

Query unscored(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

Query all_of_kind(DocumentKind kind) {
    return unscored(Query(std::string(store::kind_term(kind))));
}

Query LeafQueries::query(const query::Leaf& leaf, DocumentKind kind) {
    struct Visitor {
        LeafQueries& self;
        const query::Leaf& leaf;
        DocumentKind kind;

        Query operator()(const query::WordValue& word) const {
            if (leaf.field == Field::cue) return exact(leaf.field, word.text);
            const Query found = self.words(leaf.field, word.text, false, kind);
            return word.boost == 1.0 ? found : Query(Query::OP_SCALE_WEIGHT, found, word.boost);
        }
        Query operator()(const query::PhraseValue& phrase) const {
            if (leaf.field == Field::cue) return exact(leaf.field, phrase.text);
            return self.words(leaf.field, phrase.text, true, kind);
        }
        Query operator()(const query::Everything&) const {
            if (is_always_present(leaf.field)) return all_of_kind(kind);
            if (leaf.field == Field::date) return unscored(has_value(slot::kDate));
            return unscored(Query(make_term(prefix::kPresence, query::info(leaf.field).name)));
        }
        Query operator()(const query::ExactValue& value) const {
            if (leaf.field == Field::site) return exact(leaf.field, text::site_of_host(value.text));
            return exact(leaf.field, value.text);
        }
        Query operator()(const query::DateRange& range) const {
            return unscored(date_range(range));
        }
        Query operator()(const query::NumberRange& range) const {
            return unscored(number_range(range));
        }
    };
    return std::visit(Visitor{*this, leaf, kind}, leaf.value);
}

/// Words that the analyzer makes of one word or phrase of the user's; several are a phrase.
Query LeafQueries::words(Field field, std::string_view text, bool exact, DocumentKind kind) {
    std::vector<std::string> forms;
    for (const Word& word : analyzer_.words(text)) forms.emplace_back(word.form);
    if (forms.empty()) return Query::MatchNothing;
    if (const std::string_view names = name_prefix(field); !names.empty()) {
        return unscored(phrase(names, forms));
    }
    if (forms.size() == 1 && !exact) return one_stem(field, forms.front(), kind);
    std::vector<Query> scored;
    scored.reserve(forms.size());
    for (const std::string& form : forms) scored.push_back(scored_stem(analyzer_.stem(form), kind));
    return {Query::OP_FILTER, Query(Query::OP_AND, scored.begin(), scored.end()),
            exact_words(field, forms, kind)};
}

Query LeafQueries::one_stem(Field field, std::string_view form, DocumentKind kind) {
    const std::string stem(analyzer_.stem(form));
    Query scored = scored_stem(stem, kind);
    if (field == Field::title) {
        return {Query::OP_FILTER, scored, Query(make_term(prefix::kTitleStem, stem))};
    }
    if (field == Field::body) {
        return {Query::OP_AND_NOT, scored, Query(make_term(prefix::kTitleOnly, stem))};
    }
    return scored;
}

Query LeafQueries::scored_stem(std::string_view stem, DocumentKind kind) {
    const bool said = kind == DocumentKind::quotation;
    const std::string term = make_term(said ? prefix::kSaidStem : prefix::kStem, stem);
    const double scale = snapshot_.statistics(kind).scale(snapshot_.database().get_termfreq(term));
    return {Query::OP_SCALE_WEIGHT, Query(term), scale};
}

}  // namespace quoth::match
