#include "common/quotes/marks/mark_scanner.hpp"

#include <algorithm>
#include <utility>

#include "common/quotes/marks/block_quotes.hpp"
#include "common/quotes/marks/mark_bytes.hpp"
#include "common/quotes/marks/missing_marks.hpp"
#include "common/quotes/marks/missing_openings.hpp"
#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxRunOnBytes = 10'000;

}  // namespace

MarkedText MarkScanner::run() {
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

void MarkScanner::take_unmarked(ByteRange words, MarkStyle style, bool continues) {
    open_at({MarkKind::open, style, words.begin, 0}, continues);
    close_at(words.end, words.end, true);
    left_open_ = false;
}

bool MarkScanner::take_block() {
    const ByteRange before = index_ > 0 ? given_[index_ - 1] : ByteRange{};
    const auto words = block_quotation(text_, before, given_[index_]);
    if (!words) return false;
    const bool continues = !result_.quotes.empty() &&
                           result_.quotes.back().style == MarkStyle::block &&
                           result_.quotes.back().paragraph + 2 == result_.paragraphs.size();
    take_unmarked(*words, MarkStyle::block, continues);
    return true;
}

void MarkScanner::scan_paragraph() {
    std::size_t at = paragraph_.begin;
    while ((at = next_mark_byte(text_, at, paragraph_.end)) < paragraph_.end) {
        if (text_[at] == '<') {
            at = tag_end(text_, at, paragraph_.end);
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

Mark MarkScanner::mark_at(std::size_t at) const {
    return double_mark(text_, at, paragraph_.begin, open_.has_value());
}

/// Opens or closes; an opening mark inside an open quotation means that the writer took it up
/// again without having closed it.
void MarkScanner::take(const Mark& mark) {
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
void MarkScanner::take_stray(const Mark& closing) {
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

void MarkScanner::open_at(const Mark& mark, bool continues) { open_ = Open{mark, continues}; }

/// Keeps what stands between the open mark and `inner_end` if it has a word; gives `outer_end`.
std::size_t MarkScanner::close_at(std::size_t inner_end, std::size_t outer_end, bool closed) {
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

void MarkScanner::end_paragraph() {
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

bool MarkScanner::opens_with_mark(const ByteRange& paragraph) const {
    return double_mark(text_, paragraph.begin, paragraph.begin, false).kind == MarkKind::open;
}

/// True if the next mark after this paragraph closes, near enough to belong to the open one.
bool MarkScanner::is_closed_later() const {
    const std::size_t limit = open_->mark.begin + kMaxRunOnBytes;
    const std::size_t last = std::min(given_.size(), index_ + 1 + kMaxRunOnParagraphs);
    for (std::size_t i = index_ + 1; i < last; ++i) {
        const std::size_t end = std::min(given_[i].end, limit);
        for (std::size_t at = given_[i].begin; (at = next_mark_byte(text_, at, end)) < end; ++at) {
            const Mark mark = mark_at(at);
            if (mark.kind != MarkKind::none) return mark.kind == MarkKind::close;
        }
    }
    return false;
}

/// True if a mark there takes up the quotation that the paragraph before left open, or the mark
/// before.
bool MarkScanner::takes_up(std::size_t at) const {
    return (left_open_ && at == given_[index_].begin) || at == unclosed_single_end_;
}

}  // namespace quoth::quotes
