#include "searcher/match/words/term_expander.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/store/xapian_guard.hpp"
#include "searcher/query/edit_distance.hpp"

namespace quoth::match {
namespace {

constexpr unsigned kTermsBetweenLooks = 256;

std::string shown(const WordTest& test) {
    return test.form + (test.prefix ? "*" : "") +
           (test.fuzzy > 0 ? "~" + std::to_string(test.fuzzy) : "");
}

[[noreturn]] void refuse(const WordTest& test, const std::string& what, std::size_t limit) {
    throw store::Refused{
        {ErrorCode::limit_exceeded,
         what + " more than " + std::to_string(limit) + " different words of the index, the limit",
         "write more letters or fewer edits", test.query_byte}};
}

/// Words without a prefix share the list with all prefixes, which are upper-case letters; folded
/// words hold none.
bool is_prefix_of_others(std::string_view prefix, std::string_view term) {
    return term.size() > prefix.size() && term[prefix.size()] >= 'A' && term[prefix.size()] <= 'Z';
}

const std::string kBehindUpperCase = "[";

}  // namespace

const std::vector<std::string>& TermExpander::expand(const WordTest& test,
                                                     std::span<const std::string_view> prefixes) {
    std::string key = shown(test);
    for (const std::string_view prefix : prefixes) (key += ' ') += prefix;
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    std::vector<std::string> found = walk(test, prefixes);
    total_ += found.size();
    if (total_ > kMostAQuery) {
        refuse(test, "the prefixes and fuzzy words of the query stand for", kMostAQuery);
    }
    return known_.emplace(std::move(key), std::move(found)).first->second;
}

std::vector<std::string> TermExpander::walk(const WordTest& test,
                                            std::span<const std::string_view> prefixes) const {
    query::EditDistanceFilter filter(test.form, {.most = test.fuzzy, .prefix = test.prefix});
    const std::string_view beginning = test.fuzzy == 0 ? std::string_view(test.form) : "";
    std::set<std::string, std::less<>> found;
    unsigned steps = 0;
    for (const std::string_view prefix : prefixes) {
        const std::string start = std::string(prefix) + std::string(beginning);
        const auto end = database_.allterms_end(start);
        for (auto term = database_.allterms_begin(start); term != end;) {
            if (++steps % kTermsBetweenLooks == 0) check_deadline(deadline_);
            const std::string text = *term;
            if (is_prefix_of_others(prefix, text)) {
                term.skip_to(std::string(prefix) + kBehindUpperCase);
                continue;
            }
            const std::string_view word = std::string_view(text).substr(prefix.size());
            if (filter.accepts(word)) found.emplace(word);
            if (found.size() > kMostAWord)
                refuse(test, "'" + shown(test) + "' stands for", kMostAWord);
            ++term;
        }
    }
    return {found.begin(), found.end()};
}

}  // namespace quoth::match
