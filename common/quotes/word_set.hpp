#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace quoth::quotes {

/// A growing set of words, kept by their 64-bit hash: one allocation for thousands of words. Two
/// words of one hash count as one, which costs at worst a wrong guess at a sentence's first word.
class WordSet {
  public:
    void insert(std::string_view word) {
        if (2 * (used_ + 1) >= slots_.size()) grow();
        insert_hash(hash(word));
    }

    [[nodiscard]] bool contains(std::string_view word) const {
        if (slots_.empty()) return false;
        return slots_[slot_of(hash(word))] != 0;
    }

  private:
    static std::uint64_t hash(std::string_view word) {
        return std::hash<std::string_view>()(word) | 1U;  // 0 marks a free slot
    }
    [[nodiscard]] std::size_t slot_of(std::uint64_t h) const {
        std::size_t i = (h >> 1U) & (slots_.size() - 1);
        while (slots_[i] != 0 && slots_[i] != h) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void insert_hash(std::uint64_t h) {
        std::uint64_t& slot = slots_[slot_of(h)];
        if (slot == 0) ++used_;
        slot = h;
    }
    void grow() {
        std::vector<std::uint64_t> old(slots_.empty() ? 1024 : 2 * slots_.size());
        old.swap(slots_);
        used_ = 0;
        for (const std::uint64_t h : old) {
            if (h != 0) insert_hash(h);
        }
    }

    std::vector<std::uint64_t> slots_;
    std::size_t used_ = 0;
};

}  // namespace quoth::quotes
