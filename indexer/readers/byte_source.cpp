#include "indexer/readers/byte_source.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace quoth::indexer {
namespace {

constexpr int kPatienceMilliseconds = 100;

}  // namespace

bool ByteSource::went_on() {
    at_end_ = false;
    failure_.clear();
    return true;
}

bool ByteSource::ended() {
    at_end_ = true;
    return true;
}

bool ByteSource::failed(std::string failure) {
    failure_ = std::move(failure);
    return false;
}

bool FileSource::read_more() {
    if (!wait_for_input()) return failed("the run is over");
    const std::size_t before = bytes.size();
    bytes.resize(before + kReadSize);
    ssize_t count = 0;
    do {
        count = ::read(descriptor_, bytes.data() + before, kReadSize);
    } while (count < 0 && errno == EINTR);
    bytes.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    if (count < 0) return failed(std::strerror(errno));
    on_read_(static_cast<std::size_t>(count));
    return count == 0 ? ended() : went_on();
}

std::int64_t FileSource::seek(std::int64_t offset, int whence) {
    struct stat info = {};
    if (fstat(descriptor_, &info) != 0 || !S_ISREG(info.st_mode)) return -1;
    // The caller has not seen what was read ahead.
    if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(bytes.size());
    const std::int64_t place = lseek(descriptor_, offset, whence);
    if (place < 0) return -1;
    bytes.clear();
    went_on();
    return place;
}

/// Files are always ready, pipes are when somebody writes. False if the run is over.
bool FileSource::wait_for_input() const {
    pollfd input{descriptor_, POLLIN, 0};
    for (;;) {
        const int ready = poll(&input, 1, kPatienceMilliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
        if (is_over()) return false;
    }
}

}  // namespace quoth::indexer
