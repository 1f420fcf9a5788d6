#include "common/quotes/entities/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/quotes/ablation.hpp"
#include "common/quotes/entities/personhood.hpp"
#include "common/quotes/entities/roles.hpp"
#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/person_nouns.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxParticles = 2;  // van der
constexpr std::size_t kMinHeadingWord = 5;

/// `Jr.`, `KC`: what may follow a name.
bool is_suffix(const Item& item) {
    return item.is_any({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"}) ||
           (item.all_capitals &&
            item.is_any({"kc", "qc", "mp", "md", "phd", "esq", "obe", "cbe", "mbe", "kbe", "dbe",
                         "frs", "msp", "mep", "td", "jp"}));
}

Gender forename_gender(const Item& item) {
    if (!is_on(Part::forenames)) return Gender::unknown;
    const bool male = item.has(WordClass::male_forename);
    const bool female = item.has(WordClass::female_forename);
    if (male == female) return Gender::unknown;
    return male ? Gender::male : Gender::female;
}

/// `City Manager Ana Ruiz`: an office before a name, unless an organisation follows (`Student Loan
/// Company`).
bool is_office_before(const Items& items, Index x, ItemRange whole) {
    if (x + 1 >= whole.end || !is_person_noun(items[x]) || items[x].classes.has_any(kForename)) {
        return false;
    }
    for (Index i = x + 1; i < whole.end; ++i) {
        if (items[i].has(WordClass::organisation) || items[i].has(WordClass::landmark))
            return false;
    }
    return true;
}

/// `Girona-based`: says where the name behind it belongs.
bool is_compound_adjective(std::string_view word) {
    constexpr std::array<std::string_view, 9> kEndings = {
        "based", "born", "owned", "listed", "backed", "rated", "led", "run", "educated"};
    const std::size_t dash = word.rfind('-');
    if (dash == std::string_view::npos) return false;
    return std::find(kEndings.begin(), kEndings.end(), word.substr(dash + 1)) != kEndings.end();
}

/// Drops what stands before the name: everything up to the last title or office, and in three or
/// more words what precedes the first known forename (`State Hillary Clinton`).
ItemRange without_titles(const Items& items, NameRun& run) {
    ItemRange name = run.whole;
    for (Index x = run.whole.begin; x < run.whole.end; ++x) {
        const bool nothing_yet = name.begin == x;
        const bool title = items[x].has(WordClass::title) || is_office_before(items, x, run.whole);
        const bool last = x + 1 == run.whole.end;
        const bool after_honorific = x > run.whole.begin && is_honorific(items[x - 1]);
        if (!title || (last && (!nothing_yet || after_honorific))) continue;  // Mr Marshall
        run.has_title = true;
        if (const Gender gender = gender_of(items[x].classes); gender != Gender::unknown) {
            run.gender = gender;
        }
        name.begin = x + 1;
    }
    if (name.size() >= 3 && !items[name.begin].classes.has_any(kForename) &&
        !items[name.begin].has(WordClass::name_particle)) {
        for (Index x = name.begin + 1; x + 1 < name.end; ++x) {
            if (!items[x].classes.has_any(kForename)) continue;
            name.begin = x;
            break;
        }
    }
    for (Index x = name.begin; x + 1 < name.end; ++x) {
        if (is_compound_adjective(items[x].word)) name.begin = x + 1;
    }
    const auto holder = holder_of_office(items, run.whole.begin - 1, 0, run.whole.end);
    if (holder && *holder > name.begin) name.begin = *holder;  // Secretary of | State Ana Ruiz
    while (name.size() > 1 && is_suffix(items[name.end - 1])) --name.end;
    return name;
}

/// Only particles before the last word.
bool is_surname(const Items& items, ItemRange name) {
    for (Index x = name.begin; x + 1 < name.end; ++x) {
        if (!items[x].has(WordClass::name_particle)) return false;
    }
    return true;
}

}  // namespace

Gender gender_of(WordClasses classes) {
    if (classes.has(WordClass::male)) return Gender::male;
    if (classes.has(WordClass::female)) return Gender::female;
    return Gender::unknown;
}

ItemRange name_run(const Items& items, Index begin) {
    const std::uint32_t sentence = items[begin].sentence;
    const auto is_inside = [&](Index i) {
        return i >= 0 && i < items.size() && items[i].sentence == sentence;
    };
    const auto is_name = [&](Index i) {
        if (!is_inside(i) || !items[i].is(Tag::name)) return false;
        const bool surname = i > begin && items[i - 1].classes.has_any(kForename);  // Dawn French
        return surname || !items[i].has(WordClass::group_adjective);
    };
    // `LOW RATES Ruiz said`: a heading that has run into its paragraph.
    const auto is_heading_before = [&](Index i) {
        const Item& before = items[i - 1];
        const bool two = i - 2 >= begin && items[i - 2].all_capitals &&
                         items[i - 2].word.size() >= kMinHeadingWord;  // SALES TAX Ruiz
        return before.all_capitals && !items[i].all_capitals &&
               (two || before.word.size() >= kMinHeadingWord) && !before.word.ends_with('.') &&
               !before.classes.has_any(kForename);
    };
    const auto is_particle = [&](Index i) {
        return is_inside(i) && items[i].has(WordClass::name_particle) && items[i].starts_small();
    };
    // `Mr bin Talal`, but not `the van Smith drove`.
    Index first = begin;
    while (first > begin - kMaxParticles && is_particle(first - 1)) --first;
    const bool after_noun = is_inside(first - 1) &&
                            (items[first - 1].is(Tag::determiner) ||
                             (items[first - 1].is(Tag::noun) && items[first - 1].starts_small()));
    // `nach Angaben von Jan Roth`: no surname opens with a forename.
    if (after_noun || items[begin].classes.has_any(kForename)) first = begin;
    Index end = begin + 1;
    while (true) {
        Index next = end;
        if (is_inside(next) && items[next].is_word("&")) ++next;  // Marks & Spencer
        while (next < end + kMaxParticles && is_particle(next)) ++next;
        if (!is_name(next) || is_heading_before(next)) return {first, end};
        end = next + 1;
    }
}

std::optional<NameRun> read_name(const Items& items, ItemRange whole) {
    NameRun run;
    run.whole = whole;
    run.name = without_titles(items, run);
    if (run.name.empty()) return std::nullopt;
    run.is_bare = is_surname(items, run.name);
    if (run.gender == Gender::unknown && !run.is_bare) {
        run.gender = forename_gender(items[run.name.begin]);
    }
    if (run.gender == Gender::unknown && whole.begin > 0 &&
        items[whole.begin - 1].sentence == items[whole.begin].sentence) {
        run.gender = gender_of(items[whole.begin - 1].classes);
    }
    run.personhood = personhood_of_words(items, run);
    return run;
}

}  // namespace quoth::quotes
