#include "common/command_line/config_file.hpp"

#include <algorithm>
#include <fstream>

#include "common/text/white_space.hpp"

namespace quoth::command_line {
namespace {

constexpr std::size_t kLongestFile = std::size_t{1} << 20U;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text::is_white_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && text::is_white_space(text.back())) text.remove_suffix(1);
    return text;
}

/// Without the quotation marks around all of it, which other programs' files need.
std::string_view unquoted(std::string_view value) {
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// `name = value` as an argument, `--name=value`.
std::string argument_of(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of("= \t"), line.size());
    std::string_view value = trimmed(line.substr(end));
    if (value.starts_with('=')) value = trimmed(value.substr(1));
    std::string argument = "--" + std::string(line.substr(0, end));
    if (!value.empty()) argument.append("=").append(unquoted(value));
    return argument;
}

/// Whether `lines` name an option twice that stands once: only storing them tells.
void check_repetitions(const std::vector<ConfigLine>& lines,
                       const po::options_description& options) {
    po::parsed_options all(&options);
    for (const ConfigLine& line : lines) {
        all.options.insert(all.options.end(), line.option.options.begin(),
                           line.option.options.end());
    }
    po::variables_map values;
    po::store(all, values);
}

}  // namespace

Result<std::vector<ConfigLine>> parse_config(std::string_view text, const std::string& file,
                                             const po::options_description& options) {
    std::vector<ConfigLine> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) continue;
        try {
            using Style = po::command_line_style::style_t;
            const std::vector<std::string> arguments = {argument_of(line)};
            lines.push_back({number, po::command_line_parser(arguments)
                                         .options(options)
                                         .style(Style::unix_style ^ Style::allow_guessing)
                                         .run()});
            check_repetitions(lines, options);
        } catch (const po::unknown_option&) {
            return Error{ErrorCode::invalid_argument,
                         file + ":" + std::to_string(number) + ": there is no option '" +
                             std::string(line.substr(0, line.find_first_of("= \t"))) + "'"};
        } catch (const po::error& error) {
            return Error{ErrorCode::invalid_argument,
                         file + ":" + std::to_string(number) + ": " + error.what()};
        }
    }
    return lines;
}

Result<std::string> read_config_file(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text(kLongestFile + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad() || (stream.gcount() == 0 && !stream.eof())) {
        return Error{ErrorCode::io, "cannot read '" + file + "'"};
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > kLongestFile) {
        return Error{ErrorCode::limit_exceeded, "'" + file + "' is longer than 1 MiB"};
    }
    return text;
}

}  // namespace quoth::command_line
