#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <limits>
#include <sstream>
#include <string_view>

#include "common/command_line/command_line.hpp"
#include "common/command_line/option_reader.hpp"
#include "searcher/match/support.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::searcher {
namespace {

namespace po = boost::program_options;
using command_line::OptionReader;

/// Words that are reserved as a first argument, so that none is searched for by mistake.
constexpr std::array<std::string_view, 5> kNotBuilt = {"trace", "speakers", "show", "fields",
                                                       "serve"};

constexpr const char* kSeeHelp = "see quoth-searcher --help";
constexpr std::uint32_t kNoBound = std::numeric_limits<std::uint32_t>::max();

po::options_description visible_options() {
    po::options_description options("Options");
    auto add = options.add_options();
    const auto text = [] { return po::value<std::string>(); };
    add("db", po::value<std::vector<std::string>>()->value_name("INDEX"),
        "an index to search; several are searched as one");
    add("in", text()->value_name("UNIT"),
        "quotes or articles; quotes when left out and the query names a field of theirs");
    add("limit,n", text()->value_name("N")->default_value("10"), "at most N hits");
    add("offset", text()->value_name("N")->default_value("0"), "leave out the first N hits");
    add("count-limit", text()->value_name("N")->default_value("10000"),
        "count matches exactly up to N; 0 = all");
    add("timeout", text()->value_name("SECONDS")->default_value("1"), "give up after this time");
    add("sort", text()->value_name("ORDER")->default_value("relevance"),
        "relevance, date (newest first) or -date");
    add("format", text()->value_name("FORMAT")->default_value("text"), "text, json or ndjson");
    add("color", text()->value_name("WHEN")->default_value("auto"), "auto, always or never");
    add("explain", "show how the query was understood");
    add("help,h", "show this text");
    add("version", "show the version");
    return options;
}

Error usage(std::string message) {
    return {ErrorCode::invalid_argument, std::move(message), kSeeHelp};
}

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

void read_search(OptionReader& reader, SearchOptions& search) {
    reader.number("limit", 0, kNoBound, search.limit);
    reader.number("offset", 0, kNoBound, search.offset);
    reader.number("count-limit", 0, kNoBound, search.count_limit);
    reader.seconds("timeout", search.timeout);
    reader.choice<std::optional<Unit>>(
        "in", {{"quotes", Unit::quotes}, {"articles", Unit::articles}}, search.unit);
    reader.choice<SortOrder>("sort",
                             {{"relevance", SortOrder::relevance},
                              {"date", SortOrder::newest_first},
                              {"-date", SortOrder::oldest_first}},
                             search.sort);
}

void read_output(OptionReader& reader, Options& options) {
    options.explain = reader.has("explain");
    reader.choice<OutputFormat>("format",
                                {{"text", OutputFormat::text},
                                 {"json", OutputFormat::json},
                                 {"ndjson", OutputFormat::ndjson}},
                                options.format);
    reader.choice<ColorChoice>("color",
                               {{"auto", ColorChoice::automatic},
                                {"always", ColorChoice::always},
                                {"never", ColorChoice::never}},
                               options.color);
}

Result<Options> read(const po::variables_map& values) {
    OptionReader reader(values, kSeeHelp);
    Options options;
    options.help = reader.has("help");
    options.version = reader.has("version");
    if (options.help || options.version) return options;
    options.indexes = reader.texts("db");
    options.words = joined(reader.texts("words"));
    read_search(reader, options.search);
    read_output(reader, options);
    if (reader.error()) return *reader.error();
    if (options.indexes.empty()) return usage("no index named; give one with --db INDEX");
    if (!reader.has("words")) return usage("no query");
    return options;
}

std::string field_list() {
    std::string names;
    std::size_t column = 0;
    for (const query::FieldInfo& field : query::all_fields()) {
        if (!match::is_supported(field.field)) continue;
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
    if (argc > 1 && std::find(kNotBuilt.begin(), kNotBuilt.end(), argv[1]) != kNotBuilt.end()) {
        return Error{ErrorCode::unsupported,
                     "subcommand '" + std::string(argv[1]) + "' is not in this version",
                     "to search for the word, put --db INDEX before it"};
    }
    const auto values = command_line::parse(
        argc, argv, visible_options(),
        {.positional = "words",
         .help_hint = kSeeHelp,
         .unknown_option_hint =
             std::string(kSeeHelp) + "; a query that begins with - stands after --"});
    if (!values) return values.error();
    return read(*values);
}

std::string help_text() {
    std::ostringstream text;
    text << "usage: quoth-searcher --db INDEX [--db INDEX...] [options] QUERY...\n\n"
            "Answers who said what. Arguments are joined by a blank; a query that begins with -\n"
            "stands after --.\n\n"
            "  quoth-searcher --db news.quoth 'speaker:Trump said:\"hater of Jews\"'\n"
            "  quoth-searcher --db news.quoth --in articles 'title:\"White House\" "
            "-source:Reuters'\n\n"
         << visible_options() << "\nFields\n " << field_list()
         << "\n\nExit status: 0 something found, 1 nothing found, 2 error, 75 the index is busy.\n";
    return text.str();
}

}  // namespace quoth::searcher
