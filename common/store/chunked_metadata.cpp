#include "common/store/chunked_metadata.hpp"

#include <xapian.h>

#include <cstddef>

namespace quoth::store {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{32} << 10U;

std::string chunk_key(std::string_view key, std::size_t number) {
    return std::string(key) + "." + std::to_string(number);
}

}  // namespace

std::string read_chunks(const Xapian::Database& database, std::string_view key) {
    std::string value;
    for (std::size_t number = 0;; ++number) {
        const std::string chunk = database.get_metadata(chunk_key(key, number));
        if (chunk.empty()) return value;
        value += chunk;
    }
}

void write_chunks(Xapian::WritableDatabase& database, std::string_view key,
                  std::string_view value) {
    std::size_t number = 0;
    for (; !value.empty(); ++number) {
        const std::string_view chunk = value.substr(0, kChunkBytes);
        const std::string name = chunk_key(key, number);
        if (database.get_metadata(name) != chunk) database.set_metadata(name, std::string(chunk));
        value.remove_prefix(chunk.size());
    }
    for (std::string name = chunk_key(key, number); !database.get_metadata(name).empty();
         name = chunk_key(key, ++number)) {
        database.set_metadata(name, {});
    }
}

}  // namespace quoth::store
