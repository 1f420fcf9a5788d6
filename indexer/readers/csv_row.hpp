#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoth::indexer {

/// Reads rows byte by byte as RFC 4180 has them: a field that begins with a quotation mark goes on
/// to the closing one, over delimiters and line ends; inside, two stand for one. Elsewhere a
/// quotation mark is a character like others.
///
/// Tables with tabs are mostly written without any quoting: there a mark is text that is not closed
/// at the end of a field, or takes several rows for one. This shows only later; whoever sees it
/// goes back behind the mark.
class CsvScanner {
  public:
    explicit CsvScanner(char delimiter) : delimiters_(1, delimiter) {}
    /// Any of `delimiters` parts fields, as in a header that has yet to tell which one does.
    explicit CsvScanner(std::string_view delimiters) : delimiters_(delimiters) {}

    enum class Step {
        character,  ///< it belongs to the field
        mark,       ///< a quotation mark, or the carriage return behind one
        field_end,
        row_end,
        broken,  ///< something else behind a closing quotation mark
    };

    /// What `c` is, behind all that was taken before.
    Step take(char c);

    /// False inside quotation marks, where a table cannot end.
    [[nodiscard]] bool may_end() const { return state_ != State::quoted; }

    /// Whether a mark that is not closed at the end of its field is text.
    [[nodiscard]] bool may_mark_be_text() const { return delimiters_ == "\t"; }
    /// What comes next belongs to a field without marks around it, as behind a mark that is text.
    void continue_plain() { state_ = State::plain; }

  private:
    enum class State { field_start, plain, quoted, after_mark };

    Step take_outside(char c);

    std::string delimiters_;
    State state_ = State::field_start;
};

/// The fields of one whole row, `row` without its line end.
[[nodiscard]] std::vector<std::string> fields_of_row(std::string_view row, char delimiter);

}  // namespace quoth::indexer
