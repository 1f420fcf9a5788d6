#include "common/quotes/lexicon/english_inflection.hpp"

#include <string>

#include "common/quotes/lexicon/word_lists.hpp"

namespace quoth::quotes {
namespace {

struct Parts {
    std::string third_person;
    std::string past;
    std::string gerund;
    std::string participle;
};

/// The regular forms, for verbs whose spelling changes at most by a dropped e.
Parts regular_parts(std::string_view base) {
    const std::string verb(base);
    if (verb.back() == 'e') {
        const std::string stem = verb.substr(0, verb.size() - 1);
        return {verb + "s", verb + "d", stem + "ing", verb + "d"};
    }
    const bool hisses = verb.ends_with("s") || verb.ends_with("sh") || verb.ends_with("ch") ||
                        verb.ends_with("x") || verb.ends_with("z");
    return {verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing", verb + "ed"};
}

Parts read_parts(const std::vector<std::string_view>& words) {
    if (words.size() < 4) return regular_parts(words.front());
    return {std::string(words[1]), std::string(words[2]), std::string(words[3]),
            std::string(words.size() > 4 ? words[4] : words[2])};
}

}  // namespace

std::vector<SpeechForm> inflect_english(std::string_view line) {
    const std::vector<std::string_view> words = split_words(line);
    const Parts parts = read_parts(words);
    return {{parts.third_person, WordClass::finite_speech},
            {parts.past, WordClass::finite_speech},
            {parts.participle, WordClass::finite_speech},
            {parts.gerund, WordClass::speech_gerund},
            {std::string(words.front()), WordClass::speech_base}};
}

}  // namespace quoth::quotes
