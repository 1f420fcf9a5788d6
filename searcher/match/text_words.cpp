#include "searcher/match/text_words.hpp"

#include <algorithm>

#include "searcher/match/edit_distance.hpp"

namespace quoth::match {

TextWords::TextWords(const std::vector<Word>& words, Analyzer& analyzer) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        by_form_[std::string(words[i].form)].push_back(i);
        by_stem_[std::string(analyzer.stem(words[i].form))].push_back(i);
    }
}

Positions TextWords::positions(const WordTest& test) const {
    if (!test.has_many_forms()) {
        const auto& words = test.by_stem ? by_stem_ : by_form_;
        const auto found = words.find(test.form);
        return found == words.end() ? Positions() : found->second;
    }
    EditDistanceFilter filter(test.form, test.fuzzy, test.prefix);
    Positions positions;
    for (const auto& [form, places] : by_form_) {
        if (filter.accepts(form)) positions.insert(positions.end(), places.begin(), places.end());
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

}  // namespace quoth::match
