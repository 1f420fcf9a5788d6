#include "indexer/pipeline/writing/commit_gate.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace quoth::indexer {
namespace {

int open_lock(const std::string& path, CommitGate::Passage passage) {
    const int access = passage == CommitGate::Passage::copying ? O_RDONLY : O_RDWR;
    return open(path.c_str(), access | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
}

bool wait_for_lock(int descriptor, CommitGate::Passage passage) {
    const int operation = passage == CommitGate::Passage::copying ? LOCK_SH : LOCK_EX;
    while (flock(descriptor, operation) != 0) {
        if (errno != EINTR) return false;
    }
    return true;
}

/// False once another index has taken the place of the one whose lock was waited for.
bool still_leads_to(const std::string& path, int descriptor) {
    struct stat named = {};
    struct stat locked = {};
    return stat(path.c_str(), &named) == 0 && fstat(descriptor, &locked) == 0 &&
           named.st_dev == locked.st_dev && named.st_ino == locked.st_ino;
}

}  // namespace

Result<CommitGate> CommitGate::pass(const std::string& index, Passage passage) {
    const std::string path = index + "/commit.lock";
    for (;;) {
        CommitGate gate(open_lock(path, passage));
        if (gate.descriptor_ < 0 || !wait_for_lock(gate.descriptor_, passage)) {
            return Error{ErrorCode::io, "locking '" + path + "' failed: " + std::strerror(errno)};
        }
        if (still_leads_to(path, gate.descriptor_)) return gate;
    }
}

CommitGate::CommitGate(CommitGate&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

CommitGate& CommitGate::operator=(CommitGate&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

CommitGate::~CommitGate() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace quoth::indexer
