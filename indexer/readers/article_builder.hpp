#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/record.hpp"

namespace quoth::indexer {

/// Makes an article of the values that a record has for its members, and notes what does not fit:
/// the one place that JSON and tables share.
class ArticleBuilder {
  public:
    explicit ArticleBuilder(const Record& record) : record_(record) {}

    /// A date of any shape is read (common/text/dates.hpp), a language by its name as well as by
    /// its code; tags are split at `,` `;` and `|`. Records are mostly made of pages: a character
    /// reference with its semicolon (`&amp;`) is what it stands for, in short values but ids.
    /// Bylines lose their `By`.
    void set(ArticleMember member, std::string_view value);
    /// The text as it is; where its quotation marks are character references, as those are read;
    /// where it is laid out by tags of HTML, the paragraphs that it shows.
    void set_prose(std::string_view text);
    /// Several authors or tags.
    void set_list(ArticleMember member, const std::vector<std::string>& values);
    /// Seconds or milliseconds since 1970.
    void set_time(double number);

    /// The record is good, but a member of it is not, and is left out.
    void warn(std::string message);
    /// Bytes of the record are lost.
    void damage(std::string message);

    /// The article; a problem where it has no text. The id, where there is none, is the URL, else
    /// `path#N` for the record's number in its file, or the path of a file that is the record;
    /// the source, where there is none, the host of the URL.
    [[nodiscard]] ParsedRecord finish() &&;

  private:
    void set_date(std::string_view value);

    const Record& record_;
    Article article_;
    bool is_markup_ = false;
    ParsedRecord result_;
};

}  // namespace quoth::indexer
