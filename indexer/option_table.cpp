#include "indexer/option_table.hpp"

#include <sstream>
#include <vector>

#include "indexer/readers/formats.hpp"

namespace quoth::indexer {

namespace po = boost::program_options;

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
        "keep to so much memory, such as 256M, while articles are read and written; at least 63M "
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
