#include "searcher/printing.hpp"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace quoth::searcher {
namespace {

constexpr int kCommandNotFound = 127;  // of sh

std::string pager() {
    const char* wanted = std::getenv("PAGER");
    return wanted == nullptr ? "less -FRX" : wanted;
}

bool fits_on_terminal(const std::string& text) {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return true;
    return std::count(text.begin(), text.end(), '\n') < size.ws_row;
}

/// False if there is no such program; a person who leaves it early has seen enough.
bool show_in(const std::string& command, const std::string& text) {
    auto* const before = std::signal(SIGPIPE, SIG_IGN);
    std::FILE* const pipe = popen(command.c_str(), "w");
    bool shown = false;
    if (pipe != nullptr) {
        std::fwrite(text.data(), 1, text.size(), pipe);
        const int status = pclose(pipe);
        shown = !(WIFEXITED(status) && WEXITSTATUS(status) == kCommandNotFound);
    }
    std::signal(SIGPIPE, before);
    return shown;
}

}  // namespace

Result<void> print(const std::string& text) {
    std::cout << text << std::flush;
    if (!std::cout) return Error{ErrorCode::io, "cannot write to standard output"};
    return {};
}

Result<void> print_paged(const std::string& text) {
    const std::string command = pager();
    const bool paged = isatty(STDOUT_FILENO) != 0 && !command.empty() && !fits_on_terminal(text);
    if (paged && show_in(command, text)) return {};
    return print(text);
}

}  // namespace quoth::searcher
