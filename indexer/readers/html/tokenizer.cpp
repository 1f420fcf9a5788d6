#include "indexer/readers/html/tokenizer.hpp"

#include <algorithm>

#include "common/text/characters.hpp"

namespace quoth::indexer::html {
namespace {

constexpr std::size_t kMostAttributes = 1000;
constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::string_view kNameEnds = " \t\r\n\f/>";

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return text::to_ascii_lower(x) == text::to_ascii_lower(y);
    });
}

}  // namespace

bool Tokenizer::next(Token& token) {
    if (!raw_text_of_.empty() && take_raw_text(token)) return true;
    while (position_ < page_.size()) {
        if (!at_tag()) {
            take_text(token);
            return true;
        }
        if (take_markup(token)) return true;
    }
    return false;
}

/// The characters of a script and its like, up to the end tag; false if there are none.
bool Tokenizer::take_raw_text(Token& token) {
    const std::size_t begin = position_;
    std::size_t end = page_.find("</", begin);
    while (end != std::string_view::npos &&
           !equals_ignoring_case(page_.substr(end + 2, raw_text_of_.size()), raw_text_of_)) {
        end = page_.find("</", end + 2);
    }
    position_ = std::min(end, page_.size());
    raw_text_of_ = {};
    token.kind = Token::Kind::text;
    token.text = page_.substr(begin, position_ - begin);
    return !token.text.empty();
}

/// `<` followed by anything else is a character like others.
bool Tokenizer::at_tag() const {
    if (page_[position_] != '<' || position_ + 1 == page_.size()) return false;
    const char next = page_[position_ + 1];
    return text::is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
}

void Tokenizer::take_text(Token& token) {
    const std::size_t begin = position_;
    do {
        position_ = std::min(page_.find('<', position_ + 1), page_.size());
    } while (position_ < page_.size() && !at_tag());
    token.kind = Token::Kind::text;
    token.text = page_.substr(begin, position_ - begin);
}

/// What begins with `<`; false if it is no tag.
bool Tokenizer::take_markup(Token& token) {
    const bool closing = page_[position_ + 1] == '/';
    const std::size_t name = position_ + (closing ? 2 : 1);
    if (name >= page_.size() || !text::is_ascii_letter(page_[name])) {
        skip_declaration();
        return false;
    }
    token.kind = closing ? Token::Kind::end_tag : Token::Kind::start_tag;
    position_ = name;
    return take_tag(token);
}

void Tokenizer::skip_declaration() {
    std::string_view end = ">";
    if (page_.substr(position_).starts_with("<!--")) {
        end = "-->";
        position_ += 2;  // `<!-->` is a whole comment
    }
    const std::size_t found = page_.find(end, position_);
    position_ = found == std::string_view::npos ? page_.size() : found + end.size();
}

/// False if the page ends in it.
bool Tokenizer::take_tag(Token& token) {
    token.text = take_until(kNameEnds);
    token.tag = tag_by_name(token.text);
    if (!take_attributes(token)) return false;
    if (token.kind == Token::Kind::start_tag && holds_raw_text(token.tag)) {
        raw_text_of_ = token.text;
    }
    return true;
}

bool Tokenizer::take_attributes(Token& token) {
    token.attributes.clear();
    token.self_closing = false;
    for (;;) {
        position_ = std::min(page_.find_first_not_of(" \t\r\n\f/", position_), page_.size());
        if (position_ == page_.size()) return false;
        if (page_[position_] == '>') break;
        const RawAttribute attribute = take_attribute();
        if (token.attributes.size() < kMostAttributes) token.attributes.push_back(attribute);
    }
    token.self_closing = page_[position_ - 1] == '/';
    ++position_;
    return true;
}

RawAttribute Tokenizer::take_attribute() {
    RawAttribute attribute;
    const std::size_t begin = position_;
    ++position_;  // even a `=` begins a name
    take_until(" \t\r\n\f/>=");
    attribute.name = page_.substr(begin, position_ - begin);
    skip_blanks();
    if (position_ < page_.size() && page_[position_] == '=') {
        ++position_;
        skip_blanks();
        attribute.value = take_value();
    }
    return attribute;
}

std::string_view Tokenizer::take_value() {
    if (position_ == page_.size()) return {};
    const char mark = page_[position_];
    if (mark != '"' && mark != '\'') return take_until(" \t\r\n\f>");
    ++position_;
    const std::string_view value = take_until({&mark, 1});
    if (position_ < page_.size()) ++position_;
    return value;
}

void Tokenizer::skip_blanks() {
    position_ = std::min(page_.find_first_not_of(kBlanks, position_), page_.size());
}

std::string_view Tokenizer::take_until(std::string_view ends) {
    const std::size_t begin = position_;
    position_ = std::min(page_.find_first_of(ends, position_), page_.size());
    return page_.substr(begin, position_ - begin);
}

}  // namespace quoth::indexer::html
