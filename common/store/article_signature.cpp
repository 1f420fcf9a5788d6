#include "common/store/article_signature.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <limits>

#include "common/store/big_endian.hpp"

namespace quoth::store {
namespace {

constexpr int kHashBytes = 4;

void keep_smallest(Sketch& sketch) {
    std::vector<std::uint32_t>& hashes = sketch.hashes;
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    if (hashes.size() > sketch.most) hashes.resize(sketch.most);
}

std::size_t count_up_to(std::uint32_t limit, const Sketch& sketch) {
    const auto end = std::upper_bound(sketch.hashes.begin(), sketch.hashes.end(), limit);
    return static_cast<std::size_t>(end - sketch.hashes.begin());
}

bool is_number(std::string_view form) { return form.front() >= '0' && form.front() <= '9'; }

void append(const Sketch& sketch, std::string& value) {
    for (const std::uint32_t hash : sketch.hashes) append_big_endian(hash, kHashBytes, value);
}

}  // namespace

std::uint32_t Sketch::limit() const {
    return hashes.size() < most ? std::numeric_limits<std::uint32_t>::max() : hashes.back();
}

SketchOverlap overlap_of(const Sketch& a, const Sketch& b) {
    const std::uint32_t limit = std::min(a.limit(), b.limit());
    const std::size_t of_a = count_up_to(limit, a);
    const std::size_t of_b = count_up_to(limit, b);
    SketchOverlap overlap{std::min(of_a, of_b), std::max(of_a, of_b), 0};
    for (std::size_t i = 0, j = 0; i < of_a && j < of_b;) {
        const std::uint32_t first = a.hashes[i];
        const std::uint32_t second = b.hashes[j];
        overlap.shared += first == second ? 1 : 0;
        i += first <= second ? 1 : 0;
        j += second <= first ? 1 : 0;
    }
    return overlap;
}

ArticleSignature article_signature(std::string_view body, Analyzer& analyzer) {
    ArticleSignature signature;
    std::array<std::uint64_t, ArticleSignature::kRunWords> run{};  // the latest words, in a ring
    std::size_t words = 0;
    for (const Word& word : analyzer.words(body)) {
        const std::uint64_t hash = XXH3_64bits(word.form.data(), word.form.size());
        if (is_number(word.form)) signature.numbers.hashes.push_back(std::uint32_t(hash >> 32U));
        std::rotate(run.begin(), run.begin() + 1, run.end());
        run.back() = hash;
        if (++words < run.size()) continue;
        const std::uint64_t all = XXH3_64bits(run.data(), sizeof run);
        signature.runs.hashes.push_back(std::uint32_t(all >> 32U));
    }
    keep_smallest(signature.runs);
    keep_smallest(signature.numbers);
    return signature;
}

/// The number of runs stands before them; what follows are the numbers.
std::string write_article_signature(const ArticleSignature& signature) {
    std::string value;
    append_big_endian(signature.runs.hashes.size(), 1, value);
    append(signature.runs, value);
    append(signature.numbers, value);
    return value;
}

ArticleSignature read_article_signature(std::string_view value) {
    ArticleSignature signature;
    if (value.empty()) return signature;
    const std::uint64_t runs = read_big_endian(value.substr(0, 1));
    value.remove_prefix(1);
    for (; value.size() >= kHashBytes; value.remove_prefix(kHashBytes)) {
        Sketch& sketch = signature.runs.hashes.size() < runs ? signature.runs : signature.numbers;
        sketch.hashes.push_back(
            static_cast<std::uint32_t>(read_big_endian(value.substr(0, kHashBytes))));
    }
    return signature;
}

}  // namespace quoth::store
