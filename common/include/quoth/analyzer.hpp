#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "quoth/byte_range.hpp"
#include "quoth/result.hpp"

namespace quoth {

/// One word of a text. Its position is its index in the vector that `Analyzer::words` returns.
struct Word {
    /// Where it stands: UTF-8 bytes of the analyzed text, without a possessive ending.
    ByteRange bytes;
    /// The folded form that is indexed and compared: `Erdoğan’s` gives `erdogan`.
    std::string_view form;
};

/// Turns text into the words that are indexed, searched and highlighted: the same object serves
/// all three, and an index refuses an analyzer of another `identity()`.
///
/// Words by Unicode's letter, mark and number classes; case and diacritics folded; `’` and `'`
/// inside a word are one apostrophe; a possessive ending is split off (`Trump’s` -> `trump`);
/// hyphens split; `1,000` gives `1000`, `U.S.` gives `us`. Scripts without blanks between words
/// are cut by ICU's dictionaries. Any bytes are accepted: an invalid one ends a word.
///
/// Thread safety: none; one object per thread (it keeps buffers and a cache of stems).
class Analyzer {
  public:
    /// `language` is an ISO 639-1 code that Snowball knows (`en`, `de`, …), for the stems.
    /// Fails with unsupported for any other.
    [[nodiscard]] static Result<Analyzer> create(std::string_view language = "en");

    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    ~Analyzer();

    /// The words of `text` in order. Linear. The result and its forms stay valid until the next
    /// call of `words` on this object.
    [[nodiscard]] const std::vector<Word>& words(std::string_view text);

    /// The Snowball stem of a folded form. Valid until the next call of `stem` on this object.
    [[nodiscard]] std::string_view stem(std::string_view form);

    /// Names every rule that decides which terms a text gives, e.g. `words-1 stem-en
    /// unicode-15.0`.
    [[nodiscard]] const std::string& identity() const;

  private:
    struct Impl;
    explicit Analyzer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace quoth
