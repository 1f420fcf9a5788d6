#include "indexer/isolated_process.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace quoth::indexer {
namespace {

Error cannot_start(int code) {
    return {ErrorCode::io, std::string("cannot start a process: ") + std::strerror(code)};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::string read_all(int descriptor) {
    std::string result;
    std::array<char, 4096> block;
    for (;;) {
        const ssize_t count = read(descriptor, block.data(), block.size());
        if (count == 0 || (count < 0 && errno != EINTR)) return result;
        if (count > 0) result.append(block.data(), static_cast<std::size_t>(count));
    }
}

/// The child never returns into the parent's code.
[[noreturn]] void run_child(int descriptor, const std::function<std::string()>& action) {
    bool done = false;
    try {
        done = write_all(descriptor, action());
    } catch (...) {
        // The status tells.
    }
    _exit(done ? 0 : 1);
}

int status_of(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return status;
}

}  // namespace

Result<std::string> run_isolated(const std::string& object, unsigned cpu_seconds,
                                 const std::function<std::string()>& action) {
    std::array<int, 2> ends = {};
    if (pipe(ends.data()) != 0) return cannot_start(errno);
    const pid_t child = fork();
    if (child < 0) return cannot_start(errno);
    if (child == 0) {
        close(ends[0]);
        const rlimit limit{cpu_seconds, cpu_seconds};
        setrlimit(RLIMIT_CPU, &limit);
        run_child(ends[1], action);
    }
    close(ends[1]);
    std::string result = read_all(ends[0]);
    close(ends[0]);
    const int status = status_of(child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return result;
    const std::string how =
        WIFSIGNALED(status) ? std::string("ended by a signal (") + strsignal(WTERMSIG(status)) + ")"
                            : "failed";
    return Error{ErrorCode::corrupt_index, "reading index '" + object + "' " + how,
                 "the index is damaged: take a backup, or build it again"};
}

}  // namespace quoth::indexer
