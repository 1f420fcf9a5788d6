#include "indexer/pipeline/runs/indexing_sink.hpp"

#include <utility>

#include "common/store/schema.hpp"
#include "indexer/pipeline/runs/leftovers.hpp"
#include "indexer/pipeline/writing/fingerprint.hpp"
#include "indexer/pipeline/writing/stored_article.hpp"

namespace quoth::indexer {

using Reason = IdleArticle::Reason;

bool IndexingSink::take_article(const Outcome<Work>& where, Work work) {
    if (const auto* failed = std::get_if<FailedLookup>(&work)) {
        failure_ = failed->error;
        return false;
    }
    const auto* idle = std::get_if<IdleArticle>(&work);
    const std::string& id = idle ? idle->article.id : std::get<PreparedArticle>(work).article.id;
    const store::JoinKey key = store::join_key(id);
    const Arrival arrival = arrive(key);
    if (idle && idle->reason == Reason::superseded && is_followed(key, arrival)) return true;
    if (!is_last_look_) to_follow_.erase(key);
    if (!idle || idle->reason != Reason::unchanged) {
        const Result<bool> later = belongs_to_later(key, arrival.claimant);
        if (!succeeded(later)) return false;
        if (*later) return leave_to_later(key);
    }
    if (!arrival.is_first && !is_last_look_) {
        observer_.on_warning(problem_at(
            where, "the id '" + id + "' has come before in this run; the later article counts"));
    }
    if (idle && stands(*idle, key)) return leave_as_it_is(where, *idle, key);
    Result<PreparedArticle> article = prepare(std::move(work));
    if (!article) return stages_.reject(problem_at(where, article.error().message));
    if (arrival.repeats && !supersede(*article)) return false;
    return write(where, *std::move(article));
}

IndexingSink::Arrival IndexingSink::arrive(store::JoinKey article) {
    const auto [last, is_first] = seen_.try_emplace(article, current_.key);
    const InputKey claimant = last->second;
    if (!is_last_look_) last->second = current_.key;
    const bool is_of_other_input = claimant != current_.key;
    if (is_first || is_of_other_input) ++current_.articles;
    return {claimant, is_first, !is_first && !is_of_other_input};
}

bool IndexingSink::is_followed(store::JoinKey article, const Arrival& arrival) {
    const bool awaits = to_follow_.count(article) > 0;
    if (is_last_look_) return !awaits;
    if (!arrival.is_first && !awaits) return false;
    to_follow_.insert_or_assign(article, current_.path);
    ++report_.superseded;
    return true;
}

/// What this run wrote meanwhile the worker may not have seen.
bool IndexingSink::stands(const IdleArticle& idle, store::JoinKey article) const {
    const bool is_there =
        idle.reason == Reason::unchanged || idle.reason == Reason::in_another_input;
    return is_there && written_.count(article) == 0;
}

bool IndexingSink::leave_as_it_is(const Outcome<Work>& where, const IdleArticle& idle,
                                  store::JoinKey article) {
    if (!is_last_look_) ++report_.unchanged;
    observer_.on_added(where.path, where.line, AddOutcome::unchanged, 0);
    return idle.reason == Reason::unchanged || put(MovedArticle{article, where.input});
}

Result<PreparedArticle> IndexingSink::prepare(Work work) {
    if (auto* prepared = std::get_if<PreparedArticle>(&work)) return std::move(*prepared);
    return preparer_.extract(std::get<IdleArticle>(std::move(work)).article, current_.key);
}

bool IndexingSink::supersede(PreparedArticle& article) {
    const Result<std::string> kept = writer_.read([&](const Xapian::Database& database) {
        const std::optional<StoredArticle> stored = find_article(database, article.join_key);
        return stored ? stored->document.get_value(store::slot::kFingerprint) : std::string();
    });
    if (!succeeded(kept)) return false;
    article.provenance.fingerprints =
        superseding(std::move(article.provenance.fingerprints), *kept);
    add_provenance(article.documents.front(), article.provenance);
    return true;
}

/// Of two records with one id the later one counts, also where its file need not be read.
Result<bool> IndexingSink::belongs_to_later(store::JoinKey article, InputKey claimant) {
    const Result<std::optional<InputState>> owner = owner_of(article);
    if (!owner) return owner.error();
    const bool is_later = *owner && order_.is_later((*owner)->path, current_.path);
    if (!is_last_look_) return is_later;
    const bool has_it = *owner && passed_over_.count(input_key((*owner)->path)) > 0;
    return positions_[claimant] > positions_[current_.key] || (is_later && has_it);
}

/// Where the stored article came from, if that is another file than the current one.
Result<std::optional<InputState>> IndexingSink::owner_of(store::JoinKey article) {
    return writer_.read([&](const Xapian::Database& database) -> std::optional<InputState> {
        const std::optional<StoredArticle> stored = find_article(database, article);
        if (!stored) return std::nullopt;
        const InputKey input = input_of(stored->document);
        if (input == 0 || input == current_.key) return std::nullopt;
        return read_input(database, input);
    });
}

bool IndexingSink::leave_to_later(store::JoinKey article) {
    current_.is_complete = false;
    if (is_last_look_) return true;
    ++report_.superseded;
    left_to_later_.insert_or_assign(article, current_.path);
    return true;
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
    written_.insert(key);
    count(*outcome, quotations);
    observer_.on_added(where.path, where.line, *outcome, quotations);
    return report_rejections();
}

/// What the index had of this article before is gone from the input.
bool IndexingSink::leave_out_duplicate(store::JoinKey article) {
    ++report_.duplicates;
    current_.is_complete = false;
    files_with_duplicates_.insert(current_.path);
    return put(RemovedArticle{article});
}

bool IndexingSink::take_event(InputKey input, const InputEvent& event) {
    if (!is_last_look_ && event.kind != InputEvent::Kind::ended) {
        positions_.insert_or_assign(input, positions_.size());
    }
    switch (event.kind) {
        case InputEvent::Kind::begun:
            current_ = {.key = input, .path = event.path};
            return put(UnsettledInput{input});
        case InputEvent::Kind::passed_over:
            report_.unchanged += event.articles;
            if (event.stamp) report_.known_bytes += event.stamp->size;
            not_pruned_.insert(input);
            passed_over_.insert(input);
            return true;
        case InputEvent::Kind::ended:
            break;
    }
    InputState state{event.path, place_of(event.path), {}, reading_, 0};
    // One without articles is read again, to be reported again.
    if (current_.is_complete && current_.articles > 0 && event.stamp) {
        state.stamp = event.stamp;
        state.articles = current_.articles;
    }
    return put(std::move(state));
}

void IndexingSink::take_problem(InputKey input, const InputProblem& problem) {
    if (problem.is_unreadable) report_.is_whole = false;
    current_.is_complete = false;
    not_pruned_.insert(input);
}

std::vector<std::string> IndexingSink::take_files_to_read() {
    is_last_look_ = true;
    std::set<std::string> files;
    for (const auto& [article, file] : to_follow_) files.insert(file);
    for (const auto& [article, file] : left_to_later_) {
        // A later file that was read would have claimed it, one that was passed over has it.
        if (seen_[article] != input_key(file)) continue;
        const Result<bool> is_there = has_passed_over_owner(article);
        if (succeeded(is_there) && !*is_there) files.insert(file);
    }
    left_to_later_.clear();
    return {files.begin(), files.end()};
}

Result<bool> IndexingSink::has_passed_over_owner(store::JoinKey article) {
    return writer_.read([&](const Xapian::Database& database) {
        const std::optional<StoredArticle> stored = find_article(database, article);
        return stored && passed_over_.count(input_of(stored->document)) > 0;
    });
}

std::vector<std::string> IndexingSink::take_files_with_duplicates() {
    const std::set<std::string> files = std::exchange(files_with_duplicates_, {});
    if (report_.pruned == 0 && report_.replaced == 0) return {};
    return {files.begin(), files.end()};
}

bool IndexingSink::prune() {
    if (!report_.is_whole) {
        observer_.on_warning({"", 0,
                              "nothing was pruned, since an input could not be read; what it holds "
                              "is not known"});
        return true;
    }
    const auto is_there = [this](store::JoinKey article, InputKey input) {
        return seen_.count(article) > 0 || not_pruned_.count(input) > 0;
    };
    const Result<Leftovers> found = writer_.read([&](const Xapian::Database& database) {
        return find_leftovers(database, options_.paths, is_there, positions_);
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
    ++counter(outcome);
    if (outcome != AddOutcome::unchanged) report_.quotations += quotations;
}

/// Undoes what `count` did when the article went into the batch.
void IndexingSink::take_back(AddOutcome outcome, std::size_t quotations) {
    --counter(outcome);
    if (outcome != AddOutcome::unchanged) report_.quotations -= quotations;
}

std::uint64_t& IndexingSink::counter(AddOutcome outcome) {
    switch (outcome) {
        case AddOutcome::added:
            return report_.added;
        case AddOutcome::replaced:
            return report_.replaced;
        case AddOutcome::unchanged:
            break;
    }
    return report_.unchanged;
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
        take_back(rejection.outcome, rejection.quotations);
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
