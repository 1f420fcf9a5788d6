#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace quoth {

/// One news article as a reader delivers it. All strings are UTF-8; empty means absent.
///
/// `text` is kept byte for byte: every offset that Quoth reports counts bytes of exactly this
/// string (or of `title`). Plain text files have their headline inside `text`, too.
struct Article {
    std::string id;  ///< unique in an index: the given id, else the URL, else the path
    std::string title;
    std::optional<std::chrono::sys_seconds> date;  ///< UTC; a bare day is its midnight
    std::string source;
    std::string author;
    std::string url;
    std::string section;
    std::vector<std::string> tags;
    std::string lang;  ///< ISO 639-1, e.g. `en`; empty when unknown
    std::string text;
};

}  // namespace quoth
