#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.hpp"
#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/record_stream.hpp"
#include "indexer/readers/value_limits.hpp"

namespace quoth::fuzz {

inline void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

/// What holds for the article of any reader of markup.
inline void check_article(const Article& article) {
    const auto is_clean = [](std::string_view value) {
        return std::none_of(
                   value.begin(), value.end(),
                   [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }) &&
               !text::first_invalid_byte(value);
    };
    require(!article.text.empty(), "an article has text");
    require(article.text.find("\n\n\n") == std::string::npos, "one blank line between paragraphs");
    for (const std::string* value :
         {&article.text, &article.title, &article.author, &article.source, &article.section,
          &article.url, &article.lang}) {
        require(is_clean(*value), "values are UTF-8 without control characters");
    }
    require(article.lang.empty() || article.lang.size() == 2, "languages are two letters");
}

/// What holds for the article of a reader that keeps texts as they are.
inline void check_values(const Article& article) {
    require(!article.id.empty() && !article.text.empty(), "an article has an id and a text");
    for (const std::string* value :
         {&article.id, &article.text, &article.title, &article.author, &article.source,
          &article.section, &article.url, &article.lang}) {
        require(!text::first_invalid_byte(*value), "values are UTF-8");
    }
    Article kept = article;
    require(indexer::keep_within_limits(kept).empty(), "values are within their limits");
}

/// Bytes in memory, a few at a time, so that records lie across what is read in one piece.
class PiecewiseSource : public indexer::ByteSource {
  public:
    PiecewiseSource(std::string_view content, const std::function<bool()>& is_over,
                    std::size_t piece = 700)
        : ByteSource(is_over), content_(content), piece_(piece) {}

  private:
    bool read_more() override {
        if (content_.empty()) return ended();
        bytes += content_.substr(0, piece_);
        content_.remove_prefix(std::min(piece_, content_.size()));
        return went_on();
    }

    std::string_view content_;
    std::size_t piece_;
};

/// Reads records of `content` as `read` does, asks the laws that hold for all bytes, and hands each
/// record to `parse`.
inline void check_records(
    std::string_view content,
    const std::function<bool(indexer::ByteSource&, const indexer::RecordSink&)>& read,
    const std::function<void(const indexer::Record&)>& parse) {
    int told = 0;
    const indexer::RecordSink sink{[&](const indexer::Record& record) {
                                       ++told;
                                       require(record.bytes.size() <= 2 * indexer::kLongestRecord,
                                               "records have a limit");
                                       parse(record);
                                       return true;
                                   },
                                   [&](const indexer::InputProblem& problem) {
                                       ++told;
                                       require(!problem.message.empty(), "problems have a reason");
                                       return true;
                                   },
                                   [&](const std::string&) { ++told; }, [&] { ++told; }};
    PiecewiseSource source(content, sink.is_over);
    require(read(source, sink), "nobody stopped it");
    require(told > 0, "nothing is lost without a word");
}

/// The same, and that it makes no difference in which pieces the bytes come.
inline void check_records_in_pieces(
    std::string_view content,
    const std::function<bool(indexer::ByteSource&, const indexer::RecordSink&)>& read,
    const std::function<void(const indexer::Record&)>& parse) {
    const auto told_in_pieces_of = [&](std::size_t size) {
        std::vector<std::pair<std::size_t, std::string>> told;
        indexer::RecordSink sink;
        sink.on_record = [&](const indexer::Record& record) {
            told.emplace_back(record.line, record.bytes);
            return true;
        };
        sink.on_problem = [&](const indexer::InputProblem& problem) {
            told.emplace_back(problem.line, problem.message);
            return true;
        };
        PiecewiseSource source(content, sink.is_over, size);
        read(source, sink);
        return told;
    };
    check_records(content, read, parse);
    require(told_in_pieces_of(3) == told_in_pieces_of(content.size() + 1),
            "pieces make no difference");
}

}  // namespace quoth::fuzz
