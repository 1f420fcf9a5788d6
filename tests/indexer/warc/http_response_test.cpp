#include "indexer/readers/warc/http_response.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "indexer/readers/record_stream.hpp"
#include "indexer/readers/warc/content_coding.hpp"
#include "tests/fixtures/archives.hpp"
#include "tests/fixtures/warc_records.hpp"

namespace quoth::indexer {
namespace {

using fixtures::compressed;
using fixtures::http_answer;
using fixtures::news_page;
using testing::HasSubstr;

std::string chunked(const std::string& body) {
    std::ostringstream out;
    out << "5;x=y\r\n" << body.substr(0, 5) << "\r\n" << std::hex << body.size() - 5 << "\r\n";
    out << body.substr(5) << "\r\n0\r\n\r\n";
    return out.str();
}

struct Body {
    const char* name;
    std::string fields;
    std::string bytes;
    const char* damage = "";
};

void PrintTo(const Body& body, std::ostream* out) { *out << body.name; }

class BodyTest : public testing::TestWithParam<Body> {};

TEST_P(BodyTest, IsThePage) {
    const std::string answer = http_answer(GetParam().bytes, GetParam().fields);
    const auto response = warc::parse_http_response(answer);
    ASSERT_TRUE(response.has_value());
    const Result<warc::DecodedBody> body = warc::decode_body(*response);
    ASSERT_TRUE(body);
    const std::string page = news_page("Varn");
    const bool is_damaged = *GetParam().damage != '\0';
    EXPECT_EQ(body->bytes, is_damaged ? page.substr(0, body->bytes.size()) : page);
    EXPECT_FALSE(body->bytes.empty());
    EXPECT_THAT(body->damage, HasSubstr(GetParam().damage));
    EXPECT_EQ(body->damage.empty(), !is_damaged);
}

const std::string kPage = news_page("Varn");
const std::string kChunks = "Transfer-Encoding: Chunked\r\n";
const std::string kGzip = "Content-Encoding: gzip\r\n";
const std::string kPackedPage = compressed("gzip", kPage);

INSTANTIATE_TEST_SUITE_P(
    Codings, BodyTest,
    testing::Values(
        Body{"Plain", "", kPage}, Body{"Identity", "Content-Encoding: identity\r\n", kPage},
        Body{"Chunked", kChunks, chunked(kPage)}, Body{"ChunkedNoMore", kChunks, kPage},
        Body{"Gzip", kGzip, kPackedPage}, Body{"GzipNoMore", kGzip, kPage},
        Body{"GzipInChunks", kChunks + kGzip, chunked(kPackedPage)},
        Body{"GzipCut", kGzip, kPackedPage.substr(0, kPackedPage.size() - 40), "damaged or cut"},
        Body{"ChunkCut", kChunks, "ffffffffffffffff\r\n" + kPage.substr(0, 100), "inside a chunk"},
        Body{"ChunkDamaged", kChunks, "5\r\n" + kPage.substr(0, 5) + "\r\nxyz", "damaged chunk"},
        Body{"BrotliNoMore", "Content-Encoding: br\r\n", kPage}),
    [](const auto& test) { return test.param.name; });

TEST(HttpResponseTest, SmallSamplesOfTheOtherCodingsAreRead) {
    using namespace std::string_literals;
    // "hello" unpacked in one block each: RFC 1951, 1950 and 7932.
    const std::string bare = "\x01\x05\x00\xFA\xFFhello"s;
    for (const auto& [coding, bytes] : {std::pair("deflate", bare),
                                        {"deflate", "\x78\x01" + bare + "\x06\x2C\x02\x15"},
                                        {"br", "\x0B\x02\x80hello\x03"s},
                                        {"br , identity", "\x0B\x02\x80hello\x03"s}}) {
        const std::string answer = http_answer(bytes, "Content-Encoding: "s + coding + "\r\n");
        const auto body = warc::decode_body(*warc::parse_http_response(answer));
        ASSERT_TRUE(body) << coding;
        EXPECT_EQ(body->bytes, "hello") << coding;
        EXPECT_EQ(body->damage, "") << coding;
    }
}

TEST(HttpResponseTest, OtherCodingsAndBombsAreErrors) {
    const auto decoded = [](const std::string& coding, const std::string& bytes) {
        const std::string answer = http_answer(bytes, "Content-Encoding: " + coding + "\r\n");
        return warc::decode_body(*warc::parse_http_response(answer));
    };
    EXPECT_EQ(decoded("zstd", "x").error().code, ErrorCode::unsupported);
    const std::string bomb = compressed("gzip", std::string(kLongestRecord + 1, ' '));
    EXPECT_EQ(decoded("gzip", bomb).error().code, ErrorCode::limit_exceeded);
}

TEST(HttpResponseTest, StatusLinesOfAllVersionsAreRead) {
    EXPECT_EQ(warc::parse_http_response("HTTP/2 200\r\n\r\n")->status, 200);
    EXPECT_EQ(warc::parse_http_response("HTTP/1.0 404 Not Found\n\n")->status, 404);
    EXPECT_FALSE(warc::parse_http_response("HTTP/1.1 OK\r\n\r\n").has_value());
    EXPECT_FALSE(warc::parse_http_response("").has_value());
}

}  // namespace
}  // namespace quoth::indexer
