#include "common/text/stemmer.hpp"

#include <libstemmer.h>

namespace quoth::text {
namespace {

constexpr std::size_t kLongestStemmedWord = 64;
/// About 20 MB of words; a large archive has more distinct ones, most of them typing errors.
constexpr std::size_t kMostKnownWords = 200'000;

}  // namespace

struct Stemmer::Snowball {
    struct Deleter {
        void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    std::unique_ptr<sb_stemmer, Deleter> stemmer;
};

Stemmer::Stemmer(std::unique_ptr<Snowball> snowball) : snowball_(std::move(snowball)) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

Result<Stemmer> Stemmer::create(std::string_view language) {
    const std::string name(language);
    auto snowball = std::make_unique<Snowball>();
    snowball->stemmer.reset(sb_stemmer_new(name.c_str(), "UTF_8"));
    if (!snowball->stemmer) {
        return Error{ErrorCode::unsupported, "there is no stemmer for language '" + name + "'",
                     "use a code such as en, de, fr, es or nl"};
    }
    return Stemmer(std::move(snowball));
}

std::string_view Stemmer::stem(std::string_view word) {
    if (word.size() > kLongestStemmedWord) return word;
    if (const auto known = known_.find(word); known != known_.end()) return known->second;
    if (known_.size() >= kMostKnownWords) known_.clear();
    sb_stemmer* stemmer = snowball_->stemmer.get();
    const auto* stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                          static_cast<int>(word.size()));
    if (stemmed == nullptr) throw std::bad_alloc();
    const std::string_view result(reinterpret_cast<const char*>(stemmed),
                                  static_cast<std::size_t>(sb_stemmer_length(stemmer)));
    return known_.emplace(word, result).first->second;
}

}  // namespace quoth::text
