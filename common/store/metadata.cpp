#include "common/store/metadata.hpp"

#include <xapian.h>

#include <charconv>

#include "common/store/schema.hpp"

namespace quoth::store {
namespace {

// Keys, each with a value that a person can read; docs/index-format.md lists them.
constexpr const char* kFormatKey = "quoth.format";
constexpr const char* kAnalyzerKey = "quoth.analyzer";
constexpr const char* kBatchKey = "quoth.batch";
constexpr const char* kArticleCountKey = "quoth.articles.count";
constexpr const char* kArticleLengthKey = "quoth.articles.length";
constexpr const char* kQuotationCountKey = "quoth.quotations.count";
constexpr const char* kQuotationLengthKey = "quoth.quotations.length";

constexpr const char* kTablesKey = "quoth.tables";

constexpr const char* kRebuild = "build the index again: quoth-indexer --db NEW PATH";

std::uint64_t read_number(const Xapian::Database& database, const char* key) {
    const std::string value = database.get_metadata(key);
    std::uint64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

}  // namespace

Metadata read_metadata(const Xapian::Database& database) {
    return {.format_version = database.get_metadata(kFormatKey),
            .analyzer = database.get_metadata(kAnalyzerKey),
            .batch = read_number(database, kBatchKey),
            .articles = {read_number(database, kArticleCountKey),
                         read_number(database, kArticleLengthKey)},
            .quotations = {read_number(database, kQuotationCountKey),
                           read_number(database, kQuotationLengthKey)}};
}

void write_metadata(Xapian::WritableDatabase& database, const Metadata& metadata) {
    database.set_metadata(kFormatKey, metadata.format_version);
    database.set_metadata(kAnalyzerKey, metadata.analyzer);
    database.set_metadata(kBatchKey, std::to_string(metadata.batch));
    database.set_metadata(kArticleCountKey, std::to_string(metadata.articles.count));
    database.set_metadata(kArticleLengthKey, std::to_string(metadata.articles.length));
    database.set_metadata(kQuotationCountKey, std::to_string(metadata.quotations.count));
    database.set_metadata(kQuotationLengthKey, std::to_string(metadata.quotations.length));
}

std::string read_tables_state(const Xapian::Database& database) {
    return database.get_metadata(kTablesKey);
}

void write_tables_state(Xapian::WritableDatabase& database, const std::string& state) {
    database.set_metadata(kTablesKey, state);
}

Result<void> check_format(const Metadata& metadata, const std::string& path) {
    if (metadata.format_version.empty()) {
        return Error{ErrorCode::incompatible_index, "'" + path + "' is not an index of Quoth's",
                     "create one with: quoth-indexer --db NEW PATH"};
    }
    if (metadata.format_version != kFormatVersion) {
        return Error{ErrorCode::incompatible_index,
                     "index '" + path + "' has format " + metadata.format_version +
                         ", and this version reads format " + std::string(kFormatVersion),
                     kRebuild};
    }
    return {};
}

Result<void> check_compatible(const Metadata& metadata, const std::string& path,
                              const std::string& analyzer) {
    if (Result<void> format = check_format(metadata, path); !format) return format;
    if (metadata.analyzer != analyzer) {
        return Error{ErrorCode::incompatible_index,
                     "index '" + path + "' was made with the analyzer '" + metadata.analyzer +
                         "', and this one is '" + analyzer + "'",
                     kRebuild};
    }
    return {};
}

}  // namespace quoth::store
