// Feeds arbitrary bytes to the reader of WARC files and asks the laws that hold for all of them:
//   warc_fuzz [libFuzzer's options] [CORPUS]

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/warc_reader.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the room under test

void parse(const Record& record) {
    quoth::fuzz::require(record.line > 0, "records are numbered");
    const ParsedRecord parsed = read_warc_article(record);
    if (const auto* article = std::get_if<quoth::Article>(&parsed.content)) {
        quoth::fuzz::require(!article->id.empty(), "an article has an id");
        quoth::fuzz::require(article->url.empty() || article->url.starts_with("http"),
                             "addresses lead to the web");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string path = "news.warc";
    quoth::fuzz::check_records(
        std::string_view(reinterpret_cast<const char*>(data), size),
        [&](ByteSource& source, const RecordSink& sink) {
            return split_warc(path, InputFormat::warc, source, sink);
        },
        parse);
    return 0;
}
