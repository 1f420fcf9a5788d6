#include "quoth/quotation.hpp"

namespace quoth {

std::string_view to_string(QuotationKind kind) {
    switch (kind) {
        case QuotationKind::direct:
            return "direct";
        case QuotationKind::mixed:
            return "mixed";
        case QuotationKind::indirect:
            return "indirect";
    }
    return "direct";
}

std::string_view to_string(FoundBy found_by) {
    switch (found_by) {
        case FoundBy::none:
            return "none";
        case FoundBy::explicit_name:
            return "explicit";
        case FoundBy::pronoun:
            return "pronoun";
        case FoundBy::carried_over:
            return "carried_over";
        case FoundBy::alias:
            return "alias";
    }
    return "none";
}

}  // namespace quoth
