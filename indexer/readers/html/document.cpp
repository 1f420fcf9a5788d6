#include "indexer/readers/html/document.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <vector>

#include "common/text/characters.hpp"
#include "indexer/readers/html/character_references.hpp"
#include "indexer/readers/html/tokenizer.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::size_t kDeepest = 512;
constexpr std::size_t kMostNodes = 1'000'000;

/// `name` must be lower case.
bool is_called(std::string_view written, std::string_view name) {
    return std::equal(written.begin(), written.end(), name.begin(), name.end(),
                      [](char a, char b) { return text::to_ascii_lower(a) == b; });
}

/// Ends an open paragraph by its start tag.
bool closes_paragraph(Tag tag) {
    switch (tag) {
        case Tag::body:
        case Tag::caption:
        case Tag::head:
        case Tag::html:
        case Tag::optgroup:
        case Tag::option:
            return false;
        default:
            return is_block(tag);
    }
}

bool stands_in_head(Tag tag) {
    switch (tag) {
        case Tag::base:
        case Tag::link:
        case Tag::meta:
        case Tag::noscript:
        case Tag::script:
        case Tag::style:
        case Tag::template_:
        case Tag::title:
            return true;
        default:
            return false;
    }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

/// The open elements that the start tag of `opening` ends, as an item ends the item before.
std::span<const Tag> ended_by(Tag opening) {
    static constexpr std::array kItem = {Tag::li};
    static constexpr std::array kTerms = {Tag::dd, Tag::dt};
    static constexpr std::array kOptions = {Tag::option, Tag::optgroup};
    static constexpr std::array kCells = {Tag::td, Tag::th};
    static constexpr std::array kRow = {Tag::tr};
    static constexpr std::array kRowGroups = {Tag::tbody, Tag::tfoot, Tag::thead};
    switch (opening) {
        case Tag::li:
            return kItem;
        case Tag::dd:
        case Tag::dt:
            return kTerms;
        case Tag::option:
            return std::span(kOptions).first(1);
        case Tag::optgroup:
            return kOptions;
        case Tag::td:
        case Tag::th:
            return kCells;
        case Tag::tr:
            return kRow;
        case Tag::tbody:
        case Tag::tfoot:
        case Tag::thead:
            return kRowGroups;
        default:
            return {};
    }
}

/// The search for an element to end goes no further than one that holds such elements.
bool holds(Tag open, Tag inner) {
    switch (inner) {
        case Tag::li:
            return open == Tag::ul || open == Tag::ol || is_scope(open);
        case Tag::dt:
        case Tag::dd:
            return open == Tag::dl || is_scope(open);
        case Tag::option:
        case Tag::optgroup:
            return open == Tag::select || is_scope(open);
        case Tag::td:
        case Tag::th:
        case Tag::tr:
        case Tag::thead:
        case Tag::tbody:
        case Tag::tfoot:
        case Tag::caption:
            return open == Tag::table || open == Tag::template_;
        case Tag::table:
            return open == Tag::template_;
        default:
            return is_scope(open);
    }
}

class TreeBuilder {
  public:
    explicit TreeBuilder(std::pmr::memory_resource& memory) : memory_(memory) {
        open_.push_back(create());
        count_open(Tag::root, 1);
    }

    Node* build(std::string_view page) {
        Tokenizer tokenizer(page);
        Token token;
        while (!was_cut() && tokenizer.next(token)) {
            switch (token.kind) {
                case Token::Kind::text:
                    add_text(token.text);
                    break;
                case Token::Kind::start_tag:
                    start(token);
                    break;
                case Token::Kind::end_tag:
                    end(token);
                    break;
            }
        }
        return open_.front();
    }

    [[nodiscard]] std::size_t size() const { return nodes_; }
    [[nodiscard]] bool was_cut() const { return nodes_ + attributes_ >= kMostNodes; }

  private:
    Node* create() {
        Node* const node = new (memory_.allocate(sizeof(Node), alignof(Node))) Node;
        node->index = static_cast<std::uint32_t>(nodes_++);
        return node;
    }

    std::string_view keep(std::string_view text) {
        auto* const copy = static_cast<char*>(memory_.allocate(text.size() + 1, 1));
        std::copy(text.begin(), text.end(), copy);
        return {copy, text.size()};
    }

    Node* append(Tag tag, std::string_view text) {
        Node* const node = create();
        Node* const parent = open_.back();
        node->tag = tag;
        node->text = text;
        node->parent = parent;
        (parent->last_child == nullptr ? parent->first_child : parent->last_child->next) = node;
        parent->last_child = node;
        return node;
    }

    void add_text(std::string_view text) {
        if (open_.back()->tag == Tag::head && !is_blank(text)) close_head();
        const Tag parent = open_.back()->tag;
        const bool plain = holds_raw_text(parent) && !holds_character_references(parent);
        if (plain || text.find('&') == std::string_view::npos)
            append(Tag::text, text);
        else
            append(Tag::text, keep(read_character_references(text)));
    }

    void start(const Token& token) {
        if (is_repeated(token.tag)) return;
        if (is_open(Tag::head) && !stands_in_head(token.tag)) close_head();
        if (closes_paragraph(token.tag)) close_paragraph();
        close_what_ends(token.tag);
        const bool drawn_at_once = token.self_closing && is_open(Tag::svg);
        if (is_void(token.tag) || drawn_at_once) {
            add_element(token);
            return;
        }
        if (open_.size() == kDeepest) {
            ++too_deep_;
            return;
        }
        open_.push_back(add_element(token));
        count_open(token.tag, 1);
    }

    /// A page has one of these, whatever its templates write.
    [[nodiscard]] bool is_repeated(Tag tag) const {
        return (tag == Tag::html || tag == Tag::head || tag == Tag::body) && is_open(tag);
    }

    Node* add_element(const Token& token) {
        Node* const node = append(token.tag, token.text);
        const std::size_t count = token.attributes.size();
        if (count == 0) return node;
        auto* const attributes = static_cast<Attribute*>(
            memory_.allocate(count * sizeof(Attribute), alignof(Attribute)));
        for (std::size_t i = 0; i < count; ++i) {
            const auto [name, value] = token.attributes[i];
            const bool plain = value.find('&') == std::string_view::npos;
            new (attributes + i)
                Attribute{name, plain ? value : keep(read_attribute_references(value))};
        }
        node->attributes = {attributes, count};
        attributes_ += count;
        return node;
    }

    /// Nobody needs to write where the head ends.
    void close_head() {
        for (std::size_t i = top(); i > 0; --i) {
            if (open_[i]->tag == Tag::head) return close_from(i);
        }
    }

    /// Paragraphs hold no blocks, so an open one has only formatting in it.
    void close_paragraph() {
        if (!is_open(Tag::p)) return;
        for (std::size_t i = open_.size(); i-- > 1 && !is_scope(open_[i]->tag);) {
            if (open_[i]->tag == Tag::p) return close_from(i);
            if (is_block(open_[i]->tag)) return;
        }
    }

    void close_what_ends(Tag opening) {
        if (is_heading(opening) && is_heading(open_.back()->tag)) return close_from(top());
        if (opening == Tag::a && is_open(Tag::a)) return close_formatting(Tag::a, {});
        const std::span<const Tag> ended = ended_by(opening);
        if (ended.empty()) return;
        for (std::size_t i = open_.size(); i-- > 1 && !holds(open_[i]->tag, opening);) {
            if (std::find(ended.begin(), ended.end(), open_[i]->tag) != ended.end()) {
                return close_from(i);
            }
        }
    }

    void end(const Token& token) {
        if (too_deep_ > 0) {
            --too_deep_;
            return;
        }
        const Tag tag = token.tag;
        if (tag == Tag::body || tag == Tag::html) return;
        if (is_heading(tag)) return close_heading();
        if (!is_open(tag)) return;
        if (!is_block(tag) && !is_scope(tag)) return close_formatting(tag, token.text);
        for (std::size_t i = open_.size(); i-- > 1;) {
            const Tag open = open_[i]->tag;
            if (open == tag) return close_from(i);
            if (holds(open, tag)) return;
        }
    }

    /// Of whatever rank: `<h2>…</h3>` is one heading.
    void close_heading() {
        for (std::size_t i = open_.size(); i-- > 1 && !is_scope(open_[i]->tag);) {
            if (is_heading(open_[i]->tag)) return close_from(i);
        }
    }

    /// Formatting ends where it is told to, but the blocks that were opened in it stay open.
    void close_formatting(Tag tag, std::string_view name) {
        bool in_block = false;
        for (std::size_t i = open_.size(); i-- > 1 && !is_scope(open_[i]->tag);) {
            const Node& open = *open_[i];
            if (open.tag == tag && (tag != Tag::other || open.text == name)) {
                if (!in_block) return close_from(i);
                count_open(tag, -1);
                open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
                return;
            }
            in_block = in_block || is_block(open.tag);
        }
    }

    void close_from(std::size_t first) {
        for (std::size_t i = first; i < open_.size(); ++i) count_open(open_[i]->tag, -1);
        open_.resize(first);
    }

    [[nodiscard]] std::size_t top() const { return open_.size() - 1; }

    void count_open(Tag tag, int change) { open_count_[static_cast<std::size_t>(tag)] += change; }
    [[nodiscard]] bool is_open(Tag tag) const {
        return open_count_[static_cast<std::size_t>(tag)] > 0;
    }

    std::pmr::memory_resource& memory_;
    std::vector<Node*> open_;  // from the root to where the next node is put
    std::array<int, kTags> open_count_{};
    std::size_t too_deep_ = 0;  // open elements that have no node
    std::size_t nodes_ = 0;
    std::size_t attributes_ = 0;
};

}  // namespace

std::string_view Node::attribute(std::string_view name) const {
    for (const Attribute& candidate : attributes) {
        if (is_called(candidate.name, name)) return candidate.value;
    }
    return {};
}

bool Node::has_attribute(std::string_view name) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const Attribute& candidate) { return is_called(candidate.name, name); });
}

const Node* next_outside(const Node* node, const Node* top) {
    while (node != top && node->next == nullptr) node = node->parent;
    return node == top ? nullptr : node->next;
}

const Node* next_in_page(const Node* node, const Node* top) {
    return node->first_child != nullptr ? node->first_child : next_outside(node, top);
}

Document::Document(std::string_view page)
    : memory_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {
    TreeBuilder builder(*memory_);
    root_ = builder.build(page);
    size_ = builder.size();
    was_cut_ = builder.was_cut();
}

std::vector<const Node*> nodes_of(const Document& page) {
    std::vector<const Node*> nodes(page.size());
    for (const Node* node = page.root(); node != nullptr; node = next_in_page(node, page.root())) {
        nodes[node->index] = node;
    }
    return nodes;
}

}  // namespace quoth::indexer::html
