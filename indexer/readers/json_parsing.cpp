#include "indexer/readers/json_parsing.hpp"

#include <new>
#include <utility>

#include "indexer/readers/json_repair.hpp"

namespace quoth::indexer {
namespace {

simdjson::error_code parse_strictly(std::string_view bytes, simdjson::dom::parser& parser,
                                    simdjson::dom::element& root) {
    if (parser.allocate(bytes.size(), kDeepestJson) != simdjson::SUCCESS) throw std::bad_alloc();
    return parser.parse(bytes.data(), bytes.size()).get(root);
}

}  // namespace

simdjson::error_code parse_json(std::string_view bytes, simdjson::dom::parser& parser,
                                simdjson::dom::element& root, std::string& loss) {
    const auto failure = parse_strictly(bytes, parser, root);
    if (failure == simdjson::SUCCESS) return failure;
    RepairedJson repaired = repair_json(bytes);
    if (repaired.bytes == bytes) return failure;
    loss = std::move(repaired.loss);
    return parse_strictly(repaired.bytes, parser, root);
}

}  // namespace quoth::indexer
