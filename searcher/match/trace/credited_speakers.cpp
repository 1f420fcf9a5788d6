#include "searcher/match/trace/credited_speakers.hpp"

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

bool has_words_of(std::string_view name, std::string_view part, Analyzer& analyzer) {
    const std::vector<std::string> words = sorted_words(name, analyzer);
    const std::vector<std::string> some = sorted_words(part, analyzer);
    return !some.empty() && std::includes(words.begin(), words.end(), some.begin(), some.end());
}

bool may_be_one_person(std::string_view a, std::string_view b, Analyzer& analyzer) {
    return has_words_of(a, b, analyzer) || has_words_of(b, a, analyzer);
}

std::string surname_of(std::string_view name, Analyzer& analyzer) {
    const std::vector<Word>& words = analyzer.words(name);
    return words.empty() ? std::string() : std::string(words.back().form);
}

bool CreditedSpeakers::add(const store::CanonicalSpeaker& speaker, store::JoinKey article) {
    by_name_[std::string(speaker.name)].insert(article);
    if (!is_claimed(speaker)) return false;
    claimed_names_.emplace(speaker.name);
    return true;
}

bool CreditedSpeakers::is_claimed(const store::CanonicalSpeaker& speaker) {
    if (claimed_.empty()) return false;
    return may_be_one_person(speaker.name, claimed_, analyzer_) ||
           std::any_of(
               speaker.aliases.begin(), speaker.aliases.end(),
               [&](const std::string& alias) { return has_words_of(alias, claimed_, analyzer_); });
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
    speakers.reserve(kept.size());
    for (const auto& [name, articles] : kept) {
        speakers.push_back({name, articles.size(), claimed_names_.contains(name)});
    }
    std::sort(speakers.begin(), speakers.end(), [](const auto& a, const auto& b) {
        return std::tuple(-static_cast<double>(a.articles), a.name) <
               std::tuple(-static_cast<double>(b.articles), b.name);
    });
    return speakers;
}

}  // namespace quoth::match
