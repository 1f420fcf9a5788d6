#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "quoth/article.hpp"

namespace quoth::indexer {

enum class InputFormat { automatic, text, jsonl, html };

/// The bytes of one article as they stand in the input: a whole text file, or one line of JSON.
struct Record {
    std::string path;      ///< as typed, normalised; `-` for standard input
    std::size_t line = 0;  ///< from 1; 0 where the record is the whole file
    InputFormat format = InputFormat::text;
    std::string bytes;
};

/// Why an input, or a part of it, could not be used as it is.
struct InputProblem {
    std::string path;
    std::size_t line = 0;  ///< from 1; 0 for the whole file
    std::string message;   ///< one line
};

/// What a record gives.
struct ParsedRecord {
    std::variant<Article, InputProblem> content;
    /// The article is good but a member of it is not: a date that cannot be read is left out.
    std::vector<InputProblem> warnings = {};
    /// Bytes of the input are lost: they were not text.
    std::optional<InputProblem> damage = {};
};

}  // namespace quoth::indexer
