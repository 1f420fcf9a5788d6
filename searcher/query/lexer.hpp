#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "quoth/byte_range.hpp"
#include "quoth/result.hpp"
#include "searcher/query/code_points.hpp"

namespace quoth::query {

enum class Operator { and_, or_, not_, near, adj };

/// An operator as it stands in the query; `NEAR/5` with its distance, unread.
struct OperatorToken {
    Operator kind = Operator::and_;
    ByteRange bytes;
};

/// A cursor over the text of a query. What a stretch of text is depends on where it stands (a
/// colon in `url:https://a` is a colon), so the parser asks for what the grammar expects.
///
/// The text must be valid UTF-8 and outlive the lexer; all views are into it.
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t byte() const { return byte_; }
    [[nodiscard]] bool at_end() const { return byte_ == text_.size(); }
    /// 0 at the end.
    [[nodiscard]] char32_t peek() const { return code_point_at(text_, byte_).value; }
    /// At the end, a blank, `)` or `}`: where an operand may end.
    [[nodiscard]] bool at_boundary() const;

    void skip_blanks();
    void skip_to(std::size_t byte) { byte_ = byte; }

    /// The word at the cursor with its backslashes: up to a blank, mark, bracket or brace.
    [[nodiscard]] ByteRange word_ahead() const;
    /// The value of an exact, date or number field at the cursor, with its backslashes: up to a
    /// blank or `)`, in a scope also `}`.
    [[nodiscard]] ByteRange value_ahead(bool in_scope) const;
    [[nodiscard]] std::optional<OperatorToken> operator_ahead() const;

    /// Reads the phrase whose mark stands at the cursor; the range is that between the marks.
    /// Fails with invalid_query when it is not closed.
    [[nodiscard]] Result<ByteRange> read_phrase();

  private:
    std::string_view text_;
    std::size_t byte_ = 0;
};

/// `raw` without its backslashes: `\"a` gives `"a`.
[[nodiscard]] std::string unescaped(std::string_view raw);

/// The first of `characters` (ASCII) in `raw` that no backslash escapes, from `from` on; npos when
/// there is none.
[[nodiscard]] std::size_t find_unescaped(std::string_view raw, std::string_view characters,
                                         std::size_t from = 0);

/// The letters and underscores of `raw` before its first colon: what names a field or scope.
/// Nothing when there is no colon, or something else before it (`10:30`).
[[nodiscard]] std::optional<std::string_view> field_name(std::string_view raw);

/// Whether the whole of `raw` reads as an operator.
[[nodiscard]] std::optional<Operator> as_operator(std::string_view raw);

}  // namespace quoth::query
