#include "common/quotes/assembly/confidence.hpp"

namespace quoth::quotes {
namespace {

/// Of a rule, for whole clauses in marks and for phrases.
struct Share {
    double direct;
    double mixed;
};

/// The cue score tells how far the verb is from the quotation and what stands in between.
Share share_of_cue(double score) {
    if (score < 2.0) return {0.88, 0.77};
    if (score < 5.0) return {0.82, 0.85};
    return {0.91, 0.89};
}

Share share_of(const Attribution& attribution) {
    switch (attribution.rule) {
        case Rule::name_after:
        case Rule::cue_after:
            return {0.97, 0.86};
        case Rule::tail:
            return {0.97, 0.91};
        case Rule::same_paragraph:
            return {0.95, 0.58};
        case Rule::name_before:
            return share_of_cue(attribution.cue_score);
        case Rule::according_to_before:
            return {0.88, 0.87};
        case Rule::transcript_name:
            return {0.85, 0.85};
        case Rule::dash_after:
            return {0.83, 0.50};
        case Rule::coordinated:
            return {0.60, 0.83};
        case Rule::colon:
            return {0.73, 0.85};
        case Rule::heading:
        case Rule::following_sentence:
            return {0.85, 0.50};
        case Rule::headline:
            return {0.75, 0.75};
        case Rule::previous_colon:
            return {0.80, 0.67};
        case Rule::continued:
            return {0.69, 0.60};
        case Rule::according_to_after:
            return {0.60, 0.72};
        case Rule::bare_name_after:
            return {0.75, 0.15};
        case Rule::previous_report:
            return {0.60, 0.30};
        case Rule::earlier_paragraph:
            return {0.57, 0.20};
        case Rule::noun_cue:
            return {0.40, 0.63};
        case Rule::subject_before:
        case Rule::distant_name_after:
            return {0.50, 0.51};
        case Rule::previous_sentence:
            return {0.46, 0.25};
        case Rule::possessor:
            return {0.30, 0.38};
        case Rule::indirect_clause:
            return {0.77, 0.77};
        case Rule::indirect_tail:
            return {0.60, 0.60};
        case Rule::indirect_according_to:
            return {0.83, 0.83};
    }
    return {kUnknownSpeakerConfidence, kUnknownSpeakerConfidence};
}

}  // namespace

double confidence_of(const Attribution& attribution, QuotationKind kind) {
    if (attribution.confidence) return *attribution.confidence;
    const Share share = share_of(attribution);
    return kind == QuotationKind::mixed ? share.mixed : share.direct;
}

}  // namespace quoth::quotes
