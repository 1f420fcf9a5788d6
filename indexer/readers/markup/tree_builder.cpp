#include "indexer/readers/markup/tree_builder.hpp"

#include <algorithm>
#include <utility>

#include "indexer/readers/markup/namespaces.hpp"

namespace quoth::indexer::markup {

void TreeBuilder::declare_namespaces(std::size_t count) {
    namespaces_ += count;
    if (namespaces_ > kMostNamespaces) {
        refuse("the record declares more than " + std::to_string(kMostNamespaces) + " namespaces");
    }
}

void TreeBuilder::start(const XmlName& name, std::vector<Element::Attribute> attributes) {
    if (open_.size() == kDeepestNesting) {
        return refuse("the elements are nested deeper than " + std::to_string(kDeepestNesting));
    }
    if (!count(1 + attributes.size())) return;
    if (open_.empty()) root_space_ = name.space;
    auto element = std::make_unique<Element>();
    element->name = qualified_name(name.space, prefix_of(name), name.local);
    element->attributes = std::move(attributes);
    Element& added = add(std::move(element));
    open_.push_back(&added);
    const auto is_it = std::find(record_names_.begin(), record_names_.end(), name.local);
    if (document_.record == nullptr && is_it != record_names_.end()) document_.record = &added;
}

void TreeBuilder::end() {
    is_complete_ = open_.back() == document_.record;
    open_.pop_back();
}

void TreeBuilder::characters(std::string_view text) {
    if (open_.empty()) return;
    const auto& siblings = open_.back()->children;
    if (siblings.empty() || !siblings.back()->name.empty()) {
        if (!count(1)) return;
        add(std::make_unique<Element>());
    }
    siblings.back()->characters += text;
}

void TreeBuilder::refuse(std::string why) {
    if (refusal_.empty()) refusal_ = std::move(why);
}

Result<Document> TreeBuilder::take() {
    if (is_complete_) return std::move(document_);
    if (refusal_.empty()) refusal_ = "the record has no end";
    return Error{ErrorCode::invalid_input, std::move(refusal_)};
}

/// Elements without a prefix are the format's own where their namespace is that of the root.
std::string_view TreeBuilder::prefix_of(const XmlName& name) const {
    return name.prefix.empty() && name.space != root_space_ ? name.space : name.prefix;
}

Element& TreeBuilder::add(std::unique_ptr<Element> element) {
    std::unique_ptr<Element>& place =
        open_.empty() ? document_.root : open_.back()->children.emplace_back();
    place = std::move(element);
    return *place;
}

bool TreeBuilder::count(std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ <= kMostNodes) return true;
    refuse("the record has more than " + std::to_string(kMostNodes) + " elements and attributes");
    return false;
}

}  // namespace quoth::indexer::markup
