#include "common/quotes/entities/roles.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "common/quotes/entities/joint_offices.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxApposition = 16;
constexpr Index kMaxRole = 12;  // words

/// What no role goes beyond: `who retired`, `, no relation`.
bool ends_role(const Item& item) {
    constexpr Tags kEnd = Tag::comma | Tag::pronoun | Tag::subordinator | Tag::stop | Tag::colon |
                          Tag::semicolon | Tag::dash | Tag::open_bracket | Tag::quotation |
                          Tag::auxiliary | Tag::speech_verb;
    return (item.is(kEnd) && !item.is_word("-")) ||
           item.is_any({"who", "whose", "whom", "which", "where", "when", "that"});
}

bool is_office(const Item& head) {
    if (head.is_word("head") || head.word.ends_with("-head")) return true;  // head of the union
    return head.is(Tag::role) || head.has(WordClass::title) || head.has(WordClass::role);
}

/// An unknown noun that by its form may be an occupation: `warp tier`, `essayist`.
bool looks_like_office(const Item& head) {
    if (!head.is(Tag::noun) || !head.starts_small() || head.has(WordClass::thing)) return false;
    constexpr std::string_view kEndings[] = {"er",  "or",    "ist", "ian",
                                             "man", "woman", "ess", "ant"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](std::string_view ending) { return head.word.ends_with(ending); });
}

/// Roles before the name: `New York mayor-elect`, `President`, `law professor`.
ItemRange role_before(const Items& items, const NameRun& run, ItemRange sentence) {
    const std::optional<Index> start = phrase_start(items, run.name.begin, sentence.begin);
    if (!start || *start >= run.name.begin) return {};
    ItemRange role{*start, run.name.begin};
    while (!role.empty() && is_honorific(items[role.end - 1])) --role.end;
    role = trimmed_role(items, role);
    if (role.empty() || role.end < run.whole.begin) return {};
    const bool complemented = items.any(role, Tag::preposition);  // Secretary of State
    const Item& head = items[complemented ? role_head(items, role) : role.end - 1];
    // `Step forward Ana Ruiz` has none.
    const bool opens = role.begin == sentence.begin && items[role.begin].capital;
    return is_office(head) || (looks_like_office(head) && !opens) ? role : ItemRange{};
}

/// A phrase before the name, set off by a comma: `the council leader, Ana Ruiz`.
ItemRange role_apposed_before(const Items& items, const NameRun& run, ItemRange sentence) {
    const Index comma = run.whole.begin - 1;
    if (run.name.size() < 2 || comma <= sentence.begin || !items[comma].is(Tag::comma)) return {};
    const std::optional<Index> start = phrase_start(items, comma - 1, sentence.begin);
    if (!start) return {};
    if (is_person_noun(items[comma - 1])) {
        const Index first = joint_office_begin(items, {*start, comma}, sentence.begin);
        return trimmed_role(items, {first, comma});
    }
    // `the mayor of Marlow, Ana Ruiz,`
    const Item& close = items.at_or_none(run.whole.end, run.whole.begin, sentence.end);
    std::optional<ItemRange> chain = phrase_chain(items, comma - 1, sentence.begin);
    chain->begin = joint_office_begin(items, *chain, sentence.begin);
    if (!close.is(Tag::comma | Tag::stop) || !items[chain->begin].is(Tag::determiner)) return {};
    return is_person_noun(items[role_head(items, *chain)])
               ? trimmed_role(items, {chain->begin, comma})
               : ItemRange{};
}

/// Where the role apposed to a name that ends before `comma` starts: `, 40, a law professor`.
std::optional<Index> role_begin(const Items& items, Index comma, Index limit) {
    if (comma >= limit || !items[comma].is(Tag::comma)) return std::nullopt;
    Index begin = comma + 1;
    if (begin + 1 < limit && items[begin].is(Tag::number) && items[begin + 1].is(Tag::comma)) {
        begin += 2;
    }
    if (begin >= limit || items[begin].is(Tag::pronoun | Tag::number) ||
        items[begin].is_word("no")) {
        return std::nullopt;
    }
    const std::optional<Index> nouns = phrase_end(items, begin, limit);
    if (!nouns) return std::nullopt;
    const Item& head = items[*nouns - 1];
    if (head.is(Tag::number) || (head.has(WordClass::thing) && !is_person_noun(head)))
        return std::nullopt;
    const bool article = items[begin].is_any({"a", "an", "the"});
    return article || is_office(head) ? std::optional<Index>(begin) : std::nullopt;
}

/// Roles after the name in a running sentence, where much else may follow a comma.
ItemRange role_after(const Items& items, Index comma, Index limit) {
    limit = std::min(limit, comma + kMaxApposition);
    const std::optional<Index> begin = role_begin(items, comma, limit);
    if (!begin || items[*begin].is(Tag::name)) return {};
    Index end = *phrase_end(items, *begin, limit);
    while (end < limit && items[end].is(Tag::preposition | Tag::possessive)) {
        const std::optional<Index> next = phrase_end(items, end + 1, limit);
        if (!next) break;
        end = *next;
    }
    if (end < limit && !ends_role(items[end]) && !items[end].is(Tag::conjunction)) return {};
    if (end < limit && items[end].is(Tag::auxiliary | Tag::speech_verb)) return {};
    return trimmed_role(items, {*begin, end});
}

}  // namespace

bool is_honorific(const Item& item) {
    return item.is_any(
        {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dame", "dr.", "dr"});
}

ItemRange trimmed_role(const Items& items, ItemRange role) {
    while (!role.empty() && items[role.begin].is(Tag::determiner | Tag::comma)) ++role.begin;
    Index end = role.begin;
    Index complement = role.end;  // the last place within the limit where it may be cut
    while (end < role.end && !ends_role(items[end])) {
        const bool within = end - role.begin <= kMaxRole;
        if (within && items[end].is(Tag::preposition | Tag::conjunction)) complement = end;
        ++end;
    }
    if (end - role.begin > kMaxRole) {
        end = complement < end ? complement : role.begin + kMaxRole;
    }
    constexpr Tags kLoose = Tag::preposition | Tag::conjunction | Tag::adverb;
    while (end > role.begin && items[end - 1].is(kLoose)) --end;
    return {role.begin, end};
}

Index role_head(const Items& items, ItemRange role) {
    Index head = role.begin;
    while (head + 1 < role.end && !items[head + 1].is(Tag::preposition)) ++head;
    return head;
}

bool role_has(const Items& items, ItemRange role, std::string_view word) {
    for (Index i = role.begin; i < role.end; ++i) {
        if (items[i].word == word) return true;
    }
    return false;
}

ItemRange role_in_mention(const Items& items, const NameRun& run, ItemRange mention) {
    const ItemRange before = role_before(items, run, mention);
    if (!before.empty()) return before;
    Index comma = run.whole.end;
    while (comma < mention.end && !items[comma].is(Tag::comma | Tag::pronoun)) ++comma;
    if (const auto begin = role_begin(items, comma, mention.end)) {
        return trimmed_role(items, {*begin, mention.end});
    }
    if (run.whole.begin <= mention.begin + 1 || !items[run.whole.begin - 1].is(Tag::comma))
        return {};
    return trimmed_role(items, {mention.begin, run.whole.begin - 1});
}

ItemRange role_beside(const Items& items, const NameRun& run, ItemRange sentence) {
    const ItemRange before = role_before(items, run, sentence);
    if (!before.empty()) return before;
    const ItemRange after = role_after(items, run.whole.end, sentence.end);
    return after.empty() ? role_apposed_before(items, run, sentence) : after;
}

}  // namespace quoth::quotes
