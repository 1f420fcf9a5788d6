#include "common/command_line/config_file.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

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

struct Setting {
    std::string name;
    std::string_view value;  // empty where there is none
};

Setting setting_of(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of("= \t"), line.size());
    std::string_view value = trimmed(line.substr(end));
    if (value.starts_with('=')) value = trimmed(value.substr(1));
    return {std::string(line.substr(0, end)), value};
}

bool is_flag(const std::string& name, const po::options_description& options) {
    const po::option_description* option = options.find_nothrow(name, false);
    return option != nullptr && option->semantic()->max_tokens() == 0;
}

/// `quiet = no` leaves the flag out, and with `yes` it is as good as alone.
std::optional<bool> switch_of(std::string_view value) {
    for (const char* yes : {"yes", "true", "on", "1"}) {
        if (value == yes) return true;
    }
    for (const char* no : {"no", "false", "off", "0"}) {
        if (value == no) return false;
    }
    return std::nullopt;
}

/// As on the command line, `--name=value`; nothing for a flag that is switched off.
std::optional<std::string> argument_of(const Setting& setting,
                                       const po::options_description& options) {
    const std::string name = "--" + setting.name;
    if (setting.value.empty()) return name;
    const std::string_view value = unquoted(setting.value);
    const bool flag = is_flag(setting.name, options);
    if (const std::optional<bool> on = switch_of(value); flag && on) {
        return *on ? std::optional(name) : std::nullopt;
    }
    return name + "=" + std::string(value);
}

/// An option that stands once and is named twice: only storing them tells. Throws po::error.
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

/// Throws po::error.
void add_line(std::size_t number, const Setting& setting, const po::options_description& options,
              std::vector<ConfigLine>& lines) {
    using Style = po::command_line_style::style_t;
    const std::optional<std::string> argument = argument_of(setting, options);
    if (!argument) return;
    const std::vector<std::string> arguments = {*argument};
    lines.push_back({number, po::command_line_parser(arguments)
                                 .options(options)
                                 .style(Style::unix_style ^ Style::allow_guessing)
                                 .run()});
    check_repetitions(lines, options);
}

/// Why a line is none; nothing where it has been added.
std::optional<std::string> mistake_in(std::size_t number, std::string_view line,
                                      const po::options_description& options,
                                      std::vector<ConfigLine>& lines) {
    const Setting setting = setting_of(line);
    if (setting.name == "config") return "a file of options names no other one";
    try {
        add_line(number, setting, options, lines);
    } catch (const po::unknown_option&) {
        return "there is no option '" + setting.name + "'";
    } catch (const po::error& error) {
        return error.what();
    }
    return std::nullopt;
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
        if (const auto mistake = mistake_in(number, line, options, lines)) {
            return Error{ErrorCode::invalid_argument,
                         file + ":" + std::to_string(number) + ": " + *mistake};
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
