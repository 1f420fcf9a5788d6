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
#include "indexer/readers/markup/tree_builder.hpp"
#include "indexer/readers/markup/xml_text.hpp"

namespace quoth::indexer::markup {
namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// What libxml2's events work on. Exceptions wait until the parser has returned.
struct ParserRun {
    xmlParserCtxt* parser;
    TreeBuilder builder;
    std::exception_ptr thrown = {};
};

/// Hands an event to the builder and stops the parser once it is over.
template <typename Event>
void hand_over(void* context, const Event& event) noexcept {
    ParserRun& run = *static_cast<ParserRun*>(context);
    if (run.builder.is_over() || run.thrown) return;
    try {
        event(run.builder);
    } catch (...) {
        run.thrown = std::current_exception();
    }
    if (run.builder.is_over() || run.thrown) xmlStopParser(run.parser);
}

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
    hand_over(context, [&](TreeBuilder& builder) {
        builder.declare_namespaces(static_cast<std::size_t>(namespaces));
        builder.start({view(space), view(prefix), view(name)},
                      attributes_of({attributes, static_cast<std::size_t>(count) * 5}));
    });
}

void on_end(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
            const xmlChar* /*space*/) {
    hand_over(context, [](TreeBuilder& builder) { builder.end(); });
}

void on_characters(void* context, const xmlChar* text, int length) {
    hand_over(context, [&](TreeBuilder& builder) {
        builder.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    });
}

void on_entity(void* context, const xmlChar* name, int /*type*/, const xmlChar* /*public_id*/,
               const xmlChar* /*system_id*/, xmlChar* /*content*/) {
    hand_over(context, [&](TreeBuilder& builder) {
        builder.refuse("the document declares the entity '" + std::string(view(name)) +
                       "'; documents with entities of their own are not read");
    });
}

void on_error(void* context, xmlErrorPtr error) {
    if (error->level != XML_ERR_FATAL) return;
    hand_over(context, [&](TreeBuilder& builder) {
        std::string message = "not well-formed XML";
        if (error->message != nullptr) message.append(": ").append(error->message);
        builder.refuse(text::on_one_line(message));
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
        ParserRun run{context_, TreeBuilder(record_names)};
        *context_->sax = handler();
        context_->userData = &run;
        xmlParseDocument(context_);
        if (run.thrown) std::rethrow_exception(run.thrown);
        return run.builder.take();
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

Result<Document> parse_text(XmlText source, std::span<const std::string_view> record_names) {
    if (source.text.empty()) return Error{ErrorCode::invalid_input, "the record is empty"};
    if (has_too_many_attributes(source.text)) {
        return Error{ErrorCode::invalid_input,
                     "a tag has more than " + std::to_string(kMostAttributes) + " attributes"};
    }
    Result<Document> document = Parser(source.text).run(record_names);
    if (document) document->lossy_charset = std::move(source.lossy_charset);
    return document;
}

/// The front of `head` up to the first tag, which declares the namespaces.
std::string_view up_to_root_tag(std::string_view head) {
    MarkupScanner scanner(Syntax::xml);
    while (const std::optional<Markup> markup = scanner.next(head, true)) {
        if (markup->kind == Markup::Kind::start_tag) return head.substr(0, markup->end);
    }
    return {};
}

}  // namespace

Result<Document> parse_xml(const Record& record, std::span<const std::string_view> record_names) {
    const std::string_view head = record.head ? *record.head : std::string_view();
    Result<Document> document = parse_text(xml_text(head, record.bytes), record_names);
    if (document || head.empty()) return document;
    // A head that is not well-formed should not cost its records.
    Result<Document> alone = parse_text(xml_text(up_to_root_tag(head), record.bytes), record_names);
    return alone ? std::move(alone) : std::move(document);
}

}  // namespace quoth::indexer::markup
