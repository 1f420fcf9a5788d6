#include "common/quotes/german/confidence.hpp"

namespace quoth::quotes::german {

// Shares that were right on the development articles, rounded; docs/attribution.md has the table.
double confidence_of(Rule rule) {
    switch (rule) {
        case Rule::cue_after:
        case Rule::colon:
        case Rule::according_to_before:
            return 0.89;
        case Rule::according_to_after:
            return 0.87;
        case Rule::name_before:
            return 0.84;
        case Rule::same_paragraph:
        case Rule::previous_sentence:
            return 0.69;
        case Rule::tail:
            return 0.6;
        default:
            return 0.35;
    }
}

double confidence_of_indirect(Rule rule) {
    switch (rule) {
        case Rule::indirect_according_to:
            return 0.58;
        case Rule::indirect_clause:
            return 0.84;
        case Rule::indirect_tail:
            return 0.62;
        default:
            return 0.6;
    }
}

}  // namespace quoth::quotes::german
