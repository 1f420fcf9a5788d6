#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "common/text/printable.hpp"
#include "quoth/searcher/searcher.hpp"
#include "quoth/version.hpp"
#include "searcher/options.hpp"
#include "searcher/output/json_output.hpp"
#include "searcher/output/text_output.hpp"
#include "searcher/query/diagnostics.hpp"

namespace {

using quoth::Error;
using quoth::ErrorCode;
using quoth::Result;
using namespace quoth::searcher;  // NOLINT(google-build-using-namespace): the program of this room

enum ExitStatus : int {
    kFound = 0,
    kNothingFound = 1,
    kFailed = 2,
    kBusy = 75,  // EX_TEMPFAIL of sysexits.h
};

/// Lines longer than this are hard to read, however wide the terminal is.
constexpr std::size_t kWidestLine = 100;

int report(const Error& error) {
    std::cerr << quoth::text::error_lines("quoth-searcher", error);
    return error.code == ErrorCode::locked ? kBusy : kFailed;
}

int report_about_query(const std::string& query, const Error& error) {
    if (!error.query_byte) return report(error);
    std::cerr << "quoth-searcher: " << quoth::query::render(query, error);
    return kFailed;
}

std::size_t terminal_width() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::min<std::size_t>(size.ws_col, kWidestLine);
}

quoth::output::TextStyle style_of(ColorChoice choice) {
    const bool terminal = isatty(STDOUT_FILENO) != 0;
    const char* no_color = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool dumb = kind != nullptr && std::string_view(kind) == "dumb";
    const bool wanted = terminal && !dumb && (no_color == nullptr || *no_color == '\0');
    quoth::output::TextStyle style;
    style.color = choice == ColorChoice::always || (choice == ColorChoice::automatic && wanted);
    style.width = terminal ? terminal_width() : 0;
    return style;
}

std::string formatted(const SearchResults& results, const Options& options) {
    switch (options.format) {
        case OutputFormat::json:
            return quoth::output::json(results, options.query, options.explain);
        case OutputFormat::ndjson:
            return quoth::output::ndjson(results);
        case OutputFormat::text:
            break;
    }
    return quoth::output::text(results, style_of(options.color));
}

int search(const Options& options) {
    Result<Searcher> searcher = Searcher::open(options.indexes);
    if (!searcher) return report(searcher.error());
    const Result<SearchResults> results = searcher->search(options.query, options.search);
    if (!results) return report_about_query(options.query, results.error());
    for (const std::string& hint : results->hints) std::cerr << "hint: " << hint << "\n";
    if (options.explain) {
        std::cerr << results->explanation.tree
                  << quoth::text::printable(results->explanation.xapian_query) << "\n";
    }
    std::cout << formatted(*results, options) << std::flush;
    if (!std::cout) return report({ErrorCode::io, "cannot write to standard output"});
    return results->total > 0 ? kFound : kNothingFound;
}

int run(int argc, const char* const* argv) {
    const Result<Options> options = parse_options(argc, argv);
    if (!options) return report(options.error());
    if (options->help) {
        std::cout << help_text();
        return kFound;
    }
    if (options->version) {
        std::cout << "quoth-searcher " QUOTH_VERSION "\n";
        return kFound;
    }
    return search(*options);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "quoth-searcher: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "quoth-searcher: internal error: " << error.what() << "\n";
    } catch (...) {
        std::cerr << "quoth-searcher: internal error\n";
    }
    return kFailed;
}
