#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/markup/scanner.hpp"

namespace quoth::indexer::markup {

/// More tags in one record are not looked at.
inline constexpr std::size_t kMostTags = 250'000;

/// A record of the SGML in which news collections come: fields in tags, whose names are in any
/// case. Tags may lack their ends, and a `<` may stand for itself.
class SgmlRecord {
  public:
    /// Views of `bytes`, UTF-8, are kept.
    explicit SgmlRecord(std::string_view bytes);

    /// The contents of the elements called `name`, in order: up to their end tag, to the next of
    /// their kind, or to the end of the record.
    [[nodiscard]] std::vector<std::string_view> fields(std::string_view name) const;

    /// The first of them; empty if there is none.
    [[nodiscard]] std::string_view field(std::string_view name) const;

    /// The value of an attribute of the record's own tag; empty if there is none.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;

    /// Whether there are more tags than are looked at.
    [[nodiscard]] bool has_too_many_tags() const { return tags_.size() > kMostTags; }

    /// Whether the record has its end tag.
    [[nodiscard]] bool is_closed() const;

  private:
    std::string_view bytes_;
    std::vector<Markup> tags_;
};

/// `content` without its tags, its character references read.
[[nodiscard]] std::string plain_text(std::string_view content);

}  // namespace quoth::indexer::markup
