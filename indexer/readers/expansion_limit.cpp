#include "indexer/readers/expansion_limit.hpp"

namespace quoth::indexer {
namespace {

constexpr std::uint64_t kMuch = std::uint64_t{16} << 20U;
constexpr std::uint64_t kHighestRatio = 1000;  // gzip's best is 1,032
constexpr std::uint64_t kVeryMuch = std::uint64_t{1} << 30U;
constexpr std::uint64_t kHighRatio = 10;

}  // namespace

bool ExpansionLimit::is_exceeded(std::uint64_t packed, std::uint64_t unpacked) {
    if (records_ != records_before_) {
        records_before_ = records_;
        packed_before_ = packed;
        unpacked_before_ = unpacked;
    }
    const std::uint64_t from = packed - packed_before_;
    const std::uint64_t made = unpacked - unpacked_before_;
    return (made > kMuch && made / kHighestRatio > from) ||
           (made > kVeryMuch && made / kHighRatio > from);
}

}  // namespace quoth::indexer
