#include "searcher/match/search.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "searcher/match/results/facets.hpp"
#include "searcher/match/results/highlighter.hpp"
#include "searcher/match/results/timeline.hpp"
#include "searcher/query/printer.hpp"

namespace quoth::match {
namespace {

using searcher::ArticleHit;
using searcher::Collapse;
using searcher::Collapsed;
using searcher::Hit;
using searcher::SearchOptions;
using searcher::SearchResults;
using searcher::SortOrder;
using searcher::Unit;
using store::DocumentKind;

/// An article that its quotations brought shows at most this many of them.
constexpr Xapian::doccount kMostBindingQuotations = 100;

/// Sorts by date with the undated last in both directions, then by article and place in it.
void set_date_order(Xapian::MultiValueKeyMaker& keys, SortOrder order) {
    const std::string after_all_dates(9, '\xFF');
    const bool newest_first = order == SortOrder::newest_first;
    keys.add_value(store::slot::kDate, newest_first, newest_first ? "" : after_all_dates);
    keys.add_value(store::slot::kOrder);
}

/// What finds all of the group that `hit` stands for.
std::string query_for_all(const Hit& hit, Collapse collapse) {
    const auto* quotation = std::get_if<searcher::QuotationHit>(&hit.found);
    const bool by_cluster = collapse == Collapse::text && quotation != nullptr;
    if (by_cluster && !quotation->cluster.empty()) return "cluster:" + quotation->cluster;
    const bool by_story = collapse == Collapse::story && !hit.article.story.empty();
    return by_story ? "story:" + hit.article.story : std::string();
}

Error for_quotations_only(const char* what) {
    return {ErrorCode::invalid_argument, std::string(what) + " are of quotations, not of articles",
            "search for quotations: --in quotes"};
}

}  // namespace

Result<void> check_options(const SearchOptions& options, Unit unit) {
    if (options.half_life && *options.half_life <= options.half_life->zero()) {
        return Error{ErrorCode::invalid_argument, "a half-life is at least a day"};
    }
    if (unit == Unit::quotes) return {};
    if (options.collapse == Collapse::text || options.collapse == Collapse::speaker) {
        return for_quotations_only("the groups of --collapse text and speaker");
    }
    const bool any = std::any_of(options.facets.begin(), options.facets.end(),
                                 [](const auto& facet) { return is_of_quotations(facet.field); });
    if (any) return for_quotations_only("the facets speaker, cue and kind");
    return {};
}

SearchResults Search::run() {
    const CompiledQuery compiled = compiler_.compile(tree_, unit_);
    const Xapian::Query query = compiler_.bounded(prior_.added_to(compiled.query), kind());
    SearchResults results;
    results.unit = unit_;
    const std::vector<PageEntry> page =
        options_.collapse ? page_of_groups(query, results) : page_of_hits(query, results);
    read_hits(page, compiled, results);
    results.explanation = {query::print_indented(tree_), query.get_description(),
                           explain_ranking(results.hits)};
    return results;
}

DocumentKind Search::kind() const {
    return unit_ == Unit::quotes ? DocumentKind::quotation : DocumentKind::article;
}

Xapian::doccount Search::counted_exactly() const {
    const Xapian::doccount all = snapshot_.database().get_doccount();
    return options_.count_limit == 0 ? all : std::min(options_.count_limit, all);
}

Xapian::MSet Search::ranked(const Xapian::Query& query, Xapian::doccount first,
                            Xapian::doccount most, Xapian::doccount check_at_least) {
    Xapian::Enquire enquire(snapshot_.database());
    enquire.set_query(query);
    enquire.set_weighting_scheme(snapshot_.statistics(kind()).weight());
    Xapian::MultiValueKeyMaker by_date;
    if (options_.sort == SortOrder::relevance) {
        enquire.set_sort_by_relevance_then_value(store::slot::kOrder, false);
    } else {
        set_date_order(by_date, options_.sort);
        enquire.set_sort_by_key(&by_date, false);
    }
    return enquire.get_mset(first, most, check_at_least);
}

std::vector<Search::PageEntry> Search::page_of_hits(const Xapian::Query& query,
                                                    SearchResults& results) {
    // One more than counted, to tell "exactly the limit" from "more".
    const Xapian::MSet matches =
        ranked(query, options_.offset, options_.limit, counted_exactly() + 1);
    if (!options_.facets.empty() || options_.timeline) {
        count_all(matching_numbers(snapshot_.database(), query), results);
    } else {
        const Xapian::doccount least = matches.get_matches_lower_bound();
        results.total_is_exact =
            least == matches.get_matches_upper_bound() || least <= counted_exactly();
        results.total = results.total_is_exact ? least : matches.get_matches_estimated();
    }
    std::vector<PageEntry> page;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        page.push_back({*match, match.get_weight(), match.get_rank(), std::nullopt});
    }
    return page;
}

