#include "indexer/readers/record_stream.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "indexer/readers/article_parser.hpp"
#include "indexer/readers/folder_walk.hpp"

namespace quoth::indexer {
namespace {

constexpr std::size_t kReadSize = std::size_t{256} << 10U;
constexpr int kPatienceMilliseconds = 100;

std::string limit_message(std::string_view what) {
    return std::string(what) + " is longer than 32 MiB, the limit for one article";
}

/// Reads one open file and hands out its records.
class FileReader {
  public:
    FileReader(std::string path, int descriptor, const RecordSink& sink)
        : path_(std::move(path)), descriptor_(descriptor), sink_(sink) {}

    /// False if the sink stopped it.
    bool run(InputFormat format) {
        do {
            if (!fill()) return report_read_error();
        } while (!at_end_ && !shows_its_format());
        if (format == InputFormat::automatic) format = detect_format(path_, buffer_);
        return format == InputFormat::jsonl ? read_lines() : read_whole();
    }

  private:
    /// A pipe may deliver its bytes one by one; two that are not blank tell the format.
    [[nodiscard]] bool shows_its_format() const {
        constexpr std::string_view blanks = " \t\r\n";
        const std::string_view bytes = without_byte_order_mark(buffer_);
        if (bytes.size() >= kReadSize) return true;
        const std::size_t first = bytes.find_first_not_of(blanks);
        return first != std::string_view::npos &&
               bytes.find_first_not_of(blanks, first + 1) != std::string_view::npos;
    }

    /// Appends what is next in the file to the buffer; sets `at_end_` when there is nothing more.
    bool fill() {
        if (!wait_for_input()) return false;
        const std::size_t before = buffer_.size();
        buffer_.resize(before + kReadSize);
        ssize_t count = 0;
        do {
            count = ::read(descriptor_, buffer_.data() + before, kReadSize);
        } while (count < 0 && errno == EINTR);
        buffer_.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
        at_end_ = count <= 0;
        return count >= 0;
    }

    /// Files are always ready, pipes are when somebody writes. False if the run is over.
    bool wait_for_input() {
        pollfd input{descriptor_, POLLIN, 0};
        for (;;) {
            const int ready = poll(&input, 1, kPatienceMilliseconds);
            if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
            if (sink_.is_over()) return false;
        }
    }

    bool report_read_error() {
        if (sink_.is_over()) return false;
        return sink_.on_problem({path_, 0, std::string("cannot be read: ") + std::strerror(errno)});
    }

    bool read_whole() {
        while (!at_end_) {
            if (buffer_.size() > kLongestRecord) {
                return sink_.on_problem({path_, 0, limit_message("the file")});
            }
            if (!fill()) return report_read_error();
        }
        return sink_.on_record({path_, 0, InputFormat::text, std::move(buffer_)});
    }

    bool read_lines() {
        std::size_t begin = 0;     // of the current line in the buffer
        std::size_t searched = 0;  // no line end before this
        for (;;) {
            const std::size_t end = buffer_.find('\n', searched);
            if (end != std::string::npos) {
                if (!take_line(begin, end)) return false;
                begin = searched = end + 1;
                continue;
            }
            if (at_end_) return take_line(begin, buffer_.size()) && report_if_empty();
            buffer_.erase(0, begin);
            begin = 0;
            searched = buffer_.size();
            if (buffer_.size() > kLongestRecord) {
                overlong_ = true;
                buffer_.clear();
                searched = 0;
            }
            if (!fill()) return report_read_error();
        }
    }

    bool report_if_empty() {
        return found_something_ || sink_.on_problem({path_, 0, "the file holds no text"});
    }

    bool take_line(std::size_t begin, std::size_t end) {
        ++line_;
        if (std::exchange(overlong_, false) || end - begin > kLongestRecord) {
            found_something_ = true;
            return sink_.on_problem({path_, line_, limit_message("the line")});
        }
        const std::string_view line = std::string_view(buffer_).substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return true;
        found_something_ = true;
        return sink_.on_record({path_, line_, InputFormat::jsonl, std::string(line)});
    }

    std::string path_;
    int descriptor_;
    const RecordSink& sink_;
    std::string buffer_;
    bool at_end_ = false;
    bool overlong_ = false;  // the line began with bytes that are gone
    bool found_something_ = false;
    std::size_t line_ = 0;
};

}  // namespace

void read_records(const std::vector<std::string>& paths, InputFormat format,
                  const RecordSink& sink) {
    const WalkVisitor visitor{
        [&](std::string path, OpenFile file) {
            return FileReader(std::move(path), file.descriptor(), sink).run(format);
        },
        sink.on_problem, sink.on_skipped};
    const bool all_names = format != InputFormat::automatic;
    for (const std::string& path : paths) {
        const bool going_on = path == "-" ? FileReader("-", STDIN_FILENO, sink).run(format)
                                          : walk(normalised_path(path), all_names, visitor);
        if (!going_on) return;
    }
}

std::string normalised_path(const std::string& path) {
    std::string result;
    for (const char c : path) {
        if (c == '/' && result.ends_with('/')) continue;
        result += c;
    }
    while (result.starts_with("./") && result.size() > 2) result.erase(0, 2);
    if (result.size() > 1 && result.ends_with('/')) result.pop_back();
    return result;
}

}  // namespace quoth::indexer
