#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/lexicon/english_inflection.hpp"
#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/marks/quotation_marks.hpp"
#include "common/quotes/words/items.hpp"
#include "common/quotes/words/sentences.hpp"
#include "common/quotes/words/tagger.hpp"
#include "common/quotes/words/tokens.hpp"
#include "common/text/paragraphs.hpp"

namespace quoth::quotes {

inline const Lexicon& english() {
    static const Lexicon lexicon("en", inflect_english);
    return lexicon;
}

/// A text read as far as the attribution rules want it. Keeps the text, so it stays where it is.
struct Sample {
    explicit Sample(std::string words) : text(std::move(words)) {
        reading =
            read_tokens(text, find_quotations(text, text::paragraphs(text), false), english());
        tag_items(reading, english());
        split_sentences(reading);
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    [[nodiscard]] std::string words(ItemRange range) const {
        return range.empty() ? "" : std::string(reading.items.bytes(range).of(text));
    }
    /// The first item with that word in lower case; the sample must have one.
    [[nodiscard]] Index find(std::string_view word) const {
        for (Index i = 0; i < reading.items.size(); ++i) {
            if (reading.items[i].word == word) return i;
        }
        return -1;
    }
    [[nodiscard]] const Items& items() const { return reading.items; }

    std::string text;
    Reading reading;
};

}  // namespace quoth::quotes
