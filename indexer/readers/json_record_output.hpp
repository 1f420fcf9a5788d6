#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/json_envelope.hpp"
#include "indexer/readers/record_stream.hpp"

namespace quoth::indexer {

/// How long what is read of JSON may get.
struct JsonLengths {
    std::size_t looked_into = std::size_t{4} << 20U;  ///< of an object before it ends
    std::size_t record = kLongestRecord;
};

/// Hands out the records that a splitter of JSON finds, with their numbers: objects as they stand,
/// and of one that is no article but holds some (json_envelope.hpp) those, one by one, so that it
/// may be longer than a record.
class JsonRecordOutput {
  public:
    JsonRecordOutput(const std::string& path, InputFormat format, const RecordSink& sink,
                     const JsonLengths& longest)
        : path_(path), format_(format), sink_(sink), longest_(longest), envelope_(sink.map.get()) {}

    /// A record begins in `line`.
    void begin(std::size_t line, bool is_object);

    /// It is an object with a list of objects.
    void note_list_of_objects() { may_be_envelope_ = true; }

    /// It is an object with a list of nothing.
    void note_empty_list() { may_be_empty_answer_ = true; }

    /// What began is no record: it is complete and holds none.
    void pass_over();

    /// `bytes` are there of it. How many of them are not needed any more; nothing if the sink
    /// stopped. What is found depends on the record alone and not on how much is there each time.
    [[nodiscard]] std::optional<std::size_t> go_on(std::string_view bytes);

    /// It is complete, or as complete as it gets. False if the sink stopped.
    [[nodiscard]] bool end(std::string_view bytes);

    /// How many records there were, with those passed over.
    [[nodiscard]] std::size_t count() const { return count_; }

  private:
    std::optional<std::size_t> look_into(std::string_view bytes);
    [[nodiscard]] bool may_take_articles(std::size_t length) const;
    bool hand_over(std::string_view bytes, std::size_t line);
    bool hand_over_articles(std::string_view object);
    void forget(std::string_view bytes);
    bool end_envelope(std::string_view object);

    const std::string& path_;
    InputFormat format_;
    const RecordSink& sink_;
    JsonLengths longest_;
    std::size_t count_ = 0;

    // Of the record at hand:
    std::size_t begin_line_ = 0;
    std::size_t line_ = 0;  // where what is left of it begins
    bool is_object_ = false;
    bool is_overlong_ = false;  // to be a record itself; its beginning is gone
    bool may_be_envelope_ = false;
    bool may_be_empty_answer_ = false;
    JsonEnvelope envelope_;
    std::size_t next_look_ = 0;  // into it, at that length
};

}  // namespace quoth::indexer
