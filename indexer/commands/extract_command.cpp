#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

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

/// One segment of a quotation.
ordered_json part_json(const Article& article, const std::vector<Quotation>& quotations,
                       std::size_t index, std::size_t part) {
    const Quotation& quotation = quotations[index];
    const ArticleField field = quotation.parts[part].field;
    ordered_json entry = span_json(article, quotation.parts[part]);
    entry["kind"] = to_string(quotation.kind);
    entry["group"] = std::to_string(index + 1);
    entry["content"] = content_json(quotation, part);
    add_shared(entry, article, quotation, field);
    if (quotation.inside) {
        entry["inside"] = std::to_string(*quotation.inside + 1);
        if (field == ArticleField::title) entry["in"] = "title";
    }
    return entry;
}

/// Only a path can hold bytes that are not UTF-8.
std::string printable(const ordered_json& json) {
    return text::printable_json(json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

/// Prints the parts for which `belongs(quotation, part)` holds as one array. Each goes out as soon
/// as it is made: of a hostile article all of them together are a thousand times its size.
template <typename Belongs>
void print_parts(std::ostream& out, const Article& article,
                 const std::vector<Quotation>& quotations, Belongs belongs) {
    const char* before = "";
    out << "[";
    for (std::size_t i = 0; i < quotations.size(); ++i) {
        for (std::size_t p = 0; p < quotations[i].parts.size(); ++p) {
            if (!belongs(quotations[i], quotations[i].parts[p])) continue;
            out << before << printable(part_json(article, quotations, i, p));
            before = ",";
        }
    }
    out << "]";
}

ordered_json fields_json(const Article& article) {
    return {{"title", article.title},
            {"date",
             article.date ? ordered_json(text::format_iso_date(*article.date)) : ordered_json()},
            {"author", article.author},
            {"source", article.source},
            {"text", article.text}};
}

/// The members of a JSON object without its braces.
std::string members(const ordered_json& object) {
    const std::string json = printable(object);
    return json.substr(1, json.size() - 2);
}

/// One line of JSON.
void print_article(std::ostream& out, const Options& options, const std::string& path,
                   const Article& article, const std::vector<Quotation>& quotations) {
    const auto stands_in = [](ArticleField field) {
        return [field](const Quotation& quotation, const ArticleSpan& part) {
            return !quotation.inside && part.field == field;
        };
    };
    const auto is_inner = [](const Quotation& quotation) { return quotation.inside.has_value(); };
    out << "{" << members({{"id", article.id}, {"path", path}}) << ",\"quotes\":";
    print_parts(out, article, quotations, stands_in(ArticleField::text));
    out << ",\"title_quotes\":";
    print_parts(out, article, quotations, stands_in(ArticleField::title));
    if (std::any_of(quotations.begin(), quotations.end(), is_inner)) {
        out << ",\"inner_quotes\":";
        print_parts(out, article, quotations, [&](const Quotation& quotation, const ArticleSpan&) {
            return is_inner(quotation);
        });
    }
    if (options.with_text) out << "," << members(fields_json(article));
    out << "}\n";
}

}  // namespace

Result<ExitStatus> run_extract_command(const Options& options) {
    Result<RunReporter> reporter = RunReporter::create(options);
    if (!reporter) return std::move(reporter).error();
    const auto print = [&](const std::string& path, const Article& article,
                           const std::vector<Quotation>& quotations) {
        print_article(std::cout, options, path, article, quotations);
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
