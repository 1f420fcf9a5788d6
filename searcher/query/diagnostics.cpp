#include "searcher/query/diagnostics.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "common/text/printable.hpp"
#include "searcher/query/code_points.hpp"

namespace quoth::query {
namespace {

using std::size_t;
using std::string;
using std::string_view;

constexpr size_t window_columns = 72;

// One code point as it is shown.
struct Cell {
    string shown;
    size_t width = 0;
};

struct Line {
    std::vector<Cell> cells;
    size_t caret = 0;  // index of the cell it points at; the number of cells: behind the last
};

Cell cell_of(string_view query, size_t byte, const CodePoint& c) {
    const string_view character = query.substr(byte, c.size);
    if (character == "\t") return {" ", 1};
    return {text::printable(character), text::display_columns(character)};
}

// The line of `query` that holds `byte`, taken apart.
Line line_at(string_view query, size_t byte) {
    const size_t before = byte == 0 ? string_view::npos : query.find_last_of("\r\n", byte - 1);
    const size_t begin = before == string_view::npos ? 0 : before + 1;
    const size_t end = std::min(query.find_first_of("\r\n", byte), query.size());
    Line line;
    for (size_t at = begin; at < end;) {
        const CodePoint c = code_point_at(query, at);
        if (at < byte) line.caret = line.cells.size() + 1;
        if (at <= byte && byte < at + c.size) line.caret = line.cells.size();
        line.cells.push_back(cell_of(query, at, c));
        at += c.size;
    }
    return line;
}

// How many cells fit into `room` columns, going from `from` in steps of `step`.
size_t cells_that_fit(const std::vector<Cell>& cells, size_t from, int step, size_t room) {
    size_t count = 0;
    for (auto at = static_cast<std::ptrdiff_t>(from);
         at >= 0 && at < static_cast<std::ptrdiff_t>(cells.size()); at += step) {
        const size_t width = cells[static_cast<size_t>(at)].width;
        if (width > room) break;
        room -= width;
        ++count;
    }
    return count;
}

// Two thirds of the window lie before the caret: what was read explains what went wrong.
string window(const Line& line) {
    const size_t before =
        line.caret == 0 ? 0
                        : cells_that_fit(line.cells, line.caret - 1, -1, window_columns * 2 / 3);
    const size_t begin = line.caret - before;
    const size_t end = begin + cells_that_fit(line.cells, begin, 1, window_columns);
    string shown = begin > 0 ? "  …" : "  ";
    string caret(begin > 0 ? 3 : 2, ' ');
    for (size_t i = begin; i < end; ++i) {
        shown += line.cells[i].shown;
        if (i < line.caret) caret.append(line.cells[i].width, ' ');
    }
    return shown + (end < line.cells.size() ? "…" : "") + '\n' + caret + "^\n";
}

}  // namespace

string render_message(const Error& error) {
    const string message = text::printable(error.message);
    return error.hint.empty() ? message : message + " (" + text::printable(error.hint) + ')';
}

string render(string_view query, const Error& error) {
    string message = render_message(error) + '\n';
    if (!error.query_byte || query.empty()) return message;
    return message + window(line_at(query, std::min(*error.query_byte, query.size())));
}

}  // namespace quoth::query
