#include "quoth/searcher/searcher.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "common/store/xapian_guard.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/results/article_view.hpp"
#include "searcher/match/results/completion.hpp"
#include "searcher/match/results/suggestions.hpp"
#include "searcher/match/search.hpp"
#include "searcher/match/trace/trace.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/printer.hpp"
#include "searcher/query/quoted.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::searcher {
namespace {

using match::Clock;
using match::Snapshot;

/// Where nothing was found, to find out why.
constexpr std::chrono::milliseconds kTimeForHints{100};
constexpr std::size_t kLongestShownClause = 100;

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

std::vector<std::string_view> names_of(const query::FieldInfo& field) {
    std::vector<std::string_view> names{field.name};
    names.insert(names.end(), field.aliases.begin(), field.aliases.end());
    return names;
}

/// Counts the documents of each kind that can have the field.
Result<FieldSummary> summary_of(Searcher& searcher, const query::FieldInfo& field) {
    FieldSummary summary;
    summary.name = field.name;
    summary.aliases.assign(field.aliases.begin(), field.aliases.end());
    summary.matches = field.matches;
    for (const Unit unit : {Unit::quotes, Unit::articles}) {
        const bool other_level = field.level == (unit == Unit::quotes ? query::FieldLevel::article
                                                                      : query::FieldLevel::quote);
        if (other_level) continue;
        const SearchOptions all{.unit = unit, .limit = 0, .count_limit = 0};
        const Result<SearchResults> results = searcher.search(summary.name + ":*", all);
        if (!results) return results.error();
        (unit == Unit::quotes ? summary.quotations : summary.articles) = results->total;
    }
    return summary;
}

/// An error of the query `tree`; where it took too long, with what to do about that.
Error explained(Error error, const query::Node& tree) {
    const bool reads_texts = query::names_field(tree, query::Field::context);
    if (error.code == ErrorCode::timed_out && reads_texts) {
        error.hint =
            "context: reads the text of every article with its words: take rarer words, "
            "add what else is known, such as speaker:NAME, or allow more time: --timeout SECONDS";
    }
    return error;
}

}  // namespace

struct Searcher::Impl {
    Analyzer analyzer;
    Snapshot snapshot;
    text::SentenceSplitter splitter = {};

    /// Runs `action` on the newest state of the index, again where that was overtaken meanwhile.
    template <typename Action>
    auto on_newest(Action action) -> Result<std::invoke_result_t<Action>> {
        if (Result<void> refreshed = snapshot.refresh(); !refreshed) {
            return std::move(refreshed).error();
        }
        const auto with_statistics = [&] {
            snapshot.read_statistics();
            return action();
        };
        auto result = store::guarded_read(snapshot.name(), snapshot.database(), with_statistics);
        if (result || !may_be_another_database(result.error())) return result;
        // A database overwritten in place looks like this; a fresh look settles it.
        if (Result<void> opened = snapshot.open_again(); !opened) return std::move(opened).error();
        return store::guarded_read(snapshot.name(), snapshot.database(), with_statistics);
    }

    Result<SearchResults> search(const query::ParsedQuery& parsed, Unit unit,
                                 const SearchOptions& options, Clock::time_point deadline) {
        return on_newest([&] {
            return match::Search(snapshot, analyzer, splitter, parsed.tree, unit, options, deadline)
                .run();
        });
    }

    /// A query with likelier words than those of `text`, if it finds something in time.
    std::string suggestion(std::string_view text, const query::ParsedQuery& parsed, Unit unit,
                           const SearchOptions& options, Clock::time_point deadline) {
        const Result<std::string> suggested = on_newest(
            [&] { return match::suggested_query(snapshot, analyzer, text, parsed.tree, unit); });
        if (!suggested || suggested->empty()) return {};
        const auto likelier = query::parse(*suggested, {.now = options.now});
        if (!likelier) return {};
        const SearchOptions one{.limit = 0, .count_limit = 1};
        const Result<SearchResults> found = search(*likelier, unit, one, deadline);
        return found && found->total > 0 ? *suggested : std::string();
    }

