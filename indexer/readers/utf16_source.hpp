#pragma once

#include <functional>
#include <memory>
#include <string>

#include "indexer/readers/byte_source.hpp"

namespace quoth::indexer {

/// UTF-16 that begins with a byte order mark, as UTF-8; half a character becomes U+FFFD.
class Utf16Source : public ByteSource {
  public:
    /// `below` holds the UTF-16.
    Utf16Source(ByteSource& below, const std::function<bool()>& is_over);
    ~Utf16Source() override;

    [[nodiscard]] bool pass_damage() override { return below_.pass_damage(); }

  private:
    class Decoder;

    bool read_more() override;

    ByteSource& below_;
    std::unique_ptr<Decoder> decoder_;
};

}  // namespace quoth::indexer
