// Feeds arbitrary bytes to the splitter and the reader of tables and asks the laws that hold for
// all of them:
//   csv_fuzz [libFuzzer's options] [CORPUS]
// Tables with a header that knows its columns are made of the same bytes, so that rows are reached.

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/csv_header.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/csv_row.hpp"
#include "indexer/readers/csv_splitter.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the room under test
using quoth::fuzz::require;

void parse(const Record& record) {
    require(record.line > 0 && record.number > 0, "records are numbered");
    require(record.header != nullptr, "rows know their header");
    require(!fields_of_row(record.bytes, record.header->delimiter).empty(), "rows have fields");
    const ParsedRecord parsed = read_csv_article(record);
    if (const auto* article = std::get_if<quoth::Article>(&parsed.content))
        quoth::fuzz::check_values(*article);
}

void check_table(std::string_view bytes) {
    quoth::fuzz::check_records_in_pieces(
        bytes,
        [](ByteSource& source, const RecordSink& sink) {
            return split_csv("news.csv", InputFormat::csv, source, sink);
        },
        parse);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_table(bytes);
    for (const std::string_view header : {"id,text\n", "text\tdate\n"}) {
        check_table(std::string(header).append(bytes));
    }
    return 0;
}
