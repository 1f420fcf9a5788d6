#include "indexer/options.hpp"

#include <boost/program_options.hpp>
#include <charconv>
#include <sstream>

#include "common/command_line/command_line.hpp"
#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

namespace po = boost::program_options;

constexpr unsigned kMostJobs = 256;
constexpr const char* kSeeHelp = "see quoth-indexer --help";

po::options_description visible_options() {
    po::options_description options("Options");
    auto add = options.add_options();
    add("db", po::value<std::string>()->value_name("INDEX"), "the index to create or update");
    add("format", po::value<std::string>()->value_name("FORMAT")->default_value("auto"),
        (format_names() + "; auto goes by content, and in folders reads " + format_endings() +
         " and names without ending, also compressed or in archives (gz, zst, xz, bz2, lz4, tar, "
         "zip)")
            .c_str());
    add("jobs,j", po::value<std::string>()->value_name("N"),
        "threads that read and extract; one per core if left out");
    add("lang", po::value<std::string>()->value_name("CODE")->default_value("auto"),
        "language of articles that name none: a code such as de, or auto to go by their text");
    add("aliases", po::value<std::string>()->value_name("FILE"),
        "names that mean one person, a speaker a line: name, id, aliases, with tabs between; the "
        "index keeps them until the next --aliases; no PATH is needed");
    add("extract", "print quotations as JSON lines, one article a line; no index");
    add("with-text", "with --extract: title, date, author, source and text, too");
    add("on-error", po::value<std::string>()->value_name("WHAT")->default_value("skip"),
        "skip rejected inputs, or stop at the first");
    add("errors", po::value<std::string>()->value_name("FILE"),
        "write rejected inputs to FILE as JSON lines");
    add("prune", "remove articles that came from a PATH and are no longer there");
    add("replace-all",
        "build the index anew; readers have the old one until the new one takes its place");
    add("dedup", po::value<std::string>()->value_name("WHAT")->default_value("off"),
        "off, or exact: leave out articles with the title and text of another");
    add("delete", po::value<std::vector<std::string>>()->value_name("ID"),
        "remove the article ID from the index; may be repeated");
    add("reextract", "renew the quotations from the stored texts, after an update of quoth");
    add("stats", "show what the index holds");
    add("check", "look for damage in the index");
    add("seal", "with --check: keep checksums of a sound index, for later checks to compare");
    add("compact", "rewrite the index densely");
    add("backup", po::value<std::string>()->value_name("FOLDER"),
        "copy the index as it stands into a new folder; a writer may go on");
    add("dump", po::value<std::string>()->value_name("FILE"),
        "write all articles to FILE as JSON lines, - for standard output");
    add("quiet,q", "no summary and no warnings");
    add("help,h", "show this text");
    add("version", "show the version");
    return options;
}

Error usage(std::string message) {
    return {ErrorCode::invalid_argument, std::move(message), kSeeHelp};
}

Result<InputFormat> parse_format(const std::string& name) {
    if (const auto format = format_by_name(name)) return *format;
    return usage("unknown format '" + name + "' (there are " + format_names() + ")");
}

/// Read as text: Program_options takes -1 for an unsigned number without complaint.
Result<unsigned> parse_jobs(const std::string& text) {
    unsigned jobs = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, failed] = std::from_chars(text.data(), end, jobs);
    if (failed != std::errc() || stop != end || jobs == 0 || jobs > kMostJobs) {
        return usage("--jobs takes a number from 1 to " + std::to_string(kMostJobs) + ", not '" +
                     text + "'");
    }
    return jobs;
}

struct ActionOption {
    const char* name;
    Action action;
};

constexpr ActionOption kActions[] = {
    {"extract", Action::extract},     {"delete", Action::delete_articles},
    {"reextract", Action::reextract}, {"stats", Action::stats},
    {"check", Action::check},         {"compact", Action::compact},
    {"backup", Action::backup},       {"dump", Action::dump},
};

Result<Action> parse_action(const po::variables_map& values) {
    const char* chosen = nullptr;
    Action action = Action::index;
    for (const ActionOption& option : kActions) {
        if (values.count(option.name) == 0) continue;
        if (chosen != nullptr) {
            return usage(std::string("--") + chosen + " and --" + option.name +
                         " cannot be done in one run");
        }
        chosen = option.name;
        action = option.action;
    }
    return action;
}

