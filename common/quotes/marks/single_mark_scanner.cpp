#include <algorithm>

#include "common/quotes/marks/mark_bytes.hpp"
#include "common/quotes/marks/mark_scanner.hpp"
#include "common/quotes/marks/single_marks.hpp"
#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {

/// `“We stay,’ he said. “We do.”`: a single mark closes a double one when that would be opened
/// again before it is closed, if ever.
std::optional<std::size_t> MarkScanner::end_in_single(std::size_t at) {
    if (opens_single_quotation(text_, paragraph_, at)) open_->has_single_inside = true;
    if (open_->has_single_inside || at < open_->double_end ||
        !closes_single_clause(text_, paragraph_, at)) {
        return std::nullopt;
    }
    const std::size_t end = at + character_at(text_, at).length;
    for (std::size_t i = end; (i = next_mark_byte(text_, i, paragraph_.end)) < paragraph_.end;
         ++i) {
        const Mark next = double_mark(text_, i, paragraph_.begin, false);
        if (next.kind == MarkKind::close) {
            open_->double_end = i;
            return std::nullopt;
        }
        if (next.kind == MarkKind::open) break;
    }
    return close_at(at, end, true);
}

std::optional<std::size_t> MarkScanner::try_single(std::size_t at) {
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
bool MarkScanner::is_announced(std::size_t at) const {
    if (at == given_[index_].begin) return true;
    const text::Character blank = character_before(text_, at);
    return is_space(blank.code) &&
           is_one_of(character_before(text_, at - blank.length).code, U":,");
}

/// A single mark that nothing closes counts when the next paragraph opens with one, too: the
/// quotation goes on there.
std::optional<std::size_t> MarkScanner::try_reopened_single(std::size_t at) {
    if (index_ + 1 == given_.size() || !opens_single_quotation(text_, paragraph_, at) ||
        !opens_single_quotation(text_, given_[index_ + 1], given_[index_ + 1].begin)) {
        return std::nullopt;
    }
    open_at({MarkKind::open, MarkStyle::single, at, character_at(text_, at).length}, takes_up(at));
    single_left_open_ = true;
    return close_at(paragraph_.end, paragraph_.end, false);
}

/// A single mark that opens its paragraph runs on when one of the next paragraphs closes it.
std::optional<std::size_t> MarkScanner::try_single_over_line_ends(std::size_t at) {
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
std::optional<std::size_t> MarkScanner::try_unclosed_single(std::size_t at) {
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

}  // namespace quoth::quotes
