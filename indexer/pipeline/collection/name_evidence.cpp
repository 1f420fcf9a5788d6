#include "indexer/pipeline/collection/name_evidence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace quoth::indexer {

void Timeline::add(std::chrono::sys_days day, bool is_person) {
    days_.push_back(day);
    persons_.push_back(persons_.back() + (is_person ? 1 : 0));
}

ArticleCount Timeline::within(const store::DayRange& days) const {
    const auto index_of = [&](std::chrono::sys_days day) {
        return static_cast<std::size_t>(std::lower_bound(days_.begin(), days_.end(), day) -
                                        days_.begin());
    };
    const std::size_t begin = index_of(days.begin);
    const std::size_t end = index_of(days.end);
    return {end - begin, persons_[end] - persons_[begin]};
}

void NameEvidence::add(const std::string& name, bool is_person, store::JoinKey article,
                       std::chrono::sys_days day) {
    const auto [spelling, is_new] = by_text_.try_emplace(name, spellings_.size());
    if (is_new) spellings_.push_back({name, store::name_key(name)});
    if (spellings_[spelling->second].key.empty()) return;
    mentions_.push_back({spelling->second, article, day, is_person});
}

/// By key, then day and article, and those that tell of a person first.
void NameEvidence::sort() {
    std::vector<std::size_t> order(spellings_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto order_of = [&](std::size_t i) {
        return std::tie(spellings_[i].key, spellings_[i].text);
    };
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return order_of(a) < order_of(b); });
    // Numbers instead of strings: spellings of one name have one rank.
    std::vector<std::size_t> rank(order.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        const bool same = spellings_[order[i]].key == spellings_[order[i - 1]].key;
        rank[order[i]] = rank[order[i - 1]] + (same ? 0 : 1);
    }
    std::sort(mentions_.begin(), mentions_.end(), [&](const Mention& a, const Mention& b) {
        return std::tuple(rank[a.spelling], a.day, a.article, !a.is_person) <
               std::tuple(rank[b.spelling], b.day, b.article, !b.is_person);
    });
}

std::vector<CollectedName> NameEvidence::names() && {
    sort();
    std::vector<CollectedName> names;
    for (auto begin = mentions_.cbegin(); begin != mentions_.cend();) {
        const std::string& key = spellings_[begin->spelling].key;
        const auto end = std::find_if(begin, mentions_.cend(), [&](const Mention& mention) {
            return spellings_[mention.spelling].key != key;
        });
        names.push_back(collect(begin, end));
        begin = end;
    }
    return names;
}

CollectedName NameEvidence::collect(Mentions begin, Mentions end) const {
    CollectedName name;
    name.key = spellings_[begin->spelling].key;
    name.shown = usual_spelling(begin, end);
    for (auto mention = begin; mention != end; ++mention) {
        const bool same_article =
            mention != begin && std::prev(mention)->article == mention->article;
        if (!same_article) name.articles.add(mention->day, mention->is_person);
    }
    return name;
}

std::string NameEvidence::usual_spelling(Mentions begin, Mentions end) const {
    std::map<std::string_view, std::set<store::JoinKey>> articles;
    for (auto mention = begin; mention != end; ++mention) {
        articles[spellings_[mention->spelling].text].insert(mention->article);
    }
    const auto usual = std::max_element(
        articles.begin(), articles.end(),
        [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    return std::string(usual->first);
}

}  // namespace quoth::indexer
