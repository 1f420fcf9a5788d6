// Feeds arbitrary bytes to the reader of HTML and asks the laws that hold for all of them:
//   html_fuzz [libFuzzer's options] [CORPUS]

#include <cstdint>
#include <string>

#include "indexer/readers/html_reader.hpp"
#include "tests/fuzz/record_laws.hpp"

namespace {

using quoth::Article;

void check(const Article& article) {
    using quoth::fuzz::require;
    quoth::fuzz::check_article(article);
    require(article.text.front() != '\n' && article.text.back() != '\n',
            "no blank lines at the ends");
    require(article.url.empty() || article.url.starts_with("http"), "addresses lead to the web");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const quoth::indexer::ParsedRecord parsed = quoth::indexer::read_html_article(
        {"news/a.html", 0, quoth::indexer::InputFormat::html, std::move(bytes)});
    if (const auto* article = std::get_if<Article>(&parsed.content)) check(*article);
    return 0;
}
