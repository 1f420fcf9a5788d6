#include "common/quotes/german/names.hpp"

#include <utility>

#include "common/quotes/german/compounds.hpp"
#include "common/quotes/german/noun_endings.hpp"

namespace quoth::quotes::german {
namespace {

/// `neue`, `große`: what may be an adjective before a noun.
bool has_adjective_ending(std::string_view word) {
    return word.ends_with("e") || word.ends_with("er") || word.ends_with("en") ||
           word.ends_with("es") || word.ends_with("em");
}

class NameTagger {
  public:
    explicit NameTagger(Items& items) : items_(items) {}

    WordSet run();

  private:
    void read_particle_name(Index i);
    bool opens_name(Index i) const;
    bool goes_on_name(Index i) const;
    Index particle_name_end(Index i) const;
    bool is_plain_capital(Index i) const;

    Items& items_;
    WordSet surnames_;
};

WordSet NameTagger::run() {
    for (Index i = 0; i < items_.size(); ++i) {
        read_particle_name(i);
        if (!opens_name(i)) continue;
        Index end = i + 1;
        while (end < items_.size() && goes_on_name(end)) ++end;
        if (end == i + 1 && items_[i].classes.has_any(kForename)) end = particle_name_end(end);
        if (end == i + 1 && !items_[i].classes.has_any(kForename) && !items_[i].all_capitals) {
            const bool after_office = i > 0 && items_[i - 1].is(Tag::role | Tag::name);
            if (!after_office) continue;
        }
        for (Index x = i; x < end; ++x) items_[x].tag = Tag::name;
        surnames_.insert(items_[end - 1].hash);
        i = end - 1;
    }
    return std::move(surnames_);
}

/// `Von der Leyen betonte`, `Zu Guttenberg hatte`: a surname that opens the sentence.
void NameTagger::read_particle_name(Index i) {
    if (!items_[i].by_position || !items_[i].is_any({"von", "zu", "van"})) return;
    Index name = i + 1;
    while (name + 1 < items_.size() && items_[name].is_any({"der", "den"})) ++name;
    if (name + 1 >= items_.size() || !is_plain_capital(name)) return;
    if (!items_[name + 1].is(kFinite)) return;
    for (Index x = i; x <= name; ++x) items_[x].tag = Tag::name;
}

/// `Kröger` of `Jan Kröger`; behind a forename any noun is a surname: `Jana Richter`.
bool NameTagger::goes_on_name(Index i) const {
    const Item& item = items_[i];
    if (item.by_position) return false;
    if (is_plain_capital(i)) return true;
    const Item& before = items_[i - 1];
    return item.capital && item.is(Tag::noun | Tag::role | Tag::time) &&
           before.classes.has_any(kForename) && before.end + 1 == item.begin &&
           !before.word.ends_with("s");
}

/// One past `von Lohe` of `Joachim von Lohe`, else `i`. Behind a whole name that is no part of it:
/// `Jan Kröger von Greenpeace`.
Index NameTagger::particle_name_end(Index i) const {
    Index name = i;
    while (name < items_.size() && name < i + 2 && items_[name].has(WordClass::name_particle) &&
           !items_[name].is_word("und")) {
        ++name;
    }
    const bool found = name > i && name < items_.size() && is_plain_capital(name) &&
                       !items_[name].all_capitals && !items_[name].by_position;
    return found ? name + 1 : i;
}

/// The first word of a name: a forename, a word behind an office, an acronym, or one of two
/// capitals that are no nouns.
bool NameTagger::opens_name(Index i) const {
    const Item& item = items_[i];
    if (item.is(Tag::name) && item.has(WordClass::title)) return false;
    if (!is_plain_capital(i)) return false;
    if (item.classes.has_any(kForename)) return true;
    if (item.all_capitals && item.word.size() > 1) return true;
    const bool after_office = i > 0 && items_[i - 1].is(Tag::role | Tag::name);
    if (after_office) return true;
    if (item.by_position && has_adjective_ending(item.word)) return false;
    return i + 1 < items_.size() && is_plain_capital(i + 1) && !items_[i + 1].by_position;
}

/// Capitalised, and no noun by its form.
bool NameTagger::is_plain_capital(Index i) const {
    const Item& item = items_[i];
    if (!item.capital || !item.is(Tag::noun | Tag::name)) return false;
    if (item.classes.has_any(kForename)) return true;
    return !is_known_noun(item) && !has_noun_ending(item.word);
}

}  // namespace

WordSet tag_names(Items& items) { return NameTagger(items).run(); }

}  // namespace quoth::quotes::german
