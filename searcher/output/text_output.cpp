#include "searcher/output/text_output.hpp"

#include <algorithm>
#include <cstdio>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "searcher/output/wrapping.hpp"

namespace quoth::output {
namespace {

using searcher::ArticleHit;
using searcher::Hit;
using searcher::QuotationHit;
using searcher::SearchResults;
using searcher::Unit;

constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kDim = "\x1B[2m";
constexpr std::string_view kMark = "\x1B[1;33m";
constexpr std::string_view kReset = "\x1B[0m";

/// Below this the reader should look at the article before printing a name.
constexpr double kSure = 0.7;

class TextPage {
  public:
    explicit TextPage(const TextStyle& style) : style_(style) {}

    std::string run(const SearchResults& results) {
        for (const Hit& hit : results.hits) {
            std::visit([&](const auto& found) { add(hit, found); }, hit.found);
            out_ += '\n';
        }
        out_ += styled(kDim, total_line(results)) + "\n";
        return std::move(out_);
    }

  private:
    void add(const Hit& hit, const QuotationHit& found) {
        add_heading(hit, styled(kBold, speaker_name(found)) + manner(found));
        const bool in_marks = found.quotation.kind != QuotationKind::indirect;
        add_lines(in_marks ? "“" + found.text + "”" : found.text, found.highlights,
                  in_marks ? std::string_view("“").size() : 0);
        add_source(hit, found.id);
    }

    void add(const Hit& hit, const ArticleHit& found) {
        const std::string& title = hit.article.title;
        add_heading(hit, styled(kBold, text::printable(title.empty() ? hit.article.id : title)));
        add_lines(found.snippet, found.highlights, 0);
        add_source(hit, hit.article.id);
    }

    void add_heading(const Hit& hit, const std::string& heading) {
        char rank[32];
        std::snprintf(rank, sizeof rank, "%2llu. ", static_cast<unsigned long long>(hit.rank));
        out_ += styled(kDim, rank) + heading + "\n";
    }

    void add_lines(std::string_view text, std::vector<ByteRange> highlights, std::size_t shift) {
        for (ByteRange& range : highlights) range = {range.begin + shift, range.end + shift};
        Layout layout;
        layout.width = style_.width;
        if (style_.color) {
            layout.highlight_on = kMark;
            layout.highlight_off = kReset;
        }
        out_ += wrapped(text, highlights, layout);
    }

    void add_source(const Hit& hit, const std::string& id) {
        std::string line;
        const auto add_part = [&](const std::string& part) {
            if (!part.empty()) line += (line.empty() ? "" : " · ") + text::printable(part);
        };
        if (std::holds_alternative<QuotationHit>(hit.found)) add_part(hit.article.title);
        add_part(hit.article.source);
        if (hit.article.date)
            add_part(
                text::format_iso_date(std::chrono::floor<std::chrono::days>(*hit.article.date)));
        add_part(id);
        out_ += "    " + styled(kDim, line) + "\n";
    }

    /// Somebody without a name (`Mamdani’s transition staff`) is shown as the article puts it.
    static bool is_named(const Speaker& speaker) {
        return !speaker.name.empty() &&
               !(speaker.name.front() >= 'a' && speaker.name.front() <= 'z');
    }

    static std::string speaker_name(const QuotationHit& found) {
        const auto& speaker = found.quotation.speaker;
        if (!speaker) return "Unknown speaker";
        return text::printable(is_named(*speaker) ? speaker->name : found.speaker_mention);
    }

    /// Role, cue, and what a careful reader should know of how the speaker was found.
    [[nodiscard]] std::string manner(const QuotationHit& found) const {
        const auto& speaker = found.quotation.speaker;
        std::string line;
        if (speaker && is_named(*speaker) && !speaker->role.empty()) {
            line += ", " + text::printable(speaker->role);
        }
        std::string notes;
        if (!found.cue.empty()) notes += " · " + text::printable(found.cue);
        if (speaker && speaker->found_by == FoundBy::pronoun) {
            notes += " · named as “" + text::printable(found.speaker_mention) + "”";
        }
        if (speaker && speaker->found_by == FoundBy::carried_over)
            notes += " · not named beside it";
        if (found.quotation.kind == QuotationKind::indirect) notes += " · not in quotation marks";
        if (speaker && found.quotation.confidence < kSure) notes += " · uncertain";
        return line + styled(kDim, notes);
    }

    static std::string total_line(const SearchResults& results) {
        const bool quotes = results.unit == Unit::quotes;
        const std::string noun = results.total == 1 ? (quotes ? "quotation" : "article")
                                                    : (quotes ? "quotations" : "articles");
        std::string line =
            (results.total_is_exact ? "" : "about ") + std::to_string(results.total) + " " + noun;
        if (!results.hits.empty() && results.hits.size() < results.total) {
            const std::string first = std::to_string(results.hits.front().rank);
            const std::string last = std::to_string(results.hits.back().rank);
            line += first == last ? ", number " + first + " shown"
                                  : ", " + first + " to " + last + " shown";
        }
        return line;
    }

    [[nodiscard]] std::string styled(std::string_view code, const std::string& text) const {
        if (!style_.color || text.empty()) return text;
        return std::string(code) + text + std::string(kReset);
    }

    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string text(const SearchResults& results, const TextStyle& style) {
    return TextPage(style).run(results);
}

}  // namespace quoth::output