std::vector<Search::PageEntry> Search::page_of_groups(const Xapian::Query& query,
                                                      SearchResults& results) {
    const Xapian::doccount all = snapshot_.database().get_doccount();
    const Xapian::MSet matches = ranked(query, 0, all, all);
    HitNumbers by_rank;
    by_rank.reserve(matches.size());
    for (auto match = matches.begin(); match != matches.end(); ++match) by_rank.push_back(*match);
    HitNumbers hits = by_rank;
    std::sort(hits.begin(), hits.end());
    count_all(hits, results);
    const HitGroups groups = group_hits(snapshot_, by_rank, hits, options_, deadline_);
    results.groups = groups.total;
    std::vector<PageEntry> page;
    for (const HitGroup& group : groups.page) {
        const auto best = matches[static_cast<Xapian::doccount>(group.best)];
        page.push_back({*best, best.get_weight(), group.rank, group});
    }
    return page;
}

void Search::count_all(const HitNumbers& hits, SearchResults& results) {
    results.total = hits.size();
    results.total_is_exact = true;
    for (const searcher::FacetRequest& request : options_.facets) {
        results.facets.push_back(count_facet(snapshot_, hits, request, deadline_));
    }
    if (!options_.timeline) return;
    const DatedHits dated =
        count_periods(snapshot_.database(), hits, *options_.timeline, deadline_);
    auto& timeline = results.timeline.emplace();
    for (const auto& [from, count] : dated.by_period) timeline.push_back({from, count});
}

void Search::read_hits(const std::vector<PageEntry>& page, const CompiledQuery& compiled,
                       SearchResults& results) {
    const HitText text = unit_ == Unit::quotes ? HitText::quotation : HitText::body;
    Highlighter highlighter(tree_, text, analyzer_);
    Highlighter title_highlighter(tree_, HitText::title, analyzer_);
    HitReader reader(snapshot_, highlighter, title_highlighter, analyzer_, splitter_);
    for (const PageEntry& entry : page) {
        check_deadline(deadline_);
        Hit hit;
        hit.rank = entry.rank + 1;
        hit.score = entry.score;
        const Xapian::Document document = snapshot_.database().get_document(entry.number);
        hit.score_parts = prior_.parts([&](auto slot) { return document.get_value(slot); });
        // What is left is BM25; where it is nothing, rounding may make it less.
        hit.score_parts.words = std::max(0.0, hit.score - sum_of(hit.score_parts));
        if (unit_ == Unit::quotes) {
            reader.read_quotation(entry.number, hit);
        } else {
            reader.read_article(entry.number, options_.all_matches, hit);
            add_binding_quotations(document, compiled, hit);
        }
        if (entry.group) {
            hit.collapsed = {entry.group->count, entry.group->articles,
                             reader.read_first(entry.group->first)};
            for (const auto& [first, count] : entry.group->wordings) {
                hit.collapsed->variants.push_back({reader.read_words(first), count});
            }
            hit.collapsed->query = query_for_all(hit, *options_.collapse);
        }
        results.hits.push_back(std::move(hit));
    }
}

/// Names the quotations of an article by which it satisfies the query.
void Search::add_binding_quotations(const Xapian::Document& article, const CompiledQuery& compiled,
                                    Hit& hit) {
    if (!compiled.binding_quotations) return;
    const store::JoinKey key = store::join_key_of_value(article.get_value(store::slot::kJoin));
    Xapian::Enquire enquire(snapshot_.database());
    enquire.set_query(
        compiler_.bounded(Xapian::Query(Xapian::Query::OP_FILTER, *compiled.binding_quotations,
                                        Xapian::Query(store::join_term(key))),
                          DocumentKind::quotation));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(store::slot::kOrder, false);
    const Xapian::MSet found = enquire.get_mset(0, kMostBindingQuotations);
    for (auto match = found.begin(); match != found.end(); ++match) {
        const std::string order = match.get_document().get_value(store::slot::kOrder);
        std::get<ArticleHit>(hit.found).quotes.push_back(
            quotation_id(hit.article.id, store::ordinal_of_value(order)));
    }
}

}  // namespace quoth::match
