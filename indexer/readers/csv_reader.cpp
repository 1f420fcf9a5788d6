#include "indexer/readers/csv_reader.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "indexer/readers/article_builder.hpp"
#include "indexer/readers/csv_header.hpp"
#include "indexer/readers/csv_row.hpp"

namespace quoth::indexer {
namespace {

bool is_stray_control(char c) {
    return (c >= '\0' && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\x7F';
}

/// What a table must not hold is replaced before it is parted: a NUL parts words.
std::string clean(std::string_view row, ArticleBuilder& builder) {
    std::string result(row);
    if (std::any_of(row.begin(), row.end(), is_stray_control)) {
        builder.damage("control characters; a blank stands for each");
        std::replace_if(result.begin(), result.end(), is_stray_control, ' ');
    }
    if (text::first_invalid_byte(result)) {
        builder.damage(
            "invalid UTF-8; U+FFFD stands for the bytes; convert the file with: "
            "iconv -f windows-1252 -t utf-8");
        result = text::replace_invalid_bytes(result);
    }
    return result;
}

}  // namespace

ParsedRecord read_csv_article(const Record& record) {
    const CsvHeader& header = *record.header;
    ArticleBuilder builder(record);
    const std::vector<std::string> fields =
        fields_of_row(clean(record.bytes, builder), header.delimiter);
    if (fields.size() != header.columns) {
        return {InputProblem{record.path, record.line,
                             "the row has " + std::to_string(fields.size()) +
                                 " fields and the header " + std::to_string(header.columns)}};
    }
    for (std::size_t i = 0; i < kMemberCount; ++i) {
        if (!header.places[i]) continue;
        const auto member = static_cast<ArticleMember>(i);
        const std::string& field = fields[*header.places[i]];
        if (member == ArticleMember::text)
            builder.set_prose(field);
        else
            builder.set(member, field);
    }
    return std::move(builder).finish();
}

}  // namespace quoth::indexer
