#pragma once

#include <cstdint>
#include <string_view>

namespace quoth::indexer::html {

/// The elements that mean something to us, in the order of their names; all others are `other`.
enum class Tag : std::uint8_t {
    // clang-format off
    a, address, article, aside, audio, base, blockquote, body, br, button, canvas, caption, center,
    col, dd, details, dialog, div, dl, dt, embed, fieldset, figcaption, figure, footer, form, frame,
    frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, img, input, li, link, main,
    meta, nav, noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture, pre,
    script, section, select, source, style, summary, svg, table, tbody, td, template_, textarea,
    tfoot, th, thead, time, title, tr, track, ul, video, wbr, xmp,
    // clang-format on
    other,  ///< an element, which keeps its name
    text,   ///< no element, but a run of characters
    root,   ///< the document itself
};

inline constexpr std::size_t kTags = static_cast<std::size_t>(Tag::root) + 1;

/// The tag called `name`, in any case.
[[nodiscard]] Tag tag_by_name(std::string_view name);

/// Has no content and no end tag: `br`, `img`.
[[nodiscard]] bool is_void(Tag tag);

/// Holds characters up to its end tag, and no elements: `script`, `title`.
[[nodiscard]] bool holds_raw_text(Tag tag);

/// Of those, the ones in which character references are read: `title`, `textarea`.
[[nodiscard]] bool holds_character_references(Tag tag);

/// Begins and ends a line of its own: `p`, `div`, `td`.
[[nodiscard]] bool is_block(Tag tag);

/// What is open outside of it is not closed by an end tag inside: `table`, `td`.
[[nodiscard]] bool is_scope(Tag tag);

[[nodiscard]] bool is_heading(Tag tag);

}  // namespace quoth::indexer::html
