#include "indexer/readers/csv_splitter.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/csv_header.hpp"
#include "indexer/readers/csv_row.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {
namespace {

bool every_line_has(std::string_view row, char delimiter, std::size_t count) {
    std::size_t in_line = 0;
    for (const char c : row) {
        if (c == '\n' && std::exchange(in_line, 0) != count) return false;
        if (c == delimiter) ++in_line;
    }
    return in_line == count;
}

/// It is looked for anew with each piece that is read.
constexpr std::size_t kLongestHeader = std::size_t{1} << 20U;

std::size_t lines_in(std::string_view bytes) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

class CsvSplitter {
  public:
    CsvSplitter(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink)
        : path_(path), format_(format), source_(source), sink_(sink), scanner_(',') {}

    bool run() {
        const auto mark = length_of_byte_order_mark(source_);
        if (!mark) return report_read_error(path_, source_, sink_);
        begin_ = *mark;
        std::optional<HeaderPlace> header = header_place();
        while (!header && !source_.at_end() && source_.bytes.size() <= kLongestHeader) {
            if (!source_.fill()) return report_read_error(path_, source_, sink_);
            header = header_place();
        }
        if (!header) {
            return sink_.on_problem({path_, 0,
                                     source_.at_end() ? "the file holds no text"
                                                      : "the table has no header within 1 MiB"});
        }
        return take_header(*header) && (header_ == nullptr || run_rows());
    }

  private:
    [[nodiscard]] std::optional<HeaderPlace> header_place() const {
        return find_header(std::string_view(source_.bytes).substr(begin_), source_.at_end());
    }

    bool take_header(const HeaderPlace& place) {
        const auto table = std::string_view(source_.bytes).substr(begin_);
        line_ += lines_in(table.substr(0, place.row.begin));
        Result<CsvHeader> header = read_csv_header(table, place, sink_.map.get());
        if (!header) return sink_.on_problem({path_, line_, header.error().message});
        begin_row(std::min(begin_ + place.row.end + 1, source_.bytes.size()),
                  lines_in(place.row.of(table)) + 1);
        header_ = std::make_shared<const CsvHeader>(*std::move(header));
        scanner_ = CsvScanner(header_->delimiter);
        return true;
    }

    bool run_rows() {
        for (;;) {
            while (next_ < source_.bytes.size()) {
                if (!take(source_.bytes[next_++])) return false;
            }
            if (next_ - begin_ > kLongestRecord) {
                if (!take_overlong()) return false;
                continue;
            }
            if (source_.at_end()) {
                if (!skipping_ && !scanner_.may_end()) {
                    if (!take_broken(kNotClosed)) return false;
                    continue;
                }
                if (is_several_rows(next_)) {
                    take_as_text(crossing_field_, 0);
                    continue;
                }
                return hand_over(next_) && report_if_empty();
            }
            source_.bytes.erase(0, begin_);
            next_ -= begin_;
            read_to_ -= std::min(read_to_, begin_);
            if (first_end_ != kNone) first_end_ -= begin_;
            crossing_field_ -= std::min(crossing_field_, begin_);
            field_ -= std::min(field_, begin_);
            begin_ = 0;
            if (!source_.fill()) return report_read_error(path_, source_, sink_);
        }
    }

    bool take(char c) {
        if (c == '\n') {
            ++lines_;
            note_line_end();
        }
        if (skipping_) {
            if (c == '\n')
                begin_row(next_, lines_);
            else
                begin_ = next_;
            return true;
        }
        switch (scanner_.take(c)) {
            case CsvScanner::Step::row_end:
                return end_row();
            case CsvScanner::Step::field_end:
                begin_field();
                return true;
            case CsvScanner::Step::broken:
                return take_broken("a quotation mark inside a field of the row is not doubled");
            default:
                if (c == '\n' && next_ <= read_to_) return take_broken(kNotClosed);
                return true;
        }
    }

    void note_line_end() {
        if (next_ > first_end_) return;
        first_end_ = next_;
        crossing_field_ = field_;
    }

    bool end_row() {
        if (is_several_rows(next_ - 1)) {
            take_as_text(crossing_field_, 0);
            return true;
        }
        if (!hand_over(next_ - 1)) return false;
        begin_row(next_, lines_);
        return true;
    }

