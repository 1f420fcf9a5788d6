// Feeds arbitrary bytes to the reader of HTML and asks the laws that hold for all of them:
//   html_fuzz [libFuzzer's options] [CORPUS]

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "indexer/readers/html_reader.hpp"

namespace {

using quoth::Article;

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
    require(!article.text.empty(), "an article has text");
    require(article.text.find("\n\n\n") == std::string::npos, "one blank line between paragraphs");
    require(article.text.front() != '\n' && article.text.back() != '\n', "none at the ends");
    for (const std::string* value :
         {&article.text, &article.title, &article.author, &article.source, &article.section,
          &article.url, &article.lang}) {
        require(is_clean(*value), "values are UTF-8 without control characters");
    }
    require(article.url.empty() || article.url.starts_with("http"), "addresses lead to the web");
    require(article.lang.empty() || article.lang.size() == 2, "languages are two letters");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const quoth::indexer::ParsedRecord parsed = quoth::indexer::read_html_article(
        {"news/a.html", 0, quoth::indexer::InputFormat::html, std::move(bytes)});
    if (const auto* article = std::get_if<Article>(&parsed.content)) check(*article);
    return 0;
}
