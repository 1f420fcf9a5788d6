#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/markup/element.hpp"
#include "indexer/readers/markup/xml_parser.hpp"

namespace quoth::indexer::markup {

struct XmlName {
    std::string_view space;  ///< the namespace
    std::string_view prefix;
    std::string_view local;
};

/// Builds a tree from the events of a parser, up to the end of the record's element, within the
/// limits of xml_parser.hpp.
class TreeBuilder {
  public:
    explicit TreeBuilder(std::span<const std::string_view> record_names)
        : record_names_(record_names) {}

    // The events. None may follow once the builder is over.
    void declare_namespaces(std::size_t count);
    void start(const XmlName& name, std::vector<Element::Attribute> attributes);
    void end();
    void characters(std::string_view text);
    void refuse(std::string why);

    /// Whether the record is complete, or refused.
    [[nodiscard]] bool is_over() const { return is_complete_ || !refusal_.empty(); }

    /// The tree; an error if the record was refused or has no end.
    [[nodiscard]] Result<Document> take();

  private:
    [[nodiscard]] std::string_view prefix_of(const XmlName& name) const;
    Element& add(std::unique_ptr<Element> element);
    bool count(std::size_t nodes);

    std::span<const std::string_view> record_names_;
    std::string root_space_;
    Document document_;
    std::vector<Element*> open_;
    std::size_t nodes_ = 0;
    std::size_t namespaces_ = 0;
    bool is_complete_ = false;
    std::string refusal_;
};

}  // namespace quoth::indexer::markup
