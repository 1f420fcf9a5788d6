#include "common/text/url.hpp"

#include "common/text/characters.hpp"

namespace quoth::text {

std::string host_of_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
        host.remove_prefix(user + 1);
    }
    const bool is_ipv6 = host.starts_with('[');
    host = host.substr(0, is_ipv6 ? host.find(']') + 1 : host.find(':'));
    return site_of_host(host);
}

std::string site_of_host(std::string_view host) {
    std::string result;
    for (const char c : host) result += to_ascii_lower(c);
    if (result.starts_with("www.")) result.erase(0, 4);
    return result;
}

}  // namespace quoth::text
