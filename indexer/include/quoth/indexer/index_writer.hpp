#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "quoth/article.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer {

struct IndexWriterOptions {
    /// A batch is committed when it holds this many bytes of text …
    std::size_t commit_bytes = std::size_t{4} << 20U;
    /// … or is this old.
    std::chrono::milliseconds commit_interval{60'000};
    /// How long to wait for another writer of the index to end.
    std::chrono::milliseconds lock_wait{0};
};

/// What an article did to the index.
enum class AddOutcome { added, replaced, unchanged };

/// Articles and quotations that an index holds, the uncommitted ones included.
struct IndexTotals {
    std::uint64_t articles = 0;
    std::uint64_t quotations = 0;
};

/// Writes articles and their quotations into an index on disk.
///
/// An article and its quotations come and go together: readers see all of them or none, also after
/// a kill or a power cut. An article whose id the index already has replaces the old one; one that
/// is the same in every member is left alone.
///
/// Thread safety: none; one object, and one writer per index at a time.
class IndexWriter {
  public:
    /// Creates the index unless it exists. Fails with locked while another writer has it, with
    /// incompatible_index for one of another format, and with io.
    [[nodiscard]] static Result<IndexWriter> open(const std::string& path,
                                                  const IndexWriterOptions& options = {});

    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;
    /// What has not been committed is lost.
    ~IndexWriter();

    /// Extracts the quotations of `article` and writes both; commits by itself as the options say.
    /// An article without `lang` gets the language that its text is surely written in.
    /// Fails with invalid_input (no id or text, invalid UTF-8), limit_exceeded (text over 16 MiB):
    /// such an article leaves the others of its batch untouched. Where a disk fails while Xapian
    /// flushes values of documents, Xapian throws out of a destructor and `std::terminate` is
    /// called; what was committed stands. Fails with disk_full and io: then the writer is of no
    /// further use, and the index stands at its last commit.
    [[nodiscard]] Result<AddOutcome> add(Article article);

    /// Removes the article `id` and its quotations; false where the index has none. Fails as `add`
    /// does.
    [[nodiscard]] Result<bool> remove(const std::string& id);

    /// When it succeeds, all articles added so far survive a power cut. Fails as `add` does; with
    /// invalid_argument, which names the article, for one that the database cannot take: the
    /// others are committed all the same.
    [[nodiscard]] Result<void> commit();

    /// Commits, and brings up to date what depends on the whole collection, such as whom a bare
    /// name means. Reads a value of each quotation: call it at the end of a run, not after each
    /// article. Fails as `commit` does.
    [[nodiscard]] Result<void> finish();

    /// What the index holds, the uncommitted articles included.
    [[nodiscard]] IndexTotals totals() const;

  private:
    struct Impl;
    explicit IndexWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace quoth::indexer
