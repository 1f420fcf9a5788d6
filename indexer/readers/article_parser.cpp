#include "indexer/readers/article_parser.hpp"

#include "indexer/readers/jsonl_reader.hpp"
#include "indexer/readers/text_reader.hpp"

namespace quoth::indexer {

ParsedRecord parse_record(const Record& record) {
    if (record.format == InputFormat::jsonl) return read_json_article(record);
    return read_text_article(record);
}

InputFormat detect_format(std::string_view path, std::string_view bytes) {
    constexpr std::string_view blanks = " \t\r\n";
    bytes = without_byte_order_mark(bytes);
    const std::size_t open = bytes.find_first_not_of(blanks);
    if (open != std::string_view::npos && bytes[open] == '{') {
        const std::size_t next = bytes.find_first_not_of(blanks, open + 1);
        if (next != std::string_view::npos && (bytes[next] == '"' || bytes[next] == '}')) {
            return InputFormat::jsonl;
        }
    }
    return path.ends_with(".jsonl") || path.ends_with(".ndjson") ? InputFormat::jsonl
                                                                 : InputFormat::text;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

}  // namespace quoth::indexer
