#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "quoth/article.hpp"

namespace quoth::indexer {

class FieldMap;
struct CsvHeader;

enum class InputFormat {
    automatic,
    text,
    markdown,
    html,
    jsonl,
    nitf,
    newsml,
    rss,
    warc,
    reuters,
    trec,
    csv
};

/// The bytes of one article as they stand in the input: a whole text file, an object of JSON, a row
/// of a table, an item of a feed, a record of a WARC file.
struct Record {
    std::string path;      ///< as typed, normalised; `-` for standard input
    std::size_t line = 0;  ///< the number of the line or record, from 1; 0 for the whole file
    InputFormat format = InputFormat::text;
    std::string bytes;
    std::size_t number = 0;  ///< from 1 among the records of its file; 0 where it is the whole file
    std::shared_ptr<const FieldMap> map = nullptr;      ///< null where the user gave none
    std::shared_ptr<const CsvHeader> header = nullptr;  ///< of the table that it is a row of
    /// What stands before the first record of a file of XML and goes for each: namespaces, the name
    /// of the feed. Null where the format has no such thing.
    std::shared_ptr<const std::string> head = nullptr;
};

/// What tells whether a file was written since it was read.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0;  ///< nanoseconds since 1970

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Why an input, or a part of it, could not be used as it is.
struct InputProblem {
    std::string path;             ///< empty where the whole run is meant
    std::size_t line = 0;         ///< as in `Record`
    std::string message;          ///< one line
    bool counts_records = false;  ///< `line` is the number of a record: `path#line`
    /// The input could not be read to its end, so that nobody knows what else it holds.
    bool is_unreadable = false;
};

[[nodiscard]] inline InputProblem unreadable(std::string path, const std::string& reason) {
    InputProblem problem{std::move(path), 0, "cannot be read: " + reason};
    problem.is_unreadable = true;
    return problem;
}

/// What a record gives.
struct ParsedRecord {
    std::variant<Article, InputProblem> content;
    /// The article is good but a member of it is not: a date that cannot be read is left out.
    std::vector<InputProblem> warnings = {};
    /// Bytes of the input are lost: they were not text.
    std::optional<InputProblem> damage = {};
};

}  // namespace quoth::indexer
