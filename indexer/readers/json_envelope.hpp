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
/// object around them has a text of its own: an article may hold others that are related. Comments
/// are no articles.
///
/// The object comes piece by piece, and each byte is looked at once. Linear; the memory is that of
/// 64 levels and of the articles that were not taken yet.
class JsonEnvelope {
  public:
    /// `map`, which may be null, says where the members of articles stand.
    explicit JsonEnvelope(const FieldMap* map) : map_(map) {}

    /// Goes on in `object`, all that is there of the object and was not forgotten.
    void scan(std::string_view object);

    /// Whether there are articles in it, taken or not, and none around them.
    [[nodiscard]] bool holds_articles() const {
        return is_envelope_ || (!articles_.empty() && !is_inside_text());
    }

    /// Where those articles lie that ended and were not taken before. From here on it is settled
    /// that the object is none itself.
    [[nodiscard]] std::vector<ByteRange> take_articles();

    /// The object has ended.
    [[nodiscard]] bool is_complete() const { return levels_.empty(); }
    /// An article has begun and not ended.
    [[nodiscard]] bool is_inside_article() const { return article_level_ > 0; }

    /// What stands before this byte is not needed any more once the articles are taken.
    [[nodiscard]] std::size_t begin_of_rest() const;
    /// The first `bytes` are gone.
    void forget(std::size_t bytes);

  private:
    enum class Elements { unknown, articles, others };

    struct Level {
        std::size_t begin = 0;
        bool is_list = false;
        bool has_text = false;                  ///< an object with a text of its own
        bool is_of_text = false;                ///< a list that is called as a text is
        Elements elements = Elements::unknown;  ///< of a list
        std::vector<ByteRange> tried = {};      ///< of its elements, which were no articles
    };

    void take(char c, std::string_view object);
    void take_in_string(char c);
    void end_string();
    void open(bool is_list);
    void close(std::string_view object);
    void end_element(const Level& element, Level& list, std::string_view object);
    [[nodiscard]] bool is_tried_article(ByteRange element, Level& list, std::string_view object);
    void drop_articles_from(std::size_t begin);
    [[nodiscard]] bool is_inside_text() const;
    [[nodiscard]] bool names_text(std::string_view key) const;

    const FieldMap* map_;
    std::size_t position_ = 0;
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
