#include "common/text/paragraphs.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text/characters.hpp"

namespace quoth::text {
namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";
constexpr std::size_t kMinIndent = 2;
constexpr std::size_t kFewBreaks = 2;  // inside a sentence: may be verse or a slip

struct Line {
    ByteRange content;  // trimmed; empty for a blank line
    bool indented = false;
};

/// The line that starts at `begin`; `next` becomes the start of the one after it.
Line read_line(std::string_view text, std::size_t begin, std::size_t& next) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    next = end + 1;
    const std::size_t first = text.find_first_not_of(kBlanks, begin);
    if (first == std::string_view::npos || first >= end) return {{begin, begin}};
    const std::size_t last = text.find_last_not_of(kBlanks, end - 1);
    return {{first, last + 1}, text[begin] == '\t' || first - begin >= kMinIndent};
}

std::vector<Line> read_lines(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t next = 0; next < text.size();) lines.push_back(read_line(text, next, next));
    return lines;
}

/// A small letter opens `next`, and nothing at the end of `line` ends a sentence.
bool breaks_inside_sentence(std::string_view text, const Line& line, const Line& next) {
    const char last = text[line.content.end - 1];
    const char first = text[next.content.begin];
    const bool goes_on =
        is_ascii_letter(last) || is_ascii_digit(last) || last == ',' || last == '-';
    return goes_on && first >= 'a' && first <= 'z';
}

/// What the lines of a text have in common.
struct Layout {
    std::size_t breaks = 0;    // between two lines that are not blank
    std::size_t inside = 0;    // those of them inside a sentence
    std::size_t blank = 0;     // blank lines between others
    std::size_t indented = 0;  // behind such a break
    std::size_t width = 0;     // of the longest line that breaks inside a sentence

    [[nodiscard]] bool wrapped() const { return inside >= kFewBreaks && inside * 3 >= breaks; }
    [[nodiscard]] bool has_indents() const { return indented > 0 && indented * 2 <= breaks; }
};

Layout layout_of(std::string_view text, const std::vector<Line>& lines) {
    Layout layout;
    const Line* before = nullptr;  // the last line that is not blank
    bool blank = false;
    for (const Line& line : lines) {
        if (line.content.empty()) {
            blank = before != nullptr;
            continue;
        }
        if (before != nullptr) {
            layout.indented += !blank && line.indented ? 1 : 0;
            layout.blank += blank ? 1 : 0;
            layout.breaks += blank ? 0 : 1;
            if (!blank && breaks_inside_sentence(text, *before, line)) {
                ++layout.inside;
                layout.width = std::max(layout.width, before->content.size());
            }
        }
        before = &line;
        blank = false;
    }
    return layout;
}

/// True if the first word of `next` had found room in `line`, so that the writer ended it.
bool has_room(std::string_view text, const Line& line, const Line& next, std::size_t width) {
    const std::string_view words = next.content.of(text);
    const std::size_t first_word = std::min(words.find_first_of(kBlanks), words.size());
    const char first = words.front();
    return line.content.size() + 1 + first_word <= width && !(first >= 'a' && first <= 'z');
}

}  // namespace

std::vector<ByteRange> paragraphs(std::string_view text) {
    const std::vector<Line> lines = read_lines(text);
    const Layout layout = layout_of(text, lines);
    const bool by_blank =
        layout.blank > 0 && (layout.wrapped() || layout.blank * 3 >= layout.breaks);
    const auto ends_between = [&](const Line& line, const Line& next) {
        if (!layout.wrapped()) return !by_blank;
        if (layout.has_indents()) return next.indented;
        return !by_blank && has_room(text, line, next, layout.width);
    };
    std::vector<ByteRange> result;
    const Line* before = nullptr;  // nothing behind a blank line
    for (const Line& line : lines) {
        if (line.content.empty()) {
            before = nullptr;
            continue;
        }
        if (before == nullptr || ends_between(*before, line)) {
            result.push_back(line.content);
        } else {
            result.back().end = line.content.end;
        }
        before = &line;
    }
    return result;
}

}  // namespace quoth::text
