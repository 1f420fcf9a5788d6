#include "indexer/readers/formats.hpp"

#include <algorithm>
#include <array>

#include "common/text/characters.hpp"
#include "common/text/utf8.hpp"
#include "indexer/readers/csv_header.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/csv_splitter.hpp"
#include "indexer/readers/element_splitter.hpp"
#include "indexer/readers/feed_reader.hpp"
#include "indexer/readers/html/signs.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/json_splitter.hpp"
#include "indexer/readers/markdown_reader.hpp"
#include "indexer/readers/markup/signs.hpp"
#include "indexer/readers/newsml_reader.hpp"
#include "indexer/readers/nitf_reader.hpp"
#include "indexer/readers/packings.hpp"
#include "indexer/readers/reuters_reader.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/trec_reader.hpp"
#include "indexer/readers/warc/warc_header.hpp"
#include "indexer/readers/warc_reader.hpp"

namespace quoth::indexer {
namespace {

/// A file may begin with white space, but not for ever.
constexpr std::size_t kMostSniffedBlanks = std::size_t{256} << 10U;

constexpr std::string_view kBlanks = " \t\r\n";

constexpr std::array<std::string_view, 3> kJsonlEndings = {".jsonl", ".ndjson", ".json"};
constexpr std::array<std::string_view, 3> kHtmlEndings = {".html", ".htm", ".xhtml"};
constexpr std::array<std::string_view, 1> kNitfEndings = {".nitf"};
constexpr std::array<std::string_view, 1> kNewsmlEndings = {".newsml"};
/// XML that is none of ours is a feed without items, and said to be.
constexpr std::array<std::string_view, 4> kFeedEndings = {".xml", ".rss", ".atom", ".rdf"};
constexpr std::array<std::string_view, 2> kReutersEndings = {".sgm", ".sgml"};
constexpr std::array<std::string_view, 1> kTrecEndings = {".trec"};
constexpr std::array<std::string_view, 1> kWarcEndings = {".warc"};
constexpr std::array<std::string_view, 2> kCsvEndings = {".csv", ".tsv"};
constexpr std::array<std::string_view, 2> kMarkdownEndings = {".md", ".markdown"};
constexpr std::array<std::string_view, 2> kTextEndings = {".txt", ".text"};

bool never(std::string_view /*head*/) { return false; }
bool always(std::string_view /*head*/) { return true; }
bool shows_json(std::string_view head) { return opens_json(head) || is_empty_array(head); }

constexpr std::array<Format, 11> kFormats = {{
    {InputFormat::warc, "warc", kWarcEndings, warc::opens_warc, never, split_warc,
     read_warc_article},
    {InputFormat::jsonl, "jsonl", kJsonlEndings, shows_json, always, split_json, read_json_article},
    {InputFormat::nitf, "nitf", kNitfEndings, markup::opens_nitf, markup::opens_markup, split_nitf,
     read_nitf_article},
    {InputFormat::newsml, "newsml", kNewsmlEndings, markup::opens_newsml, markup::opens_markup,
     split_news_items, read_newsml_article},
    {InputFormat::rss, "rss", kFeedEndings, markup::opens_feed, markup::opens_markup, split_feed,
     read_feed_article},
    {InputFormat::reuters, "reuters", kReutersEndings, markup::opens_reuters, markup::opens_markup,
     split_reuters, read_reuters_article},
    {InputFormat::trec, "trec", kTrecEndings, markup::opens_trec, markup::opens_markup, split_trec,
     read_trec_article},
    {InputFormat::html, "html", kHtmlEndings, html::opens_html, html::holds_tags, split_whole_file,
     read_html_article},
    {InputFormat::csv, "csv", kCsvEndings, opens_table, always, split_csv, read_csv_article},
    {InputFormat::markdown, "markdown", kMarkdownEndings, never, always, split_whole_file,
     read_markdown_article},
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

/// Such a file is about the folder that it lies in.
bool is_readme(std::string_view file_name) {
    std::string stem(file_name.substr(0, file_name.find('.')));
    std::transform(stem.begin(), stem.end(), stem.begin(), text::to_ascii_lower);
    return stem == "readme";
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format& entry_of(InputFormat format) {
    return *std::find_if(kFormats.begin(), kFormats.end() - 1,
                         [&](const Format& entry) { return entry.format == format; });
}

bool counts_lines(InputFormat format) {
    return format == InputFormat::jsonl || format == InputFormat::csv;
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

std::string format_endings() {
    std::string endings;
    for (const Format& entry : kFormats) {
        for (const std::string_view ending : entry.endings) {
            endings.append(endings.empty() ? "*" : ", *").append(ending);
        }
    }
    return endings;
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
    return bytes.size() >= kMostSniffedBlanks || head.size() >= kSniffedBytes || opens_json(head);
}

bool is_other_table(InputFormat format, std::string_view bytes) {
    const std::string_view table = without_blanks(text::without_byte_order_mark(bytes));
    const auto header = find_header(table, false);
    return format == InputFormat::csv && header && !read_csv_header(table, *header, nullptr);
}

bool names_articles(std::string_view file_name) {
    if (is_readme(file_name)) return false;
    file_name = without_compression_ending(file_name);
    return file_name.find('.') == std::string_view::npos || names_archive(file_name) ||
           format_by_ending(file_name) != nullptr;
}

}  // namespace quoth::indexer
