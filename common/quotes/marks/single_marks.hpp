#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quoth/byte_range.hpp"

namespace quoth::quotes {

struct SingleQuotation {
    ByteRange outer;
    ByteRange inner;
    bool may_be_plural = false;  ///< its end may be that of workers’ rights
    bool closed = true;          ///< else it ends where the next one opens
};

struct SingleSearch {
    std::optional<SingleQuotation> found;
    /// When nothing was found: no mark closes one between the opening mark and this byte, so that
    /// the next search need not look there again.
    std::size_t searched_to = 0;
};

/// The quotation in 'single' or ‘single’ marks that opens at byte `at`, if one does. The same
/// characters are apostrophes nine times out of ten: inside a word, for letters left out ('til,
/// ’90s) and after a plural (workers’ rights). It must close in `paragraph` within 1,500 bytes.
/// No mark before `search_from` closes it.
[[nodiscard]] SingleSearch single_quotation(std::string_view text, ByteRange paragraph,
                                            std::size_t at, std::size_t search_from);

/// True if the mark at byte `at` closes a quotation: it stands right behind a comma or the end of a
/// sentence, where no apostrophe does.
[[nodiscard]] bool closes_single_clause(std::string_view text, ByteRange paragraph, std::size_t at);

/// True if the mark at byte `at` may open a quotation, whether or not one closes it.
[[nodiscard]] bool opens_single_quotation(std::string_view text, ByteRange paragraph,
                                          std::size_t at);

/// The mark in `paragraph` that surely closes a quotation which was left open before it: no mark
/// opens another one first, and a comma or the end of a sentence stands before it. Looks at 1,500
/// bytes at most.
[[nodiscard]] std::optional<ByteRange> closing_single_mark(std::string_view text,
                                                           ByteRange paragraph);

}  // namespace quoth::quotes
