#include "searcher/output/text_output.hpp"

#include <cstdio>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/facets_text.hpp"
#include "searcher/output/quotation_text.hpp"
#include "searcher/output/wrapping.hpp"

namespace quoth::output {
namespace {

using searcher::ArticleHit;
using searcher::Hit;
using searcher::QuotationHit;
using searcher::SearchResults;
using searcher::Unit;

std::string counted(std::uint64_t count, const char* singular, const char* plural) {
    return std::to_string(count) + " " + (count == 1 ? singular : plural);
}

std::string counted(std::uint64_t count, Unit unit) {
    return unit == Unit::quotes ? counted(count, "quotation", "quotations")
                                : counted(count, "article", "articles");
}

std::string day_of(const std::optional<std::chrono::sys_seconds>& date) {
    if (!date) return {};
    return text::format_iso_date(std::chrono::floor<std::chrono::days>(*date));
}

std::string between_asterisks(std::string_view text, const std::vector<ByteRange>& matches) {
    std::string marked;
    std::size_t at = 0;
    for (const ByteRange match : matches) {
        marked.append(ByteRange{at, match.begin}.of(text)).append("*");
        marked.append(match.of(text)).append("*");
        at = match.end;
    }
    return marked.append(text.substr(at));
}

class TextPage {
  public:
    TextPage(const SearchResults& results, const TextStyle& style)
        : results_(results), style_(style) {}

    std::string run() {
        for (const Hit& hit : results_.hits) {
            std::visit([&](const auto& found) { add(hit, found); }, hit.found);
            if (hit.collapsed) add_group(*hit.collapsed);
            out_ += '\n';
        }
        for (const auto& facet : results_.facets) out_ += facet_text(facet, style_) + "\n";
        if (results_.timeline) out_ += timeline_text(*results_.timeline, style_) + "\n";
        out_ += dim(total_line()) + "\n";
        return std::move(out_);
    }

  private:
    void add(const Hit& hit, const QuotationHit& found) {
        add_heading(hit, speaker_line(found, style_));
        out_ += quotation_in_place(found, style_);
        add_source(hit, found.id);
    }

    void add(const Hit& hit, const ArticleHit& found) {
        add_heading(hit, title_line(hit));
        if (style_.color)
            add_lines(found.snippet, found.highlights);
        else
            add_lines(between_asterisks(found.snippet, found.highlights), {});
        add_source(hit, hit.article.id);
    }

    void add_heading(const Hit& hit, const std::string& heading) {
        char rank[32];
        std::snprintf(rank, sizeof rank, "%2llu. ", static_cast<unsigned long long>(hit.rank));
        out_ += dim(rank) + heading + "\n";
    }

    /// The title with its matches marked; the id of an article that has none.
    [[nodiscard]] std::string title_line(const Hit& hit) const {
        const auto& found = std::get<ArticleHit>(hit.found);
        const std::string& title = hit.article.title;
        if (title.empty()) return bold(text::printable(hit.article.id));
        if (!style_.color) {
            return text::printable(between_asterisks(title, found.title_highlights));
        }
        std::string line;
        std::size_t at = 0;
        for (const ByteRange match : found.title_highlights) {
            line += bold(text::printable(ByteRange{at, match.begin}.of(title)));
            line += styled(style_, style::kMatch, text::printable(match.of(title)));
            at = match.end;
        }
        return line + bold(text::printable(std::string_view(title).substr(at)));
    }

    void add_lines(std::string_view text, const std::vector<ByteRange>& highlights) {
        std::vector<StyledRange> styles;
        if (style_.color) {
            for (const ByteRange range : highlights) styles.push_back({range, style::kMatch});
        }
        Layout layout;
        layout.width = style_.width;
        layout.style_off = style::kOff;
        out_ += wrapped(text, styles, layout);
    }

    void add_source(const Hit& hit, const std::string& id) {
        std::string line;
        const auto add_part = [&](const std::string& part) {
            if (!part.empty()) line += (line.empty() ? "" : " · ") + text::printable(part);
        };
        add_part(hit.article.source);
        add_part(day_of(hit.article.date));
        if (std::holds_alternative<QuotationHit>(hit.found)) {
            add_part(text::on_one_line(hit.article.title));
        }
        add_part(id);
        out_ += "    " + dim(line) + "\n";
    }

    void add_group(const searcher::Collapsed& collapsed) {
        if (collapsed.count == 1) return;
        std::string line = "one of " + counted(collapsed.count, results_.unit);
        if (results_.unit == Unit::quotes)
            line += " in " + counted(collapsed.articles, Unit::articles);
        line += ", first";
        if (!day_of(collapsed.first.date).empty()) line += " on " + day_of(collapsed.first.date);
        if (!collapsed.first.source.empty())
            line += " in " + text::printable(collapsed.first.source);
        out_ += "    " + dim(line + ": " + text::printable(collapsed.first.id)) + "\n";
        if (collapsed.variants.size() > 1) add_variants(collapsed.variants);
        if (!collapsed.query.empty())
            out_ += "    " + dim("all of them: " + collapsed.query) + "\n";
    }

    void add_variants(const std::vector<searcher::Variant>& variants) {
        for (const auto& [text, count] : variants) {
            add_lines(std::to_string(count) + " × “" + text + "”", {});
        }
    }

    [[nodiscard]] std::string total_line() const {
        std::string line = results_.total_is_exact ? "" : "about ";
        line += counted(results_.total, results_.unit);
        if (results_.groups) line += " in " + counted(*results_.groups, "group", "groups");
        const std::uint64_t all = results_.groups.value_or(results_.total);
        if (!results_.hits.empty() && results_.hits.size() < all) {
            const std::string first = std::to_string(results_.hits.front().rank);
            const std::string last = std::to_string(results_.hits.back().rank);
            line += first == last ? ", number " + first + " shown"
                                  : ", " + first + " to " + last + " shown";
        }
        return line;
    }

    [[nodiscard]] std::string dim(std::string_view text) const {
        return styled(style_, style::kDim, text);
    }
    [[nodiscard]] std::string bold(std::string_view text) const {
        return styled(style_, style::kBold, text);
    }

    const SearchResults& results_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string text(const Answer& answer, const TextStyle& style) {
    return TextPage(answer.results, style).run();
}

}  // namespace quoth::output
