#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/expansion_limit.hpp"

namespace quoth::indexer {

/// What gzip packed: all its members one after the other (RFC 1952), each with its checksum
/// verified, which libarchive does not do. Bytes after the last member are ignored, as gzip does.
/// Behind damage it goes on with the next member.
class GzipSource : public ByteSource {
  public:
    /// `below` holds the packed bytes; `records` as ExpansionLimit has it.
    GzipSource(ByteSource& below, const std::uint64_t& records,
               const std::function<bool()>& is_over);
    ~GzipSource() override;

    [[nodiscard]] bool pass_damage() override;

  private:
    class Inflater;

    bool read_more() override;
    bool has_input(std::size_t count);
    bool begin_member();
    void inflate_some();

    ByteSource& below_;
    ExpansionLimit limit_;
    std::unique_ptr<Inflater> inflater_;
    bool in_member_ = false;
    std::size_t used_ = 0;              // of `below_.bytes`
    std::size_t next_member_from_ = 0;  // in `below_.bytes`: no member begins in what was used
    std::uint64_t packed_ = 0;
    std::uint64_t unpacked_ = 0;
    std::string damage_;  // what ends the reading once all bytes before it are handed out
};

}  // namespace quoth::indexer
