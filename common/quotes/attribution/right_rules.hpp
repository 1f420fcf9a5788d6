#pragma once

#include <optional>

#include "common/quotes/attribution/attribution.hpp"

namespace quoth::quotes {

/// A quotation and the sentence around it, as the rules look at it.
struct QuotationSite {
    Index item = 0;
    ItemRange sentence;
    Ending ending = Ending::none;
    std::uint32_t paragraph = 0;

    [[nodiscard]] bool opens_sentence() const { return item == sentence.begin; }
};

/// True if the punctuation inside or after the quotation makes an attribution to its right likely:
/// `“Stay,” `, `“Stay?” `, `“Stay”, `.
[[nodiscard]] bool expects_attribution(const Items& items, const QuotationSite& site);

/// The speaker right of the quotation and next to it: the rules …_after of `Rule`, in order.
[[nodiscard]] std::optional<Attribution> speaker_after(const Items& items,
                                                       const QuotationSite& site);

/// The speaker at the end of the sentence: `…, said NAME`, `…, NAME said`, `…, according to NAME`,
/// anywhere in `range`, at most 60 items on.
[[nodiscard]] std::optional<Attribution> speaker_in_tail(const Items& items, ItemRange range);

}  // namespace quoth::quotes
