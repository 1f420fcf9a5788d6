#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "common/text/iso_date.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/pipeline/upkeep/index_dump.hpp"

namespace quoth::indexer {
namespace {

using nlohmann::ordered_json;

/// As the reader of JSON lines takes it.
ordered_json article_json(const Article& article) {
    ordered_json object{{"id", article.id}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) object[key] = value;
    };
    add("title", article.title);
    if (article.date) object["date"] = text::format_iso_date(*article.date);
    add("source", article.source);
    add("author", article.author);
    add("url", article.url);
    add("section", article.section);
    if (!article.tags.empty()) object["tags"] = article.tags;
    add("lang", article.lang);
    object["text"] = article.text;
    return object;
}

/// A pipe, a device or a link: it stays what it is.
bool is_no_plain_file(const std::string& path) {
    struct stat info = {};
    return lstat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

Result<void> dump(const std::string& index, const std::string& name, std::ostream& out) {
    Result<void> dumped = dump_articles(index, [&](const Article& article) {
        out << article_json(article).dump() << "\n";
        return out.good();
    });
    out.flush();
    if (dumped && !out) return Error{ErrorCode::io, "cannot write all articles to " + name};
    return dumped;
}

}  // namespace

Result<ExitStatus> run_dump_command(const Options& options) {
    if (options.target == "-") {
        if (Result<void> done = dump(options.db, "standard output", std::cout); !done) {
            return std::move(done).error();
        }
        return kAllDone;
    }
    const std::string name = "'" + options.target + "'";
    if (is_no_plain_file(options.target)) {
        std::ofstream out(options.target, std::ios::binary);
        if (!out) return Error{ErrorCode::io, "cannot write " + name};
        if (Result<void> done = dump(options.db, name, out); !done) return std::move(done).error();
        return kAllDone;
    }
    // The file has its name once it is whole.
    const std::string unfinished = options.target + ".tmp-" + std::to_string(getpid());
    std::ofstream file(unfinished, std::ios::binary);
    if (!file) return Error{ErrorCode::io, "cannot write " + name};
    Result<void> done = dump(options.db, name, file);
    if (done && std::rename(unfinished.c_str(), options.target.c_str()) != 0) {
        done = Error{ErrorCode::io, "cannot write " + name};
    }
    if (!done) {
        std::remove(unfinished.c_str());
        return std::move(done).error();
    }
    return kAllDone;
}

}  // namespace quoth::indexer
