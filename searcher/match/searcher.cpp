#include "quoth/searcher/searcher.hpp"

#include <algorithm>
#include <utility>

#include "common/store/xapian_guard.hpp"
#include "searcher/match/compiler.hpp"
#include "searcher/match/hit_reader.hpp"
#include "searcher/match/snapshot.hpp"
#include "searcher/match/support.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/printer.hpp"

namespace quoth::searcher {
namespace {

using match::Clock;
using match::CompiledQuery;
using match::HitReader;
using match::Snapshot;
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

/// One search on one snapshot of the index.
class Search {
  public:
    Search(Snapshot& snapshot, Analyzer& analyzer, text::SentenceSplitter& splitter,
           const query::Node& tree, Unit unit, const SearchOptions& options,
           Clock::time_point deadline)
        : snapshot_(snapshot),
          analyzer_(analyzer),
          splitter_(splitter),
          tree_(tree),
          unit_(unit),
          options_(options),
          deadline_(deadline),
          compiler_(snapshot, analyzer, deadline) {}

    SearchResults run() {
        snapshot_.read_statistics();
        const CompiledQuery compiled = compiler_.compile(tree_, unit_);
        const Xapian::Query query = compiler_.bounded(compiled.query, kind());
        const Xapian::MSet matches = matches_of(query);
        SearchResults results;
        results.unit = unit_;
        count(matches, results);
        read_hits(matches, compiled, results);
        results.explanation = {query::print_indented(tree_), query.get_description()};
        return results;
    }

  private:
    [[nodiscard]] DocumentKind kind() const {
        return unit_ == Unit::quotes ? DocumentKind::quotation : DocumentKind::article;
    }

    [[nodiscard]] Xapian::doccount counted_exactly() const {
        const Xapian::doccount all = snapshot_.database().get_doccount();
        return options_.count_limit == 0 ? all : std::min(options_.count_limit, all);
    }

    Xapian::MSet matches_of(const Xapian::Query& query) {
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
        // One more than counted, to tell "exactly the limit" from "more".
        return enquire.get_mset(options_.offset, options_.limit, counted_exactly() + 1);
    }

    void count(const Xapian::MSet& matches, SearchResults& results) const {
        const Xapian::doccount least = matches.get_matches_lower_bound();
        results.total_is_exact =
            least == matches.get_matches_upper_bound() || least <= counted_exactly();
        results.total = results.total_is_exact ? least : matches.get_matches_estimated();
    }

    void read_hits(const Xapian::MSet& matches, const CompiledQuery& compiled,
                   SearchResults& results) {
        match::Highlighter highlighter(tree_, unit_, analyzer_);
        HitReader reader(snapshot_.database(), highlighter, analyzer_, splitter_,
                         snapshot_.shards());
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            match::check_deadline(deadline_);
            Hit hit;
            hit.rank = match.get_rank() + 1;
            hit.score = match.get_weight();
            const Xapian::Document document = match.get_document();
            if (unit_ == Unit::quotes) {
                reader.read_quotation(*match, document, hit);
            } else {
                reader.read_article(document, hit);
                add_binding_quotations(document, compiled, hit);
            }
            results.hits.push_back(std::move(hit));
        }
    }

    /// Names the quotations of an article by which it satisfies the query.
    void add_binding_quotations(const Xapian::Document& article, const CompiledQuery& compiled,
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
                HitReader::quotation_id(hit.article.id, store::ordinal_of_value(order)));
        }
    }

    Snapshot& snapshot_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
    const query::Node& tree_;
    Unit unit_;
    const SearchOptions& options_;
    Clock::time_point deadline_;
    match::QueryCompiler compiler_;
};

/// A time out of the clock's range is no limit.
Clock::time_point deadline_after(std::chrono::milliseconds timeout) {
    const Clock::time_point now = Clock::now();
    // In milliseconds, since the range in finer units would be passed by the comparison itself.
    const auto left = std::chrono::floor<std::chrono::milliseconds>(Clock::time_point::max() - now);
    const bool endless = timeout >= left;
    return endless ? Clock::time_point::max() : now + timeout;
}

bool may_be_another_database(const Error& error) {
    return error.code == ErrorCode::corrupt_index || error.code == ErrorCode::io;
}

}  // namespace

struct Searcher::Impl {
    Analyzer analyzer;
    Snapshot snapshot;
    text::SentenceSplitter splitter = {};

    Result<SearchResults> run(const query::ParsedQuery& parsed, const SearchOptions& options) {
        const Unit default_unit =
            query::names_quote_field_outside_scope(parsed.tree) ? Unit::quotes : Unit::articles;
        const Unit unit = options.unit.value_or(default_unit);
        const Clock::time_point deadline = deadline_after(options.timeout);
        return store::guarded_read(snapshot.name(), snapshot.database(), [&] {
            return Search(snapshot, analyzer, splitter, parsed.tree, unit, options, deadline).run();
        });
    }
};

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::vector<std::string>& paths) {
    Result<Analyzer> analyzer = Analyzer::create();
    if (!analyzer) return std::move(analyzer).error();
    Result<Snapshot> snapshot = Snapshot::open(paths, analyzer->identity());
    if (!snapshot) return std::move(snapshot).error();
    return Searcher(std::make_unique<Impl>(Impl{*std::move(analyzer), *std::move(snapshot)}));
}

Result<SearchResults> Searcher::search(std::string_view text, const SearchOptions& options) {
    const Clock::time_point began = Clock::now();
    query::ParseOptions parse_options;
    parse_options.now = options.now;
    const Result<query::ParsedQuery> parsed = query::parse(text, parse_options);
    if (!parsed) return parsed.error();
    if (Result<void> checked = match::check_supported(parsed->tree); !checked) {
        return std::move(checked).error();
    }
    if (Result<void> refreshed = impl_->snapshot.refresh(); !refreshed) {
        return std::move(refreshed).error();
    }
    Result<SearchResults> results = impl_->run(*parsed, options);
    if (!results && may_be_another_database(results.error())) {
        // A database overwritten in place looks like this; a fresh look settles it.
        if (Result<void> opened = impl_->snapshot.open_again(); !opened) {
            return std::move(opened).error();
        }
        results = impl_->run(*parsed, options);
    }
    if (!results) return results;
    results->hints = parsed->hints;
    results->took = Clock::now() - began;
    return results;
}

}  // namespace quoth::searcher
