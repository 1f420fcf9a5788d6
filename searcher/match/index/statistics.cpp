#include "searcher/match/index/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace quoth::match {
namespace {

/// Xapian's idf: never negative, since a factor below 2 is damped.
double idf(std::uint64_t documents, std::uint64_t with_term) {
    const auto n = static_cast<double>(with_term);
    double factor = (static_cast<double>(documents) - n + 0.5) / (n + 0.5);
    if (factor < 2) factor = factor * 0.5 + 1;
    return std::log(factor);
}

}  // namespace

KindStatistics::KindStatistics(std::uint64_t all_documents, double all_length,
                               store::KindTotals kind, Bm25Parameters parameters)
    : all_documents_(all_documents), kind_(kind), parameters_(parameters) {
    if (kind.count > 0 && kind.length > 0 && all_documents > 0 && all_length > 0) {
        const double mean_of_all = all_length / static_cast<double>(all_documents);
        const double mean_of_kind =
            static_cast<double>(kind.length) / static_cast<double>(kind.count);
        ratio_ = mean_of_all / mean_of_kind;
    }
    const double stretch = 1 - parameters.b + parameters.b * ratio_;
    k1_ = parameters.k1 * stretch;
    b_ = parameters.b * ratio_ / stretch;
}

Xapian::BM25Weight KindStatistics::weight() const {
    return {k1_, 0, 1, b_, parameters_.min_normlen / ratio_};
}

double KindStatistics::scale(std::uint64_t documents) const {
    if (documents == 0 || kind_.count == 0) return 1.0;
    return idf(kind_.count, documents) / idf(all_documents_, documents) * (parameters_.k1 + 1) /
           (k1_ + 1);
}

double KindStatistics::weight_of(std::uint64_t documents) const {
    if (documents == 0 || kind_.count == 0) return 0.0;
    return idf(kind_.count, documents) * (parameters_.k1 + 1);
}

double KindStatistics::length_part(double length) const {
    const double mean = kind_.length == 0
                            ? 1.0
                            : static_cast<double>(kind_.length) / static_cast<double>(kind_.count);
    const double relative = std::max(length / mean, parameters_.min_normlen);
    return parameters_.k1 * (1 - parameters_.b + parameters_.b * relative);
}

}  // namespace quoth::match
