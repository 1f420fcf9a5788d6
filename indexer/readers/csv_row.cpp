#include "indexer/readers/csv_row.hpp"

namespace quoth::indexer {

CsvScanner::Step CsvScanner::take(char c) {
    if (state_ == State::quoted) {
        if (c != '"') return Step::character;
        state_ = State::after_mark;
        return Step::mark;
    }
    if (c == '"' && state_ == State::field_start) {
        state_ = State::quoted;
        return Step::mark;
    }
    if (c == '"' && state_ == State::after_mark) {
        state_ = State::quoted;
        return Step::character;
    }
    return take_outside(c);
}

CsvScanner::Step CsvScanner::take_outside(char c) {
    if (c == '\n' || delimiters_.find(c) != std::string::npos) {
        state_ = State::field_start;
        return c == '\n' ? Step::row_end : Step::field_end;
    }
    if (state_ == State::after_mark) return c == '\r' ? Step::mark : Step::broken;
    state_ = State::plain;
    return Step::character;
}

std::vector<std::string> fields_of_row(std::string_view row, char delimiter) {
    std::vector<std::string> fields(1);
    CsvScanner scanner(delimiter);
    std::size_t field = 0;  // where it begins
    for (std::size_t i = 0; i < row.size(); ++i) {
        const CsvScanner::Step step = scanner.take(row[i]);
        const bool is_cut = i + 1 == row.size() && !scanner.may_end();
        if (step == CsvScanner::Step::character) {
            fields.back() += row[i];
        } else if (step == CsvScanner::Step::row_end) {  // of a header with an odd mark
            fields.back() += row[i];
            scanner.continue_plain();
        } else if (step == CsvScanner::Step::field_end) {
            fields.emplace_back();
            field = i + 1;
        }
        if ((is_cut || step == CsvScanner::Step::broken) && scanner.may_mark_be_text()) {
            fields.back() = "\"";
            i = field;
            scanner.continue_plain();
        }
    }
    return fields;
}

}  // namespace quoth::indexer
