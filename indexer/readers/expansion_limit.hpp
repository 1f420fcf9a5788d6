#pragma once

#include <cstdint>

namespace quoth::indexer {

/// Tells a bomb from an archive. A corpus has no limit as a whole, so what counts is what has come
/// since the last record: no article needs 16 MiB at more than 1,000 times the size of what is
/// packed, nor, as a text or picture that is passed over may, a GiB at more than 10 times.
class ExpansionLimit {
  public:
    /// `records` counts those that were read so far, and goes on doing so.
    explicit ExpansionLimit(const std::uint64_t& records) : records_(records) {}

    /// Whether `unpacked` bytes made of `packed` ones, both from the beginning, are too much.
    [[nodiscard]] bool is_exceeded(std::uint64_t packed, std::uint64_t unpacked);

  private:
    const std::uint64_t& records_;
    std::uint64_t records_before_ = 0;
    std::uint64_t packed_before_ = 0;
    std::uint64_t unpacked_before_ = 0;
};

/// What is said of one.
inline constexpr const char* kBombMessage =
    "it unpacks to more than any article may hold; it looks like a decompression bomb";

}  // namespace quoth::indexer
