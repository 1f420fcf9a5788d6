#include "searcher/match/words/text_words.hpp"

#include <algorithm>

#include "searcher/query/edit_distance.hpp"

namespace quoth::match {

Positions TextWords::positions(const WordTest& test) {
    if (by_form_.empty()) {
        if (!test.has_many_forms() && tests_++ < kTestsWithoutTable) return scan(test);
        make_table();
    }
    Positions positions = look_up(test);
    std::sort(positions.begin(), positions.end());
    return positions;
}

void TextWords::make_table() {
    for (std::uint32_t i = 0; i < words_.size(); ++i) by_form_[words_[i].form].push_back(i);
}

/// Of a test with a single form. Only words that begin as a stem does can have it, which spares
/// stemming the others.
bool TextWords::passes(std::string_view form, const WordTest& test) {
    if (!test.by_stem) return form == test.form;
    return form.front() == test.form.front() && analyzer_.stem(form) == test.form;
}

Positions TextWords::scan(const WordTest& test) {
    Positions positions;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        if (passes(words_[i].form, test)) positions.push_back(i);
    }
    return positions;
}

/// In any order.
Positions TextWords::look_up(const WordTest& test) {
    if (!test.has_many_forms() && !test.by_stem) {
        const auto found = by_form_.find(test.form);
        return found != by_form_.end() ? found->second : Positions();
    }
    Positions positions;
    query::EditDistanceFilter filter(test.form, {.most = test.fuzzy, .prefix = test.prefix});
    for (const auto& [form, places] : by_form_) {
        const bool wanted = test.has_many_forms() ? filter.accepts(form) : passes(form, test);
        if (wanted) positions.insert(positions.end(), places.begin(), places.end());
    }
    return positions;
}

}  // namespace quoth::match
