#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/readers/html/tags.hpp"

namespace quoth::indexer::html {

/// An attribute as it is written: character references are not yet read.
struct RawAttribute {
    std::string_view name;
    std::string_view value;
};

struct Token {
    enum class Kind : std::uint8_t { text, start_tag, end_tag };

    Kind kind = Kind::text;
    Tag tag = Tag::other;
    std::string_view text;  ///< of a tag its name, otherwise the characters
    std::vector<RawAttribute> attributes;
    bool self_closing = false;  ///< written as `<path/>`
};

/// Cuts a page into tags and the characters between them, after the HTML standard, section 13.2.5.
/// Comments, declarations and processing instructions are passed over, as are attributes past the
/// 1,000th of a tag. Any bytes are accepted. One pass, linear.
class Tokenizer {
  public:
    /// Views of `page` stand in the tokens.
    explicit Tokenizer(std::string_view page) : page_(page) {}

    /// False at the end of the page.
    bool next(Token& token);

  private:
    bool take_raw_text(Token& token);
    void take_text(Token& token);
    [[nodiscard]] bool at_tag() const;
    bool take_markup(Token& token);
    void skip_declaration();
    bool take_tag(Token& token);
    bool take_attributes(Token& token);
    RawAttribute take_attribute();
    std::string_view take_value();
    void skip_blanks();
    std::string_view take_until(std::string_view ends);

    std::string_view page_;
    std::size_t position_ = 0;
    std::string_view raw_text_of_;  // the element whose characters come next
};

}  // namespace quoth::indexer::html
