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

std::vector<std::string> steps_to_text(const FieldMap* map) {
    const std::string* pointer = map == nullptr ? nullptr : map->key_of(ArticleMember::text);
    return pointer == nullptr ? std::vector<std::string>() : steps_of_pointer(*pointer);
}

}  // namespace

JsonEnvelope::JsonEnvelope(const FieldMap* map) : map_(map), steps_to_text_(steps_to_text(map)) {}

void JsonEnvelope::scan(std::string_view rest) {
    for (; position_ < forgotten_ + rest.size(); ++position_) {
        const char c = rest[position_ - forgotten_];
        if (string_)
            take_in_string(c);
        else
            take(c, rest);
    }
}

void JsonEnvelope::end(std::string_view rest) {
    scan(rest);
    const bool is_whole = forgotten_ == 0 && !is_envelope_;
    if (is_whole && !articles_.empty() && is_article_at(rest, map_)) articles_.clear();
}

void JsonEnvelope::take(char c, std::string_view rest) {
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
            close(rest);
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
    if (c == '"' && !is_escaped_) {
        string_.reset();
        return;
    }
    if (!is_key_ && position_ == *string_ + 1) note_string();
    is_escaped_ = c == '\\' && !is_escaped_;
    if (is_key_ && key_.size() < kLongestKey) key_ += c;
}

/// A string that is a value and not empty begins.
void JsonEnvelope::note_string() {
    if (levels_.empty() || deeper_ > 0) return;
    Level& level = levels_.back();
    if (level.is_list) {
        if (level.is_of_text && levels_.size() > 1) levels_[levels_.size() - 2].has_text = true;
        return;
    }
    if (names_text(key_)) level.has_text = true;
    if (may_lead_to_text(key_)) level.may_have_text = true;
}

void JsonEnvelope::open(bool is_list) {
    is_key_ = !is_list;
    if (levels_.size() == kDeepestJson) {
        ++deeper_;
        return;
    }
    const bool is_element = !levels_.empty() && levels_.back().is_list;
    const bool is_member = !levels_.empty() && !is_element;
    if (is_member && may_lead_to_text(key_)) levels_.back().may_have_text = true;
    const bool is_article = !is_list && is_element && levels_.back().elements == Elements::articles;
    const bool is_of_comments =
        (is_member && names_comments(key_)) || (!levels_.empty() && levels_.back().is_of_comments);
    levels_.push_back({.begin = position_,
                       .is_list = is_list,
                       .is_of_text = is_list && is_member && names_text(key_),
                       .is_of_comments = is_of_comments,
                       .elements = is_of_comments ? Elements::others : Elements::unknown});
    if (is_article && article_level_ == 0) article_level_ = levels_.size();
}

void JsonEnvelope::close(std::string_view rest) {
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
    if (level.is_list || levels_.empty()) return;
    if (levels_.back().is_list)
        end_element(level, levels_.back(), rest);
    else if (level.has_text || level.may_have_text)
        levels_.back().may_have_text = true;
}

void JsonEnvelope::end_element(const Level& element, Level& list, std::string_view rest) {
    const ByteRange range{element.begin, position_ + 1};
    if (list.elements == Elements::others) return;
    if (list.elements == Elements::unknown && !is_tried_article(range, list, rest)) return;
    drop_articles_from(range.begin);
    articles_.push_back(range);
}

/// The first article of a list takes those before it along: they lack a text, which is to be told.
bool JsonEnvelope::is_tried_article(ByteRange element, Level& list, std::string_view rest) {
    if (!is_article_at(in_rest(element).of(rest), map_)) {
        list.tried.push_back(element);
        if (list.tried.size() == kMostTried) list.elements = Elements::others;
        return false;
    }
    list.elements = Elements::articles;
    if (!list.tried.empty()) drop_articles_from(list.tried.front().begin);
    articles_.insert(articles_.end(), list.tried.begin(), list.tried.end());
    return true;
}

/// What lies inside an article is none of its own. They stand in the order of their beginnings.
void JsonEnvelope::drop_articles_from(std::size_t begin) {
    while (!articles_.empty() && articles_.back().begin >= begin) articles_.pop_back();
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
    std::vector<ByteRange> articles;
    for (const ByteRange& article : std::exchange(articles_, {})) {
        articles.push_back(in_rest(article));
    }
    return articles;
}

ByteRange JsonEnvelope::open_article() const {
    if (article_level_ == 0) return {};
    return in_rest({levels_[article_level_ - 1].begin, position_});
}

ByteRange JsonEnvelope::in_rest(ByteRange range) const {
    if (range.begin < forgotten_) return {};
    return {range.begin - forgotten_, range.end - forgotten_};
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
    return rest - std::min(rest, forgotten_);
}

bool JsonEnvelope::is_inside_text() const {
    return std::any_of(levels_.begin(), end_of_levels_around(),
                       [](const Level& level) { return level.has_text; });
}

bool JsonEnvelope::may_be_inside_text() const {
    return !is_envelope_ && std::any_of(levels_.begin(), end_of_levels_around(),
                                        [](const Level& level) { return level.may_have_text; });
}

/// Those outside the open article, if there is one.
std::vector<JsonEnvelope::Level>::const_iterator JsonEnvelope::end_of_levels_around() const {
    if (article_level_ == 0) return levels_.end();
    return levels_.begin() + static_cast<std::ptrdiff_t>(article_level_ - 1);
}

bool JsonEnvelope::names_text(std::string_view key) const {
    if (!steps_to_text_.empty()) return steps_to_text_.size() == 1 && steps_to_text_[0] == key;
    const auto known = common_name(key);
    return known && known->member == ArticleMember::text;
}

bool JsonEnvelope::may_lead_to_text(std::string_view key) const {
    return names_text(key) ||
           std::find(steps_to_text_.begin(), steps_to_text_.end(), key) != steps_to_text_.end();
}

}  // namespace quoth::indexer
