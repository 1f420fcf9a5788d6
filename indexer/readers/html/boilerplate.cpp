#include "indexer/readers/html/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/text/characters.hpp"
#include "indexer/readers/html/class_words.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::size_t kShortestProse = 80;
constexpr std::size_t kShortestSentence = 30;

/// Words of a class or an id that name what is beside an article.
constexpr auto kNames = std::to_array<std::string_view>({
    // clang-format off
    "ad", "ads", "adsense", "advert", "advertisement", "advertising", "alert", "banner",
    "breadcrumb", "breadcrumbs", "byline", "caption", "comment", "commentlist", "comments",
    "consent", "cookie", "cookies", "copyright", "credit", "credits", "dateline",
    "disclaimer", "disqus", "donate", "donation", "follow", "footer", "gallery", "hidden",
    "infobox", "login", "masthead", "menu", "meta", "metadata", "modal", "nav", "navbar",
    "navigation", "newsletter", "newsletters", "outbrain", "overlay", "pager", "pagination",
    "paywall", "poll", "popular", "popup", "print", "promo", "promos", "promotion", "ratings",
    "readmore", "recirc", "recirculation", "recommend", "recommendations", "recommended",
    "register", "related", "reply", "respond", "rss", "screen", "search", "share",
    "sharedaddy", "shares", "sharing", "shoutbox", "sidebar", "signup", "skip", "slideshow",
    "social", "sponsor", "sponsored", "sponsors", "subscribe", "subscription", "taboola",
    "tags", "teaser", "teasers", "timestamp", "toolbar", "tooltip", "topics", "trending",
    "upsell", "widget", "widgets",
    // clang-format on
});
static_assert(std::is_sorted(kNames.begin(), kNames.end()));

bool is_beside_by_element(const Node* node) {
    switch (node->tag) {
        case Tag::aside:
        case Tag::caption:
        case Tag::dialog:
        case Tag::figcaption:
        case Tag::footer:
        case Tag::nav:
            return true;
        default:
            return false;
    }
}

bool is_hidden(const Node* node) {
    if (node->has_attribute("hidden") || node->attribute("aria-hidden") == "true") return true;
    std::string style(node->attribute("style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find("display:none") != std::string::npos;
}

bool has_role_beside(const Node* node) {
    constexpr std::array<std::string_view, 8> kRoles = {"navigation",  "complementary", "banner",
                                                        "contentinfo", "search",        "dialog",
                                                        "menu",        "alert"};
    const std::string_view role = node->attribute("role");
    return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

/// `social-media-embed` is what an article quotes, `social-media-bar` is not.
bool has_name_beside(const Node* node) {
    bool beside = false;
    for (const char* attribute : {"class", "id"}) {
        for (const std::string& word : class_words(node->attribute(attribute))) {
            if (word == "embed" || word == "embedded") return false;
            beside = beside || std::binary_search(kNames.begin(), kNames.end(), word);
        }
    }
    return beside;
}

bool is_beside(const Node* node) {
    if (node->tag == Tag::text || node->tag == Tag::html || node->tag == Tag::body) return false;
    if (node->tag == Tag::blockquote) return false;
    return is_beside_by_element(node) || is_hidden(node) || has_role_beside(node) ||
           has_name_beside(node);
}

}  // namespace

bool ends_sentence(std::string_view text) {
    for (const std::string_view mark : {"”", "’", "\"", "'", ")", "»"}) {
        if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    constexpr std::array<std::string_view, 9> kEnds = {".",  "!",  "?", ":", "。",
                                                       "！", "？", "।", "؟"};
    return std::any_of(kEnds.begin(), kEnds.end(),
                       [&](std::string_view end) { return text.ends_with(end); });
}

bool is_prose(const Block& block) {
    const std::size_t size = block.text.size();
    if (block.link_bytes * 2 > size || is_heading(block.element->tag)) return false;
    return size >= kShortestProse || (size >= kShortestSentence && ends_sentence(block.text));
}

std::vector<std::size_t> prose_of(const Document& page, const Marks& left_out) {
    std::vector<std::size_t> prose(page.size());
    for (const Block& block : blocks_of(page.root(), left_out)) {
        if (is_prose(block)) prose[block.element->index] += block.text.size();
    }
    const std::vector<const Node*> nodes = nodes_of(page);
    // Nodes come after those that hold them.
    for (std::size_t i = nodes.size(); i-- > 1;) prose[nodes[i]->parent->index] += prose[i];
    return prose;
}

Marks boilerplate_of(const Document& page) {
    Marks marks(page.size());
    const std::vector<std::size_t> prose = prose_of(page, marks);
    const Node* const root = page.root();
    const std::size_t greater_part = prose[root->index] * 2 / 5;
    for (const Node* node = root; node != nullptr;) {
        const bool left_out = is_beside(node) && prose[node->index] <= greater_part;
        marks[node->index] = left_out;
        node = left_out ? next_outside(node, root) : next_in_page(node, root);
    }
    return marks;
}

}  // namespace quoth::indexer::html
