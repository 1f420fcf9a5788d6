#pragma once

#include <string>

#include "indexer/readers/record.hpp"

namespace quoth::indexer::markup {

/// A record of XML as it is parsed: UTF-8, with what stands before it in its file.
struct XmlText {
    std::string text;
    std::string lossy_charset;  ///< in which some bytes were no characters; mostly empty
};

/// Decodes a record by the encoding that its XML declaration names, which is left out, as pages are
/// (html/charset.hpp). What XML does not know and news hold becomes what was meant: control
/// characters blanks, the character references of HTML their characters. Linear.
[[nodiscard]] XmlText xml_text(const Record& record);

}  // namespace quoth::indexer::markup
