#include "indexer/readers/markup/namespaces.hpp"

#include <algorithm>
#include <array>

namespace quoth::indexer::markup {
namespace {

struct Namespace {
    std::string_view address;
    std::string_view prefix;
};

constexpr std::array<Namespace, 16> kNamespaces = {{
    {"http://www.w3.org/2005/Atom", "atom"},
    {"http://purl.org/atom/ns#", "atom"},  // Atom 0.3
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://purl.org/rss/1.0/", ""},
    {"http://my.netscape.com/rdf/simple/0.9/", ""},
    {"http://backend.userland.com/rss2", ""},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://search.yahoo.com/mrss/", "media"},
    {"http://prismstandard.org/namespaces/basic/2.0/", "prism"},
    {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    {"http://www.w3.org/1999/xhtml", ""},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
    {"http://iptc.org/std/nar/2006-10-01/", ""},  // NewsML-G2
    {"http://iptc.org/std/NITF/2006-10-18/", ""},
}};

}  // namespace

std::string qualified_name(std::string_view name_space, std::string_view prefix,
                           std::string_view local_name) {
    const auto* const known =
        std::find_if(kNamespaces.begin(), kNamespaces.end(),
                     [&](const Namespace& n) { return n.address == name_space; });
    if (known != kNamespaces.end()) prefix = known->prefix;
    std::string name(prefix);
    if (!name.empty()) name += ':';
    return name += local_name;
}

}  // namespace quoth::indexer::markup
