#include "indexer/readers/record_splitters.hpp"

#include <string_view>
#include <utility>

#include "common/text/utf8.hpp"

namespace quoth::indexer {

std::optional<std::size_t> length_of_byte_order_mark(ByteSource& source) {
    while (source.bytes.size() < 3 && !source.at_end()) {
        if (!source.fill()) return std::nullopt;
    }
    return source.bytes.size() - text::without_byte_order_mark(source.bytes).size();
}

std::string limit_message(std::string_view what) {
    return std::string(what) + " is longer than 32 MiB, the limit for one article";
}

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

bool report_read_error(const std::string& path, const ByteSource& source, const RecordSink& sink) {
    if (source.is_over()) return false;
    return sink.on_problem(unreadable(path, source.failure()));
}

}  // namespace quoth::indexer
