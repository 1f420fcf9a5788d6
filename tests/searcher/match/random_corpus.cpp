#include "tests/searcher/match/random_corpus.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace quoth::match {
namespace {

using fixtures::QuotedArticle;
using query::Field;
using query::Node;

/// Few words, some of one stem, one that the analyzer splits, one with a mark to be folded.
const std::vector<std::string> kWords = {"meet",    "meetings", "tax",   "Taxes", "mayor-elect",
                                         "Erdoğan", "light",    "won’t", "rain",  "Rain’s"};
/// Otero is tied to the one full name in many corpora, Ruiz in few.
const std::vector<std::string> kNames = {"Ana Ruiz", "Ana",       "Li Wei", "Ruiz",
                                         "Wei Ruiz", "Jon Otero", "Otero",  "Otero"};
const std::vector<store::KnownSpeaker> kKnown = {{"Ana Ruiz Soto", "Q1", {"Ana Ruiz", "Ana"}},
                                                 {"Jon Otero", "Q2", {"the Baker"}},
                                                 {"Wei Ruiz", "", {"ruiz"}}};
const std::vector<std::string> kLemmas = {"say", "warn"};
const std::vector<double> kConfidences = {0.0, 0.25, 0.8, 1.0};
const std::vector<std::string> kSources = {"Ledger", "LEDGER", "The Wire"};

template <typename T>
T pick(const std::vector<T>& choices) {
    return *rc::gen::elementOf(choices);
}

int up_to(int most) { return *rc::gen::inRange(0, most + 1); }

std::string some_words(int most) {
    std::string text;
    for (int left = up_to(most); left > 0; --left) text += (text.empty() ? "" : " ") + pick(kWords);
    return text;
}

std::chrono::sys_days some_day() {
    return std::chrono::sys_days(std::chrono::year(2025) / 11 / 18) + std::chrono::days(up_to(4));
}

/// A stretch of whole words of `text`, which must have one.
ByteRange stretch_of(const std::string& text) {
    std::vector<std::size_t> edges = {0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ') edges.push_back(i);
    }
    edges.push_back(text.size());
    const auto first = static_cast<std::size_t>(up_to(static_cast<int>(edges.size()) - 2));
    const std::size_t last =
        first + 1 + static_cast<std::size_t>(up_to(static_cast<int>(edges.size() - first) - 2));
    return {edges[first], edges[last]};
}

Quotation some_quotation(const Article& article) {
    Quotation quotation;
    const bool in_title = !article.title.empty() && up_to(4) == 0;
    const std::string& text = in_title ? article.title : article.text;
    for (int parts = 1 + up_to(1); parts > 0; --parts) {
        quotation.parts.push_back(
            {in_title ? ArticleField::title : ArticleField::text, stretch_of(text)});
    }
    quotation.kind = static_cast<QuotationKind>(up_to(2));
    quotation.confidence = pick(kConfidences);
    if (up_to(3) > 0) {
        Speaker& speaker = quotation.speaker.emplace();
        speaker.name = pick(kNames);
        speaker.mention = quotation.parts.front();
        speaker.is_person = up_to(4) > 0;
        if (up_to(1) == 0) speaker.role = pick(kNames) + " fan";
    }
    if (up_to(1) == 0) quotation.cue = Cue{quotation.parts.front(), pick(kLemmas)};
    for (int names = up_to(2); names > 0; --names) quotation.about.push_back(pick(kNames));
    return quotation;
}

QuotedArticle some_article(std::size_t number) {
    QuotedArticle result;
    Article& article = result.article;
    article.id = "a" + std::to_string(number);
    article.title = some_words(3);
    article.text = up_to(4) == 0 ? article.title + "\n" : "";
    article.text += pick(kWords) + " " + some_words(8);
    for (int lines = up_to(2); lines > 0; --lines)
        article.text += pick<std::string>({".\n", "\n", ". "}) + pick(kWords) + " " + some_words(3);
    if (up_to(2) > 0) article.date = some_day() + std::chrono::hours(6 * up_to(3));
    if (up_to(1) == 0) article.source = pick(kSources);
    if (up_to(1) == 0) article.author = pick(kNames);
    if (up_to(2) == 0) article.tags = {pick(kWords), "x", pick(kSources)};
    for (int quotations = up_to(3); quotations > 0; --quotations) {
        result.quotations.push_back(some_quotation(article));
    }
    return result;
}

/// A word, its beginning, or one that is misspelt.
query::WordValue some_word(const std::vector<std::string>& words) {
    query::WordValue word{pick(words)};
    const int form = up_to(7);
    if (form <= 1) word.fuzzy = 1 + up_to(1);
    if (form == 1 || form == 2) {
        word.prefix = true;
        word.text.resize(2 + static_cast<std::size_t>(up_to(1)), 'a');
    } else if (form == 0) {
        word.text.erase(1, 1);
    }
    return word;
}

query::Value some_text(const std::vector<std::string>& words) {
    if (up_to(2) > 0) return some_word(words);
    query::PhraseValue phrase{pick(words)};
    for (int more = up_to(2); more > 0; --more) phrase.text += " " + pick(words);
    if (up_to(1) == 0) phrase.slop = up_to(3);
    return phrase;
}

Node leaf_of(Field field, query::Value value) { return {query::Leaf{field, std::move(value)}}; }

Node date_leaf() {
    query::DateRange range;
    if (up_to(2) > 0) range.begin = some_day();
    if (!range.begin || up_to(1) == 0)
        range.end = range.begin.value_or(some_day()) + std::chrono::days(1 + up_to(3));
    return leaf_of(Field::date, range);
}

/// A comparison, or a range that holds both its ends.
Node confidence_leaf() {
    query::NumberRange range;
    const bool both = up_to(1) == 0;
    if (both || up_to(1) == 0) range.low = {pick(kConfidences), both || up_to(1) == 0};
    if (both) range.high = {std::max(range.low->value, pick(kConfidences)), true};
    if (!range.low) range.high = {pick(kConfidences), up_to(1) == 0};
    return leaf_of(Field::confidence, range);
}

Node some_near(Field field, const std::vector<std::string>& words, int depth) {
    query::Near near;
    near.distance = 1 + up_to(3);
    near.in_order = up_to(1) == 0;
    for (int operands = 2 + up_to(1); operands > 0; --operands) {
        const int kind = up_to(5);
        if (kind == 0 && depth > 0) {
            near.operands.push_back(some_near(field, words, depth - 1));
        } else if (kind == 1) {
            near.operands.push_back(query::any_of(
                {leaf_of(field, some_text(words)), leaf_of(field, some_text(words))}));
        } else {
            near.operands.push_back(leaf_of(field, some_text(words)));
        }
    }
    return {std::move(near)};
}

Node some_leaf(bool about_article) {
    const std::vector<Field> words = {Field::none, Field::none, Field::title,
                                      Field::body, Field::said, Field::context};
    const std::vector<Field> names = {Field::author, Field::speaker, Field::role, Field::about};
    const std::size_t word_choices = about_article ? 4 : words.size();
    const std::size_t name_choices = about_article ? 1 : names.size();
    const auto some = [](const std::vector<Field>& fields, std::size_t count) {
        return fields[static_cast<std::size_t>(up_to(static_cast<int>(count) - 1))];
    };
    switch (up_to(10)) {
        case 0:
            return up_to(3) == 0 ? some_near(some(names, name_choices), kNames, 0)
                                 : leaf_of(some(names, name_choices), some_text(kNames));
        case 6:
        case 7:
            return some_near(some(words, word_choices), kWords, 1);
        case 1:
            return date_leaf();
        case 2:
            if (up_to(3) == 0) return leaf_of(Field::tag, query::ExactValue{pick(kWords)});
            if (up_to(3) == 0)
                return leaf_of(Field::id, query::ExactValue{"A" + std::to_string(up_to(3))});
            return leaf_of(Field::source, query::ExactValue{pick(kSources)});
        case 3:
            return leaf_of(
                pick<Field>({Field::date, Field::source, Field::author, Field::title, Field::none}),
                query::Everything{});
        case 4:
            if (about_article) break;
            if (up_to(2) == 0) return confidence_leaf();
            return up_to(1) == 0 ? leaf_of(Field::cue, some_word(kLemmas))
                                 : leaf_of(Field::kind, query::ExactValue{"mixed"});
        case 5:
            if (about_article) break;
            return leaf_of(pick<Field>({Field::speaker, Field::about, Field::cue}),
                           query::Everything{});
        case 8:
            if (about_article) break;
            return up_to(3) == 0
                       ? leaf_of(Field::speaker_id, query::Everything{})
                       : leaf_of(Field::speaker_id,
                                 query::ExactValue{pick<std::string>({"q1", "Q2", "Q3"})});
        default:
            break;
    }
    return leaf_of(some(words, word_choices), some_text(kWords));
}

Node some_tree(int depth, bool about_article, bool scopes) {
    const auto deeper = [&] { return some_tree(depth - 1, about_article, scopes); };
    switch (depth == 0 ? 0 : up_to(scopes ? 5 : 4)) {
        case 1:
            return query::all_of({deeper(), deeper()});
        case 2:
            return query::any_of({deeper(), deeper()});
        case 3:
            return {query::Not{deeper()}};
        case 4:
            return query::all_of({deeper(), {query::Not{deeper()}}});
        case 5: {
            const bool article = up_to(1) == 0;
            return {query::Scope{article ? query::ScopeKind::article : query::ScopeKind::quote,
                                 some_tree(depth - 1, article, false)}};
        }
        default:
            return some_leaf(about_article);
    }
}

}  // namespace

rc::Gen<std::vector<QuotedArticle>> random_corpus() {
    return rc::gen::exec([] {
        std::vector<QuotedArticle> articles;
        const auto count = static_cast<std::size_t>(1 + up_to(11));
        for (std::size_t i = 0; i < count; ++i) articles.push_back(some_article(i));
        return articles;
    });
}

rc::Gen<std::vector<store::KnownSpeaker>> random_alias_file() {
    return rc::gen::exec([] {
        std::vector<store::KnownSpeaker> known;
        for (const store::KnownSpeaker& speaker : kKnown) {
            if (up_to(2) == 0) known.push_back(speaker);
        }
        return known;
    });
}

rc::Gen<Node> random_query() {
    return rc::gen::exec([] { return some_tree(3, false, true); });
}

}  // namespace quoth::match
