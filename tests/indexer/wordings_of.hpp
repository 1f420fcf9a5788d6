#pragma once

#include <vector>

#include "indexer/pipeline/collection/wordings.hpp"

namespace quoth::indexer {

inline Wordings wordings_of(const std::vector<SignedQuotation>& quotations) {
    Wordings wordings(quotations.size());
    for (const SignedQuotation& quotation : quotations) wordings.add(quotation);
    return wordings;
}

}  // namespace quoth::indexer
