#include "common/quotes/german/compounds.hpp"

#include <string_view>

namespace quoth::quotes::german {
namespace {

/// What the last part of a compound tells of the whole.
constexpr WordClasses kHeadOfCompound(WordClass::role, WordClass::group, WordClass::noun_cue,
                                      WordClass::written_thing, WordClass::naming, WordClass::work,
                                      WordClass::wording, WordClass::thing);
constexpr std::size_t kShortestHead = 4;

/// `sprecher` of `Regierungssprecherin`.
LexiconEntry head_of_compound(std::string_view word, const Lexicon& lexicon) {
    LexiconEntry head;
    const auto look_up = [&](std::string_view part) {
        for (std::size_t at = 0; at + kShortestHead <= part.size(); ++at) {
            const LexiconEntry& entry = lexicon.find(part.substr(at));
            if (!entry.classes.has_any(kHeadOfCompound)) continue;
            head = entry;
            return true;
        }
        return false;
    };
    if (look_up(word)) return head;
    for (const std::string_view ending : {"in", "innen", "s", "es", "n", "en"}) {
        if (word.ends_with(ending) && look_up(word.substr(0, word.size() - ending.size()))) break;
    }
    return head;
}

}  // namespace

void read_compound(Item& item, const Lexicon& lexicon) {
    if (!item.classes.empty() || item.is_word("beispiel")) return;  // no Spiel
    if (const std::size_t hyphen = item.word.find('-'); hyphen != std::string_view::npos) {
        // Hans-Peter
        const LexiconEntry& first = lexicon.find(item.word.substr(0, hyphen));
        if (first.classes.has_any(kForename)) {
            item.classes = first.classes;
            return;
        }
    }
    const LexiconEntry head = head_of_compound(item.word, lexicon);
    item.classes |= head.classes;
    if (item.has(WordClass::role) && item.word.ends_with("in")) {
        item.classes |= WordClasses(WordClass::female);
    } else if (item.has(WordClass::role) && !item.word.ends_with("e")) {
        item.classes |= WordClasses(WordClass::male);
    }
}

bool is_known_noun(const Item& item) {
    constexpr WordClasses kKnownNoun(WordClass::role, WordClass::group, WordClass::noun_cue,
                                     WordClass::written_thing, WordClass::naming, WordClass::work,
                                     WordClass::wording, WordClass::thing, WordClass::time,
                                     WordClass::time_noun, WordClass::title);
    return item.classes.has_any(kKnownNoun);
}

}  // namespace quoth::quotes::german
