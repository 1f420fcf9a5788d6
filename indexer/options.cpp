#include "indexer/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>
#include <thread>
#include <utility>

#include "common/command_line/command_line.hpp"
#include "common/command_line/config_file.hpp"
#include "common/command_line/option_reader.hpp"
#include "common/command_line/quantities.hpp"
#include "indexer/pipeline/memory_shares.hpp"
#include "indexer/readers/field_map.hpp"
#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

namespace po = boost::program_options;
using command_line::OptionReader;

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
    add("map", po::value<std::vector<std::string>>()->value_name("FIELD=KEY"),
        "where records have id, title, date, author, source, url, section, tags, lang or text: a "
        "JSON pointer such as /body/0, or the name of a column; repeats");
    add("jobs,j", po::value<std::string>()->value_name("N"),
        "threads that read and extract; one per core if left out");
    add("memory", po::value<std::string>()->value_name("SIZE"),
        "keep to so much memory, such as 256M, while articles are read and written; at least 59M "
        "and 8M a thread");
    add("commit-every", po::value<std::vector<std::string>>()->value_name("SIZE|TIME"),
        "commit after so much text (4M if left out) or time (60s if left out); repeats");
    add("lock-wait", po::value<std::string>()->value_name("TIME"),
        "wait so long, such as 30s or 5min, for another writer to end");
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
    add("progress", po::value<std::string>()->value_name("STYLE")->default_value("auto"),
        "bar, json for a JSON line a second, none; auto is a bar on a terminal and else none");
    add("quiet,q", "no summary, no warnings, no bar");
    add("verbose,v", "say what is done with each article and file");
    add("config", po::value<std::string>()->value_name("FILE"),
        "read options from FILE, one a line, such as: lock-wait = 5min; the command line wins");
    add("help,h", "show this text");
    add("version", "show the version");
    return options;
}

Error usage(std::string message) {
    return {ErrorCode::invalid_argument, std::move(message), kSeeHelp};
}

void read_format(OptionReader& reader, InputFormat& target) {
    const std::string name = reader.text("format");
    if (const auto format = format_by_name(name))
        target = *format;
    else
        reader.fail("unknown format '" + name + "' (there are " + format_names() + ")");
}

void read_map(OptionReader& reader, std::shared_ptr<const FieldMap>& target) {
    if (!reader.has("map")) return;
    Result<FieldMap> map = FieldMap::parse(reader.texts("map"));
    if (!map) return reader.fail(std::move(map).error());
    target = std::make_shared<const FieldMap>(*std::move(map));
}

/// Each value is a size or a time; both may be given.
void read_commit_every(OptionReader& reader, IndexWriterOptions& writer) {
    for (const std::string& value : reader.texts("commit-every")) {
        if (const auto bytes = command_line::parse_size(value))
            writer.commit_bytes = *bytes;
        else if (const auto time = command_line::parse_duration(value))
            writer.commit_interval = *time;
        else
            reader.fail("--commit-every takes a size like 64M or a time like 5min, not '" + value +
                        "'");
    }
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
    const InputFormat format = options.corpus.format;
    if (options.corpus.map && format != InputFormat::automatic && format != InputFormat::jsonl &&
        format != InputFormat::csv) {
        return usage("--map goes with --format auto, jsonl and csv");
    }
    if (options.with_text && options.action != Action::extract)
        return usage("--with-text goes with --extract");
    if ((options.corpus.prune || options.corpus.replace_all) && options.action != Action::index)
        return usage("--prune and --replace-all go with indexing");
    if (options.corpus.prune && options.corpus.replace_all)
        return usage("--replace-all leaves nothing to --prune");
    if (options.corpus.prune && options.corpus.paths.empty()) return usage("no PATH to prune");
    if (options.corpus.replace_all && options.corpus.paths.empty()) return usage("no PATH to read");
    if (options.seal && options.action != Action::check) return usage("--seal goes with --check");
    if (options.quiet && options.verbose) return usage("--quiet and --verbose exclude each other");
    return {};
}

