#include "indexer/readers/text_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text/paragraphs.hpp"
#include "common/text/path_date.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/charset.hpp"

namespace quoth::indexer {
namespace {

constexpr std::size_t kLongestTitle = 250;
constexpr std::size_t kSniffedBytes = 8192;

InputProblem problem(const Record& record, std::string message) {
    return {record.path, record.line, std::move(message)};
}

std::size_t line_of(std::string_view text, std::size_t byte) {
    return 1 + static_cast<std::size_t>(std::count(
                   text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

/// A text may hold a stray NUL; where they are many, or other bytes are no text, it is none.
bool is_binary(std::string_view head) {
    constexpr std::ptrdiff_t most_in = 100;
    const auto nuls = std::count(head.begin(), head.end(), '\0');
    return nuls > 0 && (nuls * most_in > static_cast<std::ptrdiff_t>(head.size()) ||
                        text::first_invalid_byte(head).has_value());
}

/// Why `bytes` are no text that we read, empty if they are.
std::string reason_for_refusal(std::string_view bytes) {
    if (is_binary(text::whole_characters(bytes, kSniffedBytes)))
        return "the file holds binary data, not text";
    if (bytes.starts_with("filedesc://"))
        return "the file is ARC, as WARC was before; convert it with: warcio recompress";
    if (bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos) {
        return "the file holds no text";
    }
    return {};
}

/// `text` on one line.
std::string joined_lines(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

/// The headline in a first block that goes on with a byline.
std::string_view without_byline(std::string_view block) {
    return block.substr(0, block.find("\nBy "));
}

/// Takes closing quotation marks and brackets off the end.
std::string_view without_closing_marks(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : {"”", "’", "»", "\"", "'", ")", "]"}) {
            if (!text.ends_with(mark)) continue;
            text.remove_suffix(mark.size());
            found = true;
        }
    }
    return text;
}

}  // namespace

std::string guess_title(std::string_view text) {
    const std::vector<ByteRange> blocks = text::paragraphs(text);
    if (blocks.size() < 2 || blocks.front().size() > kLongestTitle) return {};
    const std::string_view block = without_byline(blocks.front().of(text));
    if (block.starts_with("By ")) return {};
    const std::string_view ending = without_closing_marks(block);
    // A headline ends without a full stop; what ends in a comma or colon runs on.
    if (ending.empty() || std::string_view(".,;:").find(ending.back()) != std::string_view::npos)
        return {};
    return joined_lines(block);
}

ParsedRecord read_text_article(const Record& record) {
    const std::optional<html::DecodedPage> decoded = html::decode_marked(record.bytes);
    const std::string_view bytes =
        decoded ? decoded->text : text::without_byte_order_mark(record.bytes);
    if (std::string reason = reason_for_refusal(bytes); !reason.empty()) {
        return {problem(record, std::move(reason))};
    }
    ParsedRecord result;
    Article article;
    article.id = text::escape_invalid_bytes(record.path);
    if (const auto invalid = text::first_invalid_byte(bytes)) {
        result.damage =
            InputProblem{record.path, line_of(bytes, *invalid),
                         "invalid UTF-8; the bytes are replaced by U+FFFD, and the rest "
                         "of the file is kept"};
        article.text = text::replace_invalid_bytes(bytes);
    } else {
        article.text = bytes;
    }
    if (decoded && decoded->has_bad_bytes) {
        result.damage =
            problem(record, "some bytes are not " + decoded->charset + "; U+FFFD stands for them");
    }
    // To those who read on, a NUL may be the end.
    std::replace(article.text.begin(), article.text.end(), '\0', ' ');
    article.title = guess_title(article.text);
    article.date = text::date_in_path(record.path);
    result.content = std::move(article);
    return result;
}

}  // namespace quoth::indexer
