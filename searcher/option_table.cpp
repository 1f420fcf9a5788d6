#include "searcher/option_table.hpp"

#include <array>
#include <vector>

namespace quoth::searcher {
namespace {

namespace po = boost::program_options;

struct SubcommandRow {
    std::string_view name;  ///< empty for search
    Subcommand subcommand;
    const char* arguments;
    const char* purpose;
};

constexpr std::array<SubcommandRow, 5> kSubcommands{{
    {"", Subcommand::search, "QUERY...",
     "Answers who said what. Arguments are joined by a blank; a query that begins with -\n"
     "stands after --. A first argument that names a subcommand is one.\n\n"
     "  quoth-searcher --db news.quoth 'speaker:Trump said:\"hater of Jews\"'\n"
     "  quoth-searcher --db news.quoth --in articles 'title:\"White House\" -source:Reuters'\n"
     "  quoth-searcher --db news.quoth --facet speaker:5 --by month 'said:tariffs'\n"},
    {"speakers", Subcommand::speakers, "QUERY...",
     "Who says it most: speakers by the number of\n"
     "their quotations that match.\n"},
    {"trace", Subcommand::trace, "WORDS...",
     "Who said these words, or similar ones, and where first: the closest wordings, with\n"
     "what differs, and a verdict.\n"},
    {"show", Subcommand::show, "ARTICLE_ID",
     "An article with its quotations marked and their speakers named. The id of a quotation\n"
     "shows its article.\n"},
    {"fields", Subcommand::fields, "",
     "The fields of the query language, and how many documents of the index have each.\n"},
}};

const SubcommandRow& row_of(Subcommand subcommand) {
    for (const SubcommandRow& row : kSubcommands) {
        if (row.subcommand == subcommand) return row;
    }
    return kSubcommands.front();
}

class Adder {
  public:
    explicit Adder(po::options_description& options) : add_(options.add_options()) {}

    Adder& flag(const char* name, const char* help) {
        add_(name, help);
        return *this;
    }
    Adder& text(const char* name, const char* value, const char* help) {
        add_(name, po::value<std::string>()->value_name(value), help);
        return *this;
    }
    Adder& text(const char* name, const char* value, const char* usual, const char* help) {
        add_(name, po::value<std::string>()->value_name(value)->default_value(usual), help);
        return *this;
    }
    Adder& list(const char* name, const char* value, const char* help) {
        add_(name, po::value<std::vector<std::string>>()->value_name(value), help);
        return *this;
    }

  private:
    po::options_description_easy_init add_;
};

void add_search(Adder& add) {
    add.text("in", "UNIT",
             "quotes or articles; quotes when left out and the query names a field of theirs")
        .text("limit,n", "N", "10", "at most N hits, up to 100000")
        .text("offset", "N", "0", "leave out the first N hits")
        .text("count-limit", "N", "10000", "count matches exactly up to N; 0 = all")
        .text("timeout", "SECONDS", "1", "give up after this time")
        .text("sort", "ORDER", "relevance", "relevance, date (newest first) or -date")
        .text("decay", "DAYS",
              "newer hits rank higher: what the date adds to a score halves with each DAYS")
        .text("collapse", "WHAT",
              "one hit for all of an article, of one article in several papers, of one quotation's "
              "wordings or of a speaker: article, story, text, speaker")
        .list("facet", "FIELD[:N]",
              "count all hits by speaker, source, author, section, tag, cue, kind, lang, year or "
              "month, the N most frequent (10); repeats")
        .text("by", "PERIOD", "count all hits by day, month or year")
        .text("format", "FORMAT", "text",
              "text, json, ndjson, csv, tsv, trec, kwic, webannotation or jsonld")
        .text("fields", "PATHS", "members of a hit to print, as rank,quote.text: JSON, csv, tsv")
        .text("kwic-sort", "SIDE", "order lines of kwic by the words to the left or right")
        .text("color", "WHEN", "auto", "auto, always or never")
        .text("batch", "FILE", "a query a line, - for standard input; answers in order")
        .flag("explain", "show how the query was understood");
}

void add_lookup(Adder& add) {
    add.text("format", "FORMAT", "text", "text or json")
        .text("color", "WHEN", "auto", "auto, always or never");
}

}  // namespace

std::optional<Subcommand> find_subcommand(std::string_view name) {
    for (const SubcommandRow& row : kSubcommands) {
        if (!name.empty() && row.name == name) return row.subcommand;
    }
    return std::nullopt;
}

po::options_description options_of(Subcommand subcommand) {
    po::options_description options("Options");
    Adder add(options);
    add.list("db", "INDEX", "an index to search; several are searched as one");
    switch (subcommand) {
        case Subcommand::search:
            add_search(add);
            break;
        case Subcommand::speakers:
            add.text("limit,n", "N", "10", "at most N speakers, up to 100000")
                .text("timeout", "SECONDS", "1", "give up after this time");
            add_lookup(add);
            break;
        case Subcommand::trace:
            add.text("speaker", "NAME", "who is said to have said it")
                .text("limit,n", "N", "10", "at most N wordings, up to 100000")
                .text("timeout", "SECONDS", "1", "give up after this time");
            add_lookup(add);
            break;
        case Subcommand::show:
        case Subcommand::fields:
            add_lookup(add);
            break;
    }
    add.flag("help,h", "show this text").flag("version", "show the version");
    return options;
}

std::string usage_of(Subcommand subcommand) {
    std::string usage;
    for (const SubcommandRow& row : kSubcommands) {
        const bool shown = subcommand == Subcommand::search || row.subcommand == subcommand;
        if (!shown) continue;
        usage += usage.empty() ? "usage: quoth-searcher " : "       quoth-searcher ";
        if (!row.name.empty()) usage.append(row.name) += ' ';
        usage += "--db INDEX [--db INDEX...] [options]";
        if (*row.arguments != '\0') usage += std::string(" ") + row.arguments;
        usage += '\n';
    }
    return usage + "\n" + row_of(subcommand).purpose;
}

}  // namespace quoth::searcher
