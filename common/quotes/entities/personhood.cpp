#include "common/quotes/entities/personhood.hpp"

#include <algorithm>

#include "common/quotes/ablation.hpp"

namespace quoth::quotes {
namespace {

constexpr WordClasses kThingWord(WordClass::organisation, WordClass::landmark);
constexpr std::size_t kMaxAcronym = 5;

/// `Tom Hall`: a surname behind a forename, and a landmark elsewhere.
bool is_landmark_surname(const Items& items, ItemRange name) {
    return name.size() == 2 && items[name.begin].classes.has_any(kForename) &&
           items[name.begin + 1].is_any(
               {"hall", "west", "north", "day", "lake", "ridge", "castle", "cove"});
}

/// `19-year-old Ana Ruiz`, `Ana Ruiz, 19,`.
bool has_age(const Items& items, const NameRun& run) {
    if (items.at_or_none(run.whole.begin - 1, 0, items.size()).word.ends_with("-year-old"))
        return true;
    const Index age = run.whole.end + 1;
    const Item& after = items.at_or_none(age + 1, 0, items.size());
    return items.at_or_none(age - 1, 0, items.size()).is(Tag::comma) &&
           items.at_or_none(age, 0, items.size()).is(Tag::number) && items[age].word.size() == 2 &&
           after.is(Tag::comma | Tag::stop);
}

const Item& beside(const Items& items, Index i, std::uint32_t sentence) {
    const Item& item = items.at_or_none(i, 0, items.size());
    return item.sentence == sentence ? item : items.at_or_none(-1, 0, 0);
}

}  // namespace

Personhood personhood_of_words(const Items& items, const NameRun& run) {
    if (!is_on(Part::personhood)) return Personhood::unknown;
    const Item& first = items[run.name.begin];
    const Item& last = items[run.name.end - 1];
    if (last.is_word("'s")) return Personhood::other;  // McDonald’s
    if (is_landmark_surname(items, run.name)) return Personhood::person;
    if (last.classes.has_any(kThingWord) || last.has(WordClass::place)) return Personhood::other;
    const bool known_person =
        run.has_title || first.classes.has_any(kForename) || has_age(items, run);
    for (Index i = run.name.begin; i + 1 < run.name.end; ++i) {
        if (items[i].has(WordClass::organisation) || items[i].is_word("&"))
            return Personhood::other;
        if (items[i].has(WordClass::landmark) && !known_person) return Personhood::other;
    }
    if (run.name.size() == 1 && last.all_capitals && last.word.size() <= kMaxAcronym)
        return Personhood::other;
    return known_person ? Personhood::person : Personhood::unknown;
}

bool is_thing_by_context(const Items& items, const NameRun& run) {
    if (run.has_title || !is_on(Part::personhood)) return false;
    const Item& first = items[run.name.begin];
    const Item& before = beside(items, run.whole.begin - 1, first.sentence);
    const Item& next = beside(items, run.whole.end, first.sentence);
    const bool modifies = next.is(Tag::noun | Tag::role | Tag::name | Tag::number);
    if (before.is_any({"the", "a", "an"}) && !modifies) return true;
    if (before.has(WordClass::thing) && before.is(Tag::noun | Tag::role)) return true;
    if (before.is_any({"in", "near"})) return true;
    if (run.is_bare && before.is(Tag::open_bracket) && next.is(Tag::close_bracket)) return true;
    const Item& office = beside(items, run.whole.begin - 2, first.sentence);
    if (run.is_bare && before.is_word("of") && office.has(WordClass::title))
        return true;  // mayor of
    if (run.name.size() > 1) {
        return items.all(run.name, Tag::name) && [&] {
            for (Index i = run.name.begin; i < run.name.end; ++i) {
                const bool in_capitals = items[i].all_capitals;  // WANDA RUIZ, HOST:
                if (!items[i].also_small && (!items[i].by_position || in_capitals)) return false;
            }
            return true;
        }();
    }
    // `Race director`, `Life in the town`.
    return first.also_small || (first.by_position && (modifies || next.is(Tag::preposition)));
}

}  // namespace quoth::quotes
