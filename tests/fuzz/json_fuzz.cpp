// Feeds arbitrary bytes to the splitter, the repair and the reader of JSON and asks the laws that
// hold for all of them:
//   json_fuzz [libFuzzer's options] [CORPUS]
// The first line is read as a rule of --map, too.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/field_map.hpp"
#include "indexer/readers/json_envelope.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/json_record_output.hpp"
#include "indexer/readers/json_repair.hpp"
#include "indexer/readers/json_splitter.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the room under test
using quoth::fuzz::require;

/// So that objects are looked into before they end, and are too long.
constexpr JsonLengths kShortLengths = {.looked_into = 100, .record = 400};

std::shared_ptr<const FieldMap> map_of(std::string_view rule) {
    const auto map = FieldMap::parse({std::string(rule)});
    return map ? std::make_shared<const FieldMap>(*map) : nullptr;
}

void parse(const Record& record) {
    require(record.line > 0 && record.number > 0, "records are numbered");
    const ParsedRecord parsed = read_json_article(record);
    if (const auto* article = std::get_if<quoth::Article>(&parsed.content))
        quoth::fuzz::check_values(*article);
}

void check_repair(std::string_view bytes) {
    const std::string repaired = repair_json(bytes).bytes;
    require(!quoth::text::first_invalid_byte(repaired), "what was repaired is UTF-8");
    require(repair_json(repaired).bytes == repaired, "what was repaired needs no repair");
}

void check_envelope(std::string_view bytes) {
    JsonEnvelope whole(nullptr);
    JsonEnvelope pieces(nullptr);
    whole.scan(bytes);
    for (std::size_t size = 0; size < bytes.size(); size += 7) pieces.scan(bytes.substr(0, size));
    pieces.scan(bytes);
    const auto articles = whole.take_articles();
    require(articles == pieces.take_articles(), "pieces make no difference");
    std::size_t end = 0;
    for (const quoth::ByteRange& article : articles) {
        require(article.begin >= end && article.end <= bytes.size(), "articles are in order");
        end = article.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_repair(bytes);
    check_envelope(bytes);
    for (const auto& map : {map_of("text=" + std::string(bytes.substr(0, bytes.find('\n')))),
                            std::shared_ptr<const FieldMap>()}) {
        for (const JsonLengths& longest : {JsonLengths(), kShortLengths}) {
            quoth::fuzz::check_records_in_pieces(
                bytes,
                [&](ByteSource& source, RecordSink sink) {
                    sink.map = map;
                    return split_json("news.json", InputFormat::jsonl, source, sink, longest);
                },
                parse);
        }
    }
    return 0;
}
