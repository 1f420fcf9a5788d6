#include <malloc.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>

#include "common/text/printable.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/option_table.hpp"
#include "quoth/version.hpp"

namespace {

using quoth::Error;
using quoth::Result;
using namespace quoth::indexer;  // NOLINT(google-build-using-namespace): the program of this room

std::string index_at_work;  // for the handler below, which is given nothing

/// Xapian writes the values of documents in a destructor, which an exception cannot leave: a write
/// that fails there ends the program. What was committed before stands.
[[noreturn]] void end_at_last_commit() {
    std::cerr << quoth::text::error_lines(
                     "quoth-indexer",
                     {quoth::ErrorCode::io,
                      "writing index '" + index_at_work +
                          "' failed inside Xapian, as when the disk is full; it stands at its last "
                          "commit",
                      "look for space with: df -h; then run the same command again"})
              << std::flush;  // by itself no stream does so while an exception is on its way
    std::_Exit(kFatal);
}

int report(const Error& error) {
    std::cerr << quoth::text::error_lines("quoth-indexer", error);
    return exit_status_of(error);
}

Result<ExitStatus> run_command(const Options& options) {
    switch (options.action) {
        case Action::index:
            break;
        case Action::extract:
            return run_extract_command(options);
        case Action::delete_articles:
            return run_delete_command(options);
        case Action::reextract:
            return run_reextract_command(options);
        case Action::stats:
            return run_stats_command(options);
        case Action::check:
            return run_check_command(options);
        case Action::compact:
            return run_compact_command(options);
        case Action::backup:
            return run_backup_command(options);
        case Action::dump:
            return run_dump_command(options);
    }
    return run_index_command(options);
}

bool writes_index(Action action) {
    return action == Action::index || action == Action::delete_articles ||
           action == Action::reextract;
}

int run(int argc, const char* const* argv) {
    const Result<Options> options = parse_options(argc, argv);
    if (!options) return report(options.error());
    if (options->help) {
        std::cout << help_text();
        return kAllDone;
    }
    if (options->version) {
        std::cout << "quoth-indexer " QUOTH_VERSION "\n";
        return kAllDone;
    }
    index_at_work = options->db;
    if (writes_index(options->action)) std::set_terminate(end_at_last_commit);
    const Result<ExitStatus> status = run_command(*options);
    return status ? *status : report(status.error());
}

}  // namespace

int main(int argc, char** argv) {
    try {
        std::ios::sync_with_stdio(false);
        // A reader that went away and a limit on file sizes are failed writes, not a sudden end.
        std::signal(SIGPIPE, SIG_IGN);
        std::signal(SIGXFSZ, SIG_IGN);
        // What one long article takes goes back to the system at once: left to itself, glibc
        // learns from the first that such sizes are worth keeping.
        mallopt(M_MMAP_THRESHOLD, 1 << 20);
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "quoth-indexer: out of memory; the index stands at its last commit\n";
    } catch (const std::exception& error) {
        std::cerr << "quoth-indexer: internal error: " << error.what() << "\n";
    } catch (...) {
        std::cerr << "quoth-indexer: internal error\n";
    }
    return kFatal;
}
