#pragma once

#include <xapian.h>

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/match/sources/verifying_source.hpp"
#include "searcher/match/words/span_search.hpp"
#include "searcher/match/words/word_pattern.hpp"

namespace quoth::match {

/// Matches the documents in which the words behind one prefix stand as a pattern asks, by their
/// positions: Xapian's own NEAR and PHRASE take single terms only.
class PositionalSource : public VerifyingSource {
  public:
    /// The tests of `pattern` must be expanded.
    PositionalSource(std::shared_ptr<const WordPattern> pattern, std::string_view prefix,
                     Clock::time_point deadline);

    PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;
    std::string get_description() const override { return "Positions"; }

  protected:
    bool matches(Xapian::docid document) override;

  private:
    /// A document and one of the words that it holds.
    struct Holder {
        Xapian::docid document;
        std::uint32_t term;
        // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm about <=>
        friend auto operator<=>(const Holder&, const Holder&) = default;
    };
    /// The terms of one test. Of many, a document holds few: `holders` tells which.
    struct Terms {
        std::vector<std::string> terms;
        std::vector<Holder> holders;
    };

    void find_holders(Terms& terms) const;
    [[nodiscard]] Positions positions(const WordTest& test) const;
    void add_positions(const std::string& term, Positions& positions) const;

    std::shared_ptr<const WordPattern> pattern_;
    std::string prefix_;
    SpanSearch search_;
    std::unordered_map<const WordTest*, Terms> terms_;
    Xapian::docid document_ = 0;  ///< the one that is looked at
};

}  // namespace quoth::match
