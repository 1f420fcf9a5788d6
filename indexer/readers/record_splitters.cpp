#include "indexer/readers/record_splitters.hpp"

#include <string_view>
#include <utility>

namespace quoth::indexer {
namespace {

class LineSplitter {
  public:
    LineSplitter(const std::string& path, InputFormat format, ByteSource& source,
                 const RecordSink& sink)
        : path_(path), format_(format), source_(source), sink_(sink) {}

    bool run() {
        std::string& buffer = source_.bytes;
        std::size_t begin = 0;     // of the current line in the buffer
        std::size_t searched = 0;  // no line end before this
        for (;;) {
            const std::size_t end = buffer.find('\n', searched);
            if (end != std::string::npos) {
                if (!take_line(begin, end)) return false;
                begin = searched = end + 1;
                continue;
            }
            if (source_.at_end()) return take_line(begin, buffer.size()) && report_if_empty();
            buffer.erase(0, begin);
            begin = 0;
            searched = buffer.size();
            if (buffer.size() > kLongestRecord) {
                overlong_ = true;
                buffer.clear();
                searched = 0;
            }
            if (source_.fill()) continue;
            if (!report_read_error(path_, source_, sink_)) return false;
            if (!source_.pass_damage()) return true;
            buffer.clear();  // what is left of a line is lost with its end
            begin = searched = 0;
        }
    }

  private:
    bool report_if_empty() {
        return found_something_ || sink_.on_problem({path_, 0, "the file holds no text"});
    }

    bool take_line(std::size_t begin, std::size_t end) {
        ++line_;
        if (std::exchange(overlong_, false) || end - begin > kLongestRecord) {
            found_something_ = true;
            return sink_.on_problem({path_, line_, limit_message("the line")});
        }
        const std::string_view line = std::string_view(source_.bytes).substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return true;
        found_something_ = true;
        return sink_.on_record({path_, line_, format_, std::string(line)});
    }

    const std::string& path_;
    InputFormat format_;
    ByteSource& source_;
    const RecordSink& sink_;
    bool overlong_ = false;  // the line began with bytes that are gone
    bool found_something_ = false;
    std::size_t line_ = 0;
};

}  // namespace

bool split_whole_file(const std::string& path, InputFormat format, ByteSource& source,
                      const RecordSink& sink) {
    while (!source.at_end()) {
        if (source.bytes.size() > kLongestRecord) {
            return sink.on_problem({path, 0, limit_message("the file")});
        }
        if (!source.fill()) return report_read_error(path, source, sink);
    }
    return sink.on_record({path, 0, format, std::move(source.bytes)});
}

bool split_lines(const std::string& path, InputFormat format, ByteSource& source,
                 const RecordSink& sink) {
    return LineSplitter(path, format, source, sink).run();
}

std::string limit_message(std::string_view what) {
    return std::string(what) + " is longer than 32 MiB, the limit for one article";
}

bool report_read_error(const std::string& path, const ByteSource& source, const RecordSink& sink) {
    if (source.is_over()) return false;
    return sink.on_problem(unreadable(path, source.failure()));
}

}  // namespace quoth::indexer