    /// A hint for each of the clauses of a query, joined by AND, that nothing satisfies.
    std::vector<std::string> unsatisfied_clauses(const query::ParsedQuery& parsed, Unit unit,
                                                 Clock::time_point deadline) {
        std::vector<std::string> hints;
        const auto* conjunction = std::get_if<query::And>(&parsed.tree.content);
        if (conjunction == nullptr) return hints;
        const SearchOptions one{.limit = 0, .count_limit = 1};
        for (const query::Node& clause : conjunction->operands) {
            const Result<SearchResults> found = search({clause, {}}, unit, one, deadline);
            if (!found) break;
            if (found->total > 0) continue;
            hints.push_back("nothing matches " +
                            query::quoted(query::print(clause), kLongestShownClause));
        }
        return hints;
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
    const Result<query::ParsedQuery> parsed = query::parse(text, {.now = options.now});
    if (!parsed) return parsed.error();
    const Unit usual =
        query::names_quote_field_outside_scope(parsed->tree) ? Unit::quotes : Unit::articles;
    const Unit unit = options.unit.value_or(usual);
    if (Result<void> checked = match::check_options(options, unit); !checked) {
        return std::move(checked).error();
    }
    const Clock::time_point deadline = deadline_after(options.timeout);
    Result<SearchResults> results = impl_->search(*parsed, unit, options, deadline);
    if (!results) return explained(std::move(results).error(), parsed->tree);
    results->hints = parsed->hints;
    if (results->total == 0) {
        results->suggestion = impl_->suggestion(text, *parsed, unit, options, deadline);
        if (results->suggestion.empty()) {
            const auto until = std::min(deadline, Clock::now() + kTimeForHints);
            for (std::string& hint : impl_->unsatisfied_clauses(*parsed, unit, until)) {
                results->hints.push_back(std::move(hint));
            }
        }
    }
    results->took = Clock::now() - began;
    return results;
}

Result<ArticleView> Searcher::article(std::string_view id) {
    auto found = impl_->on_newest(
        [&] { return match::find_article(impl_->snapshot, impl_->analyzer, impl_->splitter, id); });
    if (!found) return std::move(found).error();
    if (!*found) {
        return Error{ErrorCode::not_found, "there is no article '" + std::string(id) + "'",
                     "ids stand in the last line of each hit, and in article.id of the JSON"};
    }
    return **std::move(found);
}

Result<std::vector<FieldSummary>> Searcher::fields() {
    std::vector<FieldSummary> summaries;
    for (const query::FieldInfo& field : query::all_fields()) {
        Result<FieldSummary> summary = summary_of(*this, field);
        if (!summary) return std::move(summary).error();
        summaries.push_back(*std::move(summary));
    }
    return summaries;
}

Result<std::vector<Completion>> Searcher::complete_speaker(std::string_view beginning,
                                                           std::uint32_t limit) {
    const Clock::time_point deadline = deadline_after(SearchOptions().timeout);
    return impl_->on_newest([&] {
        return match::complete_speaker(impl_->snapshot, impl_->analyzer, beginning, limit,
                                       deadline);
    });
}

Result<std::vector<Completion>> Searcher::complete_field(std::string_view beginning) {
    const std::string lower = query::ascii_lower(beginning);
    std::vector<Completion> completions;
    for (const query::FieldInfo& field : query::all_fields()) {
        for (const std::string_view name : names_of(field)) {
            if (!name.starts_with(lower)) continue;
            const Result<FieldSummary> summary = summary_of(*this, field);
            if (!summary) return summary.error();
            const auto& count = summary->quotations ? summary->quotations : summary->articles;
            completions.push_back({std::string(name), count.value_or(0)});
        }
    }
    return completions;
}

Result<TraceResults> Searcher::trace(std::string_view claim, const TraceOptions& options) {
    const Clock::time_point began = Clock::now();
    const Clock::time_point deadline = deadline_after(options.timeout);
    Result<TraceResults> results = impl_->on_newest([&] {
        return match::trace(impl_->snapshot, impl_->analyzer, claim, options, impl_->splitter,
                            deadline);
    });
    if (results) results->took = Clock::now() - began;
    return results;
}

}  // namespace quoth::searcher
