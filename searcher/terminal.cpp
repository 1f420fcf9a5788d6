#include "searcher/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace quoth::searcher {
namespace {

/// Lines longer than this are hard to read, however wide the terminal is.
constexpr std::size_t kWidestLine = 100;

std::size_t terminal_width() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::min<std::size_t>(size.ws_col, kWidestLine);
}

bool wants_color() {
    const char* no_color = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool dumb = kind != nullptr && std::string_view(kind) == "dumb";
    return !dumb && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

output::TextStyle terminal_style(ColorChoice choice) {
    const bool terminal = isatty(STDOUT_FILENO) != 0;
    output::TextStyle style;
    style.color = choice == ColorChoice::always ||
                  (choice == ColorChoice::automatic && terminal && wants_color());
    style.width = terminal ? terminal_width() : 0;
    return style;
}

}  // namespace quoth::searcher
