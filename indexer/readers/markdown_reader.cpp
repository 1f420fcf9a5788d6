#include "indexer/readers/markdown_reader.hpp"

#include <md4c-html.h>

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/article_builder.hpp"
#include "indexer/readers/article_member.hpp"
#include "indexer/readers/field_text.hpp"
#include "indexer/readers/text_reader.hpp"

namespace quoth::indexer {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text, std::string_view marks) {
    text.remove_prefix(std::min(text.find_first_not_of(marks), text.size()));
    return text.substr(0, text.find_last_not_of(marks) + 1);
}

/// Takes the first line off `text`.
std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return trimmed(line, kBlanks);
}

/// What stands at the beginning of a file between two lines of dashes or pluses.
class FrontMatter {
  public:
    /// Takes it off `text`, if there is one.
    explicit FrontMatter(std::string_view& text) {
        std::string_view rest = text;
        const std::string_view fence = take_line(rest);
        if (fence != "---" && fence != "+++") return;
        std::vector<std::string_view> lines;
        while (!rest.empty()) {
            const std::string_view line = take_line(rest);
            if (line == fence) {
                lines_ = std::move(lines);
                text = rest;
                return;
            }
            lines.push_back(line);
        }
    }

    void fill(ArticleBuilder& builder) {
        for (const std::string_view line : lines_) take(line, builder);
        end_list(builder);
    }

  private:
    void take(std::string_view line, ArticleBuilder& builder) {
        if (line.starts_with("- ")) {
            if (list_of_) list_.emplace_back(unquoted(line.substr(2)));
            return;
        }
        end_list(builder);
        const std::size_t separator = line.find_first_of(":=");
        if (separator == std::string_view::npos) return;
        const auto known = common_name(trimmed(line.substr(0, separator), kBlanks));
        if (!known || known->member == ArticleMember::text) return;
        const std::string_view value = unquoted(line.substr(separator + 1));
        if (value.empty())
            list_of_ = known->member;
        else if (value.starts_with('['))
            builder.set_list(known->member, items_of(trimmed(value, "[]")));
        else
            builder.set(known->member, value);
    }

    void end_list(ArticleBuilder& builder) {
        if (list_of_ && !list_.empty()) builder.set_list(*list_of_, list_);
        list_of_.reset();
        list_.clear();
    }

    static std::string_view unquoted(std::string_view value) {
        return trimmed(trimmed(value, kBlanks), "\"'");
    }

    static std::vector<std::string> items_of(std::string_view list) {
        std::vector<std::string> items;
        while (!list.empty()) {
            const std::string_view item = list.substr(0, list.find(','));
            list.remove_prefix(std::min(item.size() + 1, list.size()));
            items.emplace_back(unquoted(item));
        }
        return items;
    }

    std::vector<std::string_view> lines_;
    std::optional<ArticleMember> list_of_;  // items follow, a line each
    std::vector<std::string> list_;
};

std::string rendered(std::string_view markdown) {
    std::string html;
    const auto append = [](const MD_CHAR* text, MD_SIZE size, void* to) {
        static_cast<std::string*>(to)->append(text, size);
    };
    if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, 0, 0) != 0) {
        throw std::bad_alloc();  // the one reason that it has
    }
    return html;
}

/// The heading that the page begins with, of the first level.
std::string first_heading(std::string_view html) {
    if (!html.starts_with("<h1>")) return {};
    return text_of_html(html.substr(0, html.find("</h1>")));
}

}  // namespace

ParsedRecord read_markdown_article(const Record& record) {
    ParsedRecord plain = read_text_article(record);
    const auto* article = std::get_if<Article>(&plain.content);
    if (article == nullptr) return plain;

    std::string_view markdown = article->text;
    FrontMatter front_matter(markdown);
    const std::string html = rendered(markdown);
    const std::string text = text_of_html(html);
    std::string title = first_heading(html);
    if (title.empty()) title = guess_title(text);

    ArticleBuilder builder(record);
    builder.set(ArticleMember::title, title);
    builder.set(ArticleMember::text, text);
    front_matter.fill(builder);
    ParsedRecord result = std::move(builder).finish();
    result.damage = std::move(plain.damage);
    return result;
}

}  // namespace quoth::indexer
