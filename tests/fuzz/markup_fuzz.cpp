// Feeds arbitrary bytes to the splitters and readers of NITF, NewsML-G2, feeds, Reuters and TREC,
// and asks the laws that hold for all of them:
//   markup_fuzz [libFuzzer's options] [CORPUS]

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/formats.hpp"

namespace {

using quoth::Article;
using quoth::indexer::FileSource;
using quoth::indexer::InputFormat;
using quoth::indexer::InputProblem;
using quoth::indexer::Record;
using quoth::indexer::RecordSink;

constexpr std::array kFormats = {InputFormat::nitf, InputFormat::newsml, InputFormat::rss,
                                 InputFormat::reuters, InputFormat::trec};

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

bool is_clean(std::string_view value) {
    for (const char c : value) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
    }
    return !quoth::text::first_invalid_byte(value);
}

void check(const Article& article) {
    require(!article.id.empty(), "an article has an id");
    require(!article.text.empty(), "an article has text");
    require(article.text.find("\n\n\n") == std::string::npos, "one blank line between paragraphs");
    for (const std::string* value :
         {&article.id, &article.text, &article.title, &article.author, &article.source,
          &article.section, &article.url, &article.lang}) {
        require(is_clean(*value), "values are UTF-8 without control characters");
    }
    require(article.lang.empty() || article.lang.size() == 2, "languages are two letters");
}

void parse(const Record& record) {
    const auto parsed = quoth::indexer::entry_of(record.format).parse(record);
    if (const auto* article = std::get_if<Article>(&parsed.content)) check(*article);
}

/// A file in memory, as the splitters read from descriptors.
int file_of(std::string_view bytes) {
    const int file = memfd_create("input", 0);
    require(write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "the input fits into memory");
    lseek(file, 0, SEEK_SET);
    return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const InputFormat format : kFormats) {
        parse({"news/a.xml", 1, format, std::string(bytes)});

        std::size_t outcomes = 0;
        const RecordSink sink{[&](const Record& record) { return ++outcomes, parse(record), true; },
                              [&](const InputProblem&) { return ++outcomes, true; },
                              [&](const std::string&) { ++outcomes; }};
        const int file = file_of(bytes);
        FileSource source(file, sink.is_over);
        quoth::indexer::entry_of(format).split("news/a.xml", format, source, sink);
        close(file);
        require(outcomes > 0, "a file gives a record, a problem, or is passed over");
    }
    return 0;
}
