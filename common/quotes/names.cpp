#include "common/quotes/names.hpp"

#include <algorithm>

#include "common/quotes/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kForename(WordClass::male_forename, WordClass::female_forename);
constexpr Index kMaxParticles = 2;  // van der
constexpr Index kMaxApposition = 14;

bool is_generation(const Item& item) {
    return item.is_any({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"});
}

Gender gender_of(WordClasses classes) {
    if (classes.has(WordClass::male)) return Gender::male;
    if (classes.has(WordClass::female)) return Gender::female;
    return Gender::unknown;
}

Gender forename_gender(const Item& item) {
    const bool male = item.has(WordClass::male_forename);
    const bool female = item.has(WordClass::female_forename);
    if (male == female) return Gender::unknown;
    return male ? Gender::male : Gender::female;
}

/// Drops what stands before the name: everything up to the last title, and in three or more words
/// what precedes the first known forename (`State Hillary Clinton`).
ItemRange without_titles(const Items& items, NameRun& run) {
    ItemRange name = run.whole;
    for (Index x = run.whole.begin; x < run.whole.end; ++x) {
        const bool nothing_yet = name.begin == x;
        if (!items[x].has(WordClass::title) || (x + 1 == run.whole.end && !nothing_yet)) continue;
        run.has_title = true;
        if (const Gender gender = gender_of(items[x].classes); gender != Gender::unknown) {
            run.gender = gender;
        }
        name.begin = x + 1;
    }
    if (name.size() >= 3 && !items[name.begin].classes.has_any(kForename)) {
        for (Index x = name.begin + 1; x + 1 < name.end; ++x) {
            if (!items[x].classes.has_any(kForename)) continue;
            name.begin = x;
            break;
        }
    }
    while (name.size() > 1 && is_generation(items[name.end - 1])) --name.end;
    return name;
}

Personhood personhood_of(const Items& items, const NameRun& run) {
    for (Index x = run.name.begin; x < run.name.end; ++x) {
        if (items[x].has(WordClass::organisation)) return Personhood::other;
    }
    const Item& last = items[run.name.end - 1];
    if (last.has(WordClass::place)) return Personhood::other;
    if (run.name.size() == 1 && last.all_capitals && last.word.size() <= 5)
        return Personhood::other;
    const Item& first = items[run.name.begin];
    return run.has_title || first.classes.has_any(kForename) ? Personhood::person
                                                             : Personhood::unknown;
}

/// Roles before the name: `New York mayor-elect`, `President`, `law professor`.
ItemRange role_before(const Items& items, const NameRun& run, ItemRange sentence) {
    const std::optional<Index> start = phrase_start(items, run.name.end - 1, sentence.begin);
    if (!start) return {};
    ItemRange role{*start, run.name.begin};
    while (!role.empty() && items[role.begin].is(Tag::determiner)) ++role.begin;
    while (!role.empty() && is_honorific(items[role.end - 1])) --role.end;
    if (role.empty()) return {};
    const Item& head = items[role.end - 1];
    const bool is_role = head.has(WordClass::title) || head.is(Tag::role) ||
                         (head.is(Tag::noun) && head.starts_small());
    return is_role ? role : ItemRange{};
}

/// Roles after the name: `, a law professor at Girona,`.
ItemRange role_after(const Items& items, const NameRun& run, ItemRange sentence) {
    Index x = run.whole.end;
    if (x >= sentence.end || !items[x].is(Tag::comma)) return {};
    ++x;
    const Index begin = x;
    const Index limit = std::min(sentence.end, begin + kMaxApposition);
    std::optional<Index> end = phrase_end(items, begin, limit);
    if (!end || items[begin].is(Tag::pronoun | Tag::name | Tag::number)) return {};
    const Item& head = items[*end - 1];
    if (!items[begin].is_any({"a", "an", "the"}) && !head.is(Tag::role)) return {};
    while (*end < limit && (items[*end].is(Tag::preposition) || items[*end].is(Tag::possessive))) {
        const std::optional<Index> next = phrase_end(items, *end + 1, limit);
        if (!next) break;
        end = next;
    }
    if (*end < sentence.end && !items[*end].is(Tag::comma | Tag::stop | Tag::quotation)) return {};
    ItemRange role{begin, *end};
    while (!role.empty() && items[role.begin].is(Tag::determiner)) ++role.begin;
    return role;
}

/// A phrase before the name, set off by a comma: `the council leader, Ana Ruiz`.
ItemRange role_apposed_before(const Items& items, const NameRun& run, ItemRange sentence) {
    const Index comma = run.whole.begin - 1;
    if (run.name.size() < 2 || comma <= sentence.begin || !items[comma].is(Tag::comma)) return {};
    const std::optional<Index> start = phrase_start(items, comma - 1, sentence.begin);
    if (!start || !items[comma - 1].is(Tag::role)) return {};
    ItemRange role{*start, comma};
    while (!role.empty() && items[role.begin].is(Tag::determiner)) ++role.begin;
    return role;
}

}  // namespace

bool is_honorific(const Item& item) {
    return item.is_any({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dr.", "dr"});
}

ItemRange name_run(const Items& items, Index begin) {
    const std::uint32_t sentence = items[begin].sentence;
    const auto is_name = [&](Index i) {
        return i < items.size() && items[i].sentence == sentence && items[i].is(Tag::name) &&
               !items[i].has(WordClass::group_adjective);
    };
    const auto is_particle = [&](Index i) {
        return i < items.size() && items[i].sentence == sentence &&
               items[i].has(WordClass::name_particle) && items[i].starts_small();
    };
    Index end = begin + 1;
    while (true) {
        Index next = end;
        while (next < end + kMaxParticles && is_particle(next)) ++next;
        if (!is_name(next)) return {begin, end};
        end = next + 1;
    }
}

std::optional<NameRun> read_name(const Items& items, ItemRange whole) {
    NameRun run;
    run.whole = whole;
    run.name = without_titles(items, run);
    if (run.name.empty()) return std::nullopt;
    if (run.gender == Gender::unknown && whole.begin > 0 &&
        items[whole.begin - 1].sentence == items[whole.begin].sentence) {
        run.gender = gender_of(items[whole.begin - 1].classes);
    }
    if (run.gender == Gender::unknown && run.name.size() > 1) {
        run.gender = forename_gender(items[run.name.begin]);
    }
    run.personhood = personhood_of(items, run);
    return run;
}

ItemRange role_beside(const Items& items, const NameRun& run, ItemRange sentence) {
    const ItemRange before = role_before(items, run, sentence);
    if (!before.empty()) return before;
    const ItemRange after = role_after(items, run, sentence);
    return after.empty() ? role_apposed_before(items, run, sentence) : after;
}

}  // namespace quoth::quotes
