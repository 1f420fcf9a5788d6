#include "indexer/readers/formats.hpp"

#include <algorithm>
#include <array>

#include "common/text/characters.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/jsonl_reader.hpp"
#include "indexer/readers/text_reader.hpp"

namespace quoth::indexer {
namespace {

/// A file may begin with white space, but not for ever.
constexpr std::size_t kMostSniffedBlanks = std::size_t{256} << 10U;

constexpr std::string_view kBlanks = " \t\r\n";

constexpr std::array<std::string_view, 2> kJsonlEndings = {".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 3> kHtmlEndings = {".html", ".htm", ".xhtml"};
constexpr std::array<std::string_view, 2> kTextEndings = {".txt", ".text"};

bool never(std::string_view /*head*/) { return false; }
bool always(std::string_view /*head*/) { return true; }

constexpr std::array<Format, 3> kFormats = {{
    {InputFormat::jsonl, "jsonl", kJsonlEndings, opens_json_object, always, split_lines,
     read_json_article},
    {InputFormat::html, "html", kHtmlEndings, html::opens_html, html::holds_tags, split_whole_file,
     read_html_article},
    {InputFormat::text, "text", kTextEndings, never, always, split_whole_file, read_text_article},
}};

std::string_view without_blanks(std::string_view bytes) {
    return bytes.substr(std::min(bytes.find_first_not_of(kBlanks), bytes.size()));
}

std::string lower_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string ending(name.substr(dot));
    std::transform(ending.begin(), ending.end(), ending.begin(), text::to_ascii_lower);
    return ending;
}

/// The format that names its files so, or null.
const Format* format_by_ending(std::string_view file_name) {
    const std::string ending = lower_ending(file_name);
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) {
        return std::find(f.endings.begin(), f.endings.end(), ending) != f.endings.end();
    });
    return found == kFormats.end() ? nullptr : found;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format& entry_of(InputFormat format) {
    return *std::find_if(kFormats.begin(), kFormats.end() - 1,
                         [&](const Format& entry) { return entry.format == format; });
}

std::optional<InputFormat> format_by_name(std::string_view name) {
    if (name == "auto") return InputFormat::automatic;
    for (const Format& entry : kFormats) {
        if (entry.name == name) return entry.format;
    }
    return std::nullopt;
}

std::string format_names() {
    std::string names = "auto";
    for (const Format& entry : kFormats) names.append(", ").append(entry.name);
    return names;
}

InputFormat detect_format(std::string_view path, std::string_view bytes) {
    const std::string_view head =
        without_blanks(text::without_byte_order_mark(bytes)).substr(0, kSniffedBytes);
    for (const Format& entry : kFormats) {
        if (entry.shows_in(head)) return entry.format;
    }
    const Format* named = format_by_ending(path.substr(path.rfind('/') + 1));
    return named != nullptr && named->may_be(head) ? named->format : InputFormat::text;
}

bool shows_its_format(std::string_view bytes) {
    const std::string_view head = without_blanks(text::without_byte_order_mark(bytes));
    return bytes.size() >= kMostSniffedBlanks || head.size() >= kSniffedBytes ||
           opens_json_object(head);
}

bool names_articles(std::string_view file_name) {
    return file_name.find('.') == std::string_view::npos || format_by_ending(file_name) != nullptr;
}

}  // namespace quoth::indexer
