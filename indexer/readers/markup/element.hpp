#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quoth::indexer::markup {

/// An element of an XML document, or a run of characters in one.
struct Element {
    struct Attribute {
        std::string name;
        std::string value;
    };

    std::string name;  ///< see namespaces.hpp; empty for a run of characters
    std::string characters;
    std::vector<Attribute> attributes;
    std::vector<std::unique_ptr<Element>> children;

    /// The value of an attribute, empty if there is none.
    [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;

    /// The elements that a path of names leads to, `channel/title`, in the order of the document.
    [[nodiscard]] std::vector<const Element*> all(std::string_view path) const;

    /// The first of them, or null.
    [[nodiscard]] const Element* first(std::string_view path) const;
};

/// All characters inside of an element, as they stand there.
[[nodiscard]] std::string characters_of(const Element& element);

/// The characters inside of an element on one line; empty for null.
[[nodiscard]] std::string line_of(const Element* element);

/// The lines of the elements that `path` leads to, without empty ones.
[[nodiscard]] std::vector<std::string> lines_of(const Element& element, std::string_view path);

/// The first element among `paths` that has characters, on one line; else empty.
[[nodiscard]] std::string first_line(const Element& element,
                                     std::initializer_list<std::string_view> paths);

/// What an element called so becomes in HTML; nothing at all if that is empty.
struct HtmlName {
    std::string_view name;
    std::string_view html;
};

/// The content of an element as HTML. Names are kept but for those of `names`; attributes are not.
[[nodiscard]] std::string html_of(const Element& element, const std::vector<HtmlName>& names = {});

}  // namespace quoth::indexer::markup