    /// Whether the row at hand, which ends at `end`, has lines that are rows each: then the mark
    /// that took them together is text where it may be.
    [[nodiscard]] bool is_several_rows(std::size_t end) const {
        return scanner_.may_mark_be_text() && first_end_ <= end &&
               every_line_has(std::string_view(source_.bytes).substr(begin_, end - begin_),
                              header_->delimiter, header_->columns - 1);
    }

    /// A mark that is no mark of quoting is text where it may be, and else breaks its row.
    bool take_broken(std::string message) {
        if (!scanner_.may_mark_be_text()) return give_up(std::move(message));
        take_as_text(field_, lines_before_field_);
        return true;
    }

    /// Goes back behind the mark that `field` begins with, so many lines into its row.
    void take_as_text(std::size_t field, std::size_t lines) {
        read_to_ = std::max(read_to_, next_);
        field_ = field;
        next_ = field + 1;
        lines_ = lines_before_field_ = lines;
        scanner_.continue_plain();
    }

    bool take_overlong() {
        const bool is_open = !skipping_ && !scanner_.may_end() && scanner_.may_mark_be_text();
        return is_open ? take_broken({}) : give_up(limit_message("the row"));
    }

    /// Reports the row at hand and goes on behind its first line.
    bool give_up(std::string message) {
        ++number_;
        if (!sink_.on_problem({path_, line_, std::move(message)})) return false;
        read_to_ = std::max(read_to_, next_);
        if (first_end_ != kNone) {
            begin_row(first_end_, 1);
        } else {
            skipping_ = true;
            begin_ = next_;
        }
        return true;
    }

    /// A row begins at `begin`, so many lines after the last one.
    void begin_row(std::size_t begin, std::size_t lines) {
        begin_ = next_ = begin;
        line_ += lines;
        lines_ = 0;
        first_end_ = kNone;
        skipping_ = false;
        scanner_ = CsvScanner(header_ ? header_->delimiter : ',');
        begin_field();
    }

    void begin_field() {
        field_ = next_;
        lines_before_field_ = lines_;
    }

    bool hand_over(std::size_t end) {
        if (skipping_) return true;
        if (end - begin_ > kLongestRecord) {
            ++number_;
            return sink_.on_problem({path_, line_, limit_message("the row")});
        }
        const std::string_view row = without_line_end(begin_, end);
        if (row.find_first_not_of(" \t") == std::string_view::npos) return true;
        ++number_;
        return sink_.on_record({.path = path_,
                                .line = line_,
                                .format = format_,
                                .bytes = std::string(row),
                                .number = number_,
                                .header = header_});
    }

    bool report_if_empty() {
        return number_ > 0 || sink_.on_problem({path_, 0, "the table has no row but its header"});
    }

    [[nodiscard]] std::string_view without_line_end(std::size_t begin, std::size_t end) const {
        std::string_view row = std::string_view(source_.bytes).substr(begin, end - begin);
        if (row.ends_with('\r')) row.remove_suffix(1);
        return row;
    }

    static constexpr std::size_t kNone = std::string::npos;
    static constexpr const char* kNotClosed = "a quotation mark of the row is not closed";

    const std::string& path_;
    InputFormat format_;
    ByteSource& source_;
    const RecordSink& sink_;
    std::shared_ptr<const CsvHeader> header_;

    std::size_t next_ = 0;    // byte to be read
    std::size_t number_ = 0;  // rows so far
    /// How far a row was read that failed. One that is inside marks at a line end before there
    /// fails as well, as the first one was, too: it need not be read on, each time to the same
    /// place.
    std::size_t read_to_ = 0;
    // Of the row at hand:
    CsvScanner scanner_;
    std::size_t begin_ = 0;
    std::size_t line_ = 1;           // where it begins
    std::size_t lines_ = 0;          // that it has ended so far
    std::size_t first_end_ = kNone;  // behind its first line
    std::size_t field_ = 0;          // where its last field begins
    std::size_t lines_before_field_ = 0;
    std::size_t crossing_field_ = 0;  // where the one begins that goes on behind its first line
    bool skipping_ = false;           // to the end of a line that was given up
};

}  // namespace

bool split_csv(const std::string& path, InputFormat format, ByteSource& source,
               const RecordSink& sink) {
    return CsvSplitter(path, format, source, sink).run();
}

}  // namespace quoth::indexer
