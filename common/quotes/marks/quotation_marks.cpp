#include "common/quotes/marks/quotation_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/quotes/marks/block_quotes.hpp"
#include "common/quotes/marks/double_marks.hpp"
#include "common/quotes/marks/missing_marks.hpp"
#include "common/quotes/marks/missing_openings.hpp"
#include "common/quotes/marks/single_marks.hpp"
#include "common/quotes/marks/transcripts.hpp"
#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxRunOnBytes = 10'000;
constexpr std::size_t kMaxRunOnParagraphs = 3;
constexpr std::size_t kMaxTagBytes = 1'000;

/// Bytes at which something other than plain text may start.
constexpr std::array<bool, 256> kInteresting = [] {
    std::array<bool, 256> table{};
    for (const char byte : std::string_view("\"'`<"))
        table[static_cast<unsigned char>(byte)] = true;
    table[0xC2] = true;  // « »
    table[0xE2] = true;  // “ ” „ ‟ ‘ ’
    return table;
}();

class Scanner {
  public:
    Scanner(std::string_view text, const std::vector<ByteRange>& paragraphs, bool has_headline)
        : text_(text),
          given_(paragraphs),
          turns_(find_turns(text, paragraphs)),
          result_{{}, {}, has_headline} {}

    MarkedText run();

  private:
    struct Open {
        Mark mark;
        bool continues = false;
        bool has_single_inside = false;
        std::size_t double_end = 0;  // no single mark closes it before there
    };

    void take_unmarked(ByteRange words, MarkStyle style, bool continues);
    bool take_block();
    void scan_paragraph();
    void take(const Mark& mark);
    void open_at(const Mark& mark, bool continues);
    std::size_t close_at(std::size_t inner_end, std::size_t outer_end, bool closed);
    void end_paragraph();
    bool opens_with_mark(const ByteRange& paragraph) const;
    bool is_closed_later() const;

    std::size_t next_interesting(std::size_t at, std::size_t end) const;
    Mark mark_at(std::size_t at) const;
    void take_stray(const Mark& closing);
    std::size_t skip_tag(std::size_t at) const;
    std::optional<std::size_t> end_in_single(std::size_t at);
    /// These take the quotation in single marks that opens at `at`, and give its end.
    std::optional<std::size_t> try_single(std::size_t at);
    std::optional<std::size_t> try_reopened_single(std::size_t at);
    std::optional<std::size_t> try_single_over_line_ends(std::size_t at);
    std::optional<std::size_t> try_unclosed_single(std::size_t at);
    bool is_announced(std::size_t at) const;
    bool takes_up(std::size_t at) const;

    std::string_view text_;
    const std::vector<ByteRange>& given_;
    std::vector<Turn> turns_;  // by paragraph of given_

    MarkedText result_;
    std::size_t index_ = 0;  // of the paragraph at hand, in given_
    ByteRange paragraph_;    // what is still to be scanned of it
    std::optional<Open> open_;
    std::size_t no_single_closes_before_ = 0;
    std::size_t unclosed_single_end_ = std::string_view::npos;
    std::size_t searched_gap_ = std::string_view::npos;  // where nothing was opened
    bool single_left_open_ = false;
    bool left_open_ = false;  // the paragraph before ended inside a quotation
};

MarkedText Scanner::run() {
    for (; index_ < given_.size(); ++index_) {
        const bool runs_on = open_.has_value();
        paragraph_ = given_[index_];
        if (runs_on) {
            result_.paragraphs.back().end = paragraph_.end;
        } else {
            result_.paragraphs.push_back(paragraph_);
        }
        if (!runs_on && turns_[index_].speech.size() > 0) {
            const Turn& turn = turns_[index_];
            take_unmarked(turn.speech, turn.asks ? MarkStyle::question : MarkStyle::turn,
                          turn.label.size() == 0);
            continue;
        }
        if (!runs_on && take_block()) continue;
        scan_paragraph();
        end_paragraph();
    }
    return std::move(result_);
}

void Scanner::take_unmarked(ByteRange words, MarkStyle style, bool continues) {
    open_at({MarkKind::open, style, words.begin, 0}, continues);
    close_at(words.end, words.end, true);
    left_open_ = false;
}

bool Scanner::take_block() {
    const ByteRange before = index_ > 0 ? given_[index_ - 1] : ByteRange{};
    const auto words = block_quotation(text_, before, given_[index_]);
    if (!words) return false;
    const bool continues = !result_.quotes.empty() &&
                           result_.quotes.back().style == MarkStyle::block &&
                           result_.quotes.back().paragraph + 2 == result_.paragraphs.size();
    take_unmarked(*words, MarkStyle::block, continues);
    return true;
}

void Scanner::scan_paragraph() {
    std::size_t at = paragraph_.begin;
    while ((at = next_interesting(at, paragraph_.end)) < paragraph_.end) {
        if (text_[at] == '<') {
            at = skip_tag(at);
            continue;
        }
        const Mark mark = mark_at(at);
        if (mark.kind != MarkKind::none) {
            take(mark);
            at = mark.end();
        } else if (const auto end = open_ ? end_in_single(at) : try_single(at)) {
            at = *end;
        } else {
            at += std::max<std::size_t>(1, character_at(text_, at).length);
        }
    }
}

