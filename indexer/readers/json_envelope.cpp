#include "indexer/readers/json_envelope.hpp"

#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "indexer/readers/article_member.hpp"
#include "indexer/readers/json_members.hpp"
#include "indexer/readers/json_parsing.hpp"

namespace quoth::indexer {
namespace {

constexpr std::size_t kLongestKey = 256;
/// Elements of a list, before it is taken for one of other things: some answers lack texts.
constexpr std::size_t kMostTried = 10;

bool is_article_at(std::string_view bytes, const FieldMap* map) {
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    std::string loss;
    return parse_json(bytes, parser, element, loss) == simdjson::SUCCESS &&
           is_article(element, map);
}

bool names_comments(std::string_view key) { return key == "comments" || key == "replies"; }

}  // namespace

void JsonEnvelope::scan(std::string_view object) {
    for (; position_ < object.size(); ++position_) {
        if (string_)
            take_in_string(object[position_]);
        else
            take(object[position_], object);
    }
}

void JsonEnvelope::take(char c, std::string_view object) {
    switch (c) {
        case '"':
            string_ = position_;
            if (is_key_) key_.clear();
            break;
        case '{':
        case '[':
            open(c == '[');
            break;
        case '}':
        case ']':
            close(object);
            break;
        case ',':
            is_key_ = !levels_.empty() && !levels_.back().is_list;
            break;
        case ':':
            is_key_ = false;
            break;
        default:
            break;
    }
}

void JsonEnvelope::take_in_string(char c) {
    if (c == '"' && !is_escaped_) return end_string();
    is_escaped_ = c == '\\' && !is_escaped_;
    if (is_key_ && key_.size() < kLongestKey) key_ += c;
}

void JsonEnvelope::end_string() {
    const bool is_empty = position_ == *std::exchange(string_, std::nullopt) + 1;
    if (is_key_ || is_empty || levels_.empty() || deeper_ > 0) return;
    Level& level = levels_.back();
    if (!level.is_list && names_text(key_)) level.has_text = true;
    if (level.is_of_text && levels_.size() > 1) levels_[levels_.size() - 2].has_text = true;
}

void JsonEnvelope::open(bool is_list) {
    is_key_ = !is_list;
    if (levels_.size() == kDeepestJson) {
        ++deeper_;
        return;
    }
    const bool is_element = !is_list && !levels_.empty() && levels_.back().is_list;
    const bool is_named = is_list && !levels_.empty() && !levels_.back().is_list;
    const bool is_article = is_element && levels_.back().elements == Elements::articles;
    levels_.push_back(
        {.begin = position_,
         .is_list = is_list,
         .is_of_text = is_named && names_text(key_),
         .elements = is_named && names_comments(key_) ? Elements::others : Elements::unknown});
    if (is_article && article_level_ == 0) article_level_ = levels_.size();
}

void JsonEnvelope::close(std::string_view object) {
    if (deeper_ > 0) {
        --deeper_;
        return;
    }
    if (levels_.empty()) return;
    const bool ends_article = article_level_ == levels_.size();
    const Level level = levels_.back();
    levels_.pop_back();
    if (ends_article) article_level_ = 0;
    if (article_level_ > 0) return;
    if (level.has_text && !is_envelope_) drop_articles_from(level.begin);
    if (!level.is_list && !levels_.empty() && levels_.back().is_list) {
        end_element(level, levels_.back(), object);
    }
}

void JsonEnvelope::end_element(const Level& element, Level& list, std::string_view object) {
    const ByteRange range{element.begin, position_ + 1};
    if (list.elements == Elements::others) return;
    if (list.elements == Elements::unknown && !is_tried_article(range, list, object)) return;
    drop_articles_from(range.begin);
    articles_.push_back(range);
}

/// The first article of a list takes those before it along: they lack a text, which is to be told.
bool JsonEnvelope::is_tried_article(ByteRange element, Level& list, std::string_view object) {
    if (!is_article_at(element.of(object), map_)) {
        list.tried.push_back(element);
        if (list.tried.size() == kMostTried) list.elements = Elements::others;
        return false;
    }
    list.elements = Elements::articles;
    if (!list.tried.empty()) drop_articles_from(list.tried.front().begin);
    articles_.insert(articles_.end(), list.tried.begin(), list.tried.end());
    return true;
}

/// What lies inside an article is none of its own.
void JsonEnvelope::drop_articles_from(std::size_t begin) {
    std::erase_if(articles_, [&](const ByteRange& article) { return article.begin >= begin; });
}

std::vector<ByteRange> JsonEnvelope::take_articles() {
    is_envelope_ = true;
    for (Level& level : levels_) {
        // What holds articles is none: a list around them has groups of them.
        const bool is_around = !articles_.empty() && level.begin < articles_.back().begin;
        if (!is_around || level.elements != Elements::unknown) continue;
        level.elements = Elements::others;
        level.tried.clear();
    }
    return std::exchange(articles_, {});
}

std::size_t JsonEnvelope::begin_of_rest() const {
    std::size_t rest = string_.value_or(position_);
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        const Level& list = levels_[i];
        if (!list.is_list || list.elements == Elements::others) continue;
        if (list.elements == Elements::unknown && !list.tried.empty()) {
            rest = std::min(rest, list.tried.front().begin);
        } else if (i + 1 < levels_.size() && !levels_[i + 1].is_list) {
            rest = std::min(rest, levels_[i + 1].begin);
        }
    }
    return rest;
}

void JsonEnvelope::forget(std::size_t bytes) {
    position_ -= bytes;
    for (Level& level : levels_) {
        level.begin -= std::min(level.begin, bytes);
        std::erase_if(level.tried, [&](const ByteRange& tried) { return tried.begin < bytes; });
        for (ByteRange& tried : level.tried) tried = {tried.begin - bytes, tried.end - bytes};
    }
    if (string_) *string_ -= std::min(*string_, bytes);
}

bool JsonEnvelope::is_inside_text() const {
    return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
        const auto depth = static_cast<std::size_t>(&level - levels_.data()) + 1;
        return level.has_text && (article_level_ == 0 || depth < article_level_);
    });
}

bool JsonEnvelope::names_text(std::string_view key) const {
    const std::string* mapped = map_ == nullptr ? nullptr : map_->key_of(ArticleMember::text);
    if (mapped != nullptr) {
        const std::vector<std::string> steps = steps_of_pointer(*mapped);
        return steps.size() == 1 && steps.front() == key;
    }
    const auto known = common_name(key);
    return known && known->member == ArticleMember::text;
}

}  // namespace quoth::indexer
