#include "common/quotes/assembly/about.hpp"

#include <algorithm>
#include <utility>

#include "common/quotes/assembly/speakers.hpp"
#include "common/quotes/entities/name_runs.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kLabelReach = 8;
constexpr std::size_t kMaxNames = 64;
constexpr std::size_t kMostWords = 5;  ///< of a name that the article has nowhere else

std::string lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = text::to_ascii_lower(c);
    return lower;
}

}  // namespace

void AboutCollector::add_names_inside(ByteRange inner) {
    const NameRuns found = name_runs(reading_.text, inner, lexicon_);
    for (const NameRun& run : found.runs) {
        const EntityId id = entity_of(run);
        if (id != kNobody) {
            add_entity(id);
        } else if (is_name(run, found.has_small_words)) {
            add_name(plain_text(reading_.text, run.bytes_in(reading_.text)));
        }
    }
}

EntityId AboutCollector::entity_of(const NameRun& run) const {
    const std::string first = lower_case(run.words.front());
    const std::string last = lower_case(run.words.back());
    return entities_.find(run.words.size() > 1 ? first : std::string_view(), last);
}

/// Whether words with capitals that the article has nowhere else are a name: by a forename or a
/// place among them, else by capitals where others have none. The first word of a sentence alone is
/// any word.
bool AboutCollector::is_name(const NameRun& run, bool capitals_tell) const {
    if (run.words.size() > kMostWords) return false;
    const bool forename = classes_of(run.words.front(), lexicon_).has_any(kForename);
    if (forename && run.words.size() > 1) return true;
    const bool place = std::any_of(run.words.begin(), run.words.end(), [&](std::string_view word) {
        return classes_of(word, lexicon_).has(WordClass::place);
    });
    if (place) return true;
    return capitals_ == Capitals::of_names && capitals_tell &&
           (run.words.size() > 1 || !run.opens_sentence);
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
    if (entity.is_nameless || is_group(entity)) return;
    add_name(plain_text(reading_.text, reading_.items.bytes(entity.name)));
}

/// `Democrats`, `The Thursday`.
bool AboutCollector::is_group(const Entity& entity) const {
    for (Index i = entity.name.begin; i < entity.name.end; ++i) {
        if (reading_.items[i].classes.has_any(kNoName)) return true;
    }
    return false;
}

void AboutCollector::add_name(std::string name) {
    if (name.size() < 2) return;  // `plan B`, `CORP (ABC.N)`
    const bool known = std::find(names_.begin(), names_.end(), name) != names_.end();
    if (!known && names_.size() < kMaxNames) names_.push_back(std::move(name));
}

}  // namespace quoth::quotes
