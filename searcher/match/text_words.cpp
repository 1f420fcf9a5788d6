#include "searcher/match/text_words.hpp"

#include <algorithm>

#include "searcher/match/edit_distance.hpp"

namespace quoth::match {

TextWords::TextWords(const std::vector<Word>& words, Analyzer& analyzer) : analyzer_(analyzer) {
    for (std::uint32_t i = 0; i < words.size(); ++i) by_form_[words[i].form].push_back(i);
}

/// Only words that begin as the stem does can have it, which spares stemming the others.
Positions TextWords::with_stem(std::string_view stem) {
    Positions positions;
    for (const auto& [form, places] : by_form_) {
        if (form.front() == stem.front() && analyzer_.stem(form) == stem) {
            positions.insert(positions.end(), places.begin(), places.end());
        }
    }
    return positions;
}

Positions TextWords::positions(const WordTest& test) {
    Positions positions;
    if (test.by_stem) {
        positions = with_stem(test.form);
    } else if (!test.has_many_forms()) {
        if (const auto found = by_form_.find(test.form); found != by_form_.end())
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
