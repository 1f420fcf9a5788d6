#include "searcher/output/kwic_output.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/text/folding.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"
#include "common/text/white_space.hpp"
#include "common/text/word_scanner.hpp"

namespace quoth::output {
namespace {

using searcher::ArticleHit;
using searcher::Hit;
using searcher::QuotationHit;

constexpr std::size_t kUsualWidth = 100;
constexpr std::string_view kGap = "  ";  // before the id

struct Line {
    std::string left;
    std::string match;
    std::string right;
    std::string id;
    std::string sort_key;
};

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// As much of the end of `text` as fits in `columns`.
std::string_view last_columns(std::string_view text, std::size_t columns) {
    std::size_t begin = text.size();
    std::size_t used = 0;
    while (begin > 0) {
        std::size_t before = begin - 1;
        while (before > 0 && continues_code_point(text[before])) --before;
        used += text::display_columns(text.substr(before, begin - before));
        if (used > columns) break;
        begin = before;
    }
    return text.substr(begin);
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    std::size_t used = 0;
    while (end < text.size()) {
        std::size_t after = end + 1;
        while (after < text.size() && continues_code_point(text[after])) ++after;
        used += text::display_columns(text.substr(end, after - end));
        if (used > columns) break;
        end = after;
    }
    return text.substr(0, end);
}

/// The words beside a match, folded, the nearest first: what the eye goes along.
std::string sort_key(const Line& line, KwicOrder order) {
    const std::string_view text = order == KwicOrder::left ? line.left : line.right;
    std::vector<std::string> words;
    for (auto word = text::next_word(text, 0); word; word = text::next_word(text, word->next)) {
        words.push_back(text::folded(word->bytes.of(text)));
    }
    if (order == KwicOrder::left) std::reverse(words.begin(), words.end());
    std::string key;
    for (const std::string& word : words) key.append(word).append(" ");
    return key;
}

Line line_of(std::string_view text, ByteRange match, const std::string& id, KwicOrder order) {
    Line line;
    const bool blank_before = match.begin > 0 && text::is_white_space(text[match.begin - 1]);
    const bool blank_after = match.end < text.size() && text::is_white_space(text[match.end]);
    line.left = text::on_one_line(text.substr(0, match.begin)) + (blank_before ? " " : "");
    line.match = text::on_one_line(match.of(text));
    line.right = (blank_after ? " " : "") + text::on_one_line(text.substr(match.end));
    line.id = id;
    if (order != KwicOrder::hits) line.sort_key = sort_key(line, order);
    return line;
}

void add_lines(std::string_view text, const std::vector<ByteRange>& matches, std::size_t beginning,
               const std::string& id, KwicOrder order, std::vector<Line>& lines) {
    for (const ByteRange match : matches) lines.push_back(line_of(text, match, id, order));
    if (matches.empty()) lines.push_back(line_of(text, {beginning, beginning}, id, order));
}

std::vector<Line> lines_of(const Answer& answer, KwicOrder order) {
    std::vector<Line> lines;
    for (const Hit& hit : answer.results.hits) {
        if (const auto* found = std::get_if<QuotationHit>(&hit.found)) {
            const std::size_t beginning =
                found->context_parts.empty() ? 0 : found->context_parts.front().begin;
            add_lines(found->context, found->context_highlights, beginning, found->id, order,
                      lines);
        } else {
            const auto& article = std::get<ArticleHit>(hit.found);
            for (const auto& [text, match] : article.matches) {
                lines.push_back(line_of(text, match, hit.article.id, order));
            }
            if (article.matches.empty()) {
                lines.push_back(line_of(article.snippet, {0, 0}, hit.article.id, order));
            }
        }
    }
    if (order != KwicOrder::hits) {
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Line& a, const Line& b) { return a.sort_key < b.sort_key; });
    }
    return lines;
}

/// How much of a terminal's lines is left beside the ids: half of it, whatever they are.
std::size_t columns_for_words(std::size_t width, const std::vector<Line>& lines) {
    if (width == 0) return kUsualWidth;
    std::size_t longest = 0;
    for (const Line& line : lines) {
        longest = std::max(longest, text::display_columns(text::printable(line.id)));
    }
    const std::size_t ids = kGap.size() + longest;
    return std::max(width - std::min(width, ids), width / 2);
}

std::string blanks(std::size_t columns, std::string_view instead_of) {
    const std::size_t used = text::display_columns(instead_of);
    return std::string(columns > used ? columns - used : 0, ' ');
}

}  // namespace

std::string kwic(const Answer& answer, const KwicStyle& style) {
    const std::vector<Line> lines = lines_of(answer, style.order);
    const std::size_t width = columns_for_words(style.text.width, lines);
    const std::size_t before = width * 2 / 5;
    const std::size_t after = width - before;
    std::string out;
    for (const Line& line : lines) {
        const std::string_view left = last_columns(line.left, before);
        const std::string_view match = first_columns(line.match, after);
        const std::size_t rest = after - text::display_columns(match);
        const std::string_view right = first_columns(line.right, rest);
        const std::string shown = text::printable(match);
        out += blanks(before, left) + text::printable(left);
        out += styled(style.text, style::kMatch, shown);
        out += text::printable(right) + blanks(rest, right);
        out.append(kGap).append(text::printable(line.id)).append("\n");
    }
    return out;
}

}  // namespace quoth::output
