#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/field_map.hpp"
#include "quoth/byte_range.hpp"

namespace quoth::indexer {

/// Finds the articles in an object that is none itself but holds lists of them, at any depth, as
/// services and search engines answer: `{"status": "ok", "articles": [{…}, {…}]}`.
///
/// One article (json_members.hpp) among the first objects of a list decides for all of them. No
/// object around them has a text of its own: an article may hold others that are related. Comments,
/// and what is inside them, are no articles.
///
/// The object comes piece by piece. Each byte is looked at once, and parsed again with each element
/// around it that is tried for an article: once for each list that it is in, of which there are no
/// more than 32, since an element is a level, too. So it is linear; the memory is that of 64 levels
/// and of the articles that were not taken yet.
class JsonEnvelope {
  public:
    /// `map`, which may be null, says where the members of articles stand.
    explicit JsonEnvelope(const FieldMap* map);

    /// Goes on in `rest`, all that is there of the object and was not forgotten.
    void scan(std::string_view rest);

    /// Goes on to its end. Nothing being taken yet, it holds no articles if it is one, wherever its
    /// text stands.
    void end(std::string_view rest);

    /// Whether there are articles in it, taken or not, and none around them.
    [[nodiscard]] bool holds_articles() const {
        return is_envelope_ || (!articles_.empty() && !is_inside_text());
    }

    /// Whether an object around those articles has what may be its text once it has ended: an
    /// object, a list of them, one in a wrapper, or what the map leads through.
    [[nodiscard]] bool may_be_inside_text() const;

    /// Where those articles lie in the rest that ended and were not taken before; nowhere (empty)
    /// if the beginning of one was forgotten. From here on it is settled that the object is none
    /// itself.
    [[nodiscard]] std::vector<ByteRange> take_articles();

    /// The object has ended.
    [[nodiscard]] bool is_complete() const { return levels_.empty(); }
    /// An article has begun and not ended.
    [[nodiscard]] bool is_inside_article() const { return article_level_ > 0; }
    /// Where that one lies in the rest, or nowhere as above.
    [[nodiscard]] ByteRange open_article() const;

    /// What stands before this byte of the rest is not needed any more once the articles are taken.
    [[nodiscard]] std::size_t begin_of_rest() const;
    /// The first `bytes` of the rest are gone.
    void forget(std::size_t bytes) { forgotten_ += bytes; }

  private:
    enum class Elements { unknown, articles, others };

    struct Level {
        std::size_t begin = 0;
        bool is_list = false;
        bool has_text = false;                  ///< an object with a text of its own
        bool may_have_text = false;             ///< or an object that only its end tells of
        bool is_of_text = false;                ///< a list that is called as a text is
        bool is_of_comments = false;            ///< them, or inside one
        Elements elements = Elements::unknown;  ///< of a list
        std::vector<ByteRange> tried = {};      ///< of its elements, which were no articles
    };

    void take(char c, std::string_view rest);
    void take_in_string(char c);
    void note_string();
    void open(bool is_list);
    void close(std::string_view rest);
    void end_element(const Level& element, Level& list, std::string_view rest);
    [[nodiscard]] bool is_tried_article(ByteRange element, Level& list, std::string_view rest);
    void drop_articles_from(std::size_t begin);
    [[nodiscard]] ByteRange in_rest(ByteRange range) const;
    [[nodiscard]] bool is_inside_text() const;
    [[nodiscard]] std::vector<Level>::const_iterator end_of_levels_around() const;
    [[nodiscard]] bool names_text(std::string_view key) const;
    [[nodiscard]] bool may_lead_to_text(std::string_view key) const;

    const FieldMap* map_;
    std::vector<std::string> steps_to_text_;  // by the map, if it says
    std::size_t position_ = 0;                // in the object, as all others
    std::size_t forgotten_ = 0;
    std::vector<Level> levels_;
    std::size_t deeper_ = 0;  // brackets below the deepest level
    std::vector<ByteRange> articles_;
    bool is_envelope_ = false;
    std::size_t article_level_ = 0;  // levels when an article is open, or none

    std::optional<std::size_t> string_;  // where the open one begins
    bool is_escaped_ = false;
    bool is_key_ = false;  // what comes next, or the open string
    std::string key_;      // the last one, or its beginning
};

}  // namespace quoth::indexer
