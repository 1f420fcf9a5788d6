#include "searcher/match/results/collapse.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/word_signature.hpp"
#include "common/text/folding.hpp"

namespace quoth::match {
namespace {

using searcher::Collapse;
using searcher::SearchOptions;

using GroupNumber = std::uint32_t;
constexpr GroupNumber kNoGroup = std::numeric_limits<GroupNumber>::max();

/// Gives each hit the number of its group; one without a value has a group of its own.
class Grouping {
  public:
    template <typename KeyOf>
    void assign(const HitNumbers& hits, Clock::time_point deadline, KeyOf key_of) {
        group_of_hit_.reserve(hits.size());
        for_each_hit(hits, deadline, [&](Xapian::docid number) {
            const std::string key = key_of(number);
            if (key.empty()) {
                group_of_hit_.push_back(groups_++);
                return;
            }
            const auto [known, is_new] = by_key_.emplace(key, groups_);
            if (is_new) ++groups_;
            group_of_hit_.push_back(known->second);
        });
    }

    /// By the index of the hit.
    [[nodiscard]] GroupNumber of_hit(std::size_t index) const { return group_of_hit_[index]; }
    [[nodiscard]] GroupNumber groups() const { return groups_; }

  private:
    std::vector<GroupNumber> group_of_hit_;
    std::unordered_map<std::string, GroupNumber> by_key_;
    GroupNumber groups_ = 0;
};

Grouping grouped(Snapshot& snapshot, const HitNumbers& hits, Collapse collapse,
                 Clock::time_point deadline) {
    Grouping grouping;
    switch (collapse) {
        case Collapse::article: {
            store::ValueReader articles(snapshot.database(), store::slot::kJoin);
            grouping.assign(hits, deadline, [&](auto number) { return articles.of(number); });
            break;
        }
        case Collapse::story: {
            StoryReader stories(snapshot);
            grouping.assign(hits, deadline, [&](auto number) { return stories.of(number); });
            break;
        }
        case Collapse::text: {
            ClusterReader clusters(snapshot);
            grouping.assign(hits, deadline, [&](auto number) { return clusters.of(number); });
            break;
        }
        case Collapse::speaker: {
            SpeakerReader speakers(snapshot);
            grouping.assign(hits, deadline,
                            [&](auto number) { return text::folded(speakers.of(number)); });
            break;
        }
    }
    return grouping;
}

std::size_t index_of(const HitNumbers& hits, Xapian::docid number) {
    return static_cast<std::size_t>(std::lower_bound(hits.begin(), hits.end(), number) -
                                    hits.begin());
}

/// The earliest of some documents: undated ones come last, ties go by place.
class Earliest {
  public:
    using Time = std::tuple<bool, std::chrono::sys_seconds, std::string>;  // undated, date, order

    void add(const Time& time, Xapian::docid number) {
        if (number_ != 0 && time_ <= time) return;
        time_ = time;
        number_ = number;
    }

    [[nodiscard]] Xapian::docid number() const { return number_; }

  private:
    Time time_;
    Xapian::docid number_ = 0;
};

/// The wordings of the members of a group.
class Wordings {
  public:
    void add(std::vector<std::uint16_t> words, const Earliest::Time& time, Xapian::docid number) {
        auto& [count, earliest] = by_words_[std::move(words)];
        ++count;
        earliest.add(time, number);
    }

    [[nodiscard]] std::vector<HitWording> most_frequent() const {
        constexpr std::size_t most = 10;
        std::vector<HitWording> wordings;
        for (const auto& [words, wording] : by_words_) {
            wordings.push_back({wording.second.number(), wording.first});
        }
        std::stable_sort(wordings.begin(), wordings.end(),
                         [](const auto& a, const auto& b) { return a.count > b.count; });
        if (wordings.size() > most) wordings.resize(most);
        return wordings;
    }

  private:
    std::map<std::vector<std::uint16_t>, std::pair<std::uint64_t, Earliest>> by_words_;
};

/// What is found out about a group of the page.
struct GroupMembers {
    Earliest earliest;
    std::set<std::string> articles;
    Wordings wordings;
};

/// Meets the groups in the order of their best members and keeps those of the page.
class PageOfGroups {
  public:
    PageOfGroups(const Grouping& grouping, const HitNumbers& hits)
        : grouping_(grouping), hits_(hits), place_(grouping.groups(), kNoGroup) {}

    void select(const HitNumbers& ranked, const SearchOptions& options) {
        std::vector<bool> met(grouping_.groups());
        std::uint64_t rank = 0;
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            const GroupNumber group = grouping_.of_hit(index_of(hits_, ranked[i]));
            if (met[group]) continue;
            met[group] = true;
            if (rank >= options.offset && page_.size() < options.limit) {
                place_[group] = static_cast<GroupNumber>(page_.size());
                page_.push_back({.best = i, .rank = rank});
            }
            ++rank;
            if (page_.size() >= options.limit) break;
        }
    }

    /// Counts the members of the groups on the page, finds the earliest of each, and its wordings
    /// where they are asked for.
    void describe(const Xapian::Database& database, bool with_wordings,
                  Clock::time_point deadline) {
        store::ValueReader orders(database, store::slot::kOrder);
        DateReader dates(database);
        std::vector<GroupMembers> members(page_.size());
        std::size_t index = 0;
        for_each_hit(hits_, deadline, [&](Xapian::docid number) {
            const GroupNumber place = place_[grouping_.of_hit(index++)];
            if (place == kNoGroup) return;
            const auto date = dates.of(number);
            const Earliest::Time time{!date, date.value_or(std::chrono::sys_seconds()),
                                      orders.of(number)};
            GroupMembers& group = members[place];
            ++page_[place].count;
            group.articles.insert(std::get<2>(time).substr(0, sizeof(store::JoinKey)));
            group.earliest.add(time, number);
            if (with_wordings) group.wordings.add(words_of(database, number), time, number);
        });
        for (std::size_t i = 0; i < page_.size(); ++i) {
            page_[i].articles = members[i].articles.size();
            page_[i].first = members[i].earliest.number();
            page_[i].wordings = members[i].wordings.most_frequent();
        }
    }

    std::vector<HitGroup> take() { return std::move(page_); }

  private:
    static std::vector<std::uint16_t> words_of(const Xapian::Database& database,
                                               Xapian::docid quotation) {
        return store::read_signature(
                   database.get_document(quotation, Xapian::DOC_ASSUME_VALID).get_data())
            .words;
    }

    const Grouping& grouping_;
    const HitNumbers& hits_;
    std::vector<GroupNumber> place_;  // of a group on the page
    std::vector<HitGroup> page_;
};

}  // namespace

HitGroups group_hits(Snapshot& snapshot, const HitNumbers& ranked, const HitNumbers& hits,
                     const SearchOptions& options, Clock::time_point deadline) {
    const Grouping grouping = grouped(snapshot, hits, *options.collapse, deadline);
    PageOfGroups page(grouping, hits);
    page.select(ranked, options);
    page.describe(snapshot.database(), options.collapse == Collapse::text, deadline);
    return {grouping.groups(), page.take()};
}

}  // namespace quoth::match
