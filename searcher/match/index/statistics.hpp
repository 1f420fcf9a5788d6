#pragma once

#include <xapian.h>

#include <cstdint>

#include "common/store/metadata.hpp"

namespace quoth::match {

/// Robertson's parameters. k1 and b as measured on Cranfield (docs/ARCHITECTURE.md); the shortest
/// length that counts is Xapian's default.
struct Bm25Parameters {
    double k1 = 2.0;
    double b = 0.75;
    double min_normlen = 0.5;
};

/// What BM25 needs to score one kind of document as if the database held no other.
///
/// Articles and quotations share a database, and with it N and the mean length that Xapian uses.
/// Their words do not meet (each kind has its own prefixes), so both are undone exactly: N by
/// scaling each term, the mean length by other parameters. With r = avg_all / avg_kind,
///
///     k1·((1-b) + b·len/avg_kind) = k1'·((1-b') + b'·len/avg_all)
///     where k1' = k1·(1-b+b·r),  b' = b·r / (1-b+b·r)
///
/// Source of the formula: S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework
/// (2009); Xapian's variant of idf from its weight/bm25weight.cc.
class KindStatistics {
  public:
    /// `all_documents` and `all_length` are those of the whole database.
    KindStatistics(std::uint64_t all_documents, double all_length, store::KindTotals kind,
                   Bm25Parameters parameters = {});

    [[nodiscard]] Xapian::BM25Weight weight() const;

    /// By what a term that stands in `documents` documents of this kind must be scaled.
    [[nodiscard]] double scale(std::uint64_t documents) const;

    /// The two parts of what a term scores, for sources that weigh terms themselves:
    /// weight_of(documents) · wdf / (length_part(length) + wdf).
    [[nodiscard]] double weight_of(std::uint64_t documents) const;
    [[nodiscard]] double length_part(double length) const;

  private:
    std::uint64_t all_documents_;
    store::KindTotals kind_;
    Bm25Parameters parameters_;
    double ratio_ = 1.0;  // avg_all / avg_kind
    double k1_ = 0.0;     // k1'
    double b_ = 0.0;      // b'
};

}  // namespace quoth::match
