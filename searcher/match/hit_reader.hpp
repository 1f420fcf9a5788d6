#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "common/store/records.hpp"
#include "common/store/terms.hpp"
#include "common/text/sentences.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/results.hpp"
#include "searcher/match/highlighter.hpp"
#include "searcher/match/snapshot.hpp"

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
          shards_(static_cast<Xapian::docid>(snapshot.shards())),
          highlighter_(highlighter),
          title_highlighter_(title_highlighter),
          analyzer_(analyzer),
          splitter_(splitter) {}

    /// Fills `hit.article` and `hit.found`. `number` is that of the whole database; a document
    /// itself knows its number in its own shard only.
    void read_quotation(Xapian::docid number, const Xapian::Document& document, searcher::Hit& hit);
    void read_article(const Xapian::Document& document, searcher::Hit& hit);

    /// The article that is document `number`, with its quotations.
    [[nodiscard]] searcher::ArticleView read_whole(Xapian::docid number);

    /// When and where a quotation or article was published.
    [[nodiscard]] searcher::FirstFound read_first(Xapian::docid number);

    /// The id of a quotation: `trump-mamdani#2`.
    [[nodiscard]] static std::string quotation_id(const std::string& article_id,
                                                  std::uint32_t ordinal);

  private:
    searcher::QuotationHit quotation_in(const store::ArticleRecord& record, std::size_t index,
                                        const store::SpeakerAliases& aliases);
    const store::ArticleRecord& record_of(Xapian::docid member, store::JoinKey key);
    static void name_speaker(const store::SpeakerAliases& aliases,
                             std::optional<std::chrono::sys_seconds> date,
                             searcher::QuotationHit& found);

    const Snapshot& snapshot_;
    Xapian::Database& database_;
    Xapian::docid shards_;  // databases that are open as one
    Highlighter& highlighter_;
    Highlighter& title_highlighter_;
    Analyzer& analyzer_;
    text::SentenceSplitter& splitter_;
    Xapian::docid last_article_ = 0;  // hits of one article often follow each other
    store::ArticleRecord last_record_;
};

}  // namespace quoth::match
