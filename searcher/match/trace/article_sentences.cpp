#include "searcher/match/trace/article_sentences.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/word_signature.hpp"
#include "common/text/paragraphs.hpp"
#include "common/text/white_space.hpp"
#include "searcher/match/articles/article_records.hpp"

namespace quoth::match {
namespace {

using searcher::Wording;
using Xapian::Query;

constexpr std::size_t kMostWords = 6;  // that an article is found by
constexpr Xapian::doccount kMostArticles = 20;
constexpr std::size_t kMostSentences = 2;

class SentenceSearch {
  public:
    SentenceSearch(Snapshot& snapshot, const Claim& claim, Analyzer& analyzer,
                   text::SentenceSplitter& splitter, Clock::time_point deadline)
        : database_(snapshot.database()),
          records_(snapshot.database(), snapshot.shards()),
          claim_(claim),
          analyzer_(analyzer),
          splitter_(splitter),
          deadline_(deadline) {}

    std::vector<Wording> run() {
        for (const Xapian::docid article : candidates()) {
            check_deadline(deadline_);
            read(records_.of(article).record.article);
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Wording& a, const Wording& b) {
            return a.closeness > b.closeness;
        });
        if (found_.size() > kMostSentences) found_.resize(kMostSentences);
        for (Wording& sentence : found_) claim_.compare(sentence, analyzer_);
        return std::move(found_);
    }

  private:
    [[nodiscard]] double rarity(const std::string& form) const {
        const double documents = database_.get_doccount();
        return std::log(1.0 + documents / (1.0 + database_.get_termfreq(form)));
    }

    std::vector<Xapian::docid> candidates() {
        std::vector<std::pair<double, std::string>> rarest;
        for (const std::string& form : claim_.forms()) {
            rarest.emplace_back(-rarity(store::make_term(store::prefix::kBody, form)), form);
        }
        std::sort(rarest.begin(), rarest.end());
        rarest.erase(std::unique(rarest.begin(), rarest.end()), rarest.end());
        if (rarest.size() > kMostWords) rarest.resize(kMostWords);
        std::vector<Query> words;
        for (const auto& [weight, form] : rarest) {
            const Query anywhere(Query::OP_MAX, Query(store::make_term(store::prefix::kBody, form)),
                                 Query(store::make_term(store::prefix::kTitle, form)));
            words.emplace_back(Query::OP_SCALE_WEIGHT, anywhere, -weight);
        }
        const Query in_time((new DeadlineSource(deadline_))->release());
        Xapian::Enquire enquire(database_);
        enquire.set_query(
            Query(Query::OP_FILTER, Query(Query::OP_OR, words.begin(), words.end()), in_time));
        enquire.set_weighting_scheme(Xapian::CoordWeight());
        enquire.set_sort_by_relevance_then_value(store::slot::kOrder, false);
        const Xapian::MSet matches = enquire.get_mset(0, kMostArticles);
        std::vector<Xapian::docid> articles;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            articles.push_back(*match);
        }
        return articles;
    }

    void read(const Article& article) {
        add(article.title, article);
        for (const ByteRange paragraph : text::paragraphs(article.text)) {
            for (const ByteRange sentence : splitter_.sentences(article.text, paragraph)) {
                add(sentence.of(article.text), article);
            }
        }
    }

    void add(std::string_view sentence, const Article& article) {
        std::vector<std::uint16_t> hashes;
        for (const Word& word : analyzer_.words(sentence)) {
            hashes.push_back(store::word_hash(word.form));
        }
        const double closeness = claim_.closeness_of(hashes);
        if (closeness < Claim::kSameQuotation) return;
        Wording wording;
        wording.text = text::on_one_line(sentence);
        wording.closeness = closeness;
        wording.first = {article.id, article.title, article.source, article.date};
        wording.articles = 1;
        const bool known = std::any_of(found_.begin(), found_.end(), [&](const Wording& other) {
            return other.text == wording.text;
        });
        if (!known) found_.push_back(std::move(wording));
    }

    Xapian::Database& database_;
    ArticleRecords records_;
    const Claim& claim_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
    Clock::time_point deadline_;
    std::vector<Wording> found_;
};

}  // namespace

std::vector<Wording> article_sentences(Snapshot& snapshot, const Claim& claim, Analyzer& analyzer,
                                       text::SentenceSplitter& splitter,
                                       Clock::time_point deadline) {
    return SentenceSearch(snapshot, claim, analyzer, splitter, deadline).run();
}

}  // namespace quoth::match
