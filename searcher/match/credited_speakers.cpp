#include "searcher/match/credited_speakers.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace quoth::match {
namespace {

std::vector<std::string> sorted_words(std::string_view name, Analyzer& analyzer) {
    std::vector<std::string> words;
    for (const Word& word : analyzer.words(name)) words.emplace_back(word.form);
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

bool may_be_one_person(std::string_view a, std::string_view b, Analyzer& analyzer) {
    const std::vector<std::string> first = sorted_words(a, analyzer);
    const std::vector<std::string> second = sorted_words(b, analyzer);
    const bool first_is_longer = first.size() > second.size();
    const std::vector<std::string>& longer = first_is_longer ? first : second;
    const std::vector<std::string>& shorter = first_is_longer ? second : first;
    return !shorter.empty() &&
           std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end());
}

std::string surname_of(std::string_view name, Analyzer& analyzer) {
    const std::vector<Word>& words = analyzer.words(name);
    return words.empty() ? std::string() : std::string(words.back().form);
}

void CreditedSpeakers::add(const Quotation& quotation, store::JoinKey article) {
    by_name_[quotation.speaker ? quotation.speaker->name : std::string()].insert(article);
}

std::vector<searcher::CreditedSpeaker> CreditedSpeakers::take() {
    std::vector<std::pair<std::string, Articles>> people(by_name_.begin(), by_name_.end());
    // Long names first, so that each short one finds its own.
    std::stable_sort(people.begin(), people.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    std::vector<std::pair<std::string, Articles>> kept;
    for (auto& [name, articles] : people) {
        const auto same =
            std::find_if(kept.begin(), kept.end(), [&, &full = name](const auto& one) {
                return may_be_one_person(one.first, full, analyzer_);
            });
        if (same != kept.end())
            same->second.insert(articles.begin(), articles.end());
        else
            kept.emplace_back(std::move(name), std::move(articles));
    }
    std::vector<searcher::CreditedSpeaker> speakers;
    for (const auto& [name, articles] : kept) {
        const bool is_claimed = !claimed_.empty() && may_be_one_person(name, claimed_, analyzer_);
        speakers.push_back({name, articles.size(), is_claimed});
    }
    std::sort(speakers.begin(), speakers.end(), [](const auto& a, const auto& b) {
        return std::tuple(-static_cast<double>(a.articles), a.name) <
               std::tuple(-static_cast<double>(b.articles), b.name);
    });
    return speakers;
}

}  // namespace quoth::match
