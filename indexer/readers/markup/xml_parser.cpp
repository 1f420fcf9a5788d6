#include "indexer/readers/markup/xml_parser.hpp"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "common/text/white_space.hpp"
#include "indexer/readers/markup/namespaces.hpp"
#include "indexer/readers/markup/scanner.hpp"
#include "indexer/readers/markup/xml_text.hpp"

namespace quoth::indexer::markup {
namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct XmlName {
    std::string_view space;
    std::string_view prefix;
    std::string_view local;
};

/// Builds the tree from libxml2's events. Exceptions wait until the parser has returned.
class TreeBuilder {
  public:
    TreeBuilder(xmlParserCtxt* parser, std::span<const std::string_view> record_names)
        : parser_(parser), record_names_(record_names) {}

    void declare_namespaces(std::size_t count) {
        namespaces_ += count;
        if (namespaces_ > kMostNamespaces) {
            refuse("the record declares more than " + std::to_string(kMostNamespaces) +
                   " namespaces");
        }
    }

    void start(const XmlName& name, std::vector<Element::Attribute> attributes) {
        if (open_.size() == kDeepestNesting) {
            return refuse("the elements are nested deeper than " + std::to_string(kDeepestNesting));
        }
        if (!count(1 + attributes.size())) return;
        auto element = std::make_unique<Element>();
        if (open_.empty()) root_space_ = name.space;
        element->name = qualified_name(name.space, prefix_of(name), name.local);
        element->attributes = std::move(attributes);
        Element* const added = element.get();
        if (open_.empty())
            document_.root = std::move(element);
        else
            open_.back()->children.push_back(std::move(element));
        open_.push_back(added);
        const auto is_it = std::find(record_names_.begin(), record_names_.end(), name.local);
        if (document_.record == nullptr && is_it != record_names_.end()) document_.record = added;
    }

    void end() {
        const Element* const closed = open_.back();
        open_.pop_back();
        if (closed == document_.record) {
            is_complete_ = true;
            xmlStopParser(parser_);
        }
    }

    void characters(std::string_view text) {
        if (open_.empty()) return;
        auto& siblings = open_.back()->children;
        if (siblings.empty() || !siblings.back()->name.empty()) {
            if (!count(1)) return;
            siblings.push_back(std::make_unique<Element>());
        }
        siblings.back()->characters += text;
    }

    void refuse(std::string why) {
        if (refusal_.empty()) refusal_ = std::move(why);
        xmlStopParser(parser_);
    }

    /// Runs a step of the above; what it throws goes no further than here.
    template <typename Step>
    void guarded(const Step& step) noexcept {
        if (is_complete_ || thrown_) return;
        try {
            step();
        } catch (...) {
            thrown_ = std::current_exception();
            xmlStopParser(parser_);
        }
    }

    Result<Document> finish() {
        if (thrown_) std::rethrow_exception(thrown_);
        if (is_complete_) return std::move(document_);
        if (refusal_.empty()) refusal_ = "the record has no end";
        return Error{ErrorCode::invalid_input, std::move(refusal_)};
    }

  private:
    /// Elements without a prefix are the format's own where their namespace is that of the root.
    [[nodiscard]] std::string_view prefix_of(const XmlName& name) const {
        return name.prefix.empty() && name.space != root_space_ ? name.space : name.prefix;
    }

    bool count(std::size_t nodes) {
        nodes_ += nodes;
        if (nodes_ <= kMostNodes) return true;
        refuse("the record has more than " + std::to_string(kMostNodes) +
               " elements and attributes");
        return false;
    }

