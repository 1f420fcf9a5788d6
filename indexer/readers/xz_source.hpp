#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/expansion_limit.hpp"

namespace quoth::indexer {

/// What xz packed: all its streams one after the other, with their checksums verified. Memory is
/// limited, which libarchive does not do: the file decides how much of it is needed.
class XzSource : public ByteSource {
  public:
    /// `below` holds the packed bytes; `records` as ExpansionLimit has it.
    XzSource(ByteSource& below, const std::uint64_t& records, const std::function<bool()>& is_over);
    ~XzSource() override;

  private:
    class Decoder;

    bool read_more() override;
    void decode_some();

    ByteSource& below_;
    ExpansionLimit limit_;
    std::unique_ptr<Decoder> decoder_;
    bool is_done_ = false;
    std::size_t used_ = 0;  // of `below_.bytes`
    std::uint64_t packed_ = 0;
    std::uint64_t unpacked_ = 0;
    std::string damage_;  // what ends the reading once all bytes before it are handed out
};

}  // namespace quoth::indexer
