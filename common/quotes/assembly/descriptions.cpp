#include "common/quotes/assembly/descriptions.hpp"

#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

/// `last month`, but not `the Times`.
bool is_time(const Item& head) { return head.has(WordClass::time_noun) && !head.is(Tag::name); }

/// `a source familiar with the plan`: the name is `source`.
bool follows_its_noun(const Item& word) {
    return word.is_any({"familiar", "close", "aware", "privy", "present", "involved"});
}

/// `leaders`, not `company` or `report`: a role that says more than the name does.
bool names_office(const Item& head) {
    constexpr WordClasses kThing(WordClass::group, WordClass::document, WordClass::organisation,
                                 WordClass::written_thing);
    return head.has(WordClass::role) && !head.classes.has_any(kThing);
}

/// `The Bank of Marlow’s | chief economist`: behind an owner whose name has a complement, else the
/// begin of the mention.
Index after_owner(const Items& items, ItemRange mention) {
    Index i = mention.begin;
    while (i < mention.end && items[i].is(Tag::determiner)) ++i;
    while (i < mention.end && (items[i].is(Tag::name) || items[i].is_any({"of", "for", "and"})))
        ++i;
    const bool owner = i > mention.begin && i + 1 < mention.end && items[i].is(Tag::possessive) &&
                       items.any({mention.begin, i}, Tag::preposition);
    return owner ? i + 1 : mention.begin;
}

/// The words before the first complement, aside or clause.
ItemRange first_phrase(const Items& items, ItemRange mention) {
    const Index begin = after_owner(items, mention);
    for (Index i = begin; i < mention.end; ++i) {
        // `die Sprecherin | des Verbandes`
        const bool genitive = i > mention.begin && items[i].is(Tag::determiner) &&
                              items[i - 1].is(Tag::noun | Tag::role);
        if (items[i].is(kPhraseEnd) || genitive) return {begin, i};
    }
    return {begin, mention.end};
}

/// Without articles, and without whoever owns or names the speaker, who is not the speaker.
ItemRange without_owners(const Items& items, const Entities& entities, ItemRange head) {
    const bool joined = items.any(head, Tag::conjunction) &&  // Harbour and Ferry Corp
                        items.all(head, Tag::name | Tag::conjunction);
    for (Index i = head.begin; i < head.end; ++i) {
        const bool names = is_personal_name(items, entities, i) && i + 1 < head.end && !joined &&
                           !items[i + 1].is_word("and");
        if (items[i].is(Tag::determiner | Tag::time | Tag::possessive) || names) head.begin = i + 1;
    }
    while (!head.empty() && (items[head.begin].is(Tag::number | Tag::possessive) ||
                             items[head.begin].is_word("own"))) {
        ++head.begin;
    }
    return head;
}

/// The head of the phrase, as far as it is one: no time, no lone adjective, no title in marks.
ItemRange head_of(const Items& items, const Entities& entities, ItemRange mention) {
    ItemRange head = without_owners(items, entities, first_phrase(items, mention));
    if (!items.any(head, Tag::name | Tag::noun | Tag::role | Tag::verb)) return {};
    if (is_time(items[head.end - 1])) return {};
    while (!head.empty() && items[head.begin].is(Tag::quotation)) ++head.begin;  // the “Rain” star
    return head;
}

/// `the shipbuilder | Asker`: where the proper name starts.
Index proper_name_begin(const Items& items, ItemRange head) {
    if (head.size() < 2 || !items[head.end - 1].is(Tag::name)) return head.begin;
    Index begin = head.begin;
    for (Index i = head.begin; i + 1 < head.end; ++i) {
        if (items[i].starts_small() && items[i].is(kNominal)) begin = i + 1;
    }
    return begin;
}

/// `Bank of England`, `Center for Disease Control`: a proper name goes on over its complement.
Index proper_name_end(const Items& items, ItemRange head, Index limit) {
    const bool opens = head.size() == 1 && items[head.begin].capital;  // Bank of Marlow said
    if (head.empty() || (!opens && !items.all(head, Tag::name | Tag::conjunction))) return head.end;
    const Item& last = items[head.end - 1];
    if (last.has(WordClass::role) && !last.has(WordClass::organisation)) return head.end;
    Index end = head.end;
    while (end + 1 < limit && items[end].is_any({"of", "for", "and"}) &&
           items[end + 1].is(Tag::name)) {
        end += 2;
        while (end < limit && items[end].is(Tag::name)) ++end;
    }
    return end;
}

/// All of the mention, unless it only repeats the name; then the office in it.
ItemRange role_of(const Items& items, ItemRange name, ItemRange mention) {
    ItemRange role = trimmed_role(items, mention);
    if (role == name) {  // the Torvik trader
        while (role.size() > 1 && items[role.begin].is(Tag::name)) ++role.begin;
    }
    const bool repeats = role.end == name.end && role.begin >= name.begin;
    if (!repeats) return role;
    const Item& last = items[name.end - 1];
    return names_office(last) && !last.is(Tag::name) ? role : ItemRange{};
}

}  // namespace

bool may_be_person(const Entities& entities, EntityId id) {
    return id != kNobody && entities[id].personhood != Personhood::other;
}

bool is_personal_name(const Items& items, const Entities& entities, Index i) {
    return items[i].is(Tag::name) && may_be_person(entities, entities.at(i));
}

Description describe(const Items& items, const Entities& entities, ItemRange mention) {
    ItemRange name = head_of(items, entities, mention);
    if (name.empty()) return {};
    const ItemRange kind{name.begin, proper_name_begin(items, name)};
    name.begin = kind.end;
    while (name.size() > 1 && follows_its_noun(items[name.end - 1])) --name.end;
    name.end = proper_name_end(items, name, mention.end);
    return {name, kind.empty() ? role_of(items, name, mention) : kind};
}

}  // namespace quoth::quotes
