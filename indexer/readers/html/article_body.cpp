#include "indexer/readers/html/article_body.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/text/characters.hpp"
#include "common/text/dates.hpp"
#include "indexer/readers/html/article_container.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/class_words.hpp"
#include "indexer/readers/html/field_values.hpp"

namespace quoth::indexer::html {
namespace {

/// Lines that stand between the paragraphs of articles and are not of them.
constexpr auto kLabels = std::to_array<std::string_view>({
    "ad",
    "advert",
    "advertisement",
    "advertisements",
    "advertising",
    "comments",
    "continue reading",
    "follow us",
    "loading...",
    "more",
    "read also",
    "read more",
    "recommended",
    "related",
    "related articles",
    "related news",
    "related stories",
    "related topics",
    "share",
    "share this",
    "sponsored",
    "story continues below advertisement",
});
static_assert(std::is_sorted(kLabels.begin(), kLabels.end()));

/// A last paragraph that is shorter and holds as many links bids farewell: follow us, subscribe.
constexpr std::size_t kLongestFarewell = 300;

/// Of a line that names the author or the date.
constexpr std::size_t kLongestCredit = 200;

bool is_label(const Block& block) {
    std::string text = block.text;
    std::transform(text.begin(), text.end(), text.begin(), text::to_ascii_lower);
    if (text.ends_with(':')) text.pop_back();
    return std::binary_search(kLabels.begin(), kLabels.end(), text);
}

/// Links that stand alone lead to other articles, unless they are a sentence.
bool leads_elsewhere(const Block& block) {
    return block.link_bytes * 5 > block.text.size() * 4 && !ends_sentence(block.text);
}

bool is_of_article(const Block& block, const BodyHints& hints) {
    if (block.element->tag == Tag::h1 || block.text == hints.title) return false;
    return !leads_elsewhere(block) && !is_label(block);
}

/// Of a list, a table or a quotation, which may well end an article.
bool is_of_a_kind(const Block& block) {
    switch (block.element->tag) {
        case Tag::blockquote:
        case Tag::dd:
        case Tag::dt:
        case Tag::li:
        case Tag::tr:
            return true;
        default:
            return false;
    }
}

/// What follows the last sentence: headings of what is left out, bids to follow and to subscribe.
bool is_farewell(const Block& block) {
    if (is_heading(block.element->tag)) return true;
    return block.link_bytes * 4 >= block.text.size() && block.text.size() <= kLongestFarewell &&
           !is_of_a_kind(block);
}

void drop_farewells(std::vector<Block>& blocks) {
    while (blocks.size() > 1 && is_farewell(blocks.back())) blocks.pop_back();
}

/// `Published:`, `Last updated on` in front of a date.
std::string_view without_date_label(std::string_view line) {
    constexpr auto kWords = std::to_array<std::string_view>({"date:", "first", "last", "on",
                                                             "posted", "posted:", "published",
                                                             "published:", "updated", "updated:"});
    static_assert(std::is_sorted(kWords.begin(), kWords.end()));
    for (;;) {
        const std::size_t end = std::min(line.find(' '), line.size());
        std::string word(line.substr(0, end));
        std::transform(word.begin(), word.end(), word.begin(), text::to_ascii_lower);
        if (end == line.size() || !std::binary_search(kWords.begin(), kWords.end(), word)) {
            return line;
        }
        line.remove_prefix(end + 1);
    }
}

/// Who wrote the article, or when, which its metadata say. `author` is the first that they name.
bool is_credit(const Block& block, std::string_view author) {
    if (block.text.size() > kLongestCredit) return false;
    if (text::parse_date(without_date_label(block.text))) return true;
    const std::string names = without_by(block.text);
    if (author.empty() || !names.starts_with(author)) return false;
    if (names.size() < block.text.size()) return !ends_sentence(block.text);
    const std::vector<std::string> words = class_words(block.element->attribute("class"));
    return names == author && std::find(words.begin(), words.end(), "author") != words.end();
}

/// Credits stand above the text; below, a date may head what happened then.
void drop_credits(std::vector<Block>& blocks, std::string_view authors) {
    const std::string_view author = authors.substr(0, authors.find(','));
    const auto text = std::find_if(blocks.begin(), blocks.end(), is_prose);
    const auto credits = std::remove_if(
        blocks.begin(), text, [&](const Block& block) { return is_credit(block, author); });
    blocks.erase(credits, text);
}

std::string joined(const std::vector<Block>& blocks) {
    std::string body;
    for (const Block& block : blocks) {
        if (!body.empty()) body += "\n\n";
        body += block.text;
    }
    return body;
}

}  // namespace

std::string article_body(const Document& page, const BodyHints& hints) {
    const Marks boilerplate = boilerplate_of(page);
    const Node* const container = article_container(page, blocks_of(page.root(), boilerplate));
    std::vector<Block> blocks = blocks_of(container, boilerplate);
    std::erase_if(blocks, [&](const Block& block) { return !is_of_article(block, hints); });
    drop_credits(blocks, hints.author);
    drop_farewells(blocks);
    std::string body = joined(blocks);
    // A page may be put together by scripts, from the text in its JSON-LD.
    return hints.text.size() > 2 * body.size() ? std::string(hints.text) : body;
}

}  // namespace quoth::indexer::html
