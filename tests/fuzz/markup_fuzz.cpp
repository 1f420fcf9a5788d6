// Feeds arbitrary bytes to the splitters and readers of NITF, NewsML-G2, feeds, Reuters and TREC,
// and asks the laws that hold for all of them:
//   markup_fuzz [libFuzzer's options] [CORPUS]

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/formats.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the room under test

constexpr std::array kFormats = {InputFormat::nitf, InputFormat::newsml, InputFormat::rss,
                                 InputFormat::reuters, InputFormat::trec};

void parse(const Record& record) {
    const ParsedRecord parsed = entry_of(record.format).parse(record);
    const auto* article = std::get_if<quoth::Article>(&parsed.content);
    if (article == nullptr) return;
    quoth::fuzz::require(!article->id.empty(), "an article has an id");
    quoth::fuzz::check_article(*article);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const InputFormat format : kFormats) {
        parse({.path = "news/a.xml", .line = 1, .format = format, .bytes = std::string(bytes)});
        quoth::fuzz::check_records(
            bytes,
            [&](ByteSource& source, const RecordSink& sink) {
                return entry_of(format).split("news/a.xml", format, source, sink);
            },
            parse);
    }
    return 0;
}
