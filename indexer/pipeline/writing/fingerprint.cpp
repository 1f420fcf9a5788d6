#include "indexer/pipeline/writing/fingerprint.hpp"

#include <xxhash.h>

#include <cstdint>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include "common/store/terms.hpp"

namespace quoth::indexer {
namespace {

constexpr std::size_t kSize = sizeof(XXH128_canonical_t);
constexpr std::size_t kMostSuperseded = 8;

/// Lengths go in, too, so that members cannot run into each other.
class Fingerprint {
  public:
    Fingerprint() : state_(XXH3_createState(), XXH3_freeState) {
        if (!state_) throw std::bad_alloc();
        XXH3_128bits_reset(state_.get());
    }

    void add(std::string_view value) {
        const std::uint64_t size = value.size();
        XXH3_128bits_update(state_.get(), &size, sizeof size);
        XXH3_128bits_update(state_.get(), value.data(), value.size());
    }

    [[nodiscard]] std::string value() const {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_.get()));
        return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
    }

  private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_;
};

}  // namespace

std::string fingerprint_of(const Article& article, const std::string& language) {
    Fingerprint hash;
    for (const std::string* member :
         {&article.id, &article.title, &article.source, &article.author, &article.url,
          &article.section, article.lang.empty() ? &language : &article.lang, &article.text}) {
        hash.add(*member);
    }
    for (const std::string& tag : article.tags) hash.add(tag);
    hash.add(article.date ? std::to_string(article.date->time_since_epoch().count()) : "");
    return hash.value();
}

std::string_view own_fingerprint(std::string_view kept) { return kept.substr(0, kSize); }

bool is_superseded(std::string_view fingerprint, std::string_view kept) {
    for (std::size_t at = kSize; at < kept.size(); at += kSize) {
        if (kept.substr(at, kSize) == fingerprint) return true;
    }
    return false;
}

std::string superseding(std::string fingerprint, std::string_view kept) {
    std::string all = std::move(fingerprint);
    for (std::size_t at = 0; at < kept.size() && all.size() <= kMostSuperseded * kSize;
         at += kSize) {
        const std::string_view earlier = kept.substr(at, kSize);
        if (earlier != own_fingerprint(all)) all += earlier;
    }
    return all;
}

std::string wording_of(const Article& article) {
    return store::hash_name(article.title + '\0' + article.text);
}

}  // namespace quoth::indexer
