#include "indexer/readers/element_splitter.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "indexer/readers/html/charset.hpp"
#include "indexer/readers/markup/record_names.hpp"
#include "indexer/readers/markup/scanner.hpp"
#include "indexer/readers/markup/signs.hpp"
#include "indexer/readers/record_splitters.hpp"

namespace quoth::indexer {
namespace {

using markup::Markup;
using markup::Syntax;

constexpr std::size_t kNowhere = std::string::npos;

/// Of what stands before the first record. A list of all items may be among it (RSS 1.0).
constexpr std::size_t kLongestHead = std::size_t{8} << 10U;
constexpr std::size_t kLongMarkup = std::size_t{1} << 20U;

std::string names_of(std::span<const std::string_view> elements) {
    std::string names;
    for (const std::string_view element : elements) {
        names.append(names.empty() ? "<" : " or <").append(element).append(">");
    }
    return names;
}

class ElementSplitter {
  public:
    ElementSplitter(Syntax syntax, std::span<const std::string_view> elements,
                    const std::string& path, InputFormat format, ByteSource& source,
                    const RecordSink& sink)
        : elements_(elements),
          path_(path),
          source_(source),
          sink_(sink),
          syntax_(syntax),
          format_(format),
          scanner_(syntax) {}

    bool run() {
        if (source_.bytes.empty() && !source_.fill())  // where a format was given
            fail_to_read();
        else if (!is_utf16() || decode_whole_file())
            read_records();
        return going_on_;
    }

  private:
    void read_records() {
        while (going_on_ && !is_refused_) {
            const std::size_t before = scanner_.position();
            const bool is_all = source_.at_end() || source_.bytes.size() - before > kLongestRecord;
            if (const auto markup = scanner_.next(source_.bytes, is_all)) {
                take(*markup, before);
            } else if (source_.at_end()) {
                return finish();
            } else if (!read_on()) {
                return fail_to_read();
            }
        }
    }

    /// Reads what comes next; where much of a piece of markup is there and not its end, as much
    /// again, so that searching for the end of a long one stays linear.
    bool read_on() {
        make_room();
        const std::size_t unfinished = source_.bytes.size() - scanner_.position();
        const std::size_t wanted =
            unfinished > kLongMarkup ? std::min(2 * unfinished, kLongestRecord + 1) : 0;
        do {
            if (!source_.fill()) return false;
        } while (!source_.at_end() && source_.bytes.size() - scanner_.position() < wanted);
        return true;
    }

    [[nodiscard]] bool is_utf16() const {
        return syntax_ == Syntax::xml &&
               (source_.bytes.starts_with("\xFF\xFE") || source_.bytes.starts_with("\xFE\xFF"));
    }

    bool decode_whole_file() {
        while (!source_.at_end()) {
            if (source_.bytes.size() > kLongestRecord) {
                report({path_, 0, limit_message("the UTF-16 of the file")});
                return false;
            }
            if (!source_.fill()) {
                fail_to_read();
                return false;
            }
        }
        source_.bytes = html::decode_page(source_.bytes).text;
        return true;
    }

    void take(const Markup& markup, std::size_t before) {
        if (markup.kind == Markup::Kind::document_type) return check_document_type(markup);
        has_element_ = has_element_ || markup.kind == Markup::Kind::start_tag;
        const bool is_start = markup.kind == Markup::Kind::start_tag && begins_record(markup.name);
        const bool is_end = markup.kind == Markup::Kind::end_tag && markup.name == element_;
        if (is_start) begin_record(markup);
        if (is_inside() && (is_end || (is_start && markup.self_closing))) end_record(markup.end);
        if (number_ == 0) add_to_head(before, markup);
    }

    /// Which of the elements it is, in which spelling, the first one decides.
    bool begins_record(std::string_view name) {
        if (!element_.empty()) return name == element_;
        const auto found =
            std::find_if(elements_.begin(), elements_.end(), [&](std::string_view element) {
                return syntax_ == Syntax::xml ? markup::local_name(name) == element
                                              : markup::is_called(name, element);
            });
        if (found == elements_.end()) return false;
        element_ = name;
        return true;
    }

    void begin_record(const Markup& tag) {
        if (is_inside()) end_record(tag.begin);
        ++number_;
        begin_ = tag.begin;
    }

    [[nodiscard]] bool is_inside() const { return begin_ != kNowhere; }

