#include "indexer/readers/markup/signs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/text/characters.hpp"
#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/markup/scanner.hpp"

namespace quoth::indexer::markup {
namespace {

constexpr std::array<std::string_view, 7> kNewsmlRoots = {
    "newsItem",      "newsMessage",  "packageItem", "conceptItem",
    "knowledgeItem", "planningItem", "catalogItem"};

/// The word after `<!DOCTYPE`.
std::string_view declared_root(std::string_view type) {
    constexpr std::string_view opening = "<!DOCTYPE";
    constexpr std::string_view ends = " \t\r\n[>";
    type.remove_prefix(std::min(opening.size(), type.size()));
    type.remove_prefix(std::min(type.find_first_not_of(" \t\r\n"), type.size()));
    return type.substr(0, type.find_first_of(ends));
}

/// The name of the root element, as far as it shows.
std::string root_name(std::string_view head) {
    const std::string narrow = html::ascii_of_utf16(head);
    if (!narrow.empty()) head = narrow;
    MarkupScanner scanner(Syntax::xml);
    while (const std::optional<Markup> markup = scanner.next(head, true)) {
        if (markup->kind == Markup::Kind::start_tag) return std::string(markup->name);
    }
    // A long list of declarations may hide it.
    const std::size_t type = std::min(head.find("<!DOCTYPE"), head.size());
    return std::string(declared_root(head.substr(type)));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::string in_lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), text::to_ascii_lower);
    return result;
}

}  // namespace

bool opens_markup(std::string_view head) {
    return head.starts_with('<') || html::ascii_of_utf16(head).starts_with('<');
}

bool opens_nitf(std::string_view head) {
    return opens_markup(head) && local_name(root_name(head)) == "nitf";
}

bool opens_newsml(std::string_view head) {
    if (!opens_markup(head)) return false;
    const std::string root = root_name(head);
    return std::find(kNewsmlRoots.begin(), kNewsmlRoots.end(), local_name(root)) !=
           kNewsmlRoots.end();
}

bool opens_feed(std::string_view head) {
    if (!opens_markup(head)) return false;
    const std::string name = root_name(head);
    const std::string_view root = local_name(name);
    if (root == "RDF") return contains(head, "purl.org/rss/") || contains(head, "rdf/simple/0.9");
    return root == "rss" || root == "feed" || root == "entry";
}

bool opens_reuters(std::string_view head) {
    if (!opens_markup(head)) return false;
    return is_called(root_name(head), "REUTERS") || head.starts_with("<!DOCTYPE lewis");
}

bool opens_trec(std::string_view head) {
    if (!opens_markup(head) || !is_called(root_name(head), "DOC")) return false;
    const std::string lower = in_lower_case(head);
    return contains(lower, "<docno>") || contains(lower, "<doc id=");
}

}  // namespace quoth::indexer::markup
