#include "tests/searcher/query/outline.hpp"

#include "searcher/query/diagnostics.hpp"
#include "searcher/query/printer.hpp"

namespace quoth::query {

std::string outline(std::string_view text) {
    const auto parsed = parse_at_test_now(text);
    return parsed ? print_indented(parsed->tree) : render(text, parsed.error());
}

}  // namespace quoth::query
