#include "searcher/match/queries/leaf_queries.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "common/store/terms.hpp"
#include "common/text/folding.hpp"
#include "common/text/url.hpp"
#include "searcher/match/queries/cue_forms.hpp"
#include "searcher/match/words/span_search.hpp"
#include "searcher/match/words/text_words.hpp"
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

Query exact(Field field, std::string_view text) {
    return unscored(Query(make_term(exact_prefix(field), text::folded(text))));
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
           field == Field::confidence || field == Field::context || field == Field::id;
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

        Query operator()(const query::WordValue&) const { return self.words(leaf, kind); }
        Query operator()(const query::PhraseValue&) const { return self.words(leaf, kind); }
        Query operator()(const query::Everything&) const {
            if (leaf.field == Field::speaker_id) return self.speakers_.with_id();
            if (is_always_present(leaf.field)) return all_of_kind(kind);
            if (leaf.field == Field::date) return unscored(has_value(slot::kDate));
            return unscored(Query(make_term(prefix::kPresence, query::info(leaf.field).name)));
        }
        Query operator()(const query::ExactValue& value) const {
            if (leaf.field == Field::speaker_id) return self.speakers_.by_id(value.text);
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

Query LeafQueries::words(const query::Leaf& leaf, DocumentKind kind) {
    if (leaf.field == Field::cue) return cue(leaf);
    return pattern(leaf.field, pattern_of(leaf, analyzer_), kind);
}

Query LeafQueries::pattern(Field field, const WordPattern& pattern, DocumentKind kind) {
    const Query own = words_.query(field, pattern, kind);
    return field == Field::speaker ? own | speaker_alias(pattern) : own;
}

/// Quotations whose speaker has these words in a name that other articles or the user tell.
Query LeafQueries::speaker_alias(const WordPattern& pattern) {
    return speakers_.by_alias([&](std::string_view name) {
        TextWords words(analyzer_.words(name), analyzer_);
        return SpanSearch([&](const WordTest& test) { return words.positions(test); })
            .occurs(pattern);
    });
}

/// A base form is one term, whatever the analyzer would make of it: `:` is one, too.
Query LeafQueries::cue(const query::Leaf& leaf) {
    WordTest test;
    test.query_byte = leaf.bytes.begin;
    if (const auto* word = std::get_if<query::WordValue>(&leaf.value)) {
        test.form = word->text;
        test.prefix = word->prefix;
        test.fuzzy = word->fuzzy;
    } else {
        test.form = std::get<query::PhraseValue>(leaf.value).text;
    }
    if (!test.has_many_forms()) test.form = base_form_of_cue(test.form);
    test.form = text::folded(test.form);
    return words_.any_term(prefix::kCue, std::move(test));
}

Query LeafQueries::near(const query::Near& near, DocumentKind kind) {
    return pattern(field_of(near), pattern_of(near, analyzer_), kind);
}

}  // namespace quoth::match