    void end_record(std::size_t end) {
        const std::size_t begin = std::exchange(begin_, kNowhere);
        if (!going_on_) return;
        if (std::exchange(is_overlong_, false) || end - begin > kLongestRecord) {
            return report({path_, number_, limit_message("the record")});
        }
        if (!head_ && syntax_ == Syntax::xml) {
            head_ = std::make_shared<const std::string>(std::move(head_text_));
        }
        going_on_ = sink_.on_record({.path = path_,
                                     .line = number_,
                                     .format = format_,
                                     .bytes = source_.bytes.substr(begin, end - begin),
                                     .head = head_});
    }

    void add_to_head(std::size_t begin, const Markup& markup) {
        if (syntax_ == Syntax::sgml || is_head_full_) return;
        const std::size_t end = markup.kind == Markup::Kind::comment ? markup.begin : markup.end;
        is_head_full_ = head_text_.size() + (end - begin) > kLongestHead;
        if (!is_head_full_) head_text_.append(source_.bytes, begin, end - begin);
    }

    void check_document_type(const Markup& type) {
        const auto declarations =
            std::string_view(source_.bytes).substr(type.begin, type.end - type.begin);
        if (declarations.find("<!ENTITY") == std::string_view::npos) return;
        report(
            {path_, number_, "the document type declares entities; such documents are not read"});
        is_refused_ = true;
    }

    /// Drops what is no longer needed: all of a record that is too long, up to markup in it that
    /// does not end yet.
    void make_room() {
        if (is_inside() && scanner_.position() - begin_ > kLongestRecord) {
            is_overlong_ = true;
            begin_ = scanner_.position();
        }
        const std::size_t done = is_inside() ? begin_ : scanner_.position();
        source_.bytes.erase(0, done);
        scanner_.forget(done);
        if (is_inside()) begin_ = 0;
    }

    void finish() {
        if (is_inside()) end_record(source_.bytes.size());
        if (number_ > 0) return;
        if (format_ == InputFormat::newsml && markup::opens_newsml(head_text_)) {
            return sink_.on_skipped(path_);  // packages, concepts
        }
        report({path_, 0, why_none()});
    }

    /// A document of XML has one element at least, whatever it is called.
    [[nodiscard]] std::string why_none() const {
        const bool is_no_xml = syntax_ == Syntax::xml && !has_element_;
        return is_no_xml ? "the file is not well-formed XML: it holds no element"
                         : "the file holds no " + names_of(elements_);
    }

    void report(InputProblem problem) {
        problem.counts_records = true;
        going_on_ = sink_.on_problem(std::move(problem));
    }

    void fail_to_read() { going_on_ = report_read_error(path_, source_, sink_); }

    std::span<const std::string_view> elements_;
    const std::string& path_;
    ByteSource& source_;
    const RecordSink& sink_;
    Syntax syntax_;
    InputFormat format_;
    markup::MarkupScanner scanner_;
    std::string element_;           // as the records of this file are called
    std::size_t begin_ = kNowhere;  // of the record that is open
    std::size_t number_ = 0;
    std::string head_text_;
    std::shared_ptr<const std::string> head_;
    bool has_element_ = false;
    bool is_overlong_ = false;  // the first bytes of the record are gone
    bool is_head_full_ = false;
    bool is_refused_ = false;  // what follows in the file is not read
    bool going_on_ = true;     // with other files
};

}  // namespace

bool split_nitf(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink) {
    return ElementSplitter(Syntax::xml, markup::kNitfRecords, path, format, source, sink).run();
}

bool split_news_items(const std::string& path, InputFormat format, ByteSource& source,
                      const RecordSink& sink) {
    return ElementSplitter(Syntax::xml, markup::kNewsmlRecords, path, format, source, sink).run();
}

bool split_feed(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink) {
    return ElementSplitter(Syntax::xml, markup::kFeedRecords, path, format, source, sink).run();
}

bool split_reuters(const std::string& path, InputFormat format, ByteSource& source,
                   const RecordSink& sink) {
    return ElementSplitter(Syntax::sgml, markup::kReutersRecords, path, format, source, sink).run();
}

bool split_trec(const std::string& path, InputFormat format, ByteSource& source,
                const RecordSink& sink) {
    return ElementSplitter(Syntax::sgml, markup::kTrecRecords, path, format, source, sink).run();
}

}  // namespace quoth::indexer
