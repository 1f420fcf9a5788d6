#include <exception>
#include <iostream>
#include <new>

#include "quoth/version.hpp"
#include "searcher/commands/commands.hpp"
#include "searcher/reporting.hpp"

namespace {

using quoth::Result;
using namespace quoth::searcher;  // NOLINT(google-build-using-namespace): the program of this room

Result<ExitStatus> run_command(const Options& options) {
    switch (options.subcommand) {
        case Subcommand::search:
            return options.batch_file.empty() ? run_search_command(options)
                                              : run_batch_command(options);
        case Subcommand::speakers:
            return run_speakers_command(options);
        case Subcommand::trace:
            return run_trace_command(options);
        case Subcommand::show:
            return run_show_command(options);
        case Subcommand::fields:
            return run_fields_command(options);
    }
    return kFailed;
}

int run(int argc, const char* const* argv) {
    const Result<Options> options = parse_options(argc, argv);
    if (!options) return report(options.error());
    if (options->help) {
        std::cout << help_text(options->subcommand);
        return kFound;
    }
    if (options->version) {
        std::cout << "quoth-searcher " QUOTH_VERSION "\n";
        return kFound;
    }
    const Result<ExitStatus> status = run_command(*options);
    return status ? *status : report(status.error());
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