    xmlParserCtxt* parser_;
    std::span<const std::string_view> record_names_;
    std::string root_space_;
    Document document_;
    std::vector<Element*> open_;
    std::size_t nodes_ = 0;
    std::size_t namespaces_ = 0;
    bool is_complete_ = false;
    std::string refusal_;
    std::exception_ptr thrown_;
};

TreeBuilder& builder(void* context) { return *static_cast<TreeBuilder*>(context); }

/// A value as libxml2 gives it where it replaces no entities: it writes each `&` so.
std::string attribute_value(std::string_view value) {
    constexpr std::string_view ampersand = "&#38;";
    std::string result;
    for (;;) {
        const std::size_t found = std::min(value.find(ampersand), value.size());
        result += value.substr(0, found);
        if (found == value.size()) return result;
        result += '&';
        value.remove_prefix(found + ampersand.size());
    }
}

/// Five pointers each: name, prefix, namespace, the value's begin and end.
std::vector<Element::Attribute> attributes_of(std::span<const xmlChar* const> pointers) {
    std::vector<Element::Attribute> attributes;
    for (; !pointers.empty(); pointers = pointers.subspan(5)) {
        const std::string_view value(reinterpret_cast<const char*>(pointers[3]),
                                     static_cast<std::size_t>(pointers[4] - pointers[3]));
        attributes.push_back(
            {qualified_name(view(pointers[2]), view(pointers[1]), view(pointers[0])),
             attribute_value(value)});
    }
    return attributes;
}

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* space,
              int namespaces, const xmlChar** /*declared*/, int count, int /*defaulted*/,
              const xmlChar** attributes) {
    builder(context).guarded([&] {
        const std::span<const xmlChar* const> pointers(attributes,
                                                       static_cast<std::size_t>(count) * 5);
        builder(context).declare_namespaces(static_cast<std::size_t>(namespaces));
        builder(context).start({view(space), view(prefix), view(name)}, attributes_of(pointers));
    });
}

void on_end(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
            const xmlChar* /*space*/) {
    builder(context).guarded([&] { builder(context).end(); });
}

void on_characters(void* context, const xmlChar* text, int length) {
    builder(context).guarded([&] {
        builder(context).characters(
            {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    });
}

void on_entity(void* context, const xmlChar* name, int /*type*/, const xmlChar* /*public_id*/,
               const xmlChar* /*system_id*/, xmlChar* /*content*/) {
    builder(context).guarded([&] {
        builder(context).refuse("the document declares the entity '" + std::string(view(name)) +
                                "'; documents with entities of their own are not read");
    });
}

void on_error(void* context, xmlErrorPtr error) {
    if (error->level != XML_ERR_FATAL) return;
    builder(context).guarded([&] {
        std::string message = "not well-formed XML";
        if (error->message != nullptr) message.append(": ").append(error->message);
        builder(context).refuse(std::string(text::on_one_line(message)));
    });
}

xmlSAXHandler handler() {
    xmlSAXHandler result{};
    result.initialized = XML_SAX2_MAGIC;
    result.startElementNs = on_start;
    result.endElementNs = on_end;
    result.characters = on_characters;
    result.cdataBlock = on_characters;
    result.entityDecl = on_entity;
    result.serror = on_error;
    return result;
}

/// A parser over `text`, with the document that it makes where one declares an entity.
class Parser {
  public:
    explicit Parser(const std::string& text) {
        // Before threads meet in it.
        static const bool initialised = [] { return xmlInitParser(), true; }();
        static_cast<void>(initialised);
        context_ = xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()));
        if (context_ == nullptr) throw std::bad_alloc();
        xmlCtxtUseOptions(context_, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() {
        if (context_->myDoc != nullptr) xmlFreeDoc(context_->myDoc);
        xmlFreeParserCtxt(context_);
    }

    Result<Document> run(std::span<const std::string_view> record_names) {
        TreeBuilder builder(context_, record_names);
        *context_->sax = handler();
        context_->userData = &builder;
        xmlParseDocument(context_);
        return builder.finish();
    }

  private:
    xmlParserCtxt* context_ = nullptr;
};

bool has_too_many_attributes(std::string_view text) {
    MarkupScanner scanner(Syntax::xml);
    while (const std::optional<Markup> markup = scanner.next(text, true)) {
        if (markup->attributes > kMostAttributes) return true;
    }
    return false;
}

}  // namespace

Result<Document> parse_xml(const Record& record, std::span<const std::string_view> record_names) {
    XmlText source = xml_text(record);
    if (source.text.empty()) return Error{ErrorCode::invalid_input, "the record is empty"};
    if (has_too_many_attributes(source.text)) {
        return Error{ErrorCode::invalid_input,
                     "a tag has more than " + std::to_string(kMostAttributes) + " attributes"};
    }
    Result<Document> document = Parser(source.text).run(record_names);
    if (document) document->lossy_charset = std::move(source.lossy_charset);
    return document;
}

}  // namespace quoth::indexer::markup
