#include "searcher/match/sources/positional_source.hpp"

#include <algorithm>
#include <utility>

#include "common/store/terms.hpp"

namespace quoth::match {

PositionalSource::PositionalSource(std::shared_ptr<const WordPattern> pattern,
                                   std::string_view prefix, Clock::time_point deadline)
    : VerifyingSource(deadline),
      pattern_(std::move(pattern)),
      prefix_(prefix),
      search_([this](const WordTest& test) { return positions(test); }, deadline) {
    for_each_test(*pattern_, [&](const WordTest& test) {
        std::vector<std::string>& terms = terms_[&test].terms;
        if (!test.has_many_forms()) terms.push_back(store::make_term(prefix_, test.form));
        for (const std::string& form : test.expansion)
            terms.push_back(store::make_term(prefix_, form));
    });
}

Xapian::PostingSource* PositionalSource::clone() const {
    return new PositionalSource(pattern_, prefix_, deadline());
}

void PositionalSource::init(const Xapian::Database& database) {
    VerifyingSource::init(database);
    for (auto& [test, terms] : terms_) find_holders(terms);
}

void PositionalSource::find_holders(Terms& terms) const {
    terms.holders.clear();
    if (terms.terms.size() <= 1) return;
    for (std::uint32_t i = 0; i < terms.terms.size(); ++i) {
        check_deadline(deadline());
        const auto end = database().postlist_end(terms.terms[i]);
        for (auto posting = database().postlist_begin(terms.terms[i]); posting != end; ++posting)
            terms.holders.push_back({*posting, i});
    }
    std::sort(terms.holders.begin(), terms.holders.end());
}

bool PositionalSource::matches(Xapian::docid document) {
    document_ = document;
    return search_.occurs(*pattern_);
}

/// Where a test stands in the document that is looked at.
Positions PositionalSource::positions(const WordTest& test) const {
    const Terms& terms = terms_.at(&test);
    Positions positions;
    if (terms.terms.size() == 1) {
        add_positions(terms.terms.front(), positions);
        return positions;
    }
    const auto& holders = terms.holders;
    for (auto holder = std::lower_bound(holders.begin(), holders.end(), Holder{document_, 0});
         holder != holders.end() && holder->document == document_; ++holder) {
        add_positions(terms.terms[holder->term], positions);
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

void PositionalSource::add_positions(const std::string& term, Positions& positions) const {
    const auto end = database().positionlist_end(document_, term);
    for (auto position = database().positionlist_begin(document_, term); position != end;
         ++position)
        positions.push_back(*position);
}

}  // namespace quoth::match
