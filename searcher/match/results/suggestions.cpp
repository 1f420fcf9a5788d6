#include "searcher/match/results/suggestions.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/text/characters.hpp"
#include "common/text/folding.hpp"
#include "searcher/query/fields.hpp"
#include "searcher/query/hints.hpp"
#include "searcher/query/suggest.hpp"

namespace quoth::match {
namespace {

using query::Field;
using query::Leaf;
using query::Node;
using searcher::Unit;
namespace prefix = store::prefix;

constexpr std::chrono::milliseconds kTimeToLook{100};
constexpr std::size_t kMostEdits = 2;
/// Two edits make `forty` of `ferry`: shorter words than this may have one.
constexpr std::size_t kShortestForTwoEdits = 6;

/// The terms that a field's words or values stand in, and of words the stems that they match by.
struct Vocabulary {
    std::string_view terms;
    std::optional<std::string_view> stems;
    bool whole_values = false;
};

std::optional<Vocabulary> vocabulary_of(Field field, Unit unit) {
    switch (field) {
        case Field::none:
            return unit == Unit::quotes ? Vocabulary{prefix::kSaid, prefix::kSaidStem}
                                        : Vocabulary{prefix::kBody, prefix::kStem};
        case Field::said:
            return Vocabulary{prefix::kSaid, prefix::kSaidStem};
        case Field::title:
            return Vocabulary{prefix::kTitle, prefix::kTitleStem};
        case Field::body:
            return Vocabulary{prefix::kBody, prefix::kStem};
        case Field::speaker:
            return Vocabulary{prefix::kSpeaker, {}};
        case Field::role:
            return Vocabulary{prefix::kRole, {}};
        case Field::about:
            return Vocabulary{prefix::kAbout, {}};
        case Field::author:
            return Vocabulary{prefix::kAuthor, {}};
        case Field::cue:
            return Vocabulary{prefix::kCue, {}, true};
        case Field::source:
            return Vocabulary{prefix::kSource, {}, true};
        case Field::section:
            return Vocabulary{prefix::kSection, {}, true};
        case Field::tag:
            return Vocabulary{prefix::kTag, {}, true};
        default:
            return std::nullopt;
    }
}

std::string_view text_of(const query::Value& value) {
    if (const auto* word = std::get_if<query::WordValue>(&value)) {
        return word->prefix || word->fuzzy > 0 ? std::string_view() : word->text;
    }
    if (const auto* phrase = std::get_if<query::PhraseValue>(&value)) return phrase->text;
    if (const auto* exact = std::get_if<query::ExactValue>(&value)) return exact->text;
    return {};
}

/// The leaves that a hit must or may satisfy, in the order of the text.
void collect_positive(const Node& tree, std::vector<const Leaf*>& leaves) {
    const auto all = [&](const std::vector<Node>& nodes) {
        for (const Node& node : nodes) collect_positive(node, leaves);
    };
    if (const auto* leaf = std::get_if<Leaf>(&tree.content)) leaves.push_back(leaf);
    if (const auto* conjunction = std::get_if<query::And>(&tree.content))
        all(conjunction->operands);
    if (const auto* disjunction = std::get_if<query::Or>(&tree.content)) all(disjunction->operands);
    if (const auto* near = std::get_if<query::Near>(&tree.content)) all(near->operands);
    if (const auto* scope = std::get_if<query::Scope>(&tree.content)) {
        collect_positive(*scope->inside, leaves);
    }
}

class Speller {
  public:
    Speller(const Xapian::Database& database, Analyzer& analyzer)
        : database_(database), analyzer_(analyzer), until_(Clock::now() + kTimeToLook) {}

    /// A likelier form of a word that the vocabulary lacks; nothing for one that it has.
    std::optional<std::string> better(std::string_view form, const Vocabulary& vocabulary) {
        const bool has_its_own_hint = query::is_lower_case_operator(form);
        if (has_its_own_hint || is_known(form, vocabulary)) return std::nullopt;
        const std::vector<std::string> candidates = similar_words(form, vocabulary.terms);
        const std::vector<std::string_view> views(candidates.begin(), candidates.end());
        return query::nearest(form, views, form.size() < kShortestForTwoEdits ? 1 : kMostEdits);
    }

  private:
    bool is_known(std::string_view form, const Vocabulary& vocabulary) {
        const std::string term =
            vocabulary.stems
                ? store::make_term(*vocabulary.stems, std::string(analyzer_.stem(form)))
                : store::make_term(vocabulary.terms, form);
        return database_.term_exists(term);
    }

    /// Words with the first letter and about the length of `form`, the most frequent first.
    std::vector<std::string> similar_words(std::string_view form, std::string_view prefix) {
        const std::string_view first = form.substr(0, text::character_at(form, 0).length);
        const std::string start = std::string(prefix).append(first);
        std::vector<std::pair<Xapian::doccount, std::string>> found;
        const auto end = database_.allterms_end(start);
        for (auto term = database_.allterms_begin(start); term != end; ++term) {
            if (Clock::now() > until_) break;
            const std::string word = (*term).substr(prefix.size());
            const auto [shorter, longer] = std::minmax({word.size(), form.size()});
            if (longer - shorter <= kMostEdits) found.emplace_back(term.get_termfreq(), word);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::string> words;
        words.reserve(found.size());
        for (auto& [frequency, word] : found) words.push_back(std::move(word));
        return words;
    }

    const Xapian::Database& database_;
    Analyzer& analyzer_;
    Clock::time_point until_;
};

/// Words of a leaf as they stand in the query, with what to look up for each.
std::vector<std::pair<std::string, std::string>> words_of(const Leaf& leaf, Analyzer& analyzer,
                                                          bool whole_value) {
    const std::string_view text = text_of(leaf.value);
    if (text.empty()) return {};
    if (whole_value) return {{std::string(text), text::folded(text)}};
    std::vector<std::pair<std::string, std::string>> words;
    for (const Word& word : analyzer.words(text)) {
        words.emplace_back(word.bytes.of(text), word.form);
    }
    return words;
}

}  // namespace

std::string suggested_query(Snapshot& snapshot, Analyzer& analyzer, std::string_view text,
                            const Node& tree, Unit unit) {
    std::vector<const Leaf*> leaves;
    collect_positive(tree, leaves);
    Speller speller(snapshot.database(), analyzer);
    std::string suggestion(text);
    bool changed = false;
    // From the right, so that places further left stay as they are.
    for (auto leaf = leaves.rbegin(); leaf != leaves.rend(); ++leaf) {
        const auto vocabulary = vocabulary_of((*leaf)->field, unit);
        if (!vocabulary) continue;
        auto words = words_of(**leaf, analyzer, vocabulary->whole_values);
        std::size_t end = (*leaf)->bytes.end;
        for (auto word = words.rbegin(); word != words.rend(); ++word) {
            const auto& [written, form] = *word;
            const std::size_t at = suggestion.rfind(written, end - std::min(end, written.size()));
            if (at == std::string::npos || at < (*leaf)->bytes.begin) continue;
            end = at;
            const auto better = speller.better(form, *vocabulary);
            if (!better) continue;
            suggestion.replace(at, written.size(), *better);
            changed = true;
        }
    }
    return changed ? suggestion : std::string();
}

}  // namespace quoth::match
