#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quoth::indexer::markup {

/// In XML comments, CDATA sections, processing instructions and document types are no text; in the
/// SGML of news collections only tags stand out, and a `<` may stand for itself.
enum class Syntax : std::uint8_t { xml, sgml };

/// A piece of markup: the bytes from its `<` to behind its `>`.
struct Markup {
    enum class Kind : std::uint8_t { start_tag, end_tag, comment, document_type, other };

    Kind kind = Kind::other;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name = {};  ///< of a tag, as written
    bool self_closing = false;
    std::size_t attributes = 0;  ///< of a tag, as many as it has quoted values
};

/// `title` of `dc:title`.
[[nodiscard]] std::string_view local_name(std::string_view name);

/// Whether an element of SGML, whose names are in any case, is called `wanted`.
[[nodiscard]] bool is_called(std::string_view name, std::string_view wanted);

/// Finds the markup of a text that comes piece by piece. Any bytes are accepted: what is never
/// closed is text. Linear in the text, and once more in what is not complete when a piece ends.
class MarkupScanner {
  public:
    explicit MarkupScanner(Syntax syntax) : syntax_(syntax) {}

    /// The markup after the last one, whose views are of `text`. Nothing if there is none, or none
    /// that ends in `text`, to which more may be appended unless `is_all`.
    std::optional<Markup> next(std::string_view text, bool is_all);

    /// Where the search goes on: behind the last markup, or where one begins that does not end yet.
    [[nodiscard]] std::size_t position() const { return position_; }

    /// The first `bytes` of the text are gone.
    void forget(std::size_t bytes) { position_ -= bytes; }

  private:
    Markup markup_here(std::string_view text, bool is_all);

    static constexpr std::size_t kSections = 4;

    Syntax syntax_;
    std::size_t position_ = 0;
    std::array<bool, kSections> is_never_closed_{};
};

}  // namespace quoth::indexer::markup
