// Feeds arbitrary bytes to what reads through compression and archives and asks the laws that hold
// for all of them:
//   archive_fuzz [libFuzzer's options] [CORPUS]

#include <cstdint>
#include <string_view>

#include "indexer/readers/content_reader.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the room under test

void parse(const Record& record) {
    quoth::fuzz::require(record.path == "news" || record.path.starts_with("news!"),
                         "paths begin with the archive's");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoth::fuzz::check_records(
        std::string_view(reinterpret_cast<const char*>(data), size),
        [&](ByteSource& source, const RecordSink& sink) {
            return read_content("news", true, source, InputFormat::automatic, sink);
        },
        parse);
    return 0;
}
