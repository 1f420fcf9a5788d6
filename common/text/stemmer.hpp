#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "quoth/result.hpp"

namespace quoth::text {

/// A Snowball stemmer with a memory of what it has stemmed: news repeats its words, and a lookup
/// costs a tenth of a stemming.
///
/// Thread safety: none; one object per thread.
class Stemmer {
  public:
    /// `language` as Snowball knows it: an ISO 639-1 code or an English name.
    /// Fails with unsupported for any other.
    [[nodiscard]] static Result<Stemmer> create(std::string_view language);

    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();

    /// The stem of a folded word. Valid until the next call. Words over 64 bytes are their own
    /// stems: no language has such inflected forms, but hostile input does.
    [[nodiscard]] std::string_view stem(std::string_view word);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };
    struct Snowball;

    explicit Stemmer(std::unique_ptr<Snowball> snowball);

    std::unique_ptr<Snowball> snowball_;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
};

}  // namespace quoth::text
