#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/quotes/marks/double_marks.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/marks/transcripts.hpp"

namespace quoth::quotes {

/// How many paragraphs a quotation may run on over.
inline constexpr std::size_t kMaxRunOnParagraphs = 3;

/// One pass over the marks of a text, paragraph by paragraph; what `find_quotations` does. What
/// single marks mean, which are apostrophes as a rule, stands in single_mark_scanner.cpp.
class MarkScanner {
  public:
    MarkScanner(std::string_view text, const std::vector<ByteRange>& paragraphs, bool has_headline)
        : text_(text),
          given_(paragraphs),
          turns_(find_turns(text, paragraphs)),
          result_{{}, {}, has_headline} {}

    MarkedText run();

  private:
    struct Open {
        Mark mark;
        bool continues = false;
        bool has_single_inside = false;
        std::size_t double_end = 0;  // no single mark closes it before there
    };

    void take_unmarked(ByteRange words, MarkStyle style, bool continues);
    bool take_block();
    void scan_paragraph();
    void take(const Mark& mark);
    void open_at(const Mark& mark, bool continues);
    std::size_t close_at(std::size_t inner_end, std::size_t outer_end, bool closed);
    void end_paragraph();
    bool opens_with_mark(const ByteRange& paragraph) const;
    bool is_closed_later() const;

    Mark mark_at(std::size_t at) const;
    void take_stray(const Mark& closing);
    std::optional<std::size_t> end_in_single(std::size_t at);
    /// These take the quotation in single marks that opens at `at`, and give its end.
    std::optional<std::size_t> try_single(std::size_t at);
    std::optional<std::size_t> try_reopened_single(std::size_t at);
    std::optional<std::size_t> try_single_over_line_ends(std::size_t at);
    std::optional<std::size_t> try_unclosed_single(std::size_t at);
    bool is_announced(std::size_t at) const;
    bool takes_up(std::size_t at) const;

    std::string_view text_;
    const std::vector<ByteRange>& given_;
    std::vector<Turn> turns_;  // by paragraph of given_

    MarkedText result_;
    std::size_t index_ = 0;  // of the paragraph at hand, in given_
    ByteRange paragraph_;    // what is still to be scanned of it
    std::optional<Open> open_;
    std::size_t no_single_closes_before_ = 0;
    std::size_t unclosed_single_end_ = std::string_view::npos;
    std::size_t searched_gap_ = std::string_view::npos;  // where nothing was opened
    bool single_left_open_ = false;
    bool left_open_ = false;  // the paragraph before ended inside a quotation
};

}  // namespace quoth::quotes
