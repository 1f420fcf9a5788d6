#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <sstream>
#include <string_view>

#include "common/command_line/command_line.hpp"
#include "common/command_line/option_reader.hpp"
#include "searcher/facet_option.hpp"
#include "searcher/option_table.hpp"
#include "searcher/output/hit_fields.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::searcher {
namespace {

namespace po = boost::program_options;
using command_line::OptionReader;

/// Words that are reserved as a first argument, so that none is searched for by mistake.
constexpr std::array<std::string_view, 1> kNotBuilt = {"serve"};

constexpr const char* kSeeHelp = "see quoth-searcher --help";
constexpr std::uint32_t kNoBound = std::numeric_limits<std::uint32_t>::max();

Error usage(std::string message) {
    return {ErrorCode::invalid_argument, std::move(message), kSeeHelp};
}

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::vector<std::string> split_at_commas(std::string_view text) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find(','));
        if (!piece.empty()) pieces.emplace_back(piece);
        text.remove_prefix(std::min(text.size(), piece.size() + 1));
    }
    return pieces;
}

void read_search(OptionReader& reader, SearchOptions& search) {
    reader.number("limit", 0, kMostHits, search.limit);
    reader.number("offset", 0, kNoBound, search.offset);
    reader.number("count-limit", 0, kNoBound, search.count_limit);
    reader.seconds("timeout", search.timeout);
    reader.choice<std::optional<Unit>>(
        "in", {{"quotes", Unit::quotes}, {"articles", Unit::articles}}, search.unit);
    reader.days("decay", search.half_life);
    reader.choice<SortOrder>("sort",
                             {{"relevance", SortOrder::relevance},
                              {"date", SortOrder::newest_first},
                              {"-date", SortOrder::oldest_first}},
                             search.sort);
    reader.choice<std::optional<Collapse>>("collapse",
                                           {{"article", Collapse::article},
                                            {"story", Collapse::story},
                                            {"text", Collapse::text},
                                            {"speaker", Collapse::speaker}},
                                           search.collapse);
    reader.choice<std::optional<Period>>(
        "by", {{"day", Period::day}, {"month", Period::month}, {"year", Period::year}},
        search.timeline);
    read_facets(reader, search.facets);
}

void read_format(OptionReader& reader, Options& options) {
    if (options.subcommand != Subcommand::search) {
        return reader.choice<OutputFormat>(
            "format", {{"text", OutputFormat::text}, {"json", OutputFormat::json}}, options.format);
    }
    reader.choice<OutputFormat>("format",
                                {{"text", OutputFormat::text},
                                 {"json", OutputFormat::json},
                                 {"ndjson", OutputFormat::ndjson},
                                 {"csv", OutputFormat::csv},
                                 {"tsv", OutputFormat::tsv},
                                 {"trec", OutputFormat::trec},
                                 {"kwic", OutputFormat::kwic},
                                 {"webannotation", OutputFormat::web_annotation},
                                 {"jsonld", OutputFormat::json_ld}},
                                options.format);
}

void read_output(OptionReader& reader, Options& options) {
    read_format(reader, options);
    options.explain = reader.has("explain");
    options.fields = split_at_commas(reader.text("fields"));
    reader.choice<output::KwicOrder>(
        "kwic-sort", {{"left", output::KwicOrder::left}, {"right", output::KwicOrder::right}},
        options.kwic_order);
    reader.choice<ColorChoice>("color",
                               {{"auto", ColorChoice::automatic},
                                {"always", ColorChoice::always},
                                {"never", ColorChoice::never}},
                               options.color);
}

bool is_of_quotations(OutputFormat format) {
    return format == OutputFormat::web_annotation || format == OutputFormat::json_ld;
}

