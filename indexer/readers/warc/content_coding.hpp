#pragma once

#include <string_view>

#include "indexer/readers/warc/http_response.hpp"
#include "quoth/result.hpp"

namespace quoth::indexer::warc {

/// Takes one coding of HTTP (RFC 9110, section 8.4.1) off `bytes`: gzip, deflate or br. What is not
/// packed so is returned as it is. Fails as `decode_body` does.
[[nodiscard]] Result<DecodedBody> decode_content(std::string_view coding, std::string_view bytes);

}  // namespace quoth::indexer::warc
