#include <iostream>
#include <nlohmann/json.hpp>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/reporting.hpp"

namespace quoth::indexer {
namespace {

using nlohmann::ordered_json;

const std::string& string_of(const Article& article, ArticleField field) {
    return field == ArticleField::title ? article.title : article.text;
}

ordered_json span_json(const Article& article, const ArticleSpan& span) {
    return {{"start", span.bytes.begin},
            {"end", span.bytes.end},
            {"text", span.bytes.of(string_of(article, span.field))}};
}

/// The byte ranges of what the part's words are taken from; a list, as in the evaluation format.
ordered_json content_json(const Quotation& quotation, std::size_t part) {
    if (part >= quotation.contents.size()) return ordered_json::array();
    const ByteRange bytes = quotation.contents[part].bytes;
    return ordered_json::array({ordered_json::array({bytes.begin, bytes.end})});
}

/// Adds what all parts of a quotation share. A cue or mention in the other string than the part's
/// says so, since its offsets count that one's bytes.
void add_shared(ordered_json& entry, const Article& article, const Quotation& quotation,
                ArticleField field) {
    const auto located = [&](const ArticleSpan& span) {
        ordered_json json = span_json(article, span);
        if (span.field != field) json["in"] = span.field == ArticleField::title ? "title" : "text";
        return json;
    };
    entry["confidence"] = quotation.confidence;
    if (quotation.cue) {
        entry["cue"] = located(quotation.cue->span);
        entry["cue"]["lemma"] = quotation.cue->lemma;
    }
    entry["speaker"] = nullptr;
    if (quotation.speaker) {
        entry["speaker"] = located(quotation.speaker->mention);
        if (!quotation.speaker->name.empty()) entry["speaker_entity"] = quotation.speaker->name;
        if (!quotation.speaker->role.empty()) entry["role"] = quotation.speaker->role;
    }
    entry["found_by"] = to_string(quotation.speaker ? quotation.speaker->found_by : FoundBy::none);
    if (!quotation.about.empty()) entry["about"] = quotation.about;
}

ordered_json article_json(const Options& options, const std::string& path, const Article& article,
                          const std::vector<Quotation>& quotations) {
    ordered_json object{{"id", article.id}, {"path", path}};
    ordered_json in_text = ordered_json::array();
    ordered_json in_title = ordered_json::array();
    ordered_json in_quotes = ordered_json::array();
    for (std::size_t i = 0; i < quotations.size(); ++i) {
        for (std::size_t p = 0; p < quotations[i].parts.size(); ++p) {
            const ArticleSpan& part = quotations[i].parts[p];
            ordered_json entry = span_json(article, part);
            entry["kind"] = to_string(quotations[i].kind);
            entry["group"] = std::to_string(i + 1);
            entry["content"] = content_json(quotations[i], p);
            add_shared(entry, article, quotations[i], part.field);
            if (quotations[i].inside) {
                entry["inside"] = std::to_string(*quotations[i].inside + 1);
                if (part.field == ArticleField::title) entry["in"] = "title";
                in_quotes.push_back(std::move(entry));
                continue;
            }
            (part.field == ArticleField::title ? in_title : in_text).push_back(std::move(entry));
        }
    }
    object["quotes"] = std::move(in_text);
    object["title_quotes"] = std::move(in_title);
    if (!in_quotes.empty()) object["inner_quotes"] = std::move(in_quotes);
    if (options.with_text) {
        object["title"] = article.title;
        object["date"] =
            article.date ? ordered_json(text::format_iso_date(*article.date)) : ordered_json();
        object["author"] = article.author;
        object["source"] = article.source;
        object["text"] = article.text;
    }
    return object;
}

}  // namespace

Result<ExitStatus> run_extract_command(const Options& options) {
    Result<RunReporter> reporter = RunReporter::create(options);
    if (!reporter) return std::move(reporter).error();
    const auto print = [&](const std::string& path, const Article& article,
                           const std::vector<Quotation>& quotations) {
        // Only a path can hold bytes that are not UTF-8.
        const std::string line = article_json(options, path, article, quotations)
                                     .dump(-1, ' ', false, ordered_json::error_handler_t::replace);
        std::cout << text::printable_json(line) << "\n";
        return std::cout.good();
    };
    Result<CorpusReport> report = extract_corpus(options.corpus, reporter->observer(), print);
    if (!report) return std::move(report).error();
    std::cout.flush();
    if (!std::cout) return Error{ErrorCode::io, "cannot write to standard output"};
    reporter->summarise("extracted", *report);
    if (Result<void> finished = reporter->finish(); !finished) return std::move(finished).error();
    return exit_status_of(*report);
}

}  // namespace quoth::indexer
