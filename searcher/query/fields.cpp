#include "searcher/query/fields.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "searcher/query/suggest.hpp"

namespace quoth::query {
namespace {

using std::string_view;

constexpr std::array<string_view, 1> speaker_aliases{"by"};
constexpr std::array<string_view, 3> kinds{"direct", "mixed", "indirect"};

constexpr auto quote = FieldLevel::quote;
constexpr auto article = FieldLevel::article;
constexpr auto both = FieldLevel::both;
constexpr auto stemmed = ValueKind::stemmed_words;
constexpr auto folded = ValueKind::folded_words;
constexpr auto exact = ValueKind::exact;
constexpr auto group_id = ValueKind::group_id;

// In the order of `Field`, so that a field is its own index. One row a line reads as a table.
// clang-format off
constexpr std::array<FieldInfo, 23> table{{
    {Field::none, "", {}, both, stemmed, {}, "words of the unit or the scope"},
    {Field::speaker, "speaker", speaker_aliases, quote, folded, {}, "the speaker's own resolved name and aliases"},
    {Field::role, "role", {}, quote, folded, {}, "words of the speaker's title, office or affiliation"},
    {Field::speaker_id, "speaker_id", {}, quote, exact, {}, "the speaker's id from an alias file"},
    {Field::said, "said", {}, quote, stemmed, {}, "words of the quotation"},
    {Field::about, "about", {}, quote, folded, {}, "names of people, places and organisations in the quotation"},
    {Field::cue, "cue", {}, quote, folded, {}, "the reporting verb, in any of its forms"},
    {Field::kind, "kind", {}, quote, ValueKind::enumeration, kinds, "direct, mixed or indirect"},
    {Field::confidence, "confidence", {}, quote, ValueKind::number, {}, "a number from 0 to 1"},
    {Field::context, "context", {}, quote, stemmed, {}, "words of the paragraph that holds the quotation"},
    {Field::cluster, "cluster", {}, quote, group_id, {}, "variants of one quotation"},
    {Field::title, "title", {}, article, stemmed, {}, "words of the headline"},
    {Field::body, "body", {}, article, stemmed, {}, "words of the text"},
    {Field::author, "author", {}, article, folded, {}, "names of the authors"},
    {Field::date, "date", {}, both, ValueKind::date, {}, "day, month, year or range, in UTC"},
    {Field::source, "source", {}, both, exact, {}, "the whole value"},
    {Field::section, "section", {}, both, exact, {}, "the whole value"},
    {Field::tag, "tag", {}, both, exact, {}, "one whole tag"},
    {Field::lang, "lang", {}, both, exact, {}, "ISO 639-1 code"},
    {Field::url, "url", {}, both, exact, {}, "the whole address"},
    {Field::site, "site", {}, both, exact, {}, "host of the address"},
    {Field::story, "story", {}, both, group_id, {}, "the same text in other articles"},
    {Field::id, "id", {}, both, exact, {}, "the article's id"},
}};
// clang-format on

bool answers_to(const FieldInfo& field, string_view lower_name) {
    return field.name == lower_name ||
           std::find(field.aliases.begin(), field.aliases.end(), lower_name) != field.aliases.end();
}

}  // namespace

std::span<const FieldInfo> all_fields() { return std::span(table).subspan(1); }

const FieldInfo& info(Field field) { return table[static_cast<std::size_t>(field)]; }

const FieldInfo* find_field(string_view name) {
    const std::string lower = ascii_lower(name);
    for (const FieldInfo& field : all_fields()) {
        if (answers_to(field, lower)) return &field;
    }
    return nullptr;
}

std::optional<std::string> suggest_field(string_view name) {
    std::vector<string_view> names;
    for (const FieldInfo& field : all_fields()) {
        names.push_back(field.name);
        names.insert(names.end(), field.aliases.begin(), field.aliases.end());
    }
    return nearest(name, names);
}

bool is_quote_level(Field field) { return info(field).level == FieldLevel::quote; }

bool holds_words(ValueKind kind) {
    return kind == ValueKind::stemmed_words || kind == ValueKind::folded_words;
}

}  // namespace quoth::query
