#include "searcher/match/sources/any_term_source.hpp"

#include <algorithm>
#include <utility>

namespace quoth::match {

AnyTermSource::AnyTermSource(std::vector<WeighedTerm> terms, const KindStatistics& statistics,
                             Clock::time_point deadline)
    : terms_(std::move(terms)), statistics_(statistics), deadline_(deadline) {}

void AnyTermSource::init(const Xapian::Database& database) {
    database_ = database;
    postings_.clear();
    std::uint64_t all = 0;
    double highest = 0.0;
    fewest_ = 0;
    for (const auto& [term, weight] : terms_) {
        const Xapian::doccount documents = database.get_termfreq(term);
        if (documents == 0) continue;  // of several indexes, another one has it
        all += documents;
        fewest_ = std::max(fewest_, documents);
        highest = std::max(highest, weight);
        postings_.push_back({database.postlist_begin(term), database.postlist_end(term), weight});
    }
    const std::uint64_t there_are = database.get_doccount();
    most_ = static_cast<Xapian::doccount>(std::min(all, there_are));
    set_maxweight(highest);
    first_ = 0;
    current_ = 0;
    at_end_ = false;
}

void AnyTermSource::next(double) { find_from(current_ + 1); }

void AnyTermSource::skip_to(Xapian::docid wanted, double) {
    if (wanted > current_) find_from(wanted);
}

void AnyTermSource::find_from(Xapian::docid wanted) {
    while (!at_end_) {
        if (first_ == 0 || wanted - first_ >= kWindow) {
            read_window(wanted);
            if (at_end_) return;
        }
        const auto from = weights_.begin() + static_cast<std::ptrdiff_t>(wanted - first_);
        const auto found =
            std::find_if(from, weights_.end(), [](double weight) { return weight != kAbsent; });
        current_ = first_ + static_cast<Xapian::docid>(found - weights_.begin());
        if (found != weights_.end()) return;
        wanted = current_;
    }
}

void AnyTermSource::read_window(Xapian::docid first) {
    check_deadline(deadline_);
    first_ = first;
    weights_.assign(kWindow, kAbsent);
    scored_.clear();
    for (Postings& postings : postings_) read_into_window(postings);
    if (!scored_.empty()) weigh_window();
    std::erase_if(postings_, [](const Postings& one) { return one.at == one.end; });
    const bool empty = std::all_of(weights_.begin(), weights_.end(),
                                   [](double weight) { return weight == kAbsent; });
    at_end_ = empty && postings_.empty();
}

void AnyTermSource::read_into_window(Postings& postings) {
    auto& [at, end, weight] = postings;
    if (*at < first_) at.skip_to(first_);
    for (; at != end && *at - first_ < kWindow; ++at) {
        const Xapian::docid place = *at - first_;
        weights_[place] = std::max(weights_[place], 0.0);
        if (weight > 0.0) scored_.push_back({place, at.get_wdf(), weight});
    }
}

/// Lengths are asked for in the order of documents, where Xapian finds each beside the last.
void AnyTermSource::weigh_window() {
    length_parts_.resize(kWindow);
    for (Xapian::docid place = 0; place < kWindow; ++place) {
        if (weights_[place] == kAbsent) continue;
        length_parts_[place] = statistics_.length_part(database_.get_doclength(first_ + place));
    }
    for (const auto& [place, wdf, weight] : scored_) {
        const double score = weight * wdf / (length_parts_[place] + wdf);
        weights_[place] = std::max(weights_[place], score);
    }
}

Xapian::PostingSource* AnyTermSource::clone() const {
    return new AnyTermSource(terms_, statistics_, deadline_);
}

std::string AnyTermSource::get_description() const {
    return "AnyTerm(" + std::to_string(terms_.size()) + ")";
}

}  // namespace quoth::match
