#include "searcher/options.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string_view>

#include "searcher/match/support.hpp"
#include "searcher/query/fields.hpp"

namespace quoth::searcher {
namespace {

namespace po = boost::program_options;

/// Words that QUERY reserves as a first argument, so that none is searched for by mistake.
constexpr std::array<std::string_view, 5> kSubcommands = {"trace", "speakers", "show", "fields",
                                                          "serve"};

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
    return {ErrorCode::invalid_argument, std::move(message), "see quoth-searcher --help"};
}

/// Options come as text: Program_options takes -1 for an unsigned number without complaint.
class OptionReader {
  public:
    explicit OptionReader(const po::variables_map& values) : values_(values) {}

    [[nodiscard]] bool has(const char* name) const { return values_.count(name) > 0; }

    [[nodiscard]] std::string text(const char* name) const {
        return has(name) ? values_[name].as<std::string>() : std::string();
    }

    [[nodiscard]] std::vector<std::string> texts(const char* name) const {
        return has(name) ? values_[name].as<std::vector<std::string>>()
                         : std::vector<std::string>();
    }

    void number(const char* name, std::uint32_t& target) {
        const std::string value = text(name);
        const char* const end = value.data() + value.size();
        const auto [stop, failed] = std::from_chars(value.data(), end, target);
        if (failed != std::errc() || stop != end) {
            fail("--" + std::string(name) + " takes a number from 0 to 4294967295, not '" + value +
                 "'");
        }
    }

    void seconds(const char* name, std::chrono::milliseconds& target) {
        const std::string value = text(name);
        char* end = nullptr;
        const double seconds = std::strtod(value.c_str(), &end);
        constexpr double most = 86400;
        if (value.empty() || *end != '\0' || !(seconds > 0) || seconds > most) {
            return fail("--" + std::string(name) + " takes seconds from 0.001 to 86400, not '" +
                        value + "'");
        }
        target = std::chrono::milliseconds(std::max(1L, std::lround(seconds * 1000)));
    }

    /// One of a few names, each with what it stands for.
    template <typename T>
    void choice(const char* name, std::initializer_list<std::pair<const char*, T>> choices,
                T& target) {
        std::string names;
        for (const auto& [known, meaning] : choices) {
            if (text(name) == known) {
                target = meaning;
                return;
            }
            names += (names.empty() ? "" : ", ") + std::string(known);
        }
        fail("--" + std::string(name) + " takes one of " + names + ", not '" + text(name) + "'");
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  private:
    void fail(std::string message) {
        if (!error_) error_ = usage(std::move(message));
    }

    const po::variables_map& values_;
    std::optional<Error> error_;
};

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
    return result;
}

Result<Options> read(const po::variables_map& values) {
    OptionReader reader(values);
    Options options;
    options.help = reader.has("help");
    options.version = reader.has("version");
    if (options.help || options.version) return options;
    options.indexes = reader.texts("db");
    options.query = joined(reader.texts("query"));
    options.explain = reader.has("explain");
    reader.number("limit", options.search.limit);
    reader.number("offset", options.search.offset);
    reader.number("count-limit", options.search.count_limit);
    reader.seconds("timeout", options.search.timeout);
    if (reader.has("in")) {
        reader.choice<std::optional<Unit>>(
            "in", {{"quotes", Unit::quotes}, {"articles", Unit::articles}}, options.search.unit);
    }
    reader.choice<SortOrder>("sort",
                             {{"relevance", SortOrder::relevance},
                              {"date", SortOrder::newest_first},
                              {"-date", SortOrder::oldest_first}},
                             options.search.sort);
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
    if (reader.error()) return *reader.error();
    if (options.indexes.empty()) return usage("no index named; give one with --db INDEX");
    if (!reader.has("query")) return usage("no query");
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
    if (argc > 1 &&
        std::find(kSubcommands.begin(), kSubcommands.end(), argv[1]) != kSubcommands.end()) {
        return Error{ErrorCode::unsupported,
                     "subcommand '" + std::string(argv[1]) + "' is not in this version",
                     "to search for the word, put --db INDEX before it"};
    }
    po::options_description all = visible_options();
    all.add_options()("query", po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add("query", -1);
    using Style = po::command_line_style::style_t;
    const int exact_names = Style::unix_style ^ Style::allow_guessing;
    try {
        po::variables_map values;
        po::store(po::command_line_parser(argc, argv)
                      .options(all)
                      .positional(positional)
                      .style(exact_names)
                      .run(),
                  values);
        po::notify(values);
        return read(values);
    } catch (const po::unknown_option& error) {
        return Error{ErrorCode::invalid_argument, error.what(),
                     "see quoth-searcher --help; a query that begins with - stands after --"};
    } catch (const po::error& error) {
        return usage(error.what());
    }
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
