#include "indexer/readers/html/tags.hpp"

#include <algorithm>
#include <array>

#include "common/text/characters.hpp"

namespace quoth::indexer::html {
namespace {

constexpr unsigned kVoid = 1;
constexpr unsigned kRaw = 2;
constexpr unsigned kReferences = 4;
constexpr unsigned kBlock = 8;
constexpr unsigned kScope = 16;

struct Entry {
    std::string_view name;
    unsigned properties = 0;
};

/// By `Tag`, and so by name. Properties after the HTML standard, sections 13.1.2 (void and raw text
/// elements), 13.2.4.2 (scopes) and 15.3 (blocks).
constexpr std::array<Entry, static_cast<std::size_t>(Tag::other)> kEntries = {{
    {"a"},
    {"address", kBlock},
    {"article", kBlock},
    {"aside", kBlock},
    {"audio"},
    {"base", kVoid},
    {"blockquote", kBlock},
    {"body", kBlock},
    {"br", kVoid},
    {"button", kScope},
    {"canvas"},
    {"caption", kBlock | kScope},
    {"center", kBlock},
    {"col", kVoid},
    {"dd", kBlock},
    {"details", kBlock},
    {"dialog", kBlock},
    {"div", kBlock},
    {"dl", kBlock},
    {"dt", kBlock},
    {"embed", kVoid},
    {"fieldset", kBlock},
    {"figcaption", kBlock},
    {"figure", kBlock},
    {"footer", kBlock},
    {"form", kBlock},
    {"frame", kVoid},
    {"frameset", kBlock},
    {"h1", kBlock},
    {"h2", kBlock},
    {"h3", kBlock},
    {"h4", kBlock},
    {"h5", kBlock},
    {"h6", kBlock},
    {"head", kBlock},
    {"header", kBlock},
    {"hr", kVoid | kBlock},
    {"html", kBlock},
    {"iframe", kRaw},
    {"img", kVoid},
    {"input", kVoid},
    {"li", kBlock},
    {"link", kVoid},
    {"main", kBlock},
    {"meta", kVoid},
    {"nav", kBlock},
    {"noembed", kRaw},
    {"noframes", kRaw},
    {"noscript", kRaw},
    {"object", kScope},
    {"ol", kBlock},
    {"optgroup", kBlock},
    {"option", kBlock},
    {"p", kBlock},
    {"param", kVoid},
    {"picture"},
    {"pre", kBlock},
    {"script", kRaw},
    {"section", kBlock},
    {"select", kScope},
    {"source", kVoid},
    {"style", kRaw},
    {"summary", kBlock},
    {"svg"},
    {"table", kBlock | kScope},
    {"tbody", kBlock},
    {"td", kBlock | kScope},
    {"template", kScope},
    {"textarea", kRaw | kReferences},
    {"tfoot", kBlock},
    {"th", kBlock | kScope},
    {"thead", kBlock},
    {"time"},
    {"title", kRaw | kReferences},
    {"tr", kBlock},
    {"track", kVoid},
    {"ul", kBlock},
    {"video"},
    {"wbr", kVoid},
    {"xmp", kRaw | kBlock},
}};

constexpr std::size_t kLongestName = 10;

bool has(Tag tag, unsigned property) {
    return tag < Tag::other && (kEntries[static_cast<std::size_t>(tag)].properties & property) != 0;
}

}  // namespace

Tag tag_by_name(std::string_view name) {
    if (name.size() > kLongestName) return Tag::other;
    std::array<char, kLongestName> buffer{};
    std::transform(name.begin(), name.end(), buffer.begin(), text::to_ascii_lower);
    const std::string_view lower(buffer.data(), name.size());
    const auto* const found =
        std::lower_bound(kEntries.begin(), kEntries.end(), lower,
                         [](const Entry& entry, std::string_view n) { return entry.name < n; });
    if (found == kEntries.end() || found->name != lower) return Tag::other;
    return static_cast<Tag>(found - kEntries.begin());
}

bool is_void(Tag tag) { return has(tag, kVoid); }
bool holds_raw_text(Tag tag) { return has(tag, kRaw); }
bool holds_character_references(Tag tag) { return has(tag, kReferences); }
bool is_block(Tag tag) { return has(tag, kBlock) || tag == Tag::root; }
bool is_scope(Tag tag) { return has(tag, kScope); }
bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace quoth::indexer::html
