#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/field_map.hpp"
#include "indexer/readers/record_stream.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {

/// What a file of JSON is split into.
struct Split {
    std::vector<std::string> records;
    std::vector<std::size_t> lines;
    std::vector<std::string> problems;
    std::size_t passed_over = 0;
};

/// `rules` are those of `--map`.
inline Split split(std::string_view json, const std::vector<std::string>& rules = {}) {
    const fixtures::TemporaryFolder folder;
    Split result;
    RecordSink sink;
    if (!rules.empty()) sink.map = std::make_shared<const FieldMap>(*FieldMap::parse(rules));
    sink.on_record = [&](const Record& record) {
        result.records.push_back(record.bytes);
        result.lines.push_back(record.line);
        return true;
    };
    sink.on_problem = [&](const InputProblem& problem) {
        result.problems.push_back(problem.message);
        return true;
    };
    sink.on_passed_over = [&] { ++result.passed_over; };
    read_records({folder.write("a.json", json)}, InputFormat::jsonl, sink);
    return result;
}

struct SplitCase {
    const char* name;
    std::string json;
    std::vector<std::string> records;
    std::vector<std::size_t> lines;
};

inline std::ostream& operator<<(std::ostream& out, const SplitCase& test) {
    return out << test.name;
}

}  // namespace quoth::indexer
