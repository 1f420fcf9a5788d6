#include "indexer/pipeline/indexing_sink.hpp"

#include <utility>

#include "indexer/pipeline/fingerprint.hpp"
#include "indexer/pipeline/leftovers.hpp"
#include "indexer/pipeline/stored_article.hpp"

namespace quoth::indexer {

bool IndexingSink::take_article(const Outcome<Work>& where, Work work) {
    if (const auto* failed = std::get_if<FailedLookup>(&work)) {
        failure_ = failed->error;
        return false;
    }
    const auto* idle = std::get_if<IdleArticle>(&work);
    const std::string& id = idle ? idle->article.id : std::get<PreparedArticle>(work).article.id;
    const store::JoinKey key = store::join_key(id);
    const auto [last, is_first] = seen_.try_emplace(key, where.input);
    if (is_first || last->second != where.input) ++current_.articles;
    last->second = where.input;
    if (!is_first) {
        observer_.on_warning(
            {where.path, where.line,
             "the id '" + id + "' has come before in this run; the later article counts"});
    }
    if (!idle) return write(where, std::get<PreparedArticle>(std::move(work)));

    // What this run wrote meanwhile the worker may not have seen.
    if (idle->reason != IdleArticle::Reason::duplicate && is_first) {
        ++report_.unchanged;
        observer_.on_added(where.path, where.line, AddOutcome::unchanged, 0);
        return idle->reason == IdleArticle::Reason::unchanged ||
               put(MovedArticle{key, where.input});
    }
    Result<PreparedArticle> prepared = preparer_.extract(idle->article, where.input);
    if (!prepared) return stages_.reject(problem_at(where, prepared.error().message));
    return write(where, *std::move(prepared));
}

bool IndexingSink::write(const Outcome<Work>& where, PreparedArticle article) {
    const store::JoinKey key = article.join_key;
    if (options_.drop_duplicates) {
        const Result<bool> duplicate = writer_.read([&](const Xapian::Database& database) {
            return another_has_wording(database, wording_of(article.article), key);
        });
        if (!succeeded(duplicate)) return false;
        if (*duplicate) return leave_out_duplicate(key);
    }
    warn_if_cut(where, article);
    const std::size_t quotations = article.quotations.size();
    const Result<AddOutcome> outcome = writer_.add(std::move(article));
    if (!succeeded(outcome)) return false;
    count(*outcome, quotations);
    observer_.on_added(where.path, where.line, *outcome, quotations);
    for (const InputKey input : writer_.take_robbed_inputs()) robbed_.insert(input);
    return report_rejections();
}

/// What the index had of this article before is gone from the input.
bool IndexingSink::leave_out_duplicate(store::JoinKey article) {
    ++report_.duplicates;
    current_.is_complete = false;
    return put(RemovedArticle{article});
}

bool IndexingSink::take_event(InputKey input, const InputEvent& event) {
    visited_.insert(input);
    switch (event.kind) {
        case InputEvent::Kind::begun:
            current_ = {.key = input};
            return put(UnsettledInput{input});
        case InputEvent::Kind::passed_over:
            report_.unchanged += event.articles;
            not_pruned_.insert(input);
            if (robbed_.count(input) > 0) files_to_read_.push_back(event.path);
            return true;
        case InputEvent::Kind::ended:
            break;
    }
    InputState state{event.path, {}, reading_, current_.articles};
    // One without articles is read again, to be reported again.
    if (current_.is_complete && current_.articles > 0) state.stamp = event.stamp;
    return put(std::move(state));
}

void IndexingSink::take_problem(InputKey input, const InputProblem& problem) {
    if (problem.is_unreadable) all_was_readable_ = false;
    current_.is_complete = false;
    not_pruned_.insert(input);
}

std::vector<std::string> IndexingSink::take_files_to_read() {
    for (const std::string& file : files_to_read_) {
        const InputKey input = input_key(file);
        not_pruned_.erase(input);
        robbed_.erase(input);
    }
    return std::exchange(files_to_read_, {});
}

bool IndexingSink::prune() {
    if (!all_was_readable_) {
        observer_.on_warning({"", 0,
                              "nothing was pruned, since an input could not be read; what it holds "
                              "is not known"});
        return true;
    }
    const auto is_there = [this](store::JoinKey article, InputKey input) {
        return seen_.count(article) > 0 || not_pruned_.count(input) > 0;
    };
    const Result<Leftovers> found = writer_.read([&](const Xapian::Database& database) {
        return find_leftovers(database, options_.paths, is_there, visited_);
    });
    if (!succeeded(found)) return false;
    for (const store::JoinKey article : found->articles) {
        if (!put(RemovedArticle{article, false})) return false;
        ++report_.pruned;
    }
    for (const InputKey input : found->inputs) {
        if (!put(ForgottenInput{input})) return false;
    }
    return true;
}

bool IndexingSink::put(Change change) { return succeeded(writer_.put(std::move(change))); }

void IndexingSink::count(AddOutcome outcome, std::size_t quotations) {
    switch (outcome) {
        case AddOutcome::added:
            ++report_.added;
            break;
        case AddOutcome::replaced:
            ++report_.replaced;
            break;
        case AddOutcome::unchanged:
            ++report_.unchanged;
            return;
    }
    report_.quotations += quotations;
}

void IndexingSink::warn_if_cut(const Outcome<Work>& where, const PreparedArticle& article) {
    const auto warn = [&](bool cut, const char* what) {
        if (cut) observer_.on_warning(problem_at(where, what));
    };
    warn(article.words_left_out, "only the first 1,000,000 words of the article can be searched");
    warn(article.quotations_left_out, "only the first 10,000 quotations of the article are kept");
}

bool IndexingSink::report_rejections() {
    bool going_on = true;
    for (const DatabaseWriter::Rejection& rejection : writer_.take_rejections()) {
        if (report_.added > 0) --report_.added;
        if (rejection.input == current_.key) current_.is_complete = false;
        going_on = put(UnsettledInput{rejection.input}) && going_on;
        going_on = stages_.reject({rejection.article_id, 0, rejection.error.message}) && going_on;
    }
    return going_on;
}

template <typename Value>
bool IndexingSink::succeeded(const Result<Value>& result) {
    if (!result) failure_ = result.error();
    return static_cast<bool>(result);
}

}  // namespace quoth::indexer
