#include "indexer/readers/jsonl_reader.hpp"

#include <simdjson.h>

#include <utility>

#include "common/text/iso_date.hpp"
#include "common/text/utf8.hpp"

namespace quoth::indexer {
namespace {

namespace dom = simdjson::dom;

/// News records are flat; a parser's depth is what hostile ones attack.
constexpr std::size_t kDeepestNesting = 64;

/// Fills an article member by member and notes what does not fit.
class ArticleFiller {
  public:
    ArticleFiller(const Record& record, ParsedRecord& result) : record_(record), result_(result) {}

    void take(std::string_view key, dom::element value) {
        if (value.is_null()) return;
        if (key == "id")
            article_.id = text_or_number(key, value);
        else if (key == "title")
            article_.title = text(key, value);
        else if (key == "date")
            take_date(text(key, value));
        else if (key == "source")
            article_.source = text(key, value);
        else if (key == "author")
            article_.author = joined(key, value);
        else if (key == "url")
            article_.url = text(key, value);
        else if (key == "section")
            article_.section = text(key, value);
        else if (key == "tags")
            article_.tags = list(key, value);
        else if (key == "lang")
            article_.lang = text(key, value);
        else if (key == "text")
            article_.text = text(key, value);
    }

    Article finish() {
        if (article_.id.empty()) article_.id = article_.url;
        if (article_.id.empty()) article_.id = record_.path + "#" + std::to_string(record_.line);
        return std::move(article_);
    }

  private:
    void warn(std::string message) {
        result_.warnings.push_back({record_.path, record_.line, std::move(message)});
    }

    std::string text(std::string_view key, dom::element value) {
        std::string_view string;
        if (value.get(string) == simdjson::SUCCESS) return std::string(string);
        warn("'" + std::string(key) + "' is not a string; left out");
        return {};
    }

    std::string text_or_number(std::string_view key, dom::element value) {
        std::int64_t number = 0;
        if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
        return text(key, value);
    }

    /// An array of strings; a single string is a list of one.
    std::vector<std::string> list(std::string_view key, dom::element value) {
        dom::array array;
        std::vector<std::string> result;
        if (value.get(array) == simdjson::SUCCESS) {
            for (const dom::element item : array) result.push_back(text(key, item));
        } else {
            result.push_back(text(key, value));
        }
        std::erase(result, std::string());
        return result;
    }

    std::string joined(std::string_view key, dom::element value) {
        std::string result;
        for (const std::string& name : list(key, value)) {
            if (!result.empty()) result += ", ";
            result += name;
        }
        return result;
    }

    void take_date(const std::string& date) {
        article_.date = text::parse_iso_date(date);
        if (!article_.date && !date.empty()) {
            warn("date '" + date +
                 "' is not one like 2025-11-20 or 2025-11-20T14:05:00Z; left out");
        }
    }

    const Record& record_;
    ParsedRecord& result_;
    Article article_;
};

ParsedRecord rejected(const Record& record, std::string message) {
    return {InputProblem{record.path, record.line, std::move(message)}};
}

}  // namespace

bool opens_json_object(std::string_view head) {
    if (!head.starts_with('{')) return false;
    const std::size_t next = head.find_first_not_of(" \t\r\n", 1);
    return next != std::string_view::npos && (head[next] == '"' || head[next] == '}');
}

ParsedRecord read_json_article(const Record& record) {
    const std::string_view bytes = text::without_byte_order_mark(record.bytes);
    dom::parser parser;
    if (parser.allocate(bytes.size(), kDeepestNesting) != simdjson::SUCCESS) throw std::bad_alloc();
    dom::element root;
    const auto failure = parser.parse(bytes.data(), bytes.size()).get(root);
    if (failure != simdjson::SUCCESS) {
        return rejected(record, std::string("not valid JSON: ") + simdjson::error_message(failure));
    }
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return rejected(record, "the line is not a JSON object");

    ParsedRecord result;
    ArticleFiller filler(record, result);
    bool has_text = false;
    for (const auto& [key, value] : object) {
        filler.take(key, value);
        if (key == "text") has_text = value.is_string();
    }
    Article article = filler.finish();
    if (!has_text) return rejected(record, "the record has no member 'text' that is a string");
    if (article.text.empty()) return rejected(record, "the text of the record is empty");
    result.content = std::move(article);
    return result;
}

}  // namespace quoth::indexer
