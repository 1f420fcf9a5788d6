#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/output/wrapping.hpp"

namespace quoth::output {

/// A text that is put together from pieces, some of which look different.
class StyledText {
  public:
    void add(std::string_view piece) { text_ += piece; }
    void add(std::string_view piece, std::string_view style_on) {
        if (piece.empty()) return;
        styles_.push_back({{text_.size(), text_.size() + piece.size()}, style_on});
        text_ += piece;
    }

    [[nodiscard]] std::string lines(const Layout& layout) const {
        return wrapped(text_, styles_, layout);
    }

  private:
    std::string text_;
    std::vector<StyledRange> styles_;
};

}  // namespace quoth::output
