#include "searcher/match/queries/cluster_query.hpp"

#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "searcher/match/queries/leaf_queries.hpp"

namespace quoth::match {
namespace {

using store::QuotationKey;
using Xapian::Query;

/// The values of slot::kOrder of some quotations.
using OrderValues = std::shared_ptr<const std::unordered_set<std::string>>;

/// Matches the quotations of a set; reads a value for each document that the other side of the
/// query offers.
class QuotationSetSource : public Xapian::ValuePostingSource {
  public:
    explicit QuotationSetSource(OrderValues wanted)
        : Xapian::ValuePostingSource(store::slot::kOrder), wanted_(std::move(wanted)) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }

    void next(double min_weight) override {
        ValuePostingSource::next(min_weight);
        find_member(min_weight);
    }
    void skip_to(Xapian::docid wanted, double min_weight) override {
        ValuePostingSource::skip_to(wanted, min_weight);
        find_member(min_weight);
    }
    bool check(Xapian::docid wanted, double min_weight) override {
        return ValuePostingSource::check(wanted, min_weight) && (at_end() || is_member());
    }
    PostingSource* clone() const override { return new QuotationSetSource(wanted_); }
    std::string get_description() const override {
        return "QuotationSet(" + std::to_string(wanted_->size()) + " quotations)";
    }

  private:
    [[nodiscard]] bool is_member() const { return wanted_->contains(get_value()); }

    void find_member(double min_weight) {
        while (!at_end() && !is_member()) ValuePostingSource::next(min_weight);
    }

    OrderValues wanted_;
};

/// All documents of the articles that have the quotations.
Query in_their_articles(const std::vector<QuotationKey>& quotations) {
    std::vector<std::string> joins;
    joins.reserve(quotations.size());
    for (const QuotationKey& one : quotations) joins.push_back(store::join_term(one.article));
    return {Query::OP_OR, joins.begin(), joins.end()};
}

std::vector<QuotationKey> all_members(const store::QuotationClusters& clusters) {
    std::vector<QuotationKey> quotations;
    quotations.reserve(clusters.members().size());
    for (const auto& member : clusters.members()) quotations.push_back(member.quotation);
    return quotations;
}

}  // namespace

Query cluster_query(const query::Value& value, const store::QuotationClusters& clusters) {
    const auto* id = std::get_if<query::ExactValue>(&value);
    const std::vector<QuotationKey> quotations =
        id != nullptr ? clusters.members_of(id->text) : all_members(clusters);
    if (quotations.empty()) return Query::MatchNothing;
    auto orders = std::make_shared<std::unordered_set<std::string>>();
    for (const QuotationKey& one : quotations) {
        orders->insert(store::order_value(one.article, one.ordinal));
    }
    const Query members((new QuotationSetSource(std::move(orders)))->release());
    if (id == nullptr) return unscored(members);
    return unscored(Query(Query::OP_AND, in_their_articles(quotations), members));
}

}  // namespace quoth::match
