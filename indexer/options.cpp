#include "indexer/options.hpp"

#include <boost/program_options.hpp>
#include <utility>

#include "common/command_line/command_line.hpp"
#include "common/command_line/config_file.hpp"
#include "common/command_line/option_reader.hpp"
#include "common/command_line/quantities.hpp"
#include "indexer/option_rules.hpp"
#include "indexer/option_table.hpp"
#include "indexer/readers/field_map.hpp"
#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

namespace po = boost::program_options;
using command_line::OptionReader;

constexpr unsigned kMostJobs = 256;

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
            return usage_error(std::string("--") + chosen + " and --" + option.name +
                               " cannot be done in one run");
        }
        chosen = option.name;
        action = option.action;
    }
    return action;
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
    if (Result<void> checked = check_combination(*options); !checked)
        return std::move(checked).error();
    if (Result<void> kept = keep_to_memory(*options); !kept) return std::move(kept).error();
    return options;
}

}  // namespace quoth::indexer