/// Options that make no sense together would be silently without effect.
Result<void> check_together(const OptionReader& reader, const Options& options) {
    const OutputFormat format = options.format;
    const bool counts = !options.search.facets.empty() || options.search.timeline;
    if (counts && format != OutputFormat::text && format != OutputFormat::json) {
        return usage("--facet and --by go with --format text and json");
    }
    const bool has_members = format == OutputFormat::json || format == OutputFormat::ndjson ||
                             format == OutputFormat::csv || format == OutputFormat::tsv;
    if (reader.has("fields") && !has_members) {
        return usage("--fields goes with --format json, ndjson, csv and tsv");
    }
    if (reader.has("fields") && options.fields.empty()) return usage("--fields names no member");
    if (reader.has("kwic-sort") && format != OutputFormat::kwic) {
        return usage("--kwic-sort goes with --format kwic");
    }
    if (is_of_quotations(format) && options.search.unit == Unit::articles) {
        return usage("--format " + reader.text("format") + " is of quotations; leave out --in");
    }
    if (!options.batch_file.empty() && !options.words.empty()) {
        return usage("--batch reads the queries; leave out '" + options.words + "'");
    }
    return output::check_fields(options.fields);
}

Result<void> check_arguments(const Options& options) {
    if (options.indexes.empty()) return usage("no index named; give one with --db INDEX");
    if (options.subcommand == Subcommand::fields) {
        if (options.words.empty()) return {};
        return usage("fields takes no argument; leave out '" + options.words + "'");
    }
    if (!options.words.empty() || !options.batch_file.empty()) return {};
    switch (options.subcommand) {
        case Subcommand::show:
            return usage("no id of an article");
        case Subcommand::trace:
            return usage("no words to trace");
        default:
            return usage("no query");
    }
}

Result<Options> read(const po::variables_map& values, Subcommand subcommand) {
    OptionReader reader(values, kSeeHelp);
    Options options;
    options.subcommand = subcommand;
    options.help = reader.has("help");
    options.version = reader.has("version");
    if (options.help || options.version) return options;
    options.indexes = reader.texts("db");
    options.words = joined(reader.texts("words"));
    options.batch_file = reader.text("batch");
    options.speaker = reader.text("speaker");
    read_search(reader, options.search);
    read_output(reader, options);
    if (reader.error()) return *reader.error();
    if (Result<void> checked = check_arguments(options); !checked) return checked.error();
    if (Result<void> checked = check_together(reader, options); !checked) return checked.error();
    if (is_of_quotations(options.format)) options.search.unit = Unit::quotes;
    options.search.all_matches = options.format == OutputFormat::kwic;
    if (options.format == OutputFormat::trec && !options.search.unit) {
        options.search.unit = Unit::articles;  // a run ranks articles
    }
    return options;
}

std::string field_list() {
    std::string names;
    std::size_t column = 0;
    for (const query::FieldInfo& field : query::all_fields()) {
        if (column + field.name.size() > 70) {
            names += "\n ";
            column = 0;
        }
        names += " " + std::string(field.name);
        column += field.name.size() + 1;
    }
    return names;
}

}  // namespace

Result<Options> parse_options(int argc, const char* const* argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (std::find(kNotBuilt.begin(), kNotBuilt.end(), first) != kNotBuilt.end()) {
        return Error{ErrorCode::unsupported,
                     "subcommand '" + std::string(first) + "' is not in this version",
                     "to search for the word, put --db INDEX before it"};
    }
    const std::optional<Subcommand> named = find_subcommand(first);
    const Subcommand subcommand = named.value_or(Subcommand::search);
    const int before_options = named ? 1 : 0;
    const auto values = command_line::parse(
        argc - before_options, argv + before_options, options_of(subcommand),
        {.positional = "words",
         .help_hint = kSeeHelp,
         .unknown_option_hint =
             std::string(kSeeHelp) + "; a query that begins with - stands after --"});
    if (!values) return values.error();
    return read(*values, subcommand);
}

std::string help_text(Subcommand subcommand) {
    std::ostringstream text;
    text << usage_of(subcommand) << "\n" << options_of(subcommand);
    if (subcommand == Subcommand::search) text << "\nFields\n " << field_list() << "\n";
    text << "\nExit status: 0 something found, 1 nothing found, 2 error, 75 the index is busy.\n";
    return text.str();
}

}  // namespace quoth::searcher
