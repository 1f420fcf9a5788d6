#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// What a record of markup says of its article, as it says it; empty where it does not.
struct RecordFields {
    std::string id;
    std::string title;
    std::vector<std::string> dates;  ///< the first that can be read counts
    std::vector<std::string> authors;
    std::string source;
    std::string url;
    std::string section;
    std::vector<std::string> tags;
    std::string lang;
    std::string text;  ///< paragraphs with blank lines between them
};

/// The article of a record: values on one line each, dates as UTC, bylines without `By`, tags once
/// each, the language as its code. The id is the one given, else the address, else `path#number`;
/// a missing date comes from the address or the path, a missing source from the address.
///
/// Where there is no text the title is it, with `text_is_missing` as a warning; without either that
/// is the problem.
[[nodiscard]] ParsedRecord article_of(RecordFields fields, const Record& record,
                                      std::string text_is_missing);

/// A record that gives no article.
[[nodiscard]] ParsedRecord rejected(const Record& record, std::string why);

/// Notes that bytes of a record were no characters of `charset`, unless that is empty.
void note_lossy_charset(const std::string& charset, const Record& record, ParsedRecord& result);

/// Notes that the record of a result has no end tag, unless it `is_closed`.
void note_missing_end(bool is_closed, const Record& record, ParsedRecord& result);

}  // namespace quoth::indexer
