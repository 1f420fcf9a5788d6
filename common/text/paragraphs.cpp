#include "common/text/paragraphs.hpp"

namespace quoth::text {
namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";

struct Line {
    ByteRange content;  // trimmed; empty for a blank line
};

/// The trimmed line that starts at `begin`; `next` becomes the start of the one after it.
Line read_line(std::string_view text, std::size_t begin, std::size_t& next) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    next = end + 1;
    const std::size_t first = text.find_first_not_of(kBlanks, begin);
    if (first == std::string_view::npos || first >= end) return {{begin, begin}};
    const std::size_t last = text.find_last_not_of(kBlanks, end - 1);
    return {{first, last + 1}};
}

/// True if a blank line stands between two lines that are not.
bool has_blank_line_inside(std::string_view text) {
    bool seen_content = false;
    bool seen_blank_after_content = false;
    for (std::size_t next = 0; next < text.size();) {
        const Line line = read_line(text, next, next);
        if (line.content.empty()) {
            seen_blank_after_content = seen_content;
        } else {
            if (seen_blank_after_content) return true;
            seen_content = true;
        }
    }
    return false;
}

}  // namespace

std::vector<ByteRange> paragraphs(std::string_view text) {
    const bool blank_lines_separate = has_blank_line_inside(text);
    std::vector<ByteRange> result;
    bool open = false;  // the last paragraph may still grow
    for (std::size_t next = 0; next < text.size();) {
        const Line line = read_line(text, next, next);
        if (line.content.empty()) {
            open = false;
        } else if (open) {
            result.back().end = line.content.end;
        } else {
            result.push_back(line.content);
            open = blank_lines_separate;
        }
    }
    return result;
}

}  // namespace quoth::text
