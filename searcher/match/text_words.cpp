#include "searcher/match/text_words.hpp"

#include <algorithm>

#include "searcher/match/edit_distance.hpp"

namespace quoth::match {

TextWords::TextWords(const std::vector<Word>& words, Analyzer& analyzer) : analyzer_(analyzer) {
    for (std::uint32_t i = 0; i < words.size(); ++i)
        by_form_[std::string(words[i].form)].push_back(i);
}

const TextWords::Places& TextWords::by_stem() {
    if (!by_stem_.empty()) return by_stem_;
    for (const auto& [form, places] : by_form_) {
        Positions& all = by_stem_[std::string(analyzer_.stem(form))];
        all.insert(all.end(), places.begin(), places.end());
    }
    return by_stem_;
}

Positions TextWords::positions(const WordTest& test) {
    Positions positions;
    if (!test.has_many_forms()) {
        const Places& places = test.by_stem ? by_stem() : by_form_;
        if (const auto found = places.find(test.form); found != places.end())
            positions = found->second;
    } else {
        EditDistanceFilter filter(test.form, test.fuzzy, test.prefix);
        for (const auto& [form, places] : by_form_) {
            if (filter.accepts(form))
                positions.insert(positions.end(), places.begin(), places.end());
        }
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

}  // namespace quoth::match