std::size_t Scanner::next_interesting(std::size_t at, std::size_t end) const {
    const char* const text = text_.data();
    while (at < end && !kInteresting[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

Mark Scanner::mark_at(std::size_t at) const {
    return double_mark(text_, at, paragraph_.begin, open_.has_value());
}

/// Opens or closes; an opening mark inside an open quotation means that the writer took it up
/// again without having closed it.
void Scanner::take(const Mark& mark) {
    if (!open_) {
        if (mark.kind == MarkKind::open) return open_at(mark, takes_up(mark.begin));
        return take_stray(mark);
    }
    if (mark.kind == MarkKind::close) {
        close_at(mark.begin, mark.end(), true);
        return;
    }
    close_at(mark.begin, mark.begin, false);
    open_at(mark, true);
}

/// A mark that closes nothing is passed over, unless it shows what was meant.
void Scanner::take_stray(const Mark& closing) {
    if (close_around_last(text_, result_, closing)) return;
    const std::size_t gap = gap_before(given_[index_], result_);
    if (gap == searched_gap_) return;
    const auto begin = missing_opening(text_, gap, given_[index_], closing);
    if (!begin) {
        searched_gap_ = gap;
        return;
    }
    open_at({MarkKind::open, closing.style, *begin, 0}, false);
    close_at(closing.begin, closing.end(), true);
}

void Scanner::open_at(const Mark& mark, bool continues) { open_ = Open{mark, continues}; }

/// Keeps what stands between the open mark and `inner_end` if it has a word; gives `outer_end`.
std::size_t Scanner::close_at(std::size_t inner_end, std::size_t outer_end, bool closed) {
    const Mark& mark = open_->mark;
    ByteRange inner{mark.end(), std::max(inner_end, mark.end())};
    bool has_word = false;
    for (std::size_t at = inner.begin; at < inner.end && !has_word;) {
        const text::Character c = character_at(text_, at);
        has_word = is_letter_or_digit(c);
        at += c.length;
    }
    while (inner.begin < inner.end && is_space(character_at(text_, inner.begin).code)) {
        inner.begin += character_at(text_, inner.begin).length;
    }
    while (inner.begin < inner.end && is_space(character_before(text_, inner.end).code)) {
        inner.end -= character_before(text_, inner.end).length;
    }
    if (has_word) {
        const std::size_t end = closed ? outer_end : inner.end;
        const auto paragraph = static_cast<std::uint32_t>(result_.paragraphs.size() - 1);
        result_.quotes.push_back(
            {{mark.begin, end}, inner, mark.style, closed, open_->continues, paragraph});
    }
    open_.reset();
    return outer_end;
}

void Scanner::end_paragraph() {
    left_open_ = std::exchange(single_left_open_, false);
    if (!open_) return;
    const bool last = index_ + 1 == given_.size();
    const bool sealed = result_.has_headline && index_ == 0;
    if (!last && !sealed) {
        left_open_ = opens_with_mark(given_[index_ + 1]);
        if (!left_open_ && is_closed_later()) return;
    }
    close_at(paragraph_.end, paragraph_.end, false);
}

bool Scanner::opens_with_mark(const ByteRange& paragraph) const {
    return double_mark(text_, paragraph.begin, paragraph.begin, false).kind == MarkKind::open;
}

/// True if the next mark after this paragraph closes, near enough to belong to the open one.
bool Scanner::is_closed_later() const {
    const std::size_t limit = open_->mark.begin + kMaxRunOnBytes;
    const std::size_t last = std::min(given_.size(), index_ + 1 + kMaxRunOnParagraphs);
    for (std::size_t i = index_ + 1; i < last; ++i) {
        const std::size_t end = std::min(given_[i].end, limit);
        for (std::size_t at = given_[i].begin; (at = next_interesting(at, end)) < end; ++at) {
            const Mark mark = mark_at(at);
            if (mark.kind != MarkKind::none) return mark.kind == MarkKind::close;
        }
    }
    return false;
}

/// Markup may stand in a text; the marks of its attributes are no quotations.
std::size_t Scanner::skip_tag(std::size_t at) const {
    const text::Character next = character_at(text_, at + 1);
    if (!is_letter(next) && !is_one_of(next.code, U"/!")) return at + 1;
    const std::size_t end = std::min(paragraph_.end, at + kMaxTagBytes);
    for (std::size_t i = at + 1; i < end && text_[i] != '<' && text_[i] != '\n'; ++i) {
        if (text_[i] == '>') return i + 1;
    }
    return at + 1;
}

/// `“We stay,’ he said. “We do.”`: a single mark closes a double one when that would be opened
/// again before it is closed, if ever.
std::optional<std::size_t> Scanner::end_in_single(std::size_t at) {
    if (opens_single_quotation(text_, paragraph_, at)) open_->has_single_inside = true;
    if (open_->has_single_inside || at < open_->double_end ||
        !closes_single_clause(text_, paragraph_, at)) {
        return std::nullopt;
    }
    const std::size_t end = at + character_at(text_, at).length;
    for (std::size_t i = end; (i = next_interesting(i, paragraph_.end)) < paragraph_.end; ++i) {
        const Mark next = double_mark(text_, i, paragraph_.begin, false);
        if (next.kind == MarkKind::close) {
            open_->double_end = i;
            return std::nullopt;
        }
        if (next.kind == MarkKind::open) break;
    }
    return close_at(at, end, true);
}

std::optional<std::size_t> Scanner::try_single(std::size_t at) {
    if (closes_single_clause(text_, paragraph_, at)) {
        const std::size_t size = character_at(text_, at).length;
        take_stray({MarkKind::close, MarkStyle::single, at, size});
        return at + size;
    }
    const auto [found, searched_to] =
        single_quotation(text_, paragraph_, at, no_single_closes_before_);
    if (!found) no_single_closes_before_ = searched_to;
    const bool open_to_the_end = !found && searched_to >= paragraph_.end;
    if (open_to_the_end || (found && found->may_be_plural && is_announced(at))) {
        if (const auto end = try_reopened_single(at)) return end;
    }
    if (open_to_the_end) {
        if (const auto end = try_single_over_line_ends(at)) return end;
        return try_unclosed_single(at);
    }
    if (!found) return std::nullopt;
    open_at({MarkKind::open, MarkStyle::single, at, found->inner.begin - at}, takes_up(at));
    if (!found->closed) unclosed_single_end_ = found->outer.end;
    return close_at(found->inner.end, found->outer.end, found->closed);
}

/// At the start of its paragraph, or behind a colon or comma (`he said: ‘…`).
bool Scanner::is_announced(std::size_t at) const {
    if (at == given_[index_].begin) return true;
    const text::Character blank = character_before(text_, at);
    return is_space(blank.code) &&
           is_one_of(character_before(text_, at - blank.length).code, U":,");
}

/// A single mark that nothing closes counts when the next paragraph opens with one, too: the
/// quotation goes on there.
std::optional<std::size_t> Scanner::try_reopened_single(std::size_t at) {
    if (index_ + 1 == given_.size() || !opens_single_quotation(text_, paragraph_, at) ||
        !opens_single_quotation(text_, given_[index_ + 1], given_[index_ + 1].begin)) {
        return std::nullopt;
    }
    open_at({MarkKind::open, MarkStyle::single, at, character_at(text_, at).length}, takes_up(at));
    single_left_open_ = true;
    return close_at(paragraph_.end, paragraph_.end, false);
}

/// A single mark that opens its paragraph runs on when one of the next paragraphs closes it.
std::optional<std::size_t> Scanner::try_single_over_line_ends(std::size_t at) {
    const bool sealed = result_.has_headline && index_ == 0;
    if (sealed || at != given_[index_].begin || !opens_single_quotation(text_, paragraph_, at)) {
        return std::nullopt;
    }
    const std::size_t last = std::min(given_.size(), index_ + 1 + kMaxRunOnParagraphs);
    for (std::size_t i = index_ + 1; i < last; ++i) {
        if (opens_single_quotation(text_, given_[i], given_[i].begin)) return std::nullopt;
        const auto closing = closing_single_mark(text_, given_[i]);
        if (!closing) continue;
        open_at({MarkKind::open, MarkStyle::single, at, character_at(text_, at).length},
                takes_up(at));
        index_ = i;
        paragraph_ = given_[i];
        result_.paragraphs.back().end = paragraph_.end;
        return close_at(closing->begin, closing->end, true);
    }
    return std::nullopt;
}

/// `They called it ‘a mess. Rain fell.`: a curly mark that nothing closes counts, and a straight
/// one behind a quotation in such marks.
std::optional<std::size_t> Scanner::try_unclosed_single(std::size_t at) {
    const text::Character mark = character_at(text_, at);
    if (!opens_single_quotation(text_, paragraph_, at)) return std::nullopt;
    const bool after_single = !result_.quotes.empty() &&
                              result_.quotes.back().style == MarkStyle::single &&
                              result_.quotes.back().outer.begin >= given_[index_].begin;
    const bool capital = is_upper(character_at(text_, at + mark.length).code);
    const bool curly = mark.code == U'‘';
    // The mark of ‘Adi and ‘Abd is a letter.
    const bool taken = capital ? after_single || (curly && is_announced(at)) : curly;
    if (!taken) return std::nullopt;
    open_at({MarkKind::open, MarkStyle::single, at, mark.length}, takes_up(at));
    return close_at(paragraph_.end, paragraph_.end, false);
}

/// True if a mark there takes up the quotation that the paragraph before left open, or the mark
/// before.
bool Scanner::takes_up(std::size_t at) const {
    return (left_open_ && at == given_[index_].begin) || at == unclosed_single_end_;
}

}  // namespace

MarkedText find_quotations(std::string_view text, const std::vector<ByteRange>& paragraphs,
                           bool has_headline) {
    return Scanner(text, paragraphs, has_headline).run();
}

}  // namespace quoth::quotes
