#include <algorithm>
#include <optional>
#include <string_view>

#include "indexer/readers/warc/header_fields.hpp"
#include "indexer/readers/warc/http_response.hpp"
#include "indexer/readers/warc/warc_header.hpp"
#include "indexer/readers/warc_reader.hpp"

namespace quoth::indexer {
namespace {

/// Addresses may be long, and fields many.
constexpr std::size_t kLongestHeader = std::size_t{1} << 20U;
constexpr std::string_view kMagic = "WARC/";

/// Whether a server's answer is something to read. Rules for robots are no article.
bool is_page(const warc::HttpResponse& response, std::string_view address) {
    if (response.status != 200) return false;
    if (warc::same_name(response.type, "text/plain")) return !address.ends_with("/robots.txt");
    return warc::same_name(response.type, "text/html") ||
           warc::same_name(response.type, "application/xhtml+xml");
}

class WarcSplitter {
  public:
    WarcSplitter(const std::string& path, InputFormat format, ByteSource& source,
                 const RecordSink& sink)
        : path_(path), format_(format), source_(source), sink_(sink) {}

    bool run() {
        while (!is_done_) {
            pass_blank_lines();
            if (!has(1) && !is_unreadable_) break;
            ++number_;
            if (!(is_unreadable_ ? pass_damage() : take_record())) return false;
        }
        return number_ > 0 || sink_.on_problem({path_, 0, "the file holds no record"});
    }

  private:
    [[nodiscard]] std::string_view rest() const {
        return std::string_view(source_.bytes).substr(begin_);
    }

    /// Whether `count` bytes stand in `rest`, after reading what is missing.
    bool has(std::size_t count) {
        while (source_.bytes.size() - begin_ < count) {
            if (is_unreadable_ || source_.at_end()) return false;
            source_.bytes.erase(0, begin_);
            begin_ = 0;
            is_unreadable_ = !source_.fill();
        }
        return true;
    }

    void pass_blank_lines() {
        while (has(1) && (rest().front() == '\r' || rest().front() == '\n')) ++begin_;
    }

    bool take_record() {
        const std::optional<std::size_t> block = find_block();
        if (is_unreadable_) return pass_damage();
        if (!block) return pass_broken("the header of the record has no end", 1);
        const Result<warc::WarcHeader> header = warc::parse_warc_header(rest().substr(0, *block));
        if (!header) return pass_broken(header.error().message, 1);
        const std::uint64_t size = header->block_size;
        const bool is_whole = has(*block + std::min<std::uint64_t>(size, kLongestRecord));
        if (is_unreadable_) return pass_damage();
        if (!is_whole) return pass_broken("the file ends inside the record", *block);
        if (size > kLongestRecord) return pass_long(*block, size);
        if (!ends_at(*block + size))
            return pass_broken("the record is not as long as it says", *block);
        if (!hand_out(*block, size)) return false;
        begin_ += *block + size;
        return true;
    }

    /// Where the block of the record begins in `rest`: behind the first blank line. Nothing if
    /// another record begins before.
    std::optional<std::size_t> find_block() {
        for (std::size_t line = 0; line <= kLongestHeader;) {
            const std::size_t end = rest().find('\n', line);
            if (end == std::string_view::npos) {
                if (rest().size() > kLongestHeader || !has(rest().size() + 1)) break;
                continue;
            }
            const std::string_view text = rest().substr(line, end - line);
            if (text.empty() || text == "\r") return end + 1;
            if (line > 0 && text.starts_with(kMagic)) break;
            line = end + 1;
        }
        return std::nullopt;
    }

    /// Whether a record may end at `end` in `rest`: its blank lines, another, or nothing follows.
    bool ends_at(std::size_t end) {
        has(end + kMagic.size());
        const std::string_view next = rest().substr(end);
        return next.empty() || next.starts_with('\n') || next.starts_with("\r") ||
               next.starts_with(kMagic);
    }

    /// The header is parsed anew: the bytes that it points to may have moved.
    bool hand_out(std::size_t block, std::size_t size) {
        const std::string_view record = rest().substr(0, block + size);
        const Result<warc::WarcHeader> header = warc::parse_warc_header(record.substr(0, block));
        if (!warc::holds_response(*header)) return pass_over();
        const auto response = warc::parse_http_response(record.substr(block));
        if (!response) return problem("the record holds no answer over HTTP");
        if (!is_page(*response, header->address)) return pass_over();
        return sink_.on_record(
            {.path = path_, .line = number_, .format = format_, .bytes = std::string(record)});
    }

    bool pass_over() {
        sink_.on_passed_over();
        return true;
    }

    bool problem(const std::string& message) {
        return sink_.on_problem({path_, number_, message, true});
    }

    /// A record that no article can be. Pictures and films are among them.
    bool pass_long(std::size_t block, std::uint64_t size) {
        const Result<warc::WarcHeader> header = warc::parse_warc_header(rest().substr(0, block));
        const auto response = warc::parse_http_response(rest().substr(block, kLongestRecord));
        const bool is_lost = warc::holds_response(*header) && response.has_value() &&
                             is_page(*response, header->address);
        if (!(is_lost ? problem(limit_message("the page")) : pass_over())) return false;
        begin_ += block;
        while (size > 0 && has(1)) {
            const std::size_t step = std::min<std::uint64_t>(size, rest().size());
            begin_ += step;
            size -= step;
        }
        return size == 0 || is_unreadable_ || problem("the file ends inside the record");
    }

    /// Reports a record and goes on at the next one that begins after `from` in `rest`.
    bool pass_broken(const std::string& message, std::size_t from) {
        if (!problem(message)) return false;
        begin_ += std::min(from, rest().size());
        find_record();
        return true;
    }

    /// Reports what cannot be read and goes on behind it, where that can be done.
    bool pass_damage() {
        if (source_.is_over() || !problem("cannot be read: " + source_.failure())) return false;
        source_.bytes.clear();
        begin_ = 0;
        is_unreadable_ = false;
        is_done_ = !source_.pass_damage();
        if (!is_done_) find_record();
        return true;
    }

    /// Moves to the next line that begins a record, or to the end.
    void find_record() {
        bool is_line = begin_ == 0 || source_.bytes[begin_ - 1] == '\n';
        while (has(1)) {
            if (is_line) has(warc::kLongestVersion);
            if (is_line && warc::opens_warc(rest())) return;
            const std::size_t line_end = rest().find('\n');
            is_line = line_end != std::string_view::npos;
            begin_ += is_line ? line_end + 1 : rest().size();
        }
    }

    const std::string& path_;
    InputFormat format_;
    ByteSource& source_;
    const RecordSink& sink_;
    std::size_t begin_ = 0;   // of the current record in the bytes of the source
    std::size_t number_ = 0;  // of it in the file
    bool is_unreadable_ = false;
    bool is_done_ = false;
};

}  // namespace

bool split_warc(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink) {
    return WarcSplitter(path, format, source, sink).run();
}

}  // namespace quoth::indexer