unsigned threads_of(const CorpusOptions& corpus) {
    return corpus.jobs > 0 ? corpus.jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// Bounds what a run keeps at once, so that it fits `--memory`.
Result<void> keep_to_memory(Options& options) {
    if (options.memory == 0) return {};
    const unsigned threads = threads_of(options.corpus);
    const std::uint64_t least = least_memory(threads);
    if (options.memory < least) {
        return Error{ErrorCode::invalid_argument,
                     "--memory is too small: a run on " + std::to_string(threads) +
                         (threads == 1 ? " thread" : " threads") + " takes " +
                         std::to_string(least >> 20U) + "M or more",
                     threads == 1 ? "give it: --memory " + std::to_string(least >> 20U) + "M"
                                  : "fewer threads take less: --jobs 1"};
    }
    const MemoryShares shares = share_memory(
        options.memory, threads, {options.corpus.bytes_in_flight, options.writer.commit_bytes});
    options.corpus.bytes_in_flight = shares.bytes_in_flight;
    options.writer.commit_bytes = shares.commit_bytes;
    return {};
}

void read_corpus(OptionReader& reader, CorpusOptions& corpus) {
    corpus.paths = reader.texts("path");
    read_format(reader, corpus.format);
    read_map(reader, corpus.map);
    corpus.language = reader.text("lang");
    reader.number("jobs", 1, kMostJobs, corpus.jobs);
    reader.choice("on-error", {{"skip", false}, {"stop", true}}, corpus.stop_on_error);
    reader.choice("dedup", {{"off", false}, {"exact", true}}, corpus.drop_duplicates);
    corpus.prune = reader.has("prune");
    corpus.replace_all = reader.has("replace-all");
}

void read_values(OptionReader& reader, Options& options) {
    options.db = reader.text("db");
    options.target = reader.text(options.action == Action::dump ? "dump" : "backup");
    options.delete_ids = reader.texts("delete");
    options.seal = reader.has("seal");
    options.with_text = reader.has("with-text");
    options.quiet = reader.has("quiet");
    options.verbose = reader.has("verbose");
    options.errors_file = reader.text("errors");
    options.aliases_file = reader.text("aliases");
    read_corpus(reader, options.corpus);
    read_commit_every(reader, options.writer);
    reader.size("memory", options.memory);
    reader.duration("lock-wait", options.writer.lock_wait);
    reader.choice("progress",
                  {{"auto", ProgressStyle::automatic},
                   {"bar", ProgressStyle::bar},
                   {"json", ProgressStyle::json},
                   {"none", ProgressStyle::none}},
                  options.progress);
}

Result<Options> read(const po::variables_map& values) {
    OptionReader reader(values, kSeeHelp);
    Options options;
    const Result<Action> action = parse_action(values);
    if (!action) return action.error();
    options.action = *action;
    read_values(reader, options);
    if (reader.error()) return *reader.error();
    return options;
}

/// Adds the options of the file that `--config` names, which count where the command line has none.
/// Each value is read by itself first, for a mistake to have its line.
Result<void> add_config(const po::options_description& options, po::variables_map& values) {
    const std::string file = values["config"].as<std::string>();
    const Result<std::string> text = command_line::read_config_file(file);
    if (!text) return text.error();
    const auto lines = command_line::parse_config(*text, file, options);
    if (!lines) return lines.error();
    po::parsed_options all(&options);
    for (const command_line::ConfigLine& line : *lines) {
        po::variables_map alone;
        po::store(line.option, alone);
        if (const Result<Options> read_alone = read(alone); !read_alone) {
            Error error = read_alone.error();
            error.message = file + ":" + std::to_string(line.number) + ": " + error.message;
            return error;
        }
        all.options.insert(all.options.end(), line.option.options.begin(),
                           line.option.options.end());
    }
    po::store(all, values);
    return {};
}

}  // namespace

Result<Options> parse_options(int argc, const char* const* argv) {
    const po::options_description visible = visible_options();
    auto values =
        command_line::parse(argc, argv, visible, {.positional = "path", .help_hint = kSeeHelp});
    if (!values) return values.error();
    Options only_shown;
    only_shown.help = values->count("help") > 0;
    only_shown.version = values->count("version") > 0;
    if (only_shown.help || only_shown.version) return only_shown;
    if (values->count("config") > 0) {
        if (Result<void> added = add_config(visible, *values); !added) {
            return std::move(added).error();
        }
    }
    Result<Options> options = read(*values);
    if (!options) return options;
    if (Result<void> checked = check(*options); !checked) return std::move(checked).error();
    if (Result<void> kept = keep_to_memory(*options); !kept) return std::move(kept).error();
    return options;
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
