#include "searcher/match/sources/context_source.hpp"

#include <algorithm>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"
#include "searcher/match/words/text_words.hpp"

namespace quoth::match {

ContextSource::ContextSource(std::shared_ptr<const WordPattern> pattern, Analyzer& analyzer,
                             Clock::time_point deadline)
    : VerifyingSource(deadline), pattern_(std::move(pattern)), analyzer_(analyzer) {}

Xapian::PostingSource* ContextSource::clone() const {
    return new ContextSource(pattern_, analyzer_, deadline());
}

void ContextSource::init(const Xapian::Database& database) {
    VerifyingSource::init(database);
    orders_.emplace(database, store::slot::kOrder);
}

bool ContextSource::read_article(store::JoinKey key) {
    if (key == last_key_) return true;
    // The document of an article is written before those of its quotations.
    const std::string term = store::join_term(key);
    const auto article = database().postlist_begin(term);
    if (article == database().postlist_end(term)) return false;
    Result<store::ArticleRecord> record =
        store::read_record(database().get_document(*article).get_data());
    if (!record) throw store::Refused{std::move(record).error()};
    contexts_.reset();
    article_ = *std::move(record);
    in_title_ = find_in(article_.article.title);
    in_text_ = find_in(article_.article.text);
    last_key_ = key;
    return true;
}

ContextSource::Found ContextSource::find_in(const std::string& text) {
    const std::vector<Word>& words = analyzer_.words(text);
    TextWords there(words, analyzer_);
    Found found;
    for_each_test(*pattern_,
                  [&](const WordTest& test) { found.positions[&test] = there.positions(test); });
    found.word_begins.reserve(words.size());
    for (const Word& word : words) found.word_begins.push_back(word.bytes.begin);
    return found;
}

/// Whether the pattern occurs among the words that begin in `range`.
bool ContextSource::occurs_in(const Found& found, ByteRange range) const {
    const auto word_at = [&](std::size_t byte) {
        const auto& begins = found.word_begins;
        return static_cast<std::uint32_t>(std::lower_bound(begins.begin(), begins.end(), byte) -
                                          begins.begin());
    };
    const std::uint32_t first = word_at(range.begin);
    const std::uint32_t last = word_at(range.end);
    const auto inside = [&](const WordTest& test) -> Positions {
        const Positions& all = found.positions.at(&test);
        return {std::lower_bound(all.begin(), all.end(), first),
                std::lower_bound(all.begin(), all.end(), last)};
    };
    return SpanSearch(inside, deadline()).occurs(*pattern_);
}

/// Most often the paragraphs tell, whatever their sentences are.
bool ContextSource::occurs_around(const std::vector<ArticleSpan>& parts) {
    const bool in_title = parts.front().field == ArticleField::title;
    const Found& found = in_title ? in_title_ : in_text_;
    if (occurs_in(found, contexts_->narrowest(parts))) return true;
    return occurs_in(found, contexts_->widest(parts)) && occurs_in(found, contexts_->of(parts));
}

bool ContextSource::matches(Xapian::docid document) {
    const std::string order = orders_->of(document);
    const std::uint32_t ordinal = store::ordinal_of_value(order);
    if (ordinal == 0 || !read_article(store::join_key_of_value(order))) return false;
    if (ordinal > article_.quotations.size()) return false;
    if (!splitter_) splitter_.emplace();
    if (!contexts_) contexts_.emplace(article_.article, *splitter_);
    return occurs_around(article_.quotations[ordinal - 1].parts);
}

}  // namespace quoth::match
