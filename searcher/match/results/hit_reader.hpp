#pragma once

#include <xapian.h>

#include <string>

#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/articles/article_records.hpp"
#include "searcher/match/index/snapshot.hpp"
#include "searcher/match/results/highlighter.hpp"

namespace quoth::match {

/// Turns documents of the index into what a person reads. Throws what Xapian throws, and
/// store::Refused with corrupt_index for records that do not fit together.
class HitReader {
  public:
    /// `highlighter` marks quotations or bodies, `title_highlighter` titles of articles.
    HitReader(Snapshot& snapshot, Highlighter& highlighter, Highlighter& title_highlighter,
              Analyzer& analyzer, text::SentenceSplitter& splitter)
        : snapshot_(snapshot),
          database_(snapshot.database()),
          records_(snapshot.database(), snapshot.shards()),
          highlighter_(highlighter),
          title_highlighter_(title_highlighter),
          analyzer_(analyzer),
          splitter_(splitter) {}

    /// Fills `hit.article` and `hit.found`. `number` is that of the whole database; a document
    /// itself knows its number in its own shard only.
    void read_quotation(Xapian::docid number, searcher::Hit& hit);
    void read_article(Xapian::docid number, bool all_matches, searcher::Hit& hit);

    /// The article that is document `number`, with its quotations.
    [[nodiscard]] searcher::ArticleView read_whole(Xapian::docid number);

    /// When and where a quotation or article was published.
    [[nodiscard]] searcher::FirstFound read_first(Xapian::docid number);

    /// The words of a quotation, its parts joined as in `QuotationHit::text`.
    [[nodiscard]] std::string read_words(Xapian::docid number);

  private:
    searcher::ArticleSummary summary_of(const Article& article, Xapian::docid number);
    searcher::QuotationHit quotation_in(const RecordPlace& place,
                                        const store::SpeakerAliases& aliases);
    [[nodiscard]] std::string cluster_of(const RecordPlace& place);
    static void name_speaker(const store::SpeakerAliases& aliases,
                             std::optional<std::chrono::sys_seconds> date,
                             searcher::QuotationHit& found);

    Snapshot& snapshot_;
    Xapian::Database& database_;
    ArticleRecords records_;
    Highlighter& highlighter_;
    Highlighter& title_highlighter_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
};

}  // namespace quoth::match
