#include "searcher/output/article_output.hpp"

#include <algorithm>
#include <vector>

#include "common/text/iso_date.hpp"
#include "common/text/paragraphs.hpp"
#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/hit_json.hpp"
#include "searcher/output/quotation_text.hpp"
#include "searcher/output/styled_text.hpp"

namespace quoth::output {
namespace {

using nlohmann::ordered_json;
using searcher::ArticleView;

/// A part of a quotation on its way to the screen.
struct NumberedPart {
    ByteRange bytes;
    std::size_t number = 0;  ///< of the quotation, from 1
    bool is_last = false;    ///< of its quotation, so that the number follows it
};

/// Quotations may lie in one another: `indirect speech with “a phrase” in marks`. The outer one is
/// marked around the inner.
std::vector<NumberedPart> parts_in(const ArticleView& view, ArticleField field) {
    std::vector<NumberedPart> parts;
    for (std::size_t i = 0; i < view.quotations.size(); ++i) {
        const std::vector<ArticleSpan>& spans = view.quotations[i].quotation.parts;
        for (const ArticleSpan& span : spans) {
            if (span.field == field) parts.push_back({span.bytes, i + 1, &span == &spans.back()});
        }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const NumberedPart& a, const NumberedPart& b) {
        return a.bytes.begin < b.bytes.begin;
    });
    return parts;
}

class MarkedText {
  public:
    MarkedText(std::string_view text, std::vector<NumberedPart> parts, const TextStyle& style)
        : text_(text), parts_(std::move(parts)), style_(style) {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            changes_.push_back({parts_[i].bytes.begin, false, i});
            changes_.push_back({parts_[i].bytes.end, true, i});
        }
        std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
            return a.byte != b.byte ? a.byte < b.byte : a.closes > b.closes;
        });
    }

    /// A stretch of the text; to be called from its beginning to its end.
    StyledText of(ByteRange range) {
        StyledText out;
        std::size_t at = range.begin;
        if (open_ > 0 && !style_.color) out.add("*");
        for (; next_ < changes_.size() && changes_[next_].byte <= range.end; ++next_) {
            const Change& change = changes_[next_];
            if (change.byte == range.end && !change.closes) break;
            add({at, change.byte}, out);
            at = std::max(at, change.byte);
            apply(change, out);
        }
        add({at, range.end}, out);
        if (open_ > 0 && !style_.color) out.add("*");
        return out;
    }

  private:
    struct Change {
        std::size_t byte = 0;
        bool closes = false;
        std::size_t part = 0;
    };

    void add(ByteRange range, StyledText& out) const {
        if (range.begin >= range.end) return;
        std::string piece(range.of(text_));
        std::replace_if(piece.begin(), piece.end(), text::is_white_space, ' ');
        if (open_ > 0 && style_.color)
            out.add(piece, style::kBold);
        else
            out.add(piece);
    }

    void apply(const Change& change, StyledText& out) {
        const bool outermost = change.closes ? open_ == 1 : open_ == 0;
        open_ += change.closes ? -1 : 1;
        if (outermost && !style_.color) out.add("*");
        const NumberedPart& part = parts_[change.part];
        if (!change.closes || !part.is_last) return;
        const std::string number = "[" + std::to_string(part.number) + "]";
        if (style_.color)
            out.add(number, style::kDim);
        else
            out.add(number);
    }

    std::string_view text_;
    std::vector<NumberedPart> parts_;
    const TextStyle& style_;
    std::vector<Change> changes_;
    std::size_t next_ = 0;
    int open_ = 0;  // parts that the reader is in
};

Layout layout_of(const TextStyle& style) {
    Layout layout;
    layout.width = style.width;
    layout.indent = 0;
    layout.style_off = style::kOff;
    return layout;
}

std::string byline(const searcher::ArticleSummary& article) {
    std::string line;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) line += (line.empty() ? "" : " · ") + text::printable(part);
    };
    add(article.source);
    if (article.date) add(text::format_iso_date(*article.date));
    add(article.author);
    add(article.section);
    add(article.url == article.id ? "" : article.url);
    add(article.id);
    return line;
}

std::string speakers_of(const ArticleView& view, const TextStyle& style) {
    std::string lines;
    for (std::size_t i = 0; i < view.quotations.size(); ++i) {
        const std::string number = "[" + std::to_string(i + 1) + "]";
        lines += std::string(number.size() < 5 ? 5 - number.size() : 0, ' ');
        lines += styled(style, style::kDim, number) + " " +
                 speaker_line(view.quotations[i], style) + "\n";
    }
    return lines;
}

}  // namespace

std::string article_text(const ArticleView& view, const TextStyle& style) {
    const Layout layout = layout_of(style);
    std::string out;
    const std::string& title = view.article.title;
    if (!title.empty()) {
        MarkedText marked(title, parts_in(view, ArticleField::title), style);
        out += marked.of({0, title.size()}).lines(layout);
    }
    out += styled(style, style::kDim, byline(view.article)) + "\n\n";
    MarkedText marked(view.text, parts_in(view, ArticleField::text), style);
    for (const ByteRange paragraph : text::paragraphs(view.text)) {
        out += marked.of(paragraph).lines(layout) + "\n";
    }
    return out + speakers_of(view, style);
}

std::string article_json_line(const ArticleView& view) {
    ordered_json article = article_json(view.article);
    article["text"] = view.text;
    ordered_json quotes = ordered_json::array();
    for (const searcher::QuotationHit& quotation : view.quotations) {
        ordered_json quote = quote_json(quotation);
        quote["speaker"] = speaker_json(quotation);
        quotes.push_back(std::move(quote));
    }
    return dumped({{"schema_version", kSchemaVersion},
                   {"article", std::move(article)},
                   {"quotes", std::move(quotes)}});
}

}  // namespace quoth::output
