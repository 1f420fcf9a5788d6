// Feeds arbitrary bytes to the query parser and asks the laws that hold for all of them:
//   query_fuzz [libFuzzer's options] [CORPUS]

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "searcher/query/diagnostics.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/printer.hpp"

namespace {

using quoth::Result;
using quoth::query::ParsedQuery;

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

void check_mistake(std::string_view text, const quoth::Error& error) {
    require(!error.message.empty(), "a mistake is told");
    require(error.query_byte && *error.query_byte <= text.size(), "a mistake lies in the query");
    require(!quoth::query::render(std::string(text), error).empty(), "a mistake can be shown");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    quoth::query::ParseOptions options;
    options.now = {};
    const Result<ParsedQuery> parsed = quoth::query::parse(text, options);
    if (!parsed) {
        check_mistake(text, parsed.error());
        return 0;
    }
    options.max_bytes = static_cast<std::size_t>(-1);  // escapes may make it longer
    options.max_depth = 256;
    const std::string printed = quoth::query::print(parsed->tree);
    const Result<ParsedQuery> again = quoth::query::parse(printed, options);
    require(again && again->tree == parsed->tree, "a printed tree reads as itself");
    return 0;
}
