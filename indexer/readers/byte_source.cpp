#include "indexer/readers/byte_source.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace quoth::indexer {
namespace {

constexpr std::size_t kReadSize = std::size_t{256} << 10U;
constexpr int kPatienceMilliseconds = 100;

}  // namespace

bool ByteSource::fill() {
    if (!wait_for_input()) return false;
    const std::size_t before = bytes.size();
    bytes.resize(before + kReadSize);
    ssize_t count = 0;
    do {
        count = ::read(descriptor_, bytes.data() + before, kReadSize);
    } while (count < 0 && errno == EINTR);
    bytes.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    at_end_ = count <= 0;
    return count >= 0;
}

/// Files are always ready, pipes are when somebody writes. False if the run is over.
bool ByteSource::wait_for_input() const {
    pollfd input{descriptor_, POLLIN, 0};
    for (;;) {
        const int ready = poll(&input, 1, kPatienceMilliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
        if (is_over_()) return false;
    }
}

}  // namespace quoth::indexer
