#pragma once

#include <string>
#include <string_view>

namespace quoth::indexer::markup {

/// A record of XML as it is parsed: UTF-8, with what stands before it in its file.
struct XmlText {
    std::string text;
    std::string lossy_charset;  ///< in which some bytes were no characters; mostly empty
};

/// Decodes a record, and `head` before it, by the encoding that its XML declaration names, which is
/// left out, as pages are (html/charset.hpp). What XML does not know and news hold becomes what was
/// meant: control characters blanks, the character references of HTML their characters. Linear.
[[nodiscard]] XmlText xml_text(std::string_view head, std::string_view record);

}  // namespace quoth::indexer::markup
