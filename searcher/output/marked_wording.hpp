#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"
#include "quoth/searcher/trace.hpp"

namespace quoth::output {

/// A wording with the differences written into it: `[-…-]` around words of the claim alone, `{+…+}`
/// around those of the wording alone. Of a long quotation the stretch that the claim lies over,
/// with some words on either side.
class MarkedWording {
  public:
    MarkedWording(const searcher::Wording& wording, std::string_view claim);

    [[nodiscard]] std::string_view text() const { return text_; }

    /// Ranges of `text()`, in order: the differences with their brackets.
    [[nodiscard]] const std::vector<ByteRange>& marks() const { return marks_; }

  private:
    void append_before(std::string_view words);
    void append_after(std::string_view words);
    void append_between(std::string_view between);
    void append_said(std::string_view words, searcher::DiffStep::Kind kind);
    void append_removed(std::string_view words);
    void append_mark(std::string_view open, std::string_view words, std::string_view close);

    std::string text_;
    std::vector<ByteRange> marks_;
};

}  // namespace quoth::output
