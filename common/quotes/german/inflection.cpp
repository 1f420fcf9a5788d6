#include "common/quotes/german/inflection.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "common/quotes/lexicon/word_lists.hpp"

namespace quoth::quotes::german {
namespace {

/// `behaupten`, `kritisieren`: the participle has no ge-.
bool is_unstressed(std::string_view verb) {
    constexpr std::string_view kPrefixes[] = {"be",    "emp", "ent",   "er", "ge",
                                              "unter", "ver", "wider", "zer"};
    return verb.ends_with("ieren") ||
           std::any_of(std::begin(kPrefixes), std::end(kPrefixes), [&](std::string_view prefix) {
               return verb.starts_with(prefix) && verb.size() > prefix.size() + 4;
           });
}

/// `sag` of `sagen`, `äußer` of `äußern`.
std::string stem_of(std::string_view verb) {
    return std::string(verb.substr(0, verb.size() - (verb.ends_with("en") ? 2 : 1)));
}

/// `antwortet`, `bezeichnet`: t alone could not be heard.
bool needs_e(std::string_view stem) {
    if (stem.ends_with("t") || stem.ends_with("d")) return true;
    const bool nasal = stem.ends_with("n") || stem.ends_with("m");
    constexpr std::string_view kNoObstacle = "aeiouäöürlhnm";
    return nasal && stem.size() > 1 &&
           (stem.ends_with("chn") ||
            kNoObstacle.find(stem[stem.size() - 2]) == std::string_view::npos);
}

struct Parts {
    std::string third_person;
    std::string past;
    std::string participle;
};

Parts weak_parts(std::string_view verb) {
    std::string stem = stem_of(verb);
    if (needs_e(stem)) stem += 'e';
    return {stem + "t", stem + "te", (is_unstressed(verb) ? "" : "ge") + stem + "t"};
}

std::string plural_of_past(const std::string& past) {
    return past + (past.ends_with("e") ? "n" : "en");
}

}  // namespace

std::vector<SpeechForm> inflect(std::string_view line) {
    const std::vector<std::string_view> words = split_words(line);
    const std::string verb(words.front());
    const Parts parts = words.size() < 4 ? weak_parts(verb)
                                         : Parts{std::string(words[1]), std::string(words[2]),
                                                 std::string(words[3])};
    return {{parts.third_person, WordClass::finite_speech},
            {parts.past, WordClass::finite_speech},
            {plural_of_past(parts.past), WordClass::finite_speech},
            {stem_of(verb) + "e", WordClass::subjunctive},
            {verb, WordClass::speech_base},
            {parts.participle, WordClass::speech_participle}};
}

bool is_infinitive_with_zu(std::string_view word) {
    const std::size_t zu = word.find("zu", 2);
    return zu != std::string_view::npos && zu + 4 < word.size() && word.ends_with("en");
}

}  // namespace quoth::quotes::german
