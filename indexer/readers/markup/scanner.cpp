#include "indexer/readers/markup/scanner.hpp"

#include <algorithm>

#include "common/text/characters.hpp"

namespace quoth::indexer::markup {
namespace {

using Kind = Markup::Kind;

constexpr std::size_t kNowhere = std::string_view::npos;

struct Section {
    std::string_view opening;
    std::string_view closing;
    Kind kind;
};

/// What is no tag. The document type may hold declarations in brackets; see below.
constexpr std::array<Section, 4> kSectionsOfXml = {{{"<!--", "-->", Kind::comment},
                                                    {"<![CDATA[", "]]>", Kind::other},
                                                    {"<?", "?>", Kind::other},
                                                    {"<!DOCTYPE", ">", Kind::document_type}}};
constexpr std::size_t kLongestOpening = 9;

/// The section that opens at the front of `text`; behind the last if none does.
std::size_t section_at(std::string_view text) {
    std::size_t section = 0;
    while (section < kSectionsOfXml.size() &&
           !text.starts_with(kSectionsOfXml.at(section).opening)) {
        ++section;
    }
    return section;
}

std::size_t behind(std::string_view text, std::string_view closing, std::size_t from) {
    const std::size_t found = text.find(closing, from);
    return found == kNowhere ? kNowhere : found + closing.size();
}

std::size_t section_end(std::string_view text, std::size_t begin, std::size_t section) {
    const Section& s = kSectionsOfXml.at(section);
    const std::size_t from = begin + s.opening.size();
    if (s.kind != Kind::document_type) return behind(text, s.closing, from);
    const std::size_t mark = text.find_first_of("[>", from);
    if (mark == kNowhere || text[mark] == '>') return behind(text, s.closing, from);
    const std::size_t bracket = text.find(']', mark);
    return bracket == kNowhere ? kNowhere : behind(text, s.closing, bracket);
}

bool begins_name(std::string_view text) {
    if (text.empty()) return false;
    const char c = text.front();
    return text::is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Sets where a tag ends and how many quoted values it has. A `<` ends a broken one: no value may
/// hold it.
void find_tag_end(std::string_view text, Markup& tag) {
    std::size_t i = tag.begin + 1;
    for (;; ++i) {
        i = text.find_first_of("<>\"'", i);
        if (i == kNowhere || text[i] == '<' || text[i] == '>') break;
        i = text.find_first_of(text[i] == '"' ? "\"<" : "'<", i + 1);
        if (i == kNowhere || text[i] == '<') break;
        ++tag.attributes;
    }
    const bool is_whole = i != kNowhere && text[i] == '>';
    tag.end = is_whole ? i + 1 : i;
    tag.self_closing = is_whole && text[i - 1] == '/';
}

Markup tag_at(std::string_view text, std::size_t begin) {
    const bool is_end_tag = text.substr(begin).starts_with("</");
    const std::size_t name = begin + (is_end_tag ? 2 : 1);
    Markup tag{is_end_tag ? Kind::end_tag : Kind::start_tag, begin};
    if (!begins_name(text.substr(std::min(name, text.size())))) return tag;
    find_tag_end(text, tag);
    tag.name = text.substr(name, tag.end - name);
    tag.name = tag.name.substr(0, tag.name.find_first_of(" \t\r\n/>"));
    return tag;
}

}  // namespace

bool is_called(std::string_view name, std::string_view wanted) {
    return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(), [](char a, char b) {
        return text::to_ascii_lower(a) == text::to_ascii_lower(b);
    });
}

std::string_view local_name(std::string_view name) { return name.substr(name.rfind(':') + 1); }

/// The tag or section that begins where the scanner stands. Its end is 0 where the `<` is of the
/// text, `kNowhere` where the rest is yet to come.
Markup MarkupScanner::markup_here(std::string_view text, bool is_all) {
    const std::size_t section =
        syntax_ == Syntax::xml ? section_at(text.substr(position_)) : kSections;
    if (section == kSections) return tag_at(text, position_);
    Markup markup{kSectionsOfXml.at(section).kind, position_};
    if (is_never_closed_.at(section)) return markup;
    markup.end = section_end(text, position_, section);
    // Not to search the rest of the text for it again and again.
    is_never_closed_.at(section) = is_all && markup.end == kNowhere;
    return markup;
}

std::optional<Markup> MarkupScanner::next(std::string_view text, bool is_all) {
    for (;; ++position_) {
        position_ = std::min(text.find('<', position_), text.size());
        if (position_ == text.size()) return std::nullopt;
        if (!is_all && text.size() - position_ < kLongestOpening) return std::nullopt;
        const Markup markup = markup_here(text, is_all);
        if (markup.end != 0 && markup.end != kNowhere) {
            position_ = markup.end;
            return markup;
        }
        if (markup.end == kNowhere && !is_all) return std::nullopt;
    }
}

}  // namespace quoth::indexer::markup
