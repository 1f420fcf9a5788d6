#pragma once

#include <string>
#include <string_view>

namespace quoth::text {

/// The host name of `url` in lower case, without user, port and a leading `www.`; empty if `url`
/// has none (no `://`).
[[nodiscard]] std::string host_of_url(std::string_view url);

/// A host name as `site:` compares it: in lower case, without a leading `www.`.
[[nodiscard]] std::string site_of_host(std::string_view host);

}  // namespace quoth::text
