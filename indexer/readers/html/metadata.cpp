#include "indexer/readers/html/metadata.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "common/text/dates.hpp"
#include "common/text/path_date.hpp"
#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/class_words.hpp"
#include "indexer/readers/html/field_values.hpp"
#include "indexer/readers/html/json_ld.hpp"
#include "indexer/readers/html/meta_tags.hpp"
#include "indexer/readers/html/plain_values.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::size_t kLongestByline = 200;

/// A value of microdata: what the element says to machines, else to people.
std::string item_value(const Node* node) {
    for (const char* key : {"content", "datetime"}) {
        if (const std::string_view value = node->attribute(key); !value.empty()) {
            return line_of(value);
        }
    }
    return line_of(node);
}

/// Words of classes that elements with the date of an article have.
constexpr std::array<std::string_view, 7> kDateWords = {"date",    "dateline", "meta",     "posted",
                                                        "pubdate", "publish",  "published"};

bool has_class_word(const Node* node, std::span<const std::string_view> wanted) {
    const std::vector<std::string> words = class_words(node->attribute("class"));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

bool is_byline(const Node* node) {
    constexpr std::array<std::string_view, 1> byline = {"byline"};
    return node->attribute("rel") == "author" || has_class_word(node, byline);
}

std::size_t elements_in(const Node* node) {
    std::size_t count = 0;
    for (const Node* child = node->first_child; child != nullptr; child = child->next) {
        if (child->tag != Tag::text) ++count;
    }
    return count;
}

/// The names in `By Ana Silva`, or no more than a name, in what is called after the author; empty
/// for much else that is: pictures and what a person has written, and who that is.
std::string author_named_in(const Node* node) {
    constexpr std::array<std::string_view, 3> author = {"author", "authors", "writer"};
    constexpr std::size_t longest_name = 60;
    if (!has_class_word(node, author) || elements_in(node) > 1) return {};
    const std::string line = line_of(node);
    std::string names = without_by(line);
    const bool says_by = names.size() < line.size();
    if (line.size() > (says_by ? kLongestByline : longest_name) || ends_sentence(line)) return {};
    return names;
}

/// Reads what the page shows, element by element.
class VisibleReader {
  public:
    Metadata read(const Document& page) {
        for (const Node* node = page.root(); node != nullptr;
             node = next_in_page(node, page.root())) {
            if (node->tag != Tag::text) take(node);
        }
        if (metadata_.author.empty()) metadata_.author = std::move(author_);
        for (std::string* title : {&heading_, &page_title_}) {
            if (metadata_.title.empty()) metadata_.title = std::move(*title);
        }
        for (const auto& date : {time_, line_}) {
            if (!metadata_.date) metadata_.date = date;
        }
        return std::move(metadata_);
    }

  private:
    void take(const Node* node) {
        if (node->tag == Tag::html && metadata_.lang.empty())
            metadata_.lang = language_code(node->attribute("lang"));
        else if (node->tag == Tag::link)
            take_link(node);
        else if (node->tag == Tag::h1 && heading_.empty())
            heading_ = line_of(node);
        else if (node->tag == Tag::title && page_title_.empty())
            page_title_ = line_of(node);
        else if (node->tag == Tag::time && !time_)
            time_ = text::parse_date(item_value(node));
        if (!line_ && has_class_word(node, kDateWords)) line_ = text::parse_date(line_of(node));
        if (node->has_attribute("itemprop")) take_item(node);
        if (metadata_.author.empty() && is_byline(node)) take_byline(line_of(node));
        if (author_.empty()) author_ = author_named_in(node);
    }

    void take_link(const Node* node) {
        if (metadata_.url.empty() && node->attribute("rel") == "canonical") {
            metadata_.url = page_address(node->attribute("href"));
        }
    }

    void take_item(const Node* node) {
        const std::string_view name = node->attribute("itemprop");
        if (name == "headline" && metadata_.title.empty())
            metadata_.title = item_value(node);
        else if (name == "datePublished" && !metadata_.date)
            metadata_.date = text::parse_date(item_value(node));
        else if (name == "author" && metadata_.author.empty())
            take_byline(item_value(node));
        else if (name == "articleSection" && metadata_.section.empty())
            metadata_.section = item_value(node);
    }

    void take_byline(const std::string& text) {
        if (text.size() <= kLongestByline) metadata_.author = without_by(text);
    }

    Metadata metadata_;
    std::string heading_;
    std::string page_title_;
    std::string author_;                            // where no byline names one
    std::optional<std::chrono::sys_seconds> time_;  // of an element of time
    std::optional<std::chrono::sys_seconds> line_;  // of one that is called a date
};

template <typename Field>
void fill(Field& field, Field& more) {
    if (field == Field()) field = std::move(more);
}

}  // namespace

void fill_gaps(Metadata& metadata, Metadata more) {
    fill(metadata.title, more.title);
    fill(metadata.date, more.date);
    fill(metadata.author, more.author);
    fill(metadata.source, more.source);
    fill(metadata.section, more.section);
    fill(metadata.tags, more.tags);
    fill(metadata.lang, more.lang);
    fill(metadata.url, more.url);
    fill(metadata.body, more.body);
}

Metadata metadata_of(const Document& page) {
    Metadata seen = with_plain_values(VisibleReader().read(page));
    Metadata metadata = with_plain_values(json_ld_metadata(page));
    metadata.url = page_address(metadata.url);
    if (!seen.url.empty()) metadata.url = std::move(seen.url);
    fill_gaps(metadata, with_plain_values(meta_tag_metadata(page)));
    fill_gaps(metadata, std::move(seen));
    metadata.title = without_site(metadata.title, metadata.source);
    if (!metadata.date) metadata.date = text::date_in_path(metadata.url);
    return metadata;
}

}  // namespace quoth::indexer::html