Result<void> check(const Options& options) {
    const bool reads_corpus = options.action == Action::index || options.action == Action::extract;
    const bool has_aliases = !options.aliases_file.empty();
    if (reads_corpus && options.corpus.paths.empty() && !has_aliases) {
        return usage("no PATH to read");
    }
    if (!reads_corpus && !options.corpus.paths.empty()) {
        return usage("'" + options.corpus.paths.front() +
                     "' is one argument too many: only indexing and --extract read a PATH");
    }
    if (options.action == Action::extract && !options.db.empty())
        return usage("--extract writes no index; leave out --db");
    if (options.action != Action::extract && options.db.empty())
        return usage("no index named; give one with --db INDEX");
    if (has_aliases && options.action != Action::index)
        return usage("--aliases goes with indexing; --extract tells what each article alone says");
    if (options.with_text && options.action != Action::extract)
        return usage("--with-text goes with --extract");
    if ((options.corpus.prune || options.corpus.replace_all) && options.action != Action::index)
        return usage("--prune and --replace-all go with indexing");
    if (options.corpus.prune && options.corpus.replace_all)
        return usage("--replace-all leaves nothing to --prune");
    if (options.corpus.prune && options.corpus.paths.empty()) return usage("no PATH to prune");
    if (options.corpus.replace_all && options.corpus.paths.empty()) return usage("no PATH to read");
    if (options.seal && options.action != Action::check) return usage("--seal goes with --check");
    return {};
}

Result<Options> read(const po::variables_map& values) {
    const auto text = [&](const char* name) {
        return values.count(name) > 0 ? values[name].as<std::string>() : std::string();
    };
    Options options;
    options.help = values.count("help") > 0;
    options.version = values.count("version") > 0;
    if (options.help || options.version) return options;
    options.db = text("db");
    const Result<Action> action = parse_action(values);
    if (!action) return action.error();
    options.action = *action;
    options.target = text(options.action == Action::dump ? "dump" : "backup");
    options.seal = values.count("seal") > 0;
    options.corpus.prune = values.count("prune") > 0;
    options.corpus.replace_all = values.count("replace-all") > 0;
    if (values.count("delete") > 0) {
        options.delete_ids = values["delete"].as<std::vector<std::string>>();
    }
    const std::string dedup = text("dedup");
    if (dedup != "off" && dedup != "exact") {
        return usage("--dedup takes off or exact, not '" + dedup + "'");
    }
    options.corpus.drop_duplicates = dedup == "exact";
    options.with_text = values.count("with-text") > 0;
    options.quiet = values.count("quiet") > 0;
    options.errors_file = text("errors");
    options.aliases_file = text("aliases");
    if (values.count("path") > 0) {
        options.corpus.paths = values["path"].as<std::vector<std::string>>();
    }
    const Result<InputFormat> format = parse_format(text("format"));
    if (!format) return format.error();
    options.corpus.format = *format;
    options.corpus.language = text("lang");
    if (values.count("jobs") > 0) {
        const Result<unsigned> jobs = parse_jobs(text("jobs"));
        if (!jobs) return jobs.error();
        options.corpus.jobs = *jobs;
    }
    const std::string on_error = text("on-error");
    if (on_error != "skip" && on_error != "stop") {
        return usage("--on-error takes skip or stop, not '" + on_error + "'");
    }
    options.corpus.stop_on_error = on_error == "stop";
    if (Result<void> checked = check(options); !checked) return std::move(checked).error();
    return options;
}

}  // namespace

Result<Options> parse_options(int argc, const char* const* argv) {
    const auto values = command_line::parse(argc, argv, visible_options(),
                                            {.positional = "path", .help_hint = kSeeHelp});
    if (!values) return values.error();
    return read(*values);
}

std::string help_text() {
    std::ostringstream text;
    text
        << "usage: quoth-indexer --db INDEX [options] PATH...\n"
           "       quoth-indexer --extract [options] PATH...\n"
           "       quoth-indexer --db INDEX --delete ID... | --reextract\n"
           "       quoth-indexer --db INDEX --stats | --check [--seal] | --compact |\n"
           "                                --backup FOLDER | --dump FILE\n\n"
           "Indexes news articles and who said what in them. A PATH is a file, a folder, or - for\n"
           "standard input. Running the same command again brings the index up to date.\n\n"
        << visible_options()
        << "\nExit status: 0 all indexed, 1 some inputs rejected, 2 wrong usage or failure,\n"
           "75 the index is in use by another writer, 130 interrupted after a commit.\n";
    return text.str();
}

}  // namespace quoth::indexer
