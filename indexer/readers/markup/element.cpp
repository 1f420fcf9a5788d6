#include "indexer/readers/markup/element.hpp"

#include <algorithm>

#include "indexer/readers/html/blocks.hpp"
#include "indexer/readers/html/tags.hpp"
#include "indexer/readers/markup/scanner.hpp"

namespace quoth::indexer::markup {
namespace {

// The trees are no deeper than the parser lets them be.

void append_characters(const Element& element, std::string& text) {
    text += element.characters;
    for (const auto& child : element.children) append_characters(*child, text);
}

void append_escaped(std::string_view text, std::string& html) {
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else
            html += c;
    }
}

class HtmlWriter {
  public:
    explicit HtmlWriter(const std::vector<HtmlName>& names) : names_(names) {}

    void write_content(const Element& element) {
        for (const auto& child : element.children) {
            if (child->name.empty())
                append_escaped(child->characters, html_);
            else
                write(*child);
        }
    }

    std::string take() { return std::move(html_); }

  private:
    void write(const Element& element) {
        const std::string_view name = html_name(element);
        if (name.empty()) return;
        html_.append("<").append(name).append(">");
        if (html::is_void(html::tag_by_name(name))) return;
        write_content(element);
        html_.append("</").append(name).append(">");
    }

    [[nodiscard]] std::string_view html_name(const Element& element) const {
        const auto known = std::find_if(names_.begin(), names_.end(),
                                        [&](const HtmlName& n) { return n.name == element.name; });
        return known == names_.end() ? local_name(element.name) : known->html;
    }

    const std::vector<HtmlName>& names_;
    std::string html_;
};

}  // namespace

std::string_view Element::attribute(std::string_view attribute_name) const {
    for (const Attribute& attribute : attributes) {
        if (attribute.name == attribute_name) return attribute.value;
    }
    return {};
}

std::vector<const Element*> Element::all(std::string_view path) const {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view here = path.substr(0, slash);
    std::vector<const Element*> found;
    for (const auto& child : children) {
        if (child->name != here) continue;
        if (slash == path.size()) {
            found.push_back(child.get());
            continue;
        }
        const std::vector<const Element*> below = child->all(path.substr(slash + 1));
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

const Element* Element::first(std::string_view path) const {
    const std::vector<const Element*> found = all(path);
    return found.empty() ? nullptr : found.front();
}

std::string characters_of(const Element& element) {
    std::string text;
    append_characters(element, text);
    return text;
}

std::string line_of(const Element* element) {
    return element == nullptr ? std::string() : html::line_of(characters_of(*element));
}

std::vector<std::string> lines_of(const Element& element, std::string_view path) {
    std::vector<std::string> lines;
    for (const Element* found : element.all(path)) {
        if (std::string line = line_of(found); !line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

std::string first_line(const Element& element, std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) {
        if (auto lines = lines_of(element, path); !lines.empty()) return std::move(lines.front());
    }
    return {};
}

std::string html_of(const Element& element, const std::vector<HtmlName>& names) {
    HtmlWriter writer(names);
    writer.write_content(element);
    return writer.take();
}

}  // namespace quoth::indexer::markup
