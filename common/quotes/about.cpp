#include "common/quotes/about.hpp"

#include <algorithm>
#include <utility>

#include "common/quotes/characters.hpp"
#include "common/quotes/speakers.hpp"
#include "common/quotes/word_scanner.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kLabelReach = 8;
constexpr std::size_t kMaxNames = 64;
constexpr WordClasses kForename(WordClass::male_forename, WordClass::female_forename);
/// A capital on these says nothing of a name.
constexpr WordClasses kNoName(WordClass::subject_pronoun, WordClass::determiner,
                              WordClass::preposition, WordClass::conjunction,
                              WordClass::subordinator, WordClass::auxiliary,
                              WordClass::object_pronoun, WordClass::adverb, WordClass::time,
                              WordClass::group_adjective);

std::string lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = text::to_ascii_lower(c);
    return lower;
}

}  // namespace

WordClasses AboutCollector::classes_of(std::string_view word) const {
    return lexicon_.find(lower_case(word)).classes;
}

void AboutCollector::add_names_inside(ByteRange inner) {
    const std::string_view text = reading_.text.substr(0, inner.end);
    std::vector<std::string_view> run;
    for (std::size_t at = inner.begin; at < inner.end;) {
        const text::Character c = character_at(text, at);
        if (is_space(c.code)) {
            at += c.length;
            continue;
        }
        const std::size_t end = token_end(text, at, lexicon_);
        const std::string_view word = text.substr(at, end - at);
        const bool capital = is_upper(c.code);
        if (capital && !classes_of(word).has_any(kNoName)) {
            run.push_back(word);
        } else {
            add_run(run);
        }
        at = end;
    }
    add_run(run);
}

/// Looks a run of capitalised words up and clears it.
void AboutCollector::add_run(std::vector<std::string_view>& words) {
    while (!words.empty() && classes_of(words.front()).has(WordClass::title)) {
        words.erase(words.begin());
    }
    if (!words.empty()) {
        const std::string first = lower_case(words.front());
        const std::string last = lower_case(words.back());
        const EntityId id = entities_.find(words.size() > 1 ? first : std::string_view(), last);
        if (id != kNobody) {
            add_entity(id);
        } else if (words.size() > 1 && words.size() < 4 &&
                   classes_of(words.front()).has_any(kForename)) {
            const auto begin =
                static_cast<std::size_t>(words.front().data() - reading_.text.data());
            const auto end = static_cast<std::size_t>(words.back().data() - reading_.text.data()) +
                             words.back().size();
            add_name(plain_text(reading_.text, {begin, end}));
        }
    }
    words.clear();
}

void AboutCollector::add_names_among(ItemRange items) {
    for (Index i = items.begin; i < items.end; ++i) {
        if (reading_.items[i].is(Tag::name)) {
            add_entity(entities_.at(i));
        }
    }
}

void AboutCollector::add_labelled(const Attribution& attribution, Index quotation) {
    const Items& items = reading_.items;
    const ItemRange cue = attribution.cue;
    if (cue.empty() || cue.begin > quotation || !items[cue.begin].has(WordClass::labelling)) return;
    if (items[cue.begin].sentence != items[quotation].sentence) return;
    const Index limit = std::min(quotation, cue.end + kLabelReach);
    for (Index i = cue.end; i < limit; ++i) {
        if (items[i].is(kAnyVerb | Tag::quotation)) return;
        const EntityId id = entities_.at(i);
        if (id == kNobody || items[i].is(Tag::determiner)) continue;
        add_entity(id);
        return;
    }
}

void AboutCollector::add_entity(EntityId id) {
    if (id == kNobody) return;
    const Entity& entity = entities_[id];
    if (entity.is_nameless || is_place_or_group(entity)) return;
    add_name(plain_text(reading_.text, reading_.items.bytes(entity.name)));
}

/// `New York City`, `Democrats`, but not `Paris Ruiz` once she is known to be a person.
bool AboutCollector::is_place_or_group(const Entity& entity) const {
    for (Index i = entity.name.begin; i < entity.name.end; ++i) {
        const Item& item = reading_.items[i];
        if (item.classes.has_any(kNoName)) return true;
        if (item.has(WordClass::place) && entity.personhood != Personhood::person) return true;
    }
    return false;
}

void AboutCollector::add_name(std::string name) {
    const bool known = std::find(names_.begin(), names_.end(), name) != names_.end();
    if (!known && names_.size() < kMaxNames) names_.push_back(std::move(name));
}

}  // namespace quoth::quotes
