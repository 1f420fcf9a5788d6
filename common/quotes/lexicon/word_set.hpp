#pragma once

#include <cstddef>
#include <vector>

#include "common/quotes/lexicon/word_hash.hpp"

namespace quoth::quotes {

/// A growing set of words, kept by their hash: one allocation for hundreds of words. Two words of
/// one hash count as one, which costs at worst a wrong guess at a sentence's first word.
class WordSet {
  public:
    void insert(WordHash word) {
        if (2 * (used_ + 1) >= slots_.size()) grow();
        WordHash& slot = slots_[slot_of(word)];
        if (slot == 0) ++used_;
        slot = word;
    }

    [[nodiscard]] bool contains(WordHash word) const {
        return !slots_.empty() && slots_[slot_of(word)] != 0;
    }

  private:
    [[nodiscard]] std::size_t slot_of(WordHash word) const {
        std::size_t i = (word >> 1U) & (slots_.size() - 1);
        while (slots_[i] != 0 && slots_[i] != word) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow() {
        std::vector<WordHash> old(slots_.empty() ? 1024 : 2 * slots_.size());
        old.swap(slots_);
        for (const WordHash word : old) {
            if (word != 0) slots_[slot_of(word)] = word;
        }
    }

    std::vector<WordHash> slots_;  // open addressing; the size is a power of two
    std::size_t used_ = 0;
};

}  // namespace quoth::quotes
