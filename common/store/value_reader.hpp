#pragma once

#include <xapian.h>

#include <string>

namespace quoth::store {

/// The values of one slot, read in the order of documents: much cheaper than asking each document.
class ValueReader {
  public:
    ValueReader(const Xapian::Database& database, Xapian::valueno slot)
        : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

    /// The value of a document, empty if it has none. Numbers must not go down from call to call.
    [[nodiscard]] std::string of(Xapian::docid number) {
        if (at_ != end_ && at_.get_docid() < number) at_.skip_to(number);
        return at_ != end_ && at_.get_docid() == number ? *at_ : std::string();
    }

  private:
    Xapian::ValueIterator at_;
    Xapian::ValueIterator end_;
};

}  // namespace quoth::store
