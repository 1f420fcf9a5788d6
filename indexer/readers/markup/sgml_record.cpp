#include "indexer/readers/markup/sgml_record.hpp"

#include <algorithm>
#include <optional>

#include "indexer/readers/html/character_references.hpp"

namespace quoth::indexer::markup {
namespace {

bool is_tag(const Markup& markup, Markup::Kind kind, std::string_view name) {
    return markup.kind == kind && is_called(markup.name, name);
}

}  // namespace

SgmlRecord::SgmlRecord(std::string_view bytes) : bytes_(bytes) {
    MarkupScanner scanner(Syntax::sgml);
    while (!has_too_many_tags()) {
        const std::optional<Markup> tag = scanner.next(bytes, true);
        if (!tag) break;
        tags_.push_back(*tag);
    }
}

std::vector<std::string_view> SgmlRecord::fields(std::string_view name) const {
    std::vector<std::string_view> contents;
    const Markup* opened = nullptr;
    const auto close = [&](std::size_t end) {
        if (opened != nullptr) contents.push_back(bytes_.substr(opened->end, end - opened->end));
        opened = nullptr;
    };
    for (const Markup& tag : tags_) {
        if (!is_called(tag.name, name)) continue;
        close(tag.begin);
        if (tag.kind == Markup::Kind::start_tag) opened = &tag;
    }
    close(bytes_.size());
    return contents;
}

std::string_view SgmlRecord::field(std::string_view name) const {
    const std::vector<std::string_view> contents = fields(name);
    return contents.empty() ? std::string_view() : contents.front();
}

std::string_view SgmlRecord::attribute(std::string_view name) const {
    if (tags_.empty()) return {};
    std::string_view rest =
        bytes_.substr(tags_.front().begin, tags_.front().end - tags_.front().begin);
    for (;;) {
        const std::size_t equals = rest.find('=');
        if (equals == std::string_view::npos) return {};
        const std::size_t word = rest.find_last_of(" \t\r\n", equals) + 1;
        const std::string_view key = rest.substr(word, equals - word);
        const std::size_t open = std::min(rest.find_first_of("\"'", equals), rest.size() - 1);
        const std::size_t close = std::min(rest.find(rest[open], open + 1), rest.size());
        if (is_called(key, name)) return rest.substr(open + 1, close - open - 1);
        rest.remove_prefix(std::min(close + 1, rest.size()));
    }
}

bool SgmlRecord::is_closed() const {
    return !tags_.empty() && is_tag(tags_.back(), Markup::Kind::end_tag, tags_.front().name);
}

std::string plain_text(std::string_view content) {
    std::string text;
    MarkupScanner scanner(Syntax::sgml);
    std::size_t begin = 0;
    while (const std::optional<Markup> tag = scanner.next(content, true)) {
        text += content.substr(begin, tag->begin - begin);
        begin = tag->end;
    }
    text += content.substr(begin);
    return html::read_character_references(text);
}

}  // namespace quoth::indexer::markup
