#include "searcher/match/results/hit_values.hpp"

#include <algorithm>

#include "common/store/schema.hpp"

namespace quoth::match {

HitNumbers matching_numbers(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    HitNumbers numbers;
    numbers.reserve(found.size());
    for (auto match = found.begin(); match != found.end(); ++match) numbers.push_back(*match);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

DateReader::DateReader(const Xapian::Database& database) : values_(database, store::slot::kDate) {}

std::optional<std::chrono::sys_seconds> DateReader::of(Xapian::docid number) {
    const std::string value = values_.of(number);
    if (value.empty()) return std::nullopt;
    const double seconds = Xapian::sortable_unserialise(value);
    return std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
}

SpeakerReader::SpeakerReader(Snapshot& snapshot)
    : snapshot_(snapshot),
      names_(snapshot.database(), store::slot::kSpeaker),
      dates_(snapshot.database()) {}

std::string SpeakerReader::of(Xapian::docid number) {
    std::string name = names_.of(number);
    const store::SpeakerAliases& aliases = snapshot_.aliases_of(number);
    if (name.empty() || aliases.empty()) return name;
    return std::string(aliases.canonical(name, dates_.of(number)).name);
}

StoryReader::StoryReader(Snapshot& snapshot)
    : stories_(snapshot.stories()), articles_(snapshot.database(), store::slot::kJoin) {}

std::string StoryReader::of(Xapian::docid number) {
    const store::JoinKey article = store::join_key_of_value(articles_.of(number));
    return store::join_value(stories_[(number - 1) % stories_.size()].story_of(article));
}

ClusterReader::ClusterReader(Snapshot& snapshot)
    : clusters_(snapshot.clusters()), orders_(snapshot.database(), store::slot::kOrder) {}

/// A quotation without variants is a group of its own, named by its place, which is shorter than
/// the name of any cluster.
std::string ClusterReader::of(Xapian::docid number) {
    std::string order = orders_.of(number);
    const store::QuotationKey quotation{store::join_key_of_value(order),
                                        store::ordinal_of_value(order)};
    const std::optional<store::ClusterId> cluster = clusters_.find(quotation);
    return cluster ? "cluster " + store::to_string(*cluster) : order;
}

}  // namespace quoth::match
