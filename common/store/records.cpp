#include "common/store/records.hpp"

#include <simdjson.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace quoth::store {
namespace {

using nlohmann::ordered_json;
namespace dom = simdjson::dom;

void set_unless_empty(ordered_json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

ordered_json write_span(const ArticleSpan& span) {
    return {span.field == ArticleField::title ? "title" : "text", span.bytes.begin, span.bytes.end};
}

ordered_json write_cue(const Cue& cue) {
    return {{"span", write_span(cue.span)}, {"lemma", cue.lemma}};
}

ordered_json write_speaker(const Speaker& speaker) {
    ordered_json object{{"name", speaker.name}, {"mention", write_span(speaker.mention)}};
    set_unless_empty(object, "role", speaker.role);
    object["found_by"] = to_string(speaker.found_by);
    return object;
}

ordered_json write_quotation(const Quotation& quotation) {
    ordered_json object;
    ordered_json& parts = object["parts"] = ordered_json::array();
    for (const ArticleSpan& part : quotation.parts) parts.push_back(write_span(part));
    object["kind"] = to_string(quotation.kind);
    if (quotation.cue) object["cue"] = write_cue(*quotation.cue);
    if (quotation.speaker) object["speaker"] = write_speaker(*quotation.speaker);
    if (!quotation.about.empty()) object["about"] = quotation.about;
    if (quotation.inside) object["inside"] = *quotation.inside + 1;
    object["confidence"] = quotation.confidence;
    return object;
}

Error damaged(std::string_view what) {
    return {ErrorCode::corrupt_index, "a record of the index cannot be read: " + std::string(what),
            "build the index again"};
}

/// Reads members of one JSON object; absent strings are empty, the first member of a wrong type
/// makes `ok()` false.
class ObjectReader {
  public:
    explicit ObjectReader(dom::object object) : object_(object) {}

    std::string string(const char* key) {
        dom::element element;
        if (object_.at_key(key).get(element) != simdjson::SUCCESS) return {};
        return as_string(element);
    }

    std::string required_string(const char* key) {
        std::string value = string(key);
        if (value.empty()) ok_ = false;
        return value;
    }

    std::optional<std::int64_t> integer(const char* key) {
        std::int64_t value = 0;
        dom::element element;
        if (object_.at_key(key).get(element) != simdjson::SUCCESS) return std::nullopt;
        if (element.get(value) != simdjson::SUCCESS) ok_ = false;
        return value;
    }

    double number(const char* key) {
        double value = 0;
        if (object_.at_key(key).get(value) != simdjson::SUCCESS) ok_ = false;
        return value;
    }

    std::vector<std::string> strings(const char* key) {
        std::vector<std::string> result;
        dom::array array;
        if (object_.at_key(key).get(array) != simdjson::SUCCESS) return result;
        for (const dom::element element : array) result.push_back(as_string(element));
        return result;
    }

    ArticleSpan span(const char* key) {
        dom::array array;
        if (object_.at_key(key).get(array) == simdjson::SUCCESS) return as_span(array);
        ok_ = false;
        return {};
    }

    std::vector<ArticleSpan> spans(const char* key) {
        std::vector<ArticleSpan> result;
        dom::array array;
        if (object_.at_key(key).get(array) != simdjson::SUCCESS) return result;
        for (const dom::element element : array) {
            dom::array span;
            if (element.get(span) == simdjson::SUCCESS)
                result.push_back(as_span(span));
            else
                ok_ = false;
        }
        return result;
    }

    std::vector<ObjectReader> objects(const char* key) {
        std::vector<ObjectReader> result;
        dom::array array;
        if (object_.at_key(key).get(array) != simdjson::SUCCESS) return result;
        for (const dom::element element : array) {
            dom::object inner;
            if (element.get(inner) == simdjson::SUCCESS)
                result.emplace_back(inner);
            else
                ok_ = false;
        }
        return result;
    }

    std::optional<ObjectReader> object(const char* key) {
        dom::object inner;
        if (object_.at_key(key).get(inner) != simdjson::SUCCESS) return std::nullopt;
        return ObjectReader(inner);
    }

    void require(bool condition) { ok_ = ok_ && condition; }
    [[nodiscard]] bool ok() const { return ok_; }

  private:
    std::string as_string(dom::element element) {
        std::string_view value;
        if (element.get(value) != simdjson::SUCCESS) ok_ = false;
        return std::string(value);
    }

    ArticleSpan as_span(dom::array array) {
        std::string_view field;
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        if (array.at(0).get(field) != simdjson::SUCCESS ||
            array.at(1).get(begin) != simdjson::SUCCESS ||
            array.at(2).get(end) != simdjson::SUCCESS || end < begin) {
            ok_ = false;
            return {};
        }
        return {field == "title" ? ArticleField::title : ArticleField::text, {begin, end}};
    }

    dom::object object_;
    bool ok_ = true;
};

FoundBy found_by_of(std::string_view name) {
    for (const FoundBy value : {FoundBy::explicit_name, FoundBy::pronoun, FoundBy::carried_over}) {
        if (to_string(value) == name) return value;
    }
    return FoundBy::none;
}

QuotationKind kind_of(std::string_view name) {
    for (const QuotationKind value : {QuotationKind::mixed, QuotationKind::indirect}) {
        if (to_string(value) == name) return value;
    }
    return QuotationKind::direct;
}

Cue read_cue(ObjectReader& object) { return {object.span("span"), object.string("lemma")}; }

Speaker read_speaker(ObjectReader& object) {
    return {object.span("mention"), object.string("name"), object.string("role"),
            found_by_of(object.string("found_by"))};
}

Quotation read_quotation(ObjectReader& object) {
    Quotation quotation;
    quotation.parts = object.spans("parts");
    object.require(!quotation.parts.empty());
    quotation.kind = kind_of(object.string("kind"));
    quotation.about = object.strings("about");
    quotation.confidence = object.number("confidence");
    if (const auto ordinal = object.integer("inside")) {
        object.require(*ordinal >= 1);
        quotation.inside = static_cast<std::size_t>(*ordinal) - 1;
    }
    if (auto cue = object.object("cue")) {
        quotation.cue = read_cue(*cue);
        object.require(cue->ok());
    }
    if (auto speaker = object.object("speaker")) {
        quotation.speaker = read_speaker(*speaker);
        object.require(speaker->ok());
    }
    return quotation;
}

Article read_article(ObjectReader& object) {
    Article article;
    article.id = object.required_string("id");
    article.title = object.string("title");
    if (const auto date = object.integer("date")) {
        article.date = std::chrono::sys_seconds(std::chrono::seconds(*date));
    }
    article.source = object.string("source");
    article.author = object.string("author");
    article.url = object.string("url");
    article.section = object.string("section");
    article.tags = object.strings("tags");
    article.lang = object.string("lang");
    article.text = object.string("text");
    return article;
}

bool lies_in(const ArticleSpan& span, const Article& article) {
    const std::string& field = span.field == ArticleField::title ? article.title : article.text;
    return span.bytes.end <= field.size();
}

bool lies_in(const Quotation& quotation, const Article& article) {
    if (quotation.cue && !lies_in(quotation.cue->span, article)) return false;
    if (quotation.speaker && !lies_in(quotation.speaker->mention, article)) return false;
    return std::all_of(quotation.parts.begin(), quotation.parts.end(),
                       [&](const ArticleSpan& part) { return lies_in(part, article); });
}

}  // namespace

std::string write_record(const Article& article, const std::vector<Quotation>& quotations) {
    ordered_json object{{"id", article.id}};
    set_unless_empty(object, "title", article.title);
    if (article.date) object["date"] = article.date->time_since_epoch().count();
    set_unless_empty(object, "source", article.source);
    set_unless_empty(object, "author", article.author);
    set_unless_empty(object, "url", article.url);
    set_unless_empty(object, "section", article.section);
    if (!article.tags.empty()) object["tags"] = article.tags;
    set_unless_empty(object, "lang", article.lang);
    object["text"] = article.text;
    ordered_json& list = object["quotations"] = ordered_json::array();
    for (const Quotation& quotation : quotations) list.push_back(write_quotation(quotation));
    return object.dump();
}

Result<ArticleRecord> read_record(std::string_view data) {
    dom::parser parser;
    dom::object root;
    if (parser.parse(data.data(), data.size()).get(root) != simdjson::SUCCESS) {
        return damaged("it is no JSON object");
    }
    ObjectReader object(root);
    ArticleRecord record;
    record.article = read_article(object);
    for (ObjectReader& inner : object.objects("quotations")) {
        record.quotations.push_back(read_quotation(inner));
        const Quotation& quotation = record.quotations.back();
        object.require(inner.ok() && lies_in(quotation, record.article));
        object.require(!quotation.inside || *quotation.inside + 1 < record.quotations.size());
    }
    if (!object.ok()) return damaged("a member is missing, of a wrong type or out of range");
    return record;
}

}  // namespace quoth::store
