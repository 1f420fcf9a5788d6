#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "quoth/result.hpp"

namespace quoth::indexer::warc {

/// What a server answered, as it came over the line; views into the bytes of the answer.
struct HttpResponse {
    int status = 0;
    std::string_view type;     ///< such as `text/html`, in whatever case
    std::string_view charset;  ///< what the header calls it
    bool is_chunked = false;
    std::string_view coding;  ///< such as `gzip`, in whatever case; several with commas between
    std::string_view body;    ///< as it came
};

/// Takes an answer apart (RFC 9110, 9112). Nothing if it does not begin with a status line.
[[nodiscard]] std::optional<HttpResponse> parse_http_response(std::string_view bytes);

struct DecodedBody {
    std::string bytes;
    std::string damage;  ///< why some are missing at its end; empty if none are
};

/// The body without chunks and compression (gzip, deflate, br). Crawlers take them off and leave
/// the header: what is not chunked or compressed as it says is taken as it is. Fails with
/// unsupported for other codings, with limit_exceeded past the length of a record.
[[nodiscard]] Result<DecodedBody> decode_body(const HttpResponse& response);

}  // namespace quoth::indexer::warc
