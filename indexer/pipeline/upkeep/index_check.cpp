#include "indexer/pipeline/upkeep/index_check.hpp"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <unordered_map>

#include "common/store/metadata.hpp"
#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "indexer/pipeline/writing/index_reading.hpp"

namespace quoth::indexer {
namespace {

/// A damaged index has thousands; a few tell enough.
constexpr std::size_t kMostFindings = 20;

class IndexCheck {
  public:
    explicit IndexCheck(const Xapian::Database& database) : database_(database) {}

    std::vector<std::string> run() {
        collect_quotations();
        check_articles();
        for (const auto& [key, ordinals] : quotations_) {
            find("quotations without an article: " + store::join_term(key));
        }
        check_totals();
        return std::move(findings_);
    }

  private:
    using Ordinals = std::vector<std::uint32_t>;

    void find(std::string finding) {
        if (findings_.size() < kMostFindings) findings_.push_back(std::move(finding));
    }

    template <typename OnDocument>
    void for_each(store::DocumentKind kind, OnDocument on_document) {
        const std::string term(store::kind_term(kind));
        for (auto id = database_.postlist_begin(term); id != database_.postlist_end(term); ++id) {
            on_document(*id);
        }
    }

    void collect_quotations() {
        for_each(store::DocumentKind::quotation, [&](Xapian::docid id) {
            const std::string order = database_.get_document(id).get_value(store::slot::kOrder);
            quotations_[store::join_key_of_value(order)].push_back(store::ordinal_of_value(order));
            count(counted_.quotations, id);
        });
    }

    void check_articles() {
        for_each(store::DocumentKind::article, [&](Xapian::docid id) {
            check_article(id);
            count(counted_.articles, id);
        });
    }

    void check_article(Xapian::docid id) {
        const Xapian::Document document = database_.get_document(id);
        const store::JoinKey key = store::join_key_of_value(document.get_value(store::slot::kJoin));
        Ordinals ordinals;
        if (const auto found = quotations_.find(key); found != quotations_.end()) {
            ordinals = std::move(found->second);
            quotations_.erase(found);
        }
        // Reading a record checks that every range lies in its text.
        const Result<store::ArticleRecord> record = store::read_record(document.get_data());
        if (!record) return find("document " + std::to_string(id) + ": " + record.error().message);
        const std::string& name = record->article.id;
        if (store::join_key(name) != key) find("article '" + name + "': its join key is another's");
        std::sort(ordinals.begin(), ordinals.end());
        Ordinals expected(record->quotations.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            expected[i] = static_cast<std::uint32_t>(i + 1);
        }
        if (ordinals != expected) {
            find("article '" + name + "' has " + std::to_string(expected.size()) +
                 " quotations in its record, and " + std::to_string(ordinals.size()) +
                 " documents of quotations, or others");
        }
    }

    void count(store::KindTotals& totals, Xapian::docid id) {
        ++totals.count;
        totals.length += database_.get_doclength(id);
    }

    void check_totals() {
        const store::Metadata stated = store::read_metadata(database_);
        const auto compare = [&](const char* what, const store::KindTotals& said,
                                 const store::KindTotals& counted) {
            if (said.count == counted.count && said.length == counted.length) return;
            find(std::string("the metadata count ") + std::to_string(said.count) + " " + what +
                 " of " + std::to_string(said.length) + " words, and there are " +
                 std::to_string(counted.count) + " of " + std::to_string(counted.length));
        };
        compare("articles", stated.articles, counted_.articles);
        compare("quotations", stated.quotations, counted_.quotations);
    }

    const Xapian::Database& database_;
    std::unordered_map<store::JoinKey, Ordinals> quotations_;  // whose article was not met yet
    store::Metadata counted_;
    std::vector<std::string> findings_;
};

/// Xapian prints what it finds, after a heading that says only what it does.
std::vector<std::string> lines_of(const std::string& printed) {
    std::vector<std::string> lines;
    std::istringstream text(printed);
    for (std::string line; std::getline(text, line) && lines.size() < kMostFindings;) {
        if (!line.empty() && !line.ends_with(':')) lines.push_back(line);
    }
    return lines;
}

/// Xapian takes a table that is not there for an empty one.
std::vector<std::string> missing_tables(const std::string& path) {
    std::vector<std::string> findings;
    for (const char* table : {"postlist", "docdata", "termlist", "position"}) {
        const std::string file = std::string(table) + ".glass";
        std::error_code failure;
        if (!std::filesystem::exists(path + "/" + file, failure))
            findings.push_back("file '" + file + "' is missing");
    }
    return findings;
}

std::vector<std::string> findings_of_xapian(const std::string& path) {
    std::ostringstream printed;
    const std::size_t errors = Xapian::Database::check(path, 0, &printed);
    if (errors == 0) return {};
    std::vector<std::string> findings = lines_of(printed.str());
    findings.push_back("Xapian found " + std::to_string(errors) + " errors");
    return findings;
}

}  // namespace

Result<std::vector<std::string>> check_index(const std::string& path) {
    Result<Xapian::Database> database = open_for_reading(path);
    if (!database) return std::move(database).error();
    const Result<store::Metadata> metadata =
        store::guarded_read(path, *database, [&] { return store::read_metadata(*database); });
    if (!metadata) return metadata.error();
    if (metadata->articles.count > 0) {
        std::vector<std::string> missing = missing_tables(path);
        if (!missing.empty()) return missing;
    }
    Result<std::vector<std::string>> files =
        store::guarded(path, [&] { return findings_of_xapian(path); });
    if (!files || !files->empty()) return files;
    return store::guarded_read(path, *database, [&] { return IndexCheck(*database).run(); });
}

}  // namespace quoth::indexer
