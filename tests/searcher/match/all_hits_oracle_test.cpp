#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "common/text/folding.hpp"
#include "common/text/iso_date.hpp"
#include "quoth/searcher/searcher.hpp"
#include "searcher/query/printer.hpp"
#include "tests/fixtures/temporary_folder.hpp"
#include "tests/searcher/match/brute_force.hpp"
#include "tests/searcher/match/random_corpus.hpp"

// Facets, timelines and groups of the engine against counting on plain vectors.

namespace quoth::match {
namespace {

using fixtures::QuotedArticle;
using searcher::Collapse;
using searcher::FacetField;
using searcher::Period;
using searcher::SearchOptions;
using searcher::SearchResults;
using searcher::Unit;

/// A hit by the id that brute force gives it.
struct KnownHit {
    const QuotedArticle* entry = nullptr;
    const Quotation* quotation = nullptr;  ///< nothing for an article
    std::string id;
};

KnownHit find_hit(const std::vector<QuotedArticle>& corpus, const std::string& id) {
    const std::string article = id.substr(0, id.find('#'));
    for (const QuotedArticle& entry : corpus) {
        if (entry.article.id != article) continue;
        if (article == id) return {&entry, nullptr, id};
        return {&entry, &entry.quotations[std::stoul(id.substr(article.size() + 1)) - 1], id};
    }
    return {};
}

std::string day_of(const Article& article) {
    if (!article.date) return {};
    return text::format_iso_date(std::chrono::floor<std::chrono::days>(*article.date));
}

std::set<std::string> values_of(const KnownHit& hit, FacetField field) {
    const Article& article = hit.entry->article;
    const auto one = [](const std::string& value) {
        return value.empty() ? std::set<std::string>() : std::set<std::string>{value};
    };
    switch (field) {
        case FacetField::speaker:
            return one(hit.quotation->speaker ? hit.quotation->speaker->name : "");
        case FacetField::cue:
            return one(hit.quotation->cue ? hit.quotation->cue->lemma : "");
        case FacetField::kind:
            return one(std::string(to_string(hit.quotation->kind)));
        case FacetField::source:
            return one(article.source);
        case FacetField::author:
            return one(article.author);
        case FacetField::section:
            return one(article.section);
        case FacetField::lang:
            return one(article.lang);
        case FacetField::tag:
            return {article.tags.begin(), article.tags.end()};
        case FacetField::year:
            return one(day_of(article).substr(0, 4));
        case FacetField::month:
            return one(day_of(article).substr(0, 7));
    }
    return {};
}

using CountsByValue = std::map<std::string, std::uint64_t>;  // folded value -> hits

CountsByValue counted(const std::vector<KnownHit>& hits, FacetField field) {
    CountsByValue counts;
    for (const KnownHit& hit : hits) {
        std::set<std::string> folded;
        for (const std::string& value : values_of(hit, field)) folded.insert(text::folded(value));
        for (const std::string& value : folded) ++counts[value];
    }
    return counts;
}

CountsByValue counted(const searcher::Facet& facet) {
    CountsByValue counts;
    for (const auto& [value, count] : facet.values) counts[text::folded(value)] += count;
    return counts;
}

/// What hits that collapse into one have in common; nothing for a hit that stands alone.
std::string group_of(const KnownHit& hit, Collapse collapse) {
    // The texts of random articles are too short to be one story.
    if (collapse == Collapse::article || collapse == Collapse::story) return hit.entry->article.id;
    const bool named = hit.quotation != nullptr && hit.quotation->speaker;
    if (collapse == Collapse::speaker && named) {
        return text::folded(hit.quotation->speaker->name);
    }
    return "alone " + hit.id;
}

std::string described(const std::string& group, std::uint64_t count, std::uint64_t articles) {
    std::ostringstream out;
    out << group << ": " << count << " in " << articles;
    return out.str();
}

std::vector<std::string> groups_of(const std::vector<KnownHit>& hits, Collapse collapse) {
    std::map<std::string, std::vector<const KnownHit*>> members;
    for (const KnownHit& hit : hits) members[group_of(hit, collapse)].push_back(&hit);
    std::vector<std::string> groups;
    for (const auto& [group, of_group] : members) {
        std::set<const QuotedArticle*> articles;
        for (const KnownHit* hit : of_group) articles.insert(hit->entry);
        groups.push_back(described(group, of_group.size(), articles.size()));
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

std::string id_of(const searcher::Hit& hit) {
    const auto* quotation = std::get_if<searcher::QuotationHit>(&hit.found);
    return quotation != nullptr ? quotation->id : hit.article.id;
}

std::vector<std::string> groups_of(const SearchResults& results,
                                   const std::vector<QuotedArticle>& corpus, Collapse collapse) {
    std::vector<std::string> groups;
    for (const searcher::Hit& hit : results.hits) {
        const std::string group = group_of(find_hit(corpus, id_of(hit)), collapse);
        groups.push_back(described(group, hit.collapsed->count, hit.collapsed->articles));
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

/// The earliest date of the hits of a group, as a day; empty if all are undated.
std::string first_day(const std::vector<KnownHit>& hits, Collapse collapse,
                      const std::string& group) {
    std::string first;
    for (const KnownHit& hit : hits) {
        const std::string day = day_of(hit.entry->article);
        if (group_of(hit, collapse) != group || day.empty()) continue;
        if (first.empty() || day < first) first = day;
    }
    return first;
}

SearchOptions options_for(Unit unit) {
    SearchOptions options;
    options.unit = unit;
    options.limit = 1000;
    options.timeout = std::chrono::minutes(1);
    for (const FacetField field :
         {FacetField::source, FacetField::author, FacetField::section, FacetField::tag,
          FacetField::lang, FacetField::year, FacetField::month}) {
        options.facets.push_back({field, 1000});
    }
    if (unit == Unit::quotes) {
        for (const FacetField field : {FacetField::speaker, FacetField::cue, FacetField::kind}) {
            options.facets.push_back({field, 1000});
        }
    }
    options.timeline = Period::day;
    return options;
}

/// The articles with speakers named as all articles name them, which is what counting goes by.
std::vector<fixtures::QuotedArticle> with_canonical_names(
    std::vector<fixtures::QuotedArticle> corpus, const BruteForce& brute_force) {
    for (auto& [article, quotations] : corpus) {
        for (Quotation& quotation : quotations) {
            if (!quotation.speaker) continue;
            quotation.speaker->name = brute_force.canonical_name(quotation.speaker->name, article);
        }
    }
    return corpus;
}

/// A corpus that lies in several indexes, each with tables of its own, and what brute force knows
/// of each.
class ShardedCorpus {
  public:
    ShardedCorpus(const std::vector<QuotedArticle>& corpus,
                  const std::vector<store::KnownSpeaker>& known, std::size_t shards) {
        std::vector<std::vector<QuotedArticle>> parts(shards);
        for (std::size_t i = 0; i < corpus.size(); ++i) parts[i % shards].push_back(corpus[i]);
        for (const auto& part : parts) {
            paths_.push_back(folder_.path(std::to_string(paths_.size())));
            fixtures::write_index(paths_.back(), part, known);
            brute_force_.emplace_back(part, known);
            const auto named = with_canonical_names(part, brute_force_.back());
            articles_.insert(articles_.end(), named.begin(), named.end());
        }
    }

    [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
    [[nodiscard]] const std::vector<QuotedArticle>& articles() const { return articles_; }

    std::vector<KnownHit> hits(const query::Node& tree, Unit unit) {
        std::vector<KnownHit> hits;
        for (BruteForce& shard : brute_force_) {
            for (const std::string& id : shard.answer(tree, unit)) {
                hits.push_back(find_hit(articles_, id));
            }
        }
        return hits;
    }

  private:
    fixtures::TemporaryFolder folder_;
    std::vector<std::string> paths_;
    std::deque<BruteForce> brute_force_;
    std::vector<QuotedArticle> articles_;
};

constexpr int kQueriesPerCorpus = 5;

RC_GTEST_PROP(AllHitsOracleTest, FacetsTimelinesAndGroupsAreExact, ()) {
    const auto corpus = *random_corpus();
    ShardedCorpus sharded(corpus, *random_alias_file(), *rc::gen::inRange<std::size_t>(1, 4));
    auto searcher = *searcher::Searcher::open(sharded.paths());
    const std::vector<QuotedArticle>& counted_corpus = sharded.articles();
    for (int i = 0; i < kQueriesPerCorpus; ++i) {
        const query::Node tree = *random_query();
        const std::string text = query::print(tree);
        for (const Unit unit : {Unit::quotes, Unit::articles}) {
            const std::vector<KnownHit> hits = sharded.hits(tree, unit);
            SearchOptions options = options_for(unit);
            const Result<SearchResults> plain = searcher.search(text, options);
            RC_ASSERT(plain);
            RC_ASSERT(plain->total == hits.size() && plain->total_is_exact);
            for (const searcher::Facet& facet : plain->facets) {
                RC_ASSERT(counted(facet) == counted(hits, facet.field));
                RC_ASSERT(facet.distinct == facet.values.size());
            }
            std::map<std::string, std::uint64_t> days;
            for (const KnownHit& hit : hits) ++days[day_of(hit.entry->article)];
            days.erase("");
            std::map<std::string, std::uint64_t> timeline;
            for (const auto& [from, count] : *plain->timeline) timeline[from] = count;
            RC_ASSERT(timeline == days);

            options.collapse = unit == Unit::quotes
                                   ? *rc::gen::element(Collapse::article, Collapse::story,
                                                       Collapse::text, Collapse::speaker)
                                   : *rc::gen::element(Collapse::article, Collapse::story);
            const Result<SearchResults> collapsed = searcher.search(text, options);
            RC_ASSERT(collapsed);
            RC_ASSERT(groups_of(*collapsed, counted_corpus, *options.collapse) ==
                      groups_of(hits, *options.collapse));
            RC_ASSERT(collapsed->groups == collapsed->hits.size());
            RC_ASSERT(collapsed->total == hits.size());
            std::set<std::string> met;
            for (const searcher::Hit& hit : plain->hits) {
                // Groups stand in the order of their best hits.
                const std::string group =
                    group_of(find_hit(counted_corpus, id_of(hit)), *options.collapse);
                if (!met.insert(group).second) continue;
                const searcher::Hit& shown = collapsed->hits[met.size() - 1];
                RC_ASSERT(id_of(shown) == id_of(hit));
                RC_ASSERT(shown.score == hit.score);
                const Article first =
                    find_hit(counted_corpus, shown.collapsed->first.id).entry->article;
                RC_ASSERT(day_of(first) == first_day(hits, *options.collapse, group));
            }
        }
    }
}

}  // namespace
}  // namespace quoth::match
