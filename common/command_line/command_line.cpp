#include "common/command_line/command_line.hpp"

#include <vector>

namespace quoth::command_line {

Result<po::variables_map> parse(int argc, const char* const* argv,
                                const po::options_description& visible, const Grammar& grammar) {
    po::options_description all;
    all.add(visible).add_options()(grammar.positional, po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add(grammar.positional, -1);
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
        return values;
    } catch (const po::unknown_option& error) {
        const std::string& hint = grammar.unknown_option_hint;
        return Error{ErrorCode::invalid_argument, error.what(),
                     hint.empty() ? grammar.help_hint : hint};
    } catch (const po::error& error) {
        return Error{ErrorCode::invalid_argument, error.what(), grammar.help_hint};
    }
}

}  // namespace quoth::command_line
